"""How many claims rest on what: the line on top of a page, and the ledger's figures and chart."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from uradori.evidence.entry import Entry
from uradori.evidence.model import Verdict
from uradori.project.kinds import Strength, kinds, simulators, texts
from uradori.project.settings import Engine

VERDICTS = (
    Verdict.CITED.value,
    Verdict.UNCHALLENGED.value,
    Verdict.NOT_RUN.value,
    Verdict.STALE.value,
    Verdict.BROKEN.value,
    Verdict.REFUTED.value,
)

STAND_IN = "stand_in"
"""What a claim rests on for which an engine ran in the place of the service it is about."""


def order() -> tuple[str, ...]:
    """Kinds that leave evidence, then verdicts: what speaks for a page first, what against last."""
    places: list[str] = []
    for kind in kinds().values():
        if kind.tested:
            places += [kind.name, STAND_IN] if kind.by_engines else [kind.name]
    return (*dict.fromkeys(places), *VERDICTS)


@dataclass(frozen=True, slots=True)
class Group:
    """Claims that rest on the same thing."""

    key: str
    """The kind of what was checked, or `STAND_IN`; the verdict of everything else."""
    witness: str
    """Who testified, without a version; "" where nobody did."""
    count: int
    strength: Strength | None = None
    """How far the proof goes; None where nothing speaks for the sentences."""
    kind: str = ""
    """The kind of what was checked; "" for everything else."""
    stands_for: str = ""
    """The service in whose place an engine ran; "" where none did."""


@dataclass(frozen=True, slots=True)
class Tally:
    """The figures of some claims."""

    groups: tuple[Group, ...]
    """In `order()`, then by how many they are."""
    last_run: date | None
    """The day of the latest run that still counts."""

    @property
    def total(self) -> int:
        """All claims."""
        return sum(group.count for group in self.groups)

    @property
    def strengths(self) -> dict[Strength, int]:
        """How many claims have a proof of each strength, zeros included."""
        return {
            strength: sum(group.count for group in self.groups if group.strength is strength)
            for strength in Strength
        }


def count(entries: Iterable[Entry]) -> Tally:
    """The figures of these claims."""
    known = list(entries)
    places = order()
    numbers = Counter(map(_group, known))
    groups = [replace(group, count=number) for group, number in numbers.items()]
    groups.sort(
        key=lambda each: (places.index(each.key), -each.count, each.witness, each.stands_for)
    )
    ran = [each.evidence.ran_at.date() for each in known if each.evidence and _counts(each)]
    return Tally(groups=tuple(groups), last_run=max(ran, default=None))


def standing(entry: Entry) -> str:
    """What a claim rests on: its kind or `STAND_IN` if that was seen to hold, else its verdict."""
    if entry.verdict not in _SEEN:
        return entry.verdict.value
    return STAND_IN if stands_for(entry) else entry.snippet.header.kind


def stands_for(entry: Entry) -> str:
    """The service in whose place an engine ran; "" where none did."""
    header = entry.snippet.header
    return (header.stands_for or "") if kinds()[header.kind].by_engines else ""


_SEEN = {Verdict.CHECKED, Verdict.QUOTED}
"""Verdicts for which something was looked at here, and found."""


def _group(entry: Entry) -> Group:
    """The group that a claim belongs to, without a count."""
    seen = entry.verdict in _SEEN
    return Group(
        key=standing(entry),
        witness=_named(entry),
        count=0,
        strength=entry.strength,
        kind=entry.snippet.header.kind if seen else "",
        stands_for=stands_for(entry) if seen else "",
    )


TOGETHER = " + "
"""Joins those who testified to one claim; a comma would read as the next item of a list."""


def witnesses(
    kind: str, versions: Mapping[str, str], engines: Iterable[Engine] = ()
) -> list[tuple[str, str]]:
    """Who testified in a run of this kind with these versions: [("moto", "5.2.5")].

    `engines` are those that the snippet names; each reported its version while it ran.
    """
    if witness := kinds()[kind].witness:
        names = [witness]
    elif kinds()[kind].by_libraries:
        names = [*versions]
    else:
        others = [each for each in versions if each != "python"]
        named = [each.name for each in engines if each.name in versions]
        if named:  # a simulator answered whatever the engine did not
            named += sorted(simulators().intersection(versions))
        names = named or others[:1] or ["python"]
    return [(name, versions.get(name, "")) for name in names]


def _named(entry: Entry) -> str:
    kind, evidence = kinds()[entry.snippet.header.kind], entry.evidence
    if entry.verdict not in _SEEN or evidence is None:
        return ""
    if not (kind.witness or kind.by_engines or kind.by_libraries or kind.quoted):
        return ""
    named = [name for name, _ in witnesses(kind.name, evidence.versions, entry.engines)]
    if kind.quoted:
        named = [owner(name) or name for name in named]
    return TOGETHER.join(named)


def owner(distribution: str) -> str:
    """Whose words the texts of a distribution are; "" where nobody says."""
    return next((each.owner for each in texts().values() if each.distribution == distribution), "")


def _counts(entry: Entry) -> bool:
    return entry.verdict in {*_SEEN, Verdict.UNCHALLENGED, Verdict.REFUTED, Verdict.BROKEN}
