"""A picture of what runs asked of AWS and of engines: recorded calls, one row each.

Nothing is drawn that was not recorded: a line for each resource that a request names, an arrow
for each call, and what came back. A broken world shares the rows of the real one; its own are
only where it went another way.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher

from uradori.evidence.model import Call
from uradori.page.calls import ToldCall, difference, told
from uradori.page.worlds import REAL, World

MOST_ROWS = 24
"""Rows of one world that are drawn."""
LONG_ENOUGH = 0.5
"""Seconds that a run must take for its times to tell something."""
WORTH_TELLING = 0.1
"""Seconds between a call and its answer, or the call before, that tell something."""
MANY = 1.5
"""So many times as often, a call is made noticeably more often: waiting takes a moment more or less
in each run."""


@dataclass(frozen=True, slots=True)
class Lifeline:
    """A resource, a node of an engine, or a whole service where a call names neither."""

    name: str
    service: str


@dataclass(frozen=True, slots=True)
class Reply:
    """What came back of a call, in some worlds."""

    worlds: tuple[str, ...]
    """Their keys; none where it is the same in all that have the row."""
    returned: str
    ok: bool
    times: int
    changed: bool = False
    """Whether it is another one than in the real world."""


@dataclass(frozen=True, slots=True)
class Exchange:
    """One call, or several equal ones in a row."""

    operation: str
    sent: str
    to: int
    """Which lifeline it goes to, counted from 1."""
    at: str = ""
    """When it was made, in seconds; "" where that tells nothing new."""
    answered_at: str = ""
    answers: tuple[Reply, ...] = ()
    worlds: tuple[str, ...] = ()
    """Keys of the worlds that are known to have it, or to lack it; none where all are."""
    new: bool = False
    """Whether only broken worlds have it."""
    missing_in: tuple[str, ...] = ()
    """Keys of the broken worlds that lack it."""


@dataclass(frozen=True, slots=True)
class CallPicture:
    """Everything that a template needs to draw."""

    lifelines: tuple[Lifeline, ...]
    rows: tuple[Exchange, ...]
    left_out: int
    """Calls of the real world that are not drawn."""
    timed: bool
    """Whether rows tell when they were made."""


@dataclass(slots=True)
class _Slot:
    """A call of the real world, and what became of it in the others."""

    real: ToldCall
    before: dict[str, list[ToldCall]] = field(default_factory=dict)
    """By world: calls that only it has, made before this one."""
    others: dict[str, ToldCall] = field(default_factory=dict)
    missing_in: list[str] = field(default_factory=list)
    unknown_in: list[str] = field(default_factory=list)


def draw(calls: Sequence[Call], worlds: Iterable[World] = ()) -> CallPicture:
    """Lay out the calls of the run in the real world, and where those of broken ones differ.

    A world that cannot be switched to, or of whose calls nothing is known, is left out.
    """
    everything = told(calls)
    slots = [_Slot(each) for each in everything[:MOST_ROWS]]
    tail: dict[str, list[ToldCall]] = {}
    drawn = [each for each in worlds if each.key and each.calls]
    for world in drawn:
        _compare(slots, tail, world)
    keys = (REAL, *(each.key for each in drawn))
    timed = max((each.ended for each in everything), default=0.0) >= LONG_ENOUGH
    lifelines: dict[tuple[str, str], Lifeline] = {}
    rows = tuple(_rows(slots, tail, lifelines, keys, timed))
    return CallPicture(
        lifelines=tuple(lifelines.values()),
        rows=rows,
        left_out=sum(each.times for each in everything[MOST_ROWS:]),
        timed=timed,
    )


def _compare(slots: list[_Slot], tail: dict[str, list[ToldCall]], world: World) -> None:
    """Note in the slots, and behind the last, where a world went another way."""
    everything = told(world.calls)
    others = everything[:MOST_ROWS]
    known = not world.endless and len(others) == len(everything)
    real, new = [_key(slot.real) for slot in slots], [_key(each) for each in others]
    matcher = SequenceMatcher(None, real, new, autojunk=False)
    for kind, start, end, first, last in matcher.get_opcodes():
        if kind == "equal":
            for slot, other in zip(slots[start:end], others[first:last], strict=True):
                slot.others[world.key] = other
            continue
        for slot in slots[start:end]:
            (slot.missing_in if known or last < len(others) else slot.unknown_in).append(world.key)
        if first < last:
            before = slots[end].before if end < len(slots) else tail
            before[world.key] = others[first:last]


def _key(call: ToldCall) -> tuple[str, str, str]:
    return call.service, call.operation, call.request


def _rows(
    slots: Iterable[_Slot],
    tail: Mapping[str, list[ToldCall]],
    lifelines: dict[tuple[str, str], Lifeline],
    keys: Sequence[str],
    timed: bool,
) -> Iterator[Exchange]:
    last = -1.0
    for slot in slots:
        yield from _only_in(slot.before, lifelines)
        call = slot.real
        row = _row(call, lifelines)
        answers = tuple(_answers(slot))
        if timed:
            at = f"{call.started:.1f}" if call.started - last >= WORTH_TELLING else ""
            told_late = any(each.returned or each.times > 1 for each in answers)
            late = told_late and call.ended - call.started >= WORTH_TELLING
            row = replace(row, at=at, answered_at=f"{call.ended:.1f}" if late else "")
            last = call.started if at else last
        if slot.unknown_in:
            row = replace(row, worlds=tuple(key for key in keys if key not in slot.unknown_in))
        yield replace(row, answers=answers, missing_in=tuple(slot.missing_in))
    yield from _only_in(tail, lifelines)


def _only_in(
    new: Mapping[str, list[ToldCall]], lifelines: dict[tuple[str, str], Lifeline]
) -> Iterator[Exchange]:
    for world, calls in new.items():
        for call in calls:
            answer = Reply((), call.returned, call.ok, call.times, changed=True)
            yield replace(_row(call, lifelines), answers=(answer,), worlds=(world,), new=True)


def _row(call: ToldCall, lifelines: dict[tuple[str, str], Lifeline]) -> Exchange:
    lifelines.setdefault((call.service, call.about), Lifeline(call.about, call.service))
    to = list(lifelines).index((call.service, call.about)) + 1
    return Exchange(operation=call.operation, sent=call.sent, to=to)


def _answers(slot: _Slot) -> Iterator[Reply]:
    """The real answer first, then each other one with the worlds that gave it."""
    real = Reply((), slot.real.returned, slot.real.ok, slot.real.times)
    groups: dict[Reply, list[str]] = {real: [REAL]}
    for world, other in slot.others.items():
        groups.setdefault(_answer(slot.real, other), []).append(world)
    whole = len(groups) == 1
    for answer, worlds in groups.items():
        yield answer if whole else replace(answer, worlds=tuple(worlds))


def _answer(real: ToldCall, other: ToldCall) -> Reply:
    changed = (real.result, real.ok) != (other.result, other.ok)
    returned = other.returned
    if changed and returned == real.returned:
        returned = difference(real.result, other.result) or returned
    if not changed:  # what differs from run to run may also be what is shown
        returned = real.returned
    fewer, more = sorted((real.times, other.times))
    return Reply((), returned, other.ok, other.times, changed or more >= MANY * fewer)
