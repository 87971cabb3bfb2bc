"""A picture of what a run asked of AWS and of engines: recorded calls as a sequence diagram.

Nothing is drawn that was not recorded: a lifeline for each resource that a request names, an
arrow for each call, and what came back.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from uradori.evidence.model import Call
from uradori.page.text_layout import measure

MOST_ROWS = 24
COLUMN = 152
FIRST_COLUMN = (168, 300)
"""Least and most room between the check and the first lifeline, where most labels stand."""
ROW = 44
TOP = 64
MARGIN = 56
TYPE = 12
"""Pixels: size of the type."""
LABEL = 26
"""Characters of a label on an arrow."""

_PAYLOADS = ("MessageBody", "Message", "Data", "PartitionKey", "Item", "Key", "Payload", "Body")
_RESULTS = ("Messages", "Records", "Items", "Item", "Body", "Data", "Payload", "Message")


@dataclass(frozen=True, slots=True)
class Lifeline:
    """A resource, a node of an engine, or a whole service where a call names neither."""

    name: str
    service: str
    x: int


@dataclass(frozen=True, slots=True)
class CallArrow:
    """One call, or several equal ones in a row."""

    operation: str
    sent: str
    returned: str
    times: int
    ok: bool
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class SequenceDiagram:
    """Everything that a template needs to draw."""

    lifelines: tuple[Lifeline, ...]
    arrows: tuple[CallArrow, ...]
    left_out: int
    width: int
    height: int


def draw(calls: Sequence[Call]) -> SequenceDiagram:
    """Lay out a run's calls, in their order."""
    lifelines: dict[tuple[str, str], Lifeline] = {}
    arrows: list[CallArrow] = []
    rows = list(merged(calls))
    drawn = rows[:MOST_ROWS]
    first = _room(call for call, _ in drawn)
    for call, times in drawn:
        request, result = _data(call.request), _data(call.result)
        name = _resource(request) or call.service
        key = (call.service, name)
        if key not in lifelines:
            x = MARGIN + first + COLUMN * len(lifelines)
            lifelines[key] = Lifeline(_cut(name, 22), call.service, x)
        arrows.append(
            CallArrow(
                operation=call.operation,
                sent=_sent(request),
                returned=_cut(_returned(call, request, result), LABEL),
                times=times,
                ok=call.ok,
                x=lifelines[key].x,
                y=TOP + ROW * (len(arrows) + 1) - 14,
            )
        )
    return SequenceDiagram(
        lifelines=tuple(lifelines.values()),
        arrows=tuple(arrows),
        left_out=sum(times for _, times in rows[MOST_ROWS:]),
        width=MARGIN + first + COLUMN * (len(lifelines) - 1) + COLUMN // 2,
        height=TOP + ROW * len(arrows) + 24,
    )


def _room(calls: Iterable[Call]) -> int:
    """Width of the first column: as its widest label needs, within bounds."""
    least, most = FIRST_COLUMN
    labels = (f"{call.operation} {_sent(_data(call.request))} ×00" for call in calls)
    return min(max([least, *(measure(label, TYPE) for label in labels)]), most)


def _sent(request: Any) -> str:
    """What an engine is told is all worth showing; of AWS's parameters, those that carry data."""
    if not isinstance(request, dict):
        return _cut(_words(request), LABEL)
    told = _words(request.get("arguments", "")) or _payload(request, _PAYLOADS)
    return _cut(told, LABEL)


def merged(calls: Iterable[Call]) -> Iterator[tuple[Call, int]]:
    """Each call with how often it was made in a row, with equal requests and results."""
    last: Call | None = None
    times = 0
    for call in calls:
        if last is not None and call == last:
            times += 1
            continue
        if last is not None:
            yield last, times
        last, times = call, 1
    if last is not None:
        yield last, times


def _data(text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError:  # cut in the middle: draw the call without its details
        return {}


def _resource(request: Any) -> str:
    """The name of what a call is about: the first parameter that names something."""
    if not isinstance(request, dict):
        return ""
    if "node" in request:  # of an engine that has several
        return str(request["node"])
    for key, value in request.items():
        if key.endswith(("Name", "Url", "Arn", "ARN", "Bucket")) and isinstance(value, str):
            return value.rstrip("/").replace(":", "/").rsplit("/", 1)[-1]
    return ""


def _payload(data: dict[str, Any], keys: Sequence[str]) -> str:
    for key in keys:
        if data.get(key):
            return _words(data[key])
    return ""


def _returned(call: Call, request: Any, result: Any) -> str:
    """What an engine answers is all worth showing, too; of AWS's responses, what carries data."""
    if not isinstance(result, dict):
        return "∅" if result is None else _words(result)
    if not call.ok:
        return str(result.get("Code", ""))
    if isinstance(request, dict) and request.keys() & {"node", "arguments"}:
        return _words(result)
    found = _payload(result, _RESULTS)
    reads = call.operation.startswith(("Receive", "Get", "Scan", "Query", "List"))
    return found or ("∅" if reads and not set(result) - {"NextShardIterator"} else "")


def _words(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(_words(each) for each in value)
    if isinstance(value, dict):
        inner = _payload(value, (*_PAYLOADS, *_RESULTS))
        return inner or " ".join(_words(each) for each in value.values())
    return str(value)


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1] + "…"
