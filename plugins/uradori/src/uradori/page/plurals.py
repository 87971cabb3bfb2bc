"""Which form of a word a language has for a number: the categories of Unicode's CLDR.

Only whole numbers are counted here. A form that a language's words lack is "other".
"""

from collections.abc import Callable, Mapping

from uradori.project.typography import primary


def form(forms: Mapping[str, str], count: int, lang: str) -> str:
    """The form for `count` things, with the number filled in."""
    category = _RULES.get(primary(lang), _one)(count)
    return forms.get(category, forms["other"]).format(count=count)


def _one(n: int) -> str:
    return "one" if n == 1 else "other"


def _other(_: int) -> str:
    return "other"


def _one_or_none(n: int) -> str:
    return "one" if n <= 1 else "other"


def _east_slavic(n: int) -> str:
    if n % 10 == 1 and n % 100 != 11:  # noqa: PLR2004 - the numbers of the rule, here and below
        return "one"
    return "few" if n % 10 in {2, 3, 4} and n % 100 not in {12, 13, 14} else "many"


def _polish(n: int) -> str:
    return "one" if n == 1 else "many" if _east_slavic(n) != "few" else "few"


def _czech(n: int) -> str:
    return "one" if n == 1 else "few" if n in {2, 3, 4} else "other"


def _slovenian(n: int) -> str:
    return {1: "one", 2: "two", 3: "few", 4: "few"}.get(n % 100, "other")


def _lithuanian(n: int) -> str:
    teens = n % 100 in range(11, 20)
    if n % 10 == 1 and not teens:
        return "one"
    return "few" if n % 10 and not teens else "other"


def _latvian(n: int) -> str:
    if n % 10 == 0 or n % 100 in range(11, 20):
        return "zero"
    return "one" if n % 10 == 1 else "other"


def _romanian(n: int) -> str:
    return "one" if n == 1 else "few" if n == 0 or n % 100 in range(1, 20) else "other"


def _hebrew(n: int) -> str:
    return {1: "one", 2: "two"}.get(n, "other")


def _arabic(n: int) -> str:
    if n in {0, 1, 2}:
        return ("zero", "one", "two")[n]
    return "few" if n % 100 in range(3, 11) else "many" if n % 100 in range(11, 100) else "other"


_RULES: Mapping[str, Callable[[int], str]] = {
    **dict.fromkeys(("id", "ja", "km", "ko", "lo", "ms", "my", "th", "vi", "zh"), _other),
    **dict.fromkeys(("am", "bn", "fa", "fr", "gu", "hi", "hy", "kn", "pt", "zu"), _one_or_none),
    **dict.fromkeys(("be", "bs", "hr", "ru", "sh", "sr", "uk"), _east_slavic),
    "ar": _arabic,
    "cs": _czech,
    "he": _hebrew,
    "lt": _lithuanian,
    "lv": _latvian,
    "pl": _polish,
    "ro": _romanian,
    "sk": _czech,
    "sl": _slovenian,
}
"""What is not here has one form for one and another for all others."""
