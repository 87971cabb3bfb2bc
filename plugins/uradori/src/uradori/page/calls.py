"""Recorded calls as a reader sees them: what each is about, what was sent, what came back.

What differs from run to run by itself, such as ids and times, makes no two calls different.
"""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from uradori.evidence.model import Call
from uradori.project.validation import plain_json

LABEL = 40
"""Characters of what came back of one call that are shown."""
SETTINGS = 80
"""Characters of a call's parameters that are shown."""
ONLY_READS = ("Describe", "Get")
"""What operations begin with that are not worth telling where things are prepared."""
NOTHING = "∅"

_PAYLOADS = ("MessageBody", "Message", "Data", "PartitionKey", "Item", "Key", "Payload", "Body")
_RESULTS = ("Messages", "Records", "Items", "Item", "Body", "Data", "Payload", "Message", "ShardId")
_READS = ("Receive", "Get", "Scan", "Query", "List")
_PASSING_KEY = re.compile(
    r"(?:Id|Handle|Iterator|Token|SequenceNumber|Timestamp|Date|Time|Etag|[Pp]ort|pid)$|MD5"
)
_RESOURCE = ("Name", "Url", "Arn", "ARN", "Bucket")
_NAMES = (*_RESOURCE, "Reference", "Endpoint")
_TELLING = frozenset({"MessageGroupId", "MessageDeduplicationId", "ShardId"})
"""Ids that whoever asks has chosen."""
_PASSING = re.compile(
    r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"  # a UUID
    r"|\d{4}-\d\d-\d\d[T ]\d\d:\d\d[\d:.Z+-]*"  # a moment
    r"|\b[0-9a-f]{16,}\b|\b\d{10,}(?:\.\d+)?\b"  # a digest, an id, seconds since 1970
    r"|(?<=localhost:)\d+|(?<=127\.0\.0\.1:)\d+"  # a port
)


_SETS_UP = ("Create", "Subscribe", "Register", "Describe", "GetQueueAttributes", "GetShardIterator")
"""What operations begin with that prepare what is to be seen."""


@dataclass(frozen=True, slots=True)
class SameAnswer:
    """What came back of calls in a row, as far as it was the same."""

    sent: str
    """With which of them, where they sent different things and were answered differently."""
    returned: str
    times: int


@dataclass(frozen=True, slots=True)
class ToldCall:
    """One call in words, or several in a row."""

    service: str
    about: str
    """The resource that the request names, else the service."""
    operation: str
    sent: str
    settings: str
    """What was asked for beside that: parameters with their values."""
    parts: tuple[SameAnswer, ...]
    ok: bool
    times: int
    started: float
    """Seconds from the snippet's beginning to the first."""
    ended: float
    """Seconds from the snippet's beginning to the first one's answer."""
    request: str
    """What was sent, without what differs from run to run."""
    result: str
    """What came back, without what differs from run to run."""

    @property
    def returned(self) -> str:
        """What came back, of all of them."""
        return ", ".join(filter(None, (each.returned for each in self.parts)))

    @property
    def fetches(self) -> bool:
        """Whether it asks for something that may not be there."""
        return self.operation.startswith(_READS)

    @property
    def sets_up(self) -> bool:
        """Whether it prepares what is to be seen."""
        return self.ok and self.operation.startswith(_SETS_UP)


def told(calls: Iterable[Call]) -> list[ToldCall]:
    """Calls in words, in their order; equal ones in a row are one."""
    return [_told(call, times) for call, times in merged(calls)]


def told_each(calls: Iterable[Call]) -> list[ToldCall]:
    """Calls in words, in their order, each by itself."""
    return [_told(call, 1) for call in calls]


def merged(calls: Iterable[Call]) -> Iterator[tuple[Call, int]]:
    """Each call with how often it was made in a row, with equal requests and results."""
    last: Call | None = None
    key: tuple[object, ...] = ()
    times = 0
    for call in calls:
        now = (call.service, call.operation, call.ok, _stable(call.request), _stable(call.result))
        if last is not None and now == key:
            times += 1
            continue
        if last is not None:
            yield last, times
        last, key, times = call, now, 1
    if last is not None:
        yield last, times


def about(call: Call) -> str:
    """The resource that a request names, else the service."""
    return _resource(_data(call.request)) or call.service


def difference(before: str, after: str) -> str:
    """The first thing in a result, as JSON, that is not as in another one: "Count 2"; or ""."""
    return _difference(_data(before), _data(after), "")


def _told(call: Call, times: int) -> ToldCall:
    request, result = _data(call.request), _data(call.result)
    return ToldCall(
        service=call.service,
        about=_cut(about(call), 22),
        operation=call.operation,
        sent=_sent(request),
        settings=_cut(_settings(request), SETTINGS),
        parts=(SameAnswer("", _cut(_returned(call, request, result), LABEL), times),),
        ok=call.ok,
        times=times,
        started=call.started,
        ended=call.ended,
        request=_stable(call.request),
        result=_stable(call.result),
    )


def _stable(text: str) -> str:
    """JSON text without what differs from run to run; other text without what looks like it."""
    data = _data(text, None)
    return _PASSING.sub("…", text) if data is None else json.dumps(_without_passing(data))


def _without_passing(value: Any, key: str = "") -> Any:
    if isinstance(value, dict):
        return {name: _without_passing(each, name) for name, each in value.items()}
    if isinstance(value, list):
        return [_without_passing(each, key) for each in value]
    if _is_passing(key):
        return "…"
    return _PASSING.sub("…", value) if isinstance(value, str) else value


def _difference(before: Any, after: Any, key: str) -> str:
    if before == after:
        return ""
    if isinstance(before, dict) and isinstance(after, dict):
        pairs = [(before.get(name), after.get(name), name) for name in {**before, **after}]
    elif isinstance(before, list) and isinstance(after, list) and len(before) == len(after):
        pairs = [(*both, key) for both in zip(before, after, strict=True)]
    else:
        return _cut(f"{key} {NOTHING if after is None else _words(after)}".strip(), LABEL)
    return next(filter(None, (_difference(*pair) for pair in pairs)), "")


def _sent(request: Any) -> str:
    """What an engine is told is all worth showing; of AWS's parameters, those that carry data."""
    if not isinstance(request, dict):
        return _cut(_words(request), LABEL)
    return _cut(_words(request.get("arguments", "")) or _payload(request, _PAYLOADS), LABEL)


def _settings(request: Any) -> str:
    """Parameters of AWS's that carry no data and name nothing: "WaitTimeSeconds=20"."""
    if not isinstance(request, dict) or request.keys() & {"node", "arguments"}:
        return ""
    data = next((key for key in _PAYLOADS if request.get(key)), "")
    others = {key: each for key, each in request.items() if key != data}
    return " ".join(f"{key}={value}" for key, value in _plain(others))


def _plain(values: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Names and values, also of what is in an object or in JSON, below its own name."""
    for key, value in values.items():
        inner = _data(value) if isinstance(value, str) and value.startswith("{") else value
        if isinstance(inner, dict):
            yield from _plain(inner)
        elif isinstance(inner, str | int | float) and not _is_name(key):
            yield key, str(inner).lower() if isinstance(inner, bool) else str(inner)


def _is_name(key: str) -> bool:
    """Whether a parameter names something, or differs from run to run."""
    return key.endswith(_NAMES) or _is_passing(key)


def _is_passing(key: str) -> bool:
    """Whether what has this name differs from run to run."""
    return key not in _TELLING and bool(_PASSING_KEY.search(key))


def _data(text: str, otherwise: Any = {}) -> Any:  # noqa: B006 - nobody changes it
    try:
        return plain_json(text)
    except ValueError:  # cut in the middle: told without its details
        return otherwise


def _resource(request: Any) -> str:
    """The name of what a call is about: the first parameter that names something."""
    if not isinstance(request, dict):
        return ""
    if "node" in request:  # of an engine that has several
        return str(request["node"])
    for key, value in request.items():
        if key.endswith(_RESOURCE) and isinstance(value, str):
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
        return NOTHING if result is None else _words(result)
    if not call.ok:
        return str(result.get("Code", ""))
    if isinstance(request, dict) and request.keys() & {"node", "arguments"}:
        return _words(result)
    found = _payload(result, _RESULTS)
    reads = call.operation.startswith(_READS)
    return found or (NOTHING if reads and not set(result) - {"NextShardIterator"} else "")


def _words(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(filter(None, map(_words, value)))
    if isinstance(value, dict):
        inner = _payload(value, (*_PAYLOADS, *_RESULTS))
        return inner or " ".join(_words(each) for each in value.values())
    return str(value)


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1] + "…"
