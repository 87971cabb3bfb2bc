"""A picture of what runs asked of AWS and of engines: recorded calls, one row each.

Nothing is drawn that was not recorded: a line for each resource that a request names, an arrow
for each call, and what came back. A broken world shares the rows of the real one; its own are
only where it went another way.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher
from itertools import takewhile

from uradori.evidence.model import Call
from uradori.page.calls import ONLY_READS, SameAnswer, ToldCall, difference, told
from uradori.page.calls_in_a_row import folded
from uradori.page.times import moment
from uradori.page.worlds import REAL, World

MOST_ROWS = 8
"""Rows of one world that are drawn, after those that only set up what is to be seen."""
MOST_LINES = 24
"""Lifelines of one picture; the last stands for all others where there are more resources."""
LONG_ENOUGH = 0.5
"""Seconds that a run must take for its times to tell something."""
WORTH_TELLING = 0.1
"""Seconds between a call and its answer, or the call before, that tell something."""
OTHERS = "…"
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
    sent: str = ""
    """With which of several calls, where they were answered differently."""


@dataclass(frozen=True, slots=True)
class Exchange:
    """One call, or several equal ones in a row."""

    operation: str
    sent: str
    about: Lifeline
    """What it goes to."""
    to: int = 0
    """Which lifeline that is, counted from 1."""
    sets_up: bool = False
    """Whether it prepares what is to be seen."""
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
    set_up: tuple[tuple[str, str], ...]
    """What was prepared before all else, and in every world alike: operation, and of what."""
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


def draw(
    calls: Sequence[Call],
    worlds: Iterable[World] = (),
    *,
    times: bool = True,
    rows_at_most: int = MOST_ROWS,
) -> CallPicture:
    """Lay out the calls of the run in the real world, and where those of broken ones differ.

    A world that cannot be switched to, or of whose calls nothing is known, is left out. `times`
    says whether rows tell when they were made, where that tells something; `rows_at_most` does not
    count those that set up what is to be seen, before all else.
    """
    everything = list(folded(told(calls)))
    prepared = next((at for at, each in enumerate(everything) if not each.sets_up), 0)
    most = prepared + rows_at_most
    slots = [_Slot(each) for each in everything[:most]]
    tail: dict[str, list[ToldCall]] = {}
    drawn = [each for each in worlds if each.key and each.calls]
    for world in drawn:
        _compare(slots, tail, world, most)
    keys = (REAL, *(each.key for each in drawn))
    timed = times and max((each.ended for each in everything), default=0.0) >= LONG_ENOUGH
    rows = list(_rows(slots, tail, keys, timed))
    set_up = list(takewhile(_is_set_up, rows))
    if len(set_up) == len(rows):  # nothing else is to be seen
        set_up = []
    rows = rows[len(set_up) :]
    lifelines = list(dict.fromkeys(each.about for each in rows))
    apart = len(lifelines) if len(lifelines) <= MOST_LINES else MOST_LINES - 1
    others = () if apart == len(lifelines) else (Lifeline(OTHERS, OTHERS),)
    return CallPicture(
        lifelines=(*lifelines[:apart], *others),
        set_up=tuple(_prepared(set_up)),
        rows=tuple(replace(each, to=min(lifelines.index(each.about), apart) + 1) for each in rows),
        left_out=sum(each.times for each in everything[most:]),
        timed=timed,
    )


def _is_set_up(row: Exchange) -> bool:
    changed = any(each.changed for each in row.answers)
    return row.sets_up and not (changed or row.worlds or row.missing_in)


def _prepared(rows: Iterable[Exchange]) -> Iterator[tuple[str, str]]:
    """Each operation once that made something, with all that it made."""
    made: dict[str, list[str]] = {}
    for row in rows:
        if not row.operation.startswith(ONLY_READS):
            name = "" if row.about.name == row.about.service else row.about.name
            made.setdefault(row.operation, []).append(f"{name} {row.sent}".strip())
    for operation, what in made.items():
        yield operation, ", ".join(dict.fromkeys(filter(None, what)))


def _compare(slots: list[_Slot], tail: dict[str, list[ToldCall]], world: World, most: int) -> None:
    """Note in the slots, and behind the last, where a world went another way.

    `most` is how many of its rows are looked at, as of the real world.
    """
    everything = list(folded(told(world.calls)))
    others = everything[:most]
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
    keys: Sequence[str],
    timed: bool,
) -> Iterator[Exchange]:
    last = -1.0
    for slot in slots:
        yield from _only_in(slot.before)
        call = slot.real
        row = _row(call)
        answers = tuple(_answers(slot))
        if timed:
            at = moment(call.started) if call.started - last >= WORTH_TELLING else ""
            told_late = any(each.returned or each.times > 1 for each in answers)
            late = told_late and call.ended - call.started >= WORTH_TELLING
            row = replace(row, at=at, answered_at=moment(call.ended) if late else "")
            last = call.started if at and not call.sets_up else last
        if slot.unknown_in:
            row = replace(row, worlds=tuple(key for key in keys if key not in slot.unknown_in))
        yield replace(row, answers=answers, missing_in=tuple(slot.missing_in))
    yield from _only_in(tail)


def _only_in(new: Mapping[str, list[ToldCall]]) -> Iterator[Exchange]:
    for world, calls in new.items():
        for call in calls:
            answers = tuple(_reply(call, each, changed=True) for each in call.parts)
            yield replace(_row(call), answers=answers, worlds=(world,), new=True)


def _row(call: ToldCall) -> Exchange:
    return Exchange(
        operation=call.operation,
        sent=" ".join(filter(None, (call.sent, call.settings))),
        about=Lifeline(call.about, call.service),
        sets_up=call.sets_up,
    )


def _answers(slot: _Slot) -> Iterator[Reply]:
    """The real answers first, then each other one with the worlds that gave it."""
    real = tuple(_reply(slot.real, each) for each in slot.real.parts)
    groups: dict[tuple[Reply, ...], list[str]] = {real: [REAL]}
    for world, other in slot.others.items():
        groups.setdefault(tuple(_others(slot.real, other)), []).append(world)
    whole = len(groups) == 1
    for answers, worlds in groups.items():
        for answer in answers:
            yield answer if whole else replace(answer, worlds=tuple(worlds))


def _others(real: ToldCall, other: ToldCall) -> Iterator[Reply]:
    if (real.result, real.ok) == (other.result, other.ok):
        # what differs from run to run may also be what is shown
        for each, there in zip(real.parts, other.parts, strict=False):
            fewer, more = sorted((each.times, there.times))
            yield replace(_reply(other, each, changed=more >= MANY * fewer), times=there.times)
        return
    for each in other.parts:
        reply = _reply(other, each, changed=True)
        if other.returned == real.returned:
            reply = replace(reply, returned=difference(real.result, other.result) or other.returned)
        yield reply


def _reply(call: ToldCall, part: SameAnswer, *, changed: bool = False) -> Reply:
    return Reply((), part.returned, call.ok, part.times, changed, part.sent)
