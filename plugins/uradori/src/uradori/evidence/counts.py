"""How many claims rest on what: the line on top of a page, and the ledger's figures and chart."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from uradori.evidence.ledger import Entry
from uradori.evidence.model import Verdict
from uradori.project.kinds import kinds, simulators
from uradori.project.settings import Engine

VERDICTS = (
    Verdict.CITED.value,
    Verdict.NOT_RUN.value,
    Verdict.STALE.value,
    Verdict.BROKEN.value,
    Verdict.REFUTED.value,
)


def order() -> tuple[str, ...]:
    """Kinds that are run, then verdicts: what speaks for a page first, what against it last."""
    return (*(kind.name for kind in kinds().values() if kind.executed), *VERDICTS)


@dataclass(frozen=True, slots=True)
class Group:
    """Claims that rest on the same thing."""

    key: str
    """The kind of what was checked; the verdict of everything else."""
    witness: str
    """Who testified, without a version; "" where nobody did."""
    count: int


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


def count(entries: Iterable[Entry]) -> Tally:
    """The figures of these claims."""
    known = list(entries)
    places = order()
    groups = Counter((standing(each), _named(each)) for each in known)
    ran = [each.evidence.ran_at.date() for each in known if each.evidence and _counts(each)]
    return Tally(
        groups=tuple(
            Group(key, name, number)
            for (key, name), number in sorted(
                groups.items(), key=lambda each: (places.index(each[0][0]), -each[1], each[0][1])
            )
        ),
        last_run=max(ran, default=None),
    )


def standing(entry: Entry) -> str:
    """What a claim rests on: its kind if it was checked, else its verdict."""
    checked = entry.verdict is Verdict.CHECKED
    return entry.snippet.header.kind if checked else entry.verdict.value


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
    else:
        others = [each for each in versions if each != "python"]
        named = [each.name for each in engines if each.name in versions]
        if named:  # a simulator answered whatever the engine did not
            named += sorted(simulators().intersection(versions))
        names = named or others[:1] or ["python"]
    return [(name, versions.get(name, "")) for name in names]


def _named(entry: Entry) -> str:
    kind, evidence = kinds()[entry.snippet.header.kind], entry.evidence
    if entry.verdict is not Verdict.CHECKED or evidence is None:
        return ""
    if not (kind.witness or kind.by_engines):
        return ""
    return TOGETHER.join(name for name, _ in witnesses(kind.name, evidence.versions, entry.engines))


def _counts(entry: Entry) -> bool:
    return entry.verdict in {Verdict.CHECKED, Verdict.REFUTED, Verdict.BROKEN}
