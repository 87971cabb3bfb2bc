"""What is said of claims in few words: badges, and the line on top of a page."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from uradori.evidence import counts
from uradori.evidence.ledger import Entry
from uradori.evidence.model import Past, Verdict
from uradori.page.fragments import html
from uradori.page.labels import labels
from uradori.project.kinds import Strength
from uradori.project.settings import Engine


def badge(entry: Entry, lang: str) -> str:
    """What a page says about a claim in a few words, and never more than was run."""
    said = _badge(entry.verdict, entry.snippet.header.kind, witness(entry), lang)
    service = counts.stands_for(entry)
    if entry.verdict is not Verdict.CHECKED or not service:
        return said
    words: str = labels(lang)["badge"][counts.STAND_IN]
    return words.format(said=said, service=service)


def kind(entry: Entry, lang: str) -> str:
    """What a claim's proof is worth, in words; an engine in the place of something says so."""
    words = labels(lang)["kind"]
    if service := counts.stands_for(entry):
        said: str = words["stand_in_for"].format(service=service)
        return said
    title: str = words[entry.snippet.header.kind]
    return title


def word(look: str, lang: str) -> str:
    """A strength or a verdict in a word, by the name of its look."""
    words = labels(lang)
    said: str = words["strength"].get(look) or words["verdict"][look]
    return said


LOW = 0.5
"""A check that notices a smaller share of the changes than this says so beside its claim."""


def score(entry: Entry) -> str:
    """The share of mutants that the check noticed: "94%"; "" where none is known."""
    share = _share(entry)
    return "" if share is None else f"{share:.0%}"


def low(entry: Entry, lang: str) -> str:
    """What must be said beside a claim whose check notices little; "" of all others."""
    share = _share(entry)
    words: str = labels(lang)["badge"]["low"]
    return "" if share is None or share >= LOW else words.format(score=f"{share:.0%}")


def _share(entry: Entry) -> float | None:
    mutation = entry.evidence.mutation if entry.evidence else None
    return mutation.score if mutation and entry.verdict is not Verdict.NOT_RUN else None


def badge_of(past: Past, lang: str, engines: Iterable[Engine] = ()) -> str:
    """What the page said after a run in the claim's history."""
    return _badge(past.verdict, past.kind, _witness(past.kind, past.versions, engines), lang)


def witness(entry: Entry) -> str:
    """Who testified, with their versions: "moto 5.2.5", "Valkey 9.1.2, memcached 1.6.18"."""
    versions = entry.evidence.versions if entry.evidence else {}
    return _witness(entry.snippet.header.kind, versions, entry.engines)


def _badge(verdict: Verdict, kind: str, testified: str, lang: str) -> str:
    words: Mapping[str, str] = labels(lang)["badge"]
    if verdict not in {Verdict.CHECKED, Verdict.QUOTED}:
        return words[verdict.value]
    return words[kind].format(witness=testified)


def _witness(kind: str, versions: Mapping[str, str], engines: Iterable[Engine]) -> str:
    testified = counts.witnesses(kind, versions, engines)
    return counts.TOGETHER.join(f"{name} {version}".strip() for name, version in testified)


def tally_line(entries: Iterable[Entry], lang: str, link: str = "") -> str:
    """What the claims of a page rest on, in one line; "" where there is none.

    `link` is where they are listed; "" if the line leads nowhere.
    """
    line = figures(entries, lang)
    return html("tally.html", words=labels(lang), line=line, link=link) if line else ""


def figures(entries: Iterable[Entry], lang: str, dated: bool = True) -> str:
    """As `tally_line`, as text; without the day of the last run unless `dated`."""
    counted = counts.count(entries)
    counted = counted if dated else replace(counted, last_run=None)
    return _figures(counted, lang) if counted.total else ""


def _figures(counted: counts.Tally, lang: str) -> str:
    words = labels(lang)["tally"]
    parts = [_of_strength(counted, strength, words) for strength in Strength]
    parts += [_group(group, words) for group in counted.groups if group.strength is None]
    line: str = words["line"].format(
        total=_counted(words["claims"], counted.total),
        groups=words["separator"].join(filter(None, parts)),
    )
    return line + (words["last_run"].format(date=counted.last_run) if counted.last_run else "")


def _of_strength(counted: counts.Tally, strength: Strength, words: Mapping[str, str]) -> str:
    """How many claims have a proof of this strength, and what they rest on; "" if none has."""
    groups = [
        _group(group, words)
        for group in counted.groups
        if group.strength is strength and group.kind
    ]
    count = counted.strengths[strength]
    said = words[strength.value].format(count=count)
    if not count or not groups:
        return said if count else ""
    return words["of_strength"].format(said=said, groups=words["separator"].join(groups))


def _group(group: counts.Group, words: Mapping[str, str]) -> str:
    said = words[group.kind or group.key].format(count=group.count, witness=group.witness)
    if group.stands_for:
        return words[counts.STAND_IN].format(said=said, service=group.stands_for)
    return said


def _counted(forms: Mapping[str, str], count: int) -> str:
    return forms["one" if count == 1 else "other"].format(count=count)
