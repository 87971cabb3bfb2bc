"""The worlds in which a check was run, as it is and broken ones, and what differs between them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from string import ascii_uppercase

from uradori.evidence import outputs
from uradori.evidence.calls import MOST_OTHERS
from uradori.evidence.entry import Entry
from uradori.evidence.model import Call, Evaluated, FaultRun, Outcome, Verdict
from uradori.page.labels import labels
from uradori.project.fault_lines import description
from uradori.project.model import Expectation, FaultSpec

REAL = "0"
"""The key of the world as it is; those of broken ones count from "1"."""
MOST = 12
"""Broken worlds of one claim that can be switched to: the style sheet knows so many keys."""


@dataclass(frozen=True, slots=True)
class World:
    """One broken world of a claim."""

    key: str
    """What the switch calls it: "1", "2", …; "" where there is nothing to switch to."""
    letter: str
    """What readers call it: "A", "B", …"""
    fault: str
    """The id of what breaks it."""
    description: str
    expectation: Expectation
    run: FaultRun | None
    """What came of it; None where it was not run as it is now."""
    note: str
    """Why it did not do what the snippet promises; "" where it did."""
    calls: tuple[Call, ...] = ()
    """The calls that were made in it."""
    endless: bool = False
    """Whether it went on making calls of which nothing is known."""

    @property
    def as_promised(self) -> bool:
        """Whether the check failed, or held, as its snippet promises."""
        return self.run is not None and self.run.as_promised

    @property
    def falsified(self) -> tuple[Evaluated, ...]:
        """The assertions that did not hold in it."""
        return self.run.falsified if self.run else ()


def broken_worlds(entry: Entry, faults: Mapping[str, FaultSpec], lang: str) -> tuple[World, ...]:
    """The worlds that a claim's snippet names, in its order."""
    words = labels(lang)["part"]
    ran = {each.fault: each for each in fault_runs(entry)}
    real = entry.evidence.calls if entry.evidence else ()
    found: list[World] = []
    for place, (name, expectation) in enumerate(entry.snippet.header.faults):
        spec, run = faults.get(name), ran.get(name)
        note = ""
        if run is None:
            note = words["not_run"]
        elif not run.as_promised:
            survived = "unreached" if run.missed else "survived"
            note = words[survived if run.outcome is Outcome.PASSED else "crashed"]
        found.append(
            World(
                key=str(place + 1) if run and place < MOST else "",
                letter=_letter(place),
                fault=name,
                description=description(entry.snippet, spec, lang) if spec else name,
                expectation=expectation,
                run=run,
                note=note,
                calls=real[: run.shared] + run.calls if run else (),
                endless=run is not None and len(run.calls) >= MOST_OTHERS,
            )
        )
    return tuple(found)


def fault_runs(entry: Entry) -> tuple[FaultRun, ...]:
    """What faults did to the snippet as it is now; nothing is known of that if it has changed."""
    stale = entry.verdict is Verdict.STALE
    return () if stale or entry.evidence is None else entry.evidence.faults


def other_outputs(entry: Entry, worlds: Iterable[World]) -> dict[str, tuple[str, ...]]:
    """What was printed → keys of the worlds that printed it, the real one among them, and first."""
    real = outputs.normalise(entry.evidence.stdout) if entry.evidence else ""
    found: dict[str, list[str]] = {real: [REAL]}
    for each in worlds:
        if each.key and each.run:
            found.setdefault(outputs.normalise(each.run.stdout), []).append(each.key)
    return {text: tuple(keys) for text, keys in found.items()}


def _letter(place: int) -> str:
    return ascii_uppercase[place] if place < len(ascii_uppercase) else str(place + 1)
