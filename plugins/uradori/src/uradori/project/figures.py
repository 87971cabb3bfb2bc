"""Figures in running text: numbers in digits or in words, with the units that they have. Pure.

`14 days`, `fourteen days` and `14日` are the same figure. A digit in a name is none: S3, us-east-1,
#300, Route 53 where that is given as a name.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache, lru_cache

from uradori.project.typography import without_spaces
from uradori.project.vocabulary import Unit, Vocabulary, units, vocabulary

FILLER = "\ufffc"
"""Stands where a name or an idiom was."""
CALENDAR = 1000
"""A year from here on is one of the calendar."""
SHORT = 3
"""A unit's name of so many letters is written in one way only: MB is no mb."""

_GROUPED = "|".join(rf"\d{{1,3}}(?:{mark}\d{{3}}){{1,12}}" for mark in (",", " ", "['’]"))
_NUMBER = rf"(?:{_GROUPED})(?![,'’]?\d)(?:\.\d{{1,40}})?|\d{{1,40}}(?:\.\d{{1,40}})?"
"""With an end: nobody counts further, and arithmetic has limits."""
_GROUPS = str.maketrans("", "", ", '’")
"""What stands between groups of digits, and counts nothing."""
_NOT_INSIDE = r"(?<![A-Za-z0-9_#])(?<![A-Za-z][-./_:#])(?<!\d[.,:^])"
_VERBATIM = r"\d+(?:\.\d+){2,}|\d{1,2}:\d{2}(?::\d{2})?"
_DIGITS = re.compile(
    rf"{_NOT_INSIDE}(?:(?P<verbatim>{_VERBATIM})|(?P<number>{_NUMBER}|(?<![\w.])\.\d{{1,40}})"
    r"(?:\^(?P<power>-?\d{1,2})|[eE](?P<tens>[+-]?\d{1,2})|(?P<many>[kKM])(?!\w))?)(?![.,^]?\d)"
)
_RAISED = re.compile("(?<=[0-9])[⁻⁰¹²³⁴-⁹]+")
_MANY = {"k": 3, "K": 3, "M": 6, None: 0}
"""Letters behind a number that stand for a power of ten."""
_NUMERIC = re.compile("[½¼¾⅕-⅚⅛-⅞Ⅰ-Ⅿⅰ-ⅿ]")
"""One character for a number that is no digit: those fractions that end, and Roman numerals."""
_ENDING = re.compile(r"(?:st|nd|rd|th|x)(?![A-Za-z0-9])|(?![A-Za-z0-9_])")
"""What may follow a number without making it a part of a word."""
_JOINS = re.compile(r"\s*(?:,?\s*(?:to|and|or)|[-–—〜~、,×]|から|または|か|と|や)\s*")
"""Between figures of which only the last one has the unit."""
_KANJI = "〇一二三四五六七八九十百千万億兆"
_THINGS = "[ァ-ヺ]"
"""What follows a number in words of things which have no counter: 三リージョン."""
KEPT = 64
"""Sets of names, of which a site has one a language."""
LONGEST_JOIN = 12
"""Characters."""
_WORD_BEFORE = re.compile(r"([A-Za-z’']+)[^A-Za-z.!?;:]*$")
_WORD_BEHIND = re.compile(r"[ -]+([A-Za-z’']+)")


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that a text states."""

    text: str
    """As it stands there, with its unit."""
    value: Decimal | None
    """None for what is no quantity: a version, an address, a time of day."""
    unit: Unit | None = None
    shared: Unit | None = None
    """The unit of the next figure, which may be meant: "10 to 20 seconds"."""


def figures(text: str, lang: str, names: Iterable[str] = ()) -> tuple[Figure, ...]:
    """Every figure of a text in a language, in order; `names` are looked at as words."""
    return tuple(figure for _, figure in placed(text, lang, names))


def placed(text: str, lang: str, names: Iterable[str] = ()) -> list[tuple[tuple[int, int], Figure]]:
    """The same, with where each stands in the text as `plain` gives it."""
    known = vocabulary(lang)
    bare = plain(text)
    if not _numerals(*(map(tuple, (known.numerals, known.scales)) if known else ())).search(bare):
        return []
    bare = without(bare, [*names, *(known.idioms if known else ())])
    found: list[tuple[tuple[int, int], Figure]] = []
    end = 0
    for first, behind, value in sorted(_numbers(bare, lang, known), key=_longest_first):
        start, stop, unit = _with_unit(bare, first, behind, value)
        if first >= end and (unit or _ENDING.match(bare, stop)):
            found.append(((start, stop), Figure(bare[start:stop].strip(), value, unit)))
            end = stop
    for at in range(len(found) - 2, -1, -1):
        (place, figure), (beyond, following) = found[at : at + 2]
        between = bare[place[1] : beyond[0]]
        bare_number = figure.value is not None and figure.unit is None
        if bare_number and len(between) <= LONGEST_JOIN and _JOINS.fullmatch(between):
            shared = following.unit or following.shared
            found[at] = (place, replace(figure, shared=shared))
    return found


def _longest_first(number: tuple[int, int, Decimal | None]) -> tuple[int, int]:
    return number[0], -number[1]


def plain(text: str) -> str:
    """`text` with one form for characters that have several: full width digits, KB in one cell.

    A power stays one: 10⁶ is 10^6, and a fraction becomes a number: 4½ is 4.5.
    """
    text = _NUMERIC.sub(_in_digits, text)
    text = _RAISED.sub(lambda match: f"^{match[0].replace('⁻', '-')}", text)
    return unicodedata.normalize("NFKC", text)


def _in_digits(match: re.Match[str]) -> str:
    """A fraction behind a number belongs to it."""
    value = Decimal(str(unicodedata.numeric(match[0])))
    behind_digit = match.string[: match.start()][-1:].isdecimal()
    return f"{value:f}".lstrip("0") if value < 1 and behind_digit else f"{value.normalize():f}"


def without(text: str, phrases: Iterable[str]) -> str:
    """`text`, as long as it is, with a filler in the place of these phrases."""
    pattern = _phrases(tuple(phrases))
    return pattern.sub(lambda match: FILLER * len(match[0]), text) if pattern else text


def hide(text: str, words: Iterable[str]) -> str:
    """`text` with a filler in the place of words that stand in it just so, such as code."""
    for word in sorted(words, key=len, reverse=True):
        text = text.replace(word, FILLER * len(word)) if word else text
    return text


@lru_cache(KEPT)
def _phrases(phrases: tuple[str, ...]) -> re.Pattern[str] | None:
    """The longest of these phrases that stands in a place; None where there are none."""
    wanted = sorted({each for each in phrases if each}, key=lambda each: (-len(each), each))
    found = "|".join(map(bounded, map(plain, wanted)))
    return re.compile(found, re.IGNORECASE) if wanted else None


def bounded(phrase: str) -> str:
    """A pattern for these words, not inside others where a language has spaces."""
    before = r"(?<![A-Za-z0-9])" if re.match(r"[A-Za-z0-9]", phrase) else ""
    before = f"(?<![{_KANJI}])" if phrase[0] in _KANJI else before  # 十分, but not in 三十分
    behind = r"(?![A-Za-z0-9])" if re.search(r"[A-Za-z0-9]$", phrase) else ""
    return before + re.escape(phrase).replace(r"\ ", r"\s+") + behind


def _numbers(
    text: str, lang: str, known: Vocabulary | None
) -> Iterator[tuple[int, int, Decimal | None]]:
    """(from where, to where, value) of numbers, in digits and in words."""
    for match in _DIGITS.finditer(text):
        if match["verbatim"]:
            yield *match.span(), None
        else:
            value = Decimal(match["number"].translate(_GROUPS))
            value = value.scaleb(int(match["tens"] or 0) + _MANY[match["many"]])
            yield match.start(), match.end(), _to_the(value, match["power"])
    if known is None:
        return
    if without_spaces(lang):
        yield from _counted(text, known)
    else:
        yield from _spelt(text, known)


def _to_the(value: Decimal, power: str | None) -> Decimal | None:
    """A number to a power, if it has one and that can be said."""
    if power is None:
        return value
    return value ** int(power) if value or int(power) > 0 else None


def _spelt(text: str, known: Vocabulary) -> Iterator[tuple[int, int, Decimal]]:
    """Numbers in words that have spaces between them, and digits before a scale: 3 million."""
    for match in _spelt_pattern(tuple(known.numerals), tuple(known.scales)).finditer(text):
        parts = re.findall(rf"{_NUMBER}|[^\W\d_]+", match[0].casefold())
        if match["digits"] is None and len(parts) == 1 and _is_pronoun(text, match, known):
            continue
        yield *match.span(), _value(parts, known, positional=False)


@cache
def _numerals(*words: tuple[str, ...]) -> re.Pattern[str]:
    """Whatever a number has to have in it."""
    return re.compile(
        "|".join([r"\d", *(re.escape(each) for found in words for each in found)]), re.IGNORECASE
    )


@cache
def _spelt_pattern(numerals: tuple[str, ...], scales: tuple[str, ...]) -> re.Pattern[str]:
    words = "|".join(sorted((*numerals, *scales), key=len, reverse=True))
    scale = "|".join(sorted(scales, key=len, reverse=True))
    first = rf"(?P<digits>{_NOT_INSIDE}(?:{_NUMBER})[ -](?:{scale}))|(?<![\w-])(?:{words})"
    return re.compile(rf"(?:{first})(?:[ -](?:and )?(?:{words}))*(?!\w)", re.IGNORECASE)


def _is_pronoun(text: str, match: re.Match[str], known: Vocabulary) -> bool:
    pronoun = known.pronouns.get(match[0].casefold())
    if pronoun is None:
        return False
    before = _WORD_BEFORE.search(text, max(match.start() - 40, 0), match.start())
    behind = _WORD_BEHIND.match(text, match.end())
    return (
        behind is None
        or behind[1].casefold() in pronoun.before
        or (before is not None and before[1].casefold() in pronoun.after)
    )


def _counted(text: str, known: Vocabulary) -> Iterator[tuple[int, int, Decimal]]:
    """Numbers in words, and digits before a scale: 3万, 1億2000万.

    A word alone is one only before a counter or a unit: 三件, but not 一般; of several, one has to
    be a scale that is not the first: 百万, but not 万一.
    """
    scales = tuple(known.scales.items())
    pattern = _counted_pattern(tuple(known.numerals), scales, tuple(known.counters))
    for match in pattern.finditer(text):
        parts = re.findall(rf"{_NUMBER}|.", match[0])
        yield *match.span(), _value(parts, known, positional=True)


@cache
def _counted_pattern(
    numerals: tuple[str, ...], sizes: tuple[tuple[str, int], ...], counters: tuple[str, ...]
) -> re.Pattern[str]:
    scale = "".join(name for name, _ in sizes)
    word = "".join(numerals) + scale
    digits = rf"{_NOT_INSIDE}(?:{_NUMBER})[{scale}]+(?:(?:{_NUMBER})[{scale}]*)*+"
    followed = (*counters, *(name for unit in units() for name in unit.names))
    behind = "|".join([*(re.escape(each) for each in followed), _THINGS])
    large = "".join(scale for scale, value in sizes if value >= CALENDAR * 10)
    many = rf"(?![{large}])(?=[{word}]*[{scale}])[{word}]{{2,40}}"
    return re.compile(rf"{digits}|(?<![{word}第数何])(?:[{word}]{{1,40}}(?={behind})|{many})")


def _value(parts: Iterable[str], known: Vocabulary, *, positional: bool) -> Decimal:
    """The number that numerals, scales and digits make together."""
    total = section = current = Decimal(0)
    for part in parts:
        if (scale := known.scales.get(part)) is None:
            number = Decimal(known.numerals.get(part, 0)) if part in known.numerals else _read(part)
            digit_by_digit = positional and part in known.numerals
            current = current * 10 + number if digit_by_digit else current + number
        elif scale > CALENDAR or (scale == CALENDAR and not positional):
            total += (section + current or 1) * scale
            section = current = Decimal(0)
        else:
            section += (current or 1) * scale
            current = Decimal(0)
    return total + section + current


def _read(part: str) -> Decimal:
    """Digits; a joining word such as "and" counts nothing."""
    return Decimal(part.translate(_GROUPS)) if part[0].isdigit() else Decimal(0)


def _with_unit(
    text: str, start: int, stop: int, value: Decimal | None
) -> tuple[int, int, Unit | None]:
    """Where a number with its unit begins and ends."""
    if value is None:
        return start, stop, None
    behind, before, other = _unit_patterns()
    if (mark := before.search(text, max(start - 4, 0), start)) and not other.match(text, stop):
        return mark.start(), stop, _by_mark()[mark[0].strip()]
    match = behind.match(text, stop)
    if match is None or other.match(text, match.start("name")):
        return start, stop, None
    name = match["name"]
    unit = _by_name().get(name) or _by_name()[name.casefold()]
    in_calendar = name == "年" and value >= CALENDAR
    if in_calendar or (name == "日" and text.endswith("月", 0, start)):
        return start, stop, None
    return start, match.end(), unit


@cache
def _unit_patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """What stands behind a number, what before it, and what looks like a unit and is none."""
    names = sorted(_by_name(), key=len, reverse=True)
    ascii_names = [re.escape(each) for each in names if each.isascii() and each.isalpha()]
    others = [re.escape(each) for each in names if not (each.isascii() and each.isalpha())]
    exact = [each for each in ascii_names if len(each) <= SHORT]
    words = [each for each in ascii_names if len(each) > SHORT]
    latin = rf"(?:{'|'.join(exact)}|(?i:{'|'.join(words)}))(?![A-Za-z])"
    behind = rf"[ \u00a0-]?(?P<name>{latin}|{'|'.join(others)})"
    marks = "|".join(re.escape(each) for each in sorted(_by_mark(), key=len, reverse=True))
    none = "|".join(re.escape(each) for unit in units() for each in unit.no_unit)
    return re.compile(behind), re.compile(rf"(?:{marks}) ?$"), re.compile(none)


@cache
def _by_name() -> Mapping[str, Unit]:
    return {name: unit for unit in units() for name in unit.names}


@cache
def _by_mark() -> Mapping[str, Unit]:
    return {mark: unit for unit in units() for mark in unit.before}
