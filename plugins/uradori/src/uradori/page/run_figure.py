"""A figure of what a claim's runs asked and were answered: along an axis of time, or row by row."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from uradori.evidence.entry import Entry
from uradori.evidence.model import GOOD, Call, Verdict
from uradori.page import sequence, timeline, wording
from uradori.page.calls import about
from uradori.page.fragments import html
from uradori.page.labels import labels
from uradori.page.worlds import broken_worlds
from uradori.project.model import FaultSpec

ROWS_IN_TEXT = 24
"""Rows of a picture that an author put into the text, to show a mechanism whole."""


@dataclass(frozen=True, slots=True)
class Cut:
    """What of the runs is drawn, as the author of a page asks for it."""

    timed: bool
    """Whether it is drawn along an axis of time."""
    caption: str = ""
    only: tuple[str, ...] = ()
    """Resources or nodes whose calls are drawn; none means all."""
    skip: tuple[str, ...] = ()
    """Operations that are not drawn."""
    until: float | None = None
    """How much is drawn: seconds from the first call on, or calls; None means all."""
    world: str = ""
    """The fault whose world is drawn below the real one; "" for none."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """One world, by one of the two kinds of pictures."""

    heading: str
    letter: str
    timeline: timeline.Timeline | None
    sequence: sequence.CallPicture | None


def figure(entry: Entry, faults: Mapping[str, FaultSpec], cut: Cut, link: str, lang: str) -> str:
    """The figure with its caption, which leads to the claim; without evidence the caption alone.

    Raises ValueError for a world that the claim does not name.
    """
    words = labels(lang)
    known = entry.evidence if entry.verdict in {*GOOD, Verdict.UNCHALLENGED} else None
    pictures: list[Drawn] = []
    if cut.world and cut.world not in {name for name, _ in entry.snippet.header.faults}:
        raise ValueError(f"{entry.snippet.id} names no world {cut.world}")
    if known and known.calls:
        real = chosen(known.calls, cut)
        others = [
            each
            for each in broken_worlds(entry, faults, lang)
            if each.fault == cut.world and each.calls
        ]
        pictures = [_drawn(real, cut, words["world"]["real"] if others else "")]
        for each in others:
            drawn = _drawn(chosen(each.calls, cut), cut, each.description)
            pictures.append(replace(drawn, letter=each.letter))
    return html(
        "run_figure.html",
        pictures=pictures,
        caption=cut.caption,
        said=wording.badge(entry, lang),
        link=link,
        words=words,
        actor=words["sequence"]["actor"],
    )


def chosen(calls: Sequence[Call], cut: Cut) -> list[Call]:
    """The calls that the author wants to see."""
    return [
        each
        for each in calls
        if each.operation not in cut.skip and (not cut.only or about(each) in cut.only)
    ]


def _drawn(calls: Sequence[Call], cut: Cut, heading: str) -> Drawn:
    if cut.timed:
        return Drawn(heading, "", timeline.draw(calls, cut.until), None)
    most = None if cut.until is None else round(cut.until)
    picture = sequence.draw(calls[:most], times=False, rows_at_most=ROWS_IN_TEXT)
    return Drawn(heading, "", None, picture)
