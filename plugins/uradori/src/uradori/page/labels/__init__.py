"""The words that uradori puts on pages: a TOML file a language, the kinds', and a site's own.

What a site gives in its settings' folder of words comes before ours. A language of which there are
none gets English, and elements with such words say so: `spoken` is what marks them, `own` what
marks an author's words inside.
"""

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from string import Formatter
from typing import Any

from markupsafe import Markup

from uradori.project.given_words import WordFile
from uradori.project.kinds import kinds
from uradori.project.problems import Problem
from uradori.project.typography import primary
from uradori.project.unlooked import unlooked

FALLBACK = "en"
FORMS = frozenset({"zero", "one", "two", "few", "many", "other"})
"""What a number may ask of a word; a language has those that it needs."""

_given: dict[str, Mapping[str, Any]] = {}


def speak(given: Mapping[str, WordFile]) -> None:
    """Take up the words of a site, by language, in the place of those of another site."""
    _given.clear()
    _given.update({lang: each.words for lang, each in given.items()})
    labels.cache_clear()


@cache
def labels(lang: str) -> dict[str, Any]:
    """All words for a language; English where there are none."""
    words = _merged(_ours(lang), _given.get(lang, {}))
    foreign = spoken_in(lang) != lang and primary(lang) != FALLBACK
    mark = Markup(' lang="{}" dir="{}"')
    words["spoken"] = mark.format(FALLBACK, "ltr") if foreign else Markup("")
    words["own"] = mark.format(lang, "auto") if foreign else Markup("")
    return words


def spoken_in(lang: str) -> str:
    """The language that our words are in on pages of a language."""
    known = _given.get(lang) or _file(lang).is_file() or _file(primary(lang)).is_file()
    return lang if known else FALLBACK


def gaps(languages: Iterable[str]) -> Iterator[str]:
    """Of each language, what nobody looked for in it, and that our words are in another."""
    for lang in languages:
        if missing := unlooked(lang):
            yield f"{lang}: not looked for, since nobody has listed them: {', '.join(missing)}"
        if spoken_in(lang) != lang:
            yield f"{lang}: uradori's own words are English; `words` in the settings takes yours"


def review(given: Mapping[str, WordFile]) -> Iterator[Problem]:
    """What cannot be used of the words that a site gives."""
    reference = _ours(FALLBACK)
    for each in given.values():
        for key, wrong in _wrong(reference, each.words, ""):
            hint = f"the words are those of page/labels/{FALLBACK}.toml in uradori"
            yield Problem("UR311", each.path, f"{key}: {wrong}", hint=hint)


def _file(lang: str) -> Any:
    return files(__name__) / f"{lang}.toml"


def _ours(lang: str) -> dict[str, Any]:
    found = [each for each in (lang, primary(lang), FALLBACK) if _file(each).is_file()]
    words = tomllib.loads(_file(found[0]).read_text("utf-8"))
    for kind in kinds().values():
        before = {**kind.badge, **kind.formerly}
        texts = {
            "badge": kind.badge,
            "badge_formerly": before,
            "kind": kind.title,
            "tally": kind.tally,
        }
        for table, said in texts.items():
            known = said.get(lang) or said.get(primary(lang))
            words.setdefault(table, {})[kind.name] = known or said.get(FALLBACK, kind.name)
    return words


def _merged(words: Mapping[str, Any], given: Mapping[str, Any]) -> dict[str, Any]:
    """`words` with those given in their places; what is wrong with these is left out."""
    wrong = {key for key, _ in _wrong(words, given, "")}
    return _put(words, given, "", wrong)


def _put(
    words: Mapping[str, Any], given: Mapping[str, Any], above: str, wrong: set[str]
) -> dict[str, Any]:
    merged = dict(words)
    for key, value in given.items():
        path = f"{above}{key}"
        if path not in wrong:
            nested = isinstance(value, dict) and isinstance(words.get(key), dict)
            merged[key] = _put(words[key], value, f"{path}.", wrong) if nested else value
    return merged


def _wrong(
    reference: Mapping[str, Any], given: Mapping[str, Any], above: str
) -> Iterator[tuple[str, str]]:
    """(key, what is wrong with it) of words that are none of ours or cannot be filled in."""
    forms = "other" in reference
    for key, value in given.items():
        path = f"{above}{key}"
        model = reference.get(key, reference["other"] if forms and key in FORMS else None)
        if model is None:
            yield path, "there is no such word"
        elif type(value) is not type(model):
            yield path, f"must be like {model!r}"
        elif isinstance(model, dict):
            yield from _wrong(model, value, f"{path}.")
        elif isinstance(model, str) and (wrong := _unknown(value, model)):
            yield path, wrong


def _unknown(text: str, model: str) -> str:
    """Why a text cannot be filled in as ours can; "" where it can."""
    try:
        found, known = (
            {name for _, name, _, _ in Formatter().parse(each)} for each in (text, model)
        )
    except ValueError as error:
        return str(error)
    more = sorted(name or "{}" for name in found - known if name is not None)
    return f"nothing is known to put in for {', '.join(more)}" if more else ""
