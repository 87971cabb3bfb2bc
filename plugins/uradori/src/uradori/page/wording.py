"""What is said of claims in few words: badges, and the line on top of a page."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from uradori.evidence import counts
from uradori.evidence.calls import MOST_CALLS
from uradori.evidence.entry import Entry
from uradori.evidence.model import (
    GOOD,
    Call,
    Evidence,
    MutationResult,
    Outcome,
    Past,
    Verdict,
)
from uradori.page import looks
from uradori.page.fragments import html
from uradori.page.labels import labels
from uradori.page.plurals import form
from uradori.project.kinds import Strength, kinds
from uradori.project.settings import Engine


def badge(entry: Entry, lang: str) -> str:
    """What a page says about a claim in a few words, and never more than was run."""
    header = entry.snippet.header
    return _badge(entry.verdict, header.kind, witness(entry, lang), counts.stands_for(entry), lang)


def mark(entry: Entry, lang: str) -> str:
    """The same, with how far the proof goes: for where no picture tells it."""
    far = word(entry.strength.value, lang) if entry.strength else ""
    return _mark(far, badge(entry, lang), lang)


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


def score(entry: Entry) -> str:
    """The share of mutants that the check noticed: "94%"; "" where none is known."""
    mutation = _mutation(entry)
    return "" if mutation is None or mutation.score is None else f"{mutation.score:.0%}"


def notices(entry: Entry, lang: str) -> str:
    """What the check notices, and of what; "" where nothing is known."""
    words: Mapping[str, str] = labels(lang)["notices"]
    said = words.get(entry.snippet.header.kind, words["other"])
    return said.format(score=score(entry)) if score(entry) else ""


def held(evidence: Evidence, lang: str) -> str:
    """How many assertions held in the real world; "" unless there were some, and all did."""
    lines = {each.line for each in evidence.assertions}
    if evidence.outcome is not Outcome.PASSED or not lines:
        return ""
    return form(labels(lang)["part"]["held"], len(lines), lang)


def calls(made: Sequence[Call], lang: str) -> str:
    """How many calls are recorded, and whether there may have been more."""
    words = labels(lang)["part"]
    said: str = words["first_calls" if len(made) == MOST_CALLS else "calls"]
    return said.format(count=len(made))


def low(entry: Entry, lang: str) -> str:
    """What must be said beside a claim whose check notices little; "" of all others."""
    mutation = _mutation(entry)
    words: str = labels(lang)["badge"]["low"]
    return words.format(score=score(entry)) if mutation and mutation.low else ""


def _mutation(entry: Entry) -> MutationResult | None:
    known = entry.evidence if entry.verdict is not Verdict.NOT_RUN else None
    return known.mutation if known else None


def badge_of(past: Past, lang: str, engines: Iterable[Engine] = ()) -> str:
    """What the page said after a run in the claim's history, as `mark` says it."""
    if past.kind not in kinds():
        return verdict_of(past, lang)
    words = labels(lang)
    testified = _witness(past.kind, past.versions, engines, lang)
    if not past.strength and past.verdict == Verdict.CHECKED:
        formerly: Mapping[str, str] = words["badge_formerly"]
        return formerly[past.kind].format(witness=testified)
    said = _badge(past.verdict, past.kind, testified, past.stands_for, lang)
    far = words["strength"].get(past.strength, past.strength) if past.verdict in GOOD else ""
    return _mark(far, said, lang)


def verdict_of(past: Past, lang: str) -> str:
    """The verdict after a run in the claim's history; one that nobody knows, as it stands there."""
    words: Mapping[str, str] = labels(lang)["verdict"]
    return words.get(past.verdict, past.verdict)


def witness(entry: Entry, lang: str) -> str:
    """Who testified, with their versions: "moto 5.2.5", "Valkey 9.1.2, memcached 1.6.18"."""
    versions = entry.evidence.versions if entry.evidence else {}
    return _witness(entry.snippet.header.kind, versions, entry.engines, lang)


def _badge(verdict: str, kind: str, testified: str, service: str, lang: str) -> str:
    words: Mapping[str, str] = labels(lang)["badge"]
    if verdict not in {Verdict.CHECKED, Verdict.QUOTED}:
        return words.get(verdict, verdict)
    said = words[kind].format(witness=testified)
    return words[counts.STAND_IN].format(said=said, service=service) if service else said


def _mark(far: str, said: str, lang: str) -> str:
    """What is said, behind how far the proof goes where the badge does not say that itself."""
    if far in said:
        return said
    words: str = labels(lang)["strength"]["mark"]
    return words.format(strength=far, said=said)


def _witness(kind: str, versions: Mapping[str, str], engines: Iterable[Engine], lang: str) -> str:
    testified = counts.witnesses(kind, versions, engines)
    named = [(name, f"{name} {version}".strip()) for name, version in testified]
    if kinds()[kind].quoted:  # whose words they are says more than what they came with
        words: str = labels(lang)["badge"]["words_of"]
        return counts.TOGETHER.join(
            words.format(owner=whose, text=said) if (whose := counts.owner(name)) else said
            for name, said in named
        )
    return counts.TOGETHER.join(said for _, said in named)


@dataclass(frozen=True, slots=True)
class Share:
    """How many claims look alike, in words."""

    look: str
    """The name of their look."""
    icon: str
    said: str


def tally_line(entries: Iterable[Entry], lang: str) -> str:
    """How far the proofs of a page's claims go, in one line; "" where there is none."""
    counted = counts.count(entries)
    if not counted.total:
        return ""
    words = labels(lang)
    total = form(words["tally"]["claims"], counted.total, lang)
    shares = list(_shares(counted, lang, brief=True))
    day = counted.last_run
    return html("tally.html", words=words, total=total, shares=shares, day=day)


def figures(entries: Iterable[Entry], lang: str, brief: bool = False) -> str:
    """What claims rest on, in one line of text; if `brief`, only how far proofs go, and no day."""
    counted = counts.count(entries)
    if not counted.total:
        return ""
    words = labels(lang)["tally"]
    line: str = words["line"].format(
        total=form(words["claims"], counted.total, lang),
        groups=words["separator"].join(each.said for each in _shares(counted, lang, brief=brief)),
    )
    return (
        line if brief or not counted.last_run else line + words["then"] + _last_run(counted, words)
    )


def _last_run(counted: counts.Tally, words: Mapping[str, str]) -> str:
    return words["last_run"].format(date=counted.last_run)


def _shares(counted: counts.Tally, lang: str, *, brief: bool) -> Iterator[Share]:
    words = labels(lang)["tally"]
    for strength in Strength:
        if said := _of_strength(counted, strength, words, brief=brief):
            yield Share(strength.value, looks.LOOKS[strength.value].icon, said)
    for group in counted.groups:
        if group.strength is None:
            yield Share(group.key, looks.LOOKS[group.key].icon, _group(group, words))


def _of_strength(
    counted: counts.Tally, strength: Strength, words: Mapping[str, str], *, brief: bool
) -> str:
    """How many claims have a proof of this strength, and what they rest on; "" if none has."""
    groups = [
        _group(group, words)
        for group in counted.groups
        if group.strength is strength and group.kind and not brief
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
