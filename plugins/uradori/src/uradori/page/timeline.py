"""A picture of when calls were made and answered: recorded calls along an axis of time.

x is given in per cent of the width, y and sizes in pixels: so the picture is as wide as the page or
the phone, and its letters stay as large as they are. Nothing is drawn that was not recorded.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import groupby

from uradori.evidence.model import Call
from uradori.page.calls import NOTHING, ONLY_READS, ToldCall, told_each
from uradori.page.text_layout import measure
from uradori.page.times import Tick, moment, ticks

SHORTEST = 0.5
"""Seconds that an axis has at least."""
LEFT, WIDE = 3.0, 92.0
"""Per cent: where the axis begins, and how long it is."""
NARROW = 300
"""Pixels of the narrowest screen on which no two labels may touch."""
SMALL = 11
"""Pixels of a label's letters."""
GAP = 8
"""Pixels between two labels."""
CLOSE = 0.4
"""Per cent within which equal marks are one."""
VISIBLE = 1.0
"""Per cent that a call must last to be drawn as a bar."""
AND = ", "
MOST_LANES = 8


class Came(StrEnum):
    """What a mark says of a call."""

    DONE = "done"
    """It was answered, and carried something where it was to fetch something."""
    EMPTY = "empty"
    """It fetched nothing."""
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Dot:
    """The answer to a call, or to several that nobody could tell apart."""

    x: float
    kind: Came


@dataclass(frozen=True, slots=True)
class Bar:
    """A call that took some time."""

    x: float
    width: float


@dataclass(frozen=True, slots=True)
class Label:
    """What was sent, or came back."""

    x: float
    anchor: str
    text: str
    row: int
    """Of the rows below the marks, the first or the second."""


@dataclass(slots=True)
class Lane:
    """The calls of one operation to one resource with the same parameters."""

    operation: str
    about: str
    settings: str
    deciding: bool = False
    """Whether it is by its parameters alone that it differs from another lane."""
    bars: list[Bar] = field(default_factory=list)
    marks: list[Dot] = field(default_factory=list)
    said: str = ""
    """The same in words."""
    labels: list[Label] = field(default_factory=list)

    @property
    def height(self) -> int:
        """Pixels of its marks and labels."""
        return 20 + 14 * (1 + max((each.row for each in self.labels), default=-1))


@dataclass(frozen=True, slots=True)
class Timeline:
    """Everything that a template needs to draw."""

    lanes: tuple[Lane, ...]
    ticks: tuple[tuple[float, Tick], ...]
    """Where the ticks stand, in per cent."""
    set_up: tuple[str, ...]
    """What was prepared before, call by call."""
    left_out: int
    """Calls that came later than the axis is long."""
    last: str
    """When the last of those was made; "" where there are none."""
    beside: int
    """Calls in time for whose lanes there is no room."""


def draw(calls: Sequence[Call], until: float | None = None) -> Timeline:
    """Lay out calls along an axis that begins with the first one which sets nothing up.

    `until` is how many seconds are drawn; all, if it is None.
    """
    everything = told_each(calls)
    first = next((at for at, each in enumerate(everything) if not each.sets_up), 0)
    seen = everything[first:]
    zero = seen[0].started if seen else 0.0
    drawn = [each for each in seen if until is None or each.started - zero <= until]
    length = until or max((each.ended - zero for each in drawn), default=0.0)
    scale = _Scale(zero, max(length, SHORTEST))
    kinds = list(dict.fromkeys(map(_lane_of, drawn)))[:MOST_LANES]
    with_room = [each for each in drawn if _lane_of(each) in kinds]
    lanes = _lanes(with_room, scale)
    labelled = ticks(scale.length)
    return Timeline(
        lanes=tuple(lanes),
        ticks=tuple((scale.at(zero + each.seconds), each) for each in labelled),
        set_up=tuple(_prepared(everything[:first])),
        left_out=len(seen) - len(drawn),
        last=moment(seen[-1].started - zero) if len(drawn) < len(seen) else "",
        beside=len(drawn) - len(with_room),
    )


@dataclass(frozen=True, slots=True)
class _Scale:
    zero: float
    length: float
    """Seconds."""

    def at(self, moment: float) -> float:
        """Where a moment stands, in per cent."""
        return round(LEFT + WIDE * min((moment - self.zero) / self.length, 1.0), 2)


def _lane_of(call: ToldCall) -> tuple[str, str, str]:
    return call.operation, call.about, call.settings


def _lanes(calls: Iterable[ToldCall], scale: _Scale) -> list[Lane]:
    lanes: dict[tuple[str, str, str], Lane] = {}
    told: dict[tuple[str, str, str], list[tuple[float, str]]] = {}
    made: dict[tuple[str, str, str], list[ToldCall]] = {}
    for call in calls:
        key = _lane_of(call)
        lane = lanes.setdefault(key, Lane(*key))
        made.setdefault(key, []).append(call)
        begin, end = scale.at(call.started), scale.at(call.ended)
        if end - begin >= VISIBLE:
            lane.bars.append(Bar(begin, round(end - begin, 2)))
        kind = _kind(call)
        if not any(each.kind is kind and end - each.x < CLOSE for each in lane.marks[-2:]):
            lane.marks.append(Dot(end, kind))
        if kind is not Came.EMPTY and (text := _text(call)):
            told.setdefault(key, []).append((end, text))
    names = Counter((operation, about) for operation, about, _ in lanes)
    for key, lane in lanes.items():
        lane.deciding = names[key[:2]] > 1
        lane.marks.sort(key=lambda mark: mark.kind is not Came.EMPTY)  # nothing hides what came
        lane.labels = list(_labels(told.get(key, [])))
        lane.said = AND.join(_in_words(made[key], scale.zero))
    return list(lanes.values())


def _kind(call: ToldCall) -> Came:
    if not call.ok:
        return Came.REFUSED
    return Came.EMPTY if call.returned == NOTHING else Came.DONE


def _text(call: ToldCall) -> str:
    """What was fetched, or else what was sent, with what came of it where that is told."""
    if call.fetches or not call.ok:
        return call.returned
    return " → ".join(filter(None, (call.sent, call.returned)))


def _in_words(calls: Iterable[ToldCall], zero: float) -> Iterator[str]:
    """When what was told, and how often in a row, for those who do not see it."""
    for text, group in groupby(calls, key=lambda call: _text(call) or ""):
        alike = list(group)
        begin, end = moment(alike[0].ended - zero), moment(alike[-1].ended - zero)
        when = begin if begin == end else f"{begin}–{end}"
        yield " ".join(filter(None, (when, text, f"×{len(alike)}" if len(alike) > 1 else "")))


def _labels(texts: Iterable[tuple[float, str]]) -> Iterator[Label]:
    """Those that have room, from left to right; what is said at one place is said together."""
    together: list[tuple[float, list[str]]] = []
    for x, text in texts:
        if together and x - together[-1][0] < CLOSE:
            together[-1][1].append(text)
        else:
            together.append((x, [text]))
    free = [0.0, 0.0]
    for x, several in together:
        text = _shortened(list(dict.fromkeys(several)))
        width = measure(text, SMALL)
        middle = x * NARROW / 100
        start = min(max(middle - width / 2, 0.0), max(NARROW - width, 0.0))
        row = next((each for each, begin in enumerate(free) if start >= begin), None)
        if row is None:
            continue
        free[row] = start + width + GAP
        anchor = "middle" if start == middle - width / 2 else "start" if start == 0.0 else "end"
        yield Label({"start": 0.0, "end": 100.0}.get(anchor, x), anchor, text, row)


def _shortened(texts: list[str]) -> str:
    """As many as have room on the narrowest screen, and how many more."""
    for shown in range(len(texts), 0, -1):
        more = f", … +{len(texts) - shown}" if shown < len(texts) else ""
        text = AND.join(texts[:shown]) + more
        if measure(text, SMALL) <= NARROW or shown == 1:
            return text
    return ""


def _prepared(calls: Iterable[ToldCall]) -> Iterator[str]:
    for call in calls:
        if not call.operation.startswith(ONLY_READS):
            yield " ".join(filter(None, (call.operation, call.about, call.settings)))
