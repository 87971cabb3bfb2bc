"""What a snippet asks of AWS through boto3, and which parts of the answers it reads.

Where a mutation asks for it, one answer is changed on its way to the snippet.
"""

import contextlib
import json
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from unittest import mock

import botocore.client
from botocore.exceptions import ClientError
from botocore.model import Shape

from uradori import mutation as mutations
from uradori.backends import Recording
from uradori.model import Call, Mutation
from uradori.mutation import MISSING, Path

MOST_CALLS = 200
"""Calls kept in the evidence; a snippet is a few lines, so more would be a loop gone wild."""
TEXT = 100
"""Characters of a string in a request or result that are kept."""
MOST_ITEMS = 12
"""Elements of a list, or keys of a dict, that are kept."""
DEPTH = 3
"""Levels of structures in an example value; shapes may contain themselves."""


@dataclass(frozen=True, slots=True)
class _Read:
    """One value that the snippet looked at."""

    call: int
    operation: str
    path: Path
    changes: tuple[str, ...]


@dataclass(slots=True)
class BotoRecording(Recording):
    """The API calls of one run, and the reads of their results."""

    reads: list[_Read] = field(default_factory=list)
    kept: dict[int, Call] = field(default_factory=dict)
    """Calls by index: a call made by a trigger ends before the call that pulled it."""
    lock: threading.Lock = field(default_factory=threading.Lock)
    answers: int = 0

    def next_answer(self) -> int:
        """The index of what the snippet is given next, counted from 0."""
        with self.lock:
            self.answers += 1
            return self.answers - 1

    def mutable(self) -> list[Mutation]:
        """Every change that could be made to a field which the snippet read."""
        return mutations.distinct(
            Mutation(read.call, read.operation, read.path, change)
            for read in self.reads
            for change in read.changes
        )


@contextlib.contextmanager
def recorded(mutation: Mutation | None, track_reads: bool) -> Iterator[BotoRecording]:
    """Record every boto3 call made inside the block."""
    recording = BotoRecording()
    original = botocore.client.BaseClient._make_api_call

    def make_api_call(client: Any, operation: str, parameters: dict[str, Any]) -> Any:
        index = recording.next_answer()
        service = client.meta.service_model.service_name
        request = shorten(parameters)  # before botocore puts its own things into them
        try:
            response = original(client, operation, parameters)
        except ClientError as error:
            problem = error.response.get("Error", {})
            _keep(recording, index, service, operation, request, problem, ok=False)
            raise
        _keep(recording, index, service, operation, request, response, ok=True)
        shape = client.meta.service_model.operation_model(operation).output_shape
        if mutation and (mutation.call, mutation.operation) == (index, operation):
            example = _example(shape, mutation.path)
            recording.mutated = mutations.apply(response, mutation.path, mutation.change, example)
        if track_reads:
            return track(response, Watch(recording, index, operation, shape), ())
        return response

    with mock.patch.object(botocore.client.BaseClient, "_make_api_call", make_api_call):
        try:
            yield recording
        finally:
            with recording.lock:
                recording.calls = [recording.kept[index] for index in sorted(recording.kept)]


def _keep(
    recording: BotoRecording,
    index: int,
    service: str,
    operation: str,
    request: str,
    result: Any,
    ok: bool,
) -> None:
    if index < MOST_CALLS:
        answer = {key: value for key, value in result.items() if key != "ResponseMetadata"}
        call = Call(service, operation, request, shorten(answer), ok)
        with recording.lock:
            recording.kept[index] = call


def shorten(value: Any) -> str:
    """Request or result as JSON of a bounded size, in which long parts are cut, not the whole."""
    return json.dumps(_short(value), ensure_ascii=False, default=_plain)


def _short(value: Any) -> Any:
    if isinstance(value, str):
        return value if len(value) <= TEXT else value[: TEXT - 1] + "…"
    if isinstance(value, dict):
        return {str(key): _short(item) for key, item in list(value.items())[:MOST_ITEMS]}
    if isinstance(value, list | tuple):
        kept = [_short(item) for item in value[:MOST_ITEMS]]
        return [*kept, f"… {len(value) - MOST_ITEMS}"] if len(value) > MOST_ITEMS else kept
    return value


def _plain(value: Any) -> Any:
    if isinstance(value, bytes):
        return value[:60].decode(errors="backslashreplace")
    if hasattr(value, "isoformat"):
        return value.isoformat()
    return type(value).__name__


def _example(shape: Shape | None, path: Path) -> Any:
    """A smallest value for the member at `path` of a response, where the API model knows one."""
    for key in path:
        if shape is None:
            return None
        if shape.type_name == "structure":
            shape = shape.members.get(key)
        elif shape.type_name == "list":
            shape = shape.member
        elif shape.type_name == "map":
            shape = shape.value
        else:
            return None
    return None if shape is None else _smallest(shape, depth=0)


def _smallest(shape: Shape, depth: int) -> Any:
    if shape.type_name == "structure":
        members = shape.members.items() if depth < DEPTH else ()
        return {name: _smallest(member, depth + 1) for name, member in members}
    if shape.type_name == "list":
        return [_smallest(shape.member, depth + 1)]
    if shape.type_name == "map":
        return {}
    plain = {"string": "~", "character": "~", "integer": 1, "long": 1, "float": 1.0, "double": 1.0}
    return {**plain, "boolean": True, "blob": b"~"}.get(shape.type_name)


@dataclass(frozen=True, slots=True)
class Watch:
    """Notes the reads of one response."""

    recording: BotoRecording
    call: int
    operation: str
    shape: Shape | None

    def saw(self, path: Path, value: Any, changes: tuple[str, ...] | None = None) -> None:
        """Note one look at a value, if there is a way to change it (by default, every way)."""
        if path[:1] == ("ResponseMetadata",):
            return
        example = _example(self.shape, path) if value is MISSING else None
        # Looking at the value to see what could change in it is no look of the snippet's.
        found = changes or tuple(mutations.changes(_untracked(value), example))
        if found:
            with self.recording.lock:
                self.recording.reads.append(_Read(self.call, self.operation, path, found))

    def saw_names(self, path: Path) -> None:
        """Note a look at the names in a dict; AWS decides what an answer has, so none changes."""


def track(value: Any, watch: Watch, path: Path) -> Any:
    """`value` as a container that tells `watch` what is looked at; other values as they are."""
    if isinstance(value, dict):
        return TrackedDict(value, watch, path)
    if isinstance(value, list):
        return TrackedList(value, watch, path)
    return value


def _untracked(value: Any) -> Any:
    if isinstance(value, TrackedDict):
        return {key: _untracked(item) for key, item in dict.items(value)}
    if isinstance(value, TrackedList):
        return [_untracked(item) for item in list.__iter__(value)]
    return value


class TrackedDict(dict[Any, Any]):
    """A dict that notes which of its values are looked at."""

    def __init__(self, values: dict[Any, Any], watch: Watch, path: Path) -> None:
        super().__init__({key: track(value, watch, (*path, key)) for key, value in values.items()})
        self._watch, self._path = watch, path

    def _saw(self, key: Any, value: Any) -> None:
        self._watch.saw((*self._path, key), value)

    def __getitem__(self, key: Any) -> Any:
        self._saw(key, super().get(key, MISSING))
        return super().__getitem__(key)

    def get(self, key: Any, default: Any = None) -> Any:
        """As dict's; noted."""
        self._saw(key, super().get(key, MISSING))
        return super().get(key, default)

    def __contains__(self, key: object) -> bool:
        self._saw(key, super().get(key, MISSING))
        return super().__contains__(key)

    def pop(self, key: Any, *default: Any) -> Any:
        """As dict's; noted."""
        self._saw(key, super().get(key, MISSING))
        return super().pop(key, *default)

    def values(self) -> Any:
        """As dict's; noted."""
        self._saw_all()
        return super().values()

    def items(self) -> Any:
        """As dict's; noted."""
        self._saw_all()
        return super().items()

    def keys(self) -> Any:
        """As dict's; noted."""
        self._watch.saw_names(self._path)
        return super().keys()

    def __iter__(self) -> Iterator[Any]:
        # A dict that has its own is also copied through `__getitem__`, not past it.
        self._watch.saw_names(self._path)
        return super().__iter__()

    def __eq__(self, other: object) -> bool:
        _saw_deeply(self)
        return super().__eq__(other)

    def __ne__(self, other: object) -> bool:
        return not self == other

    __hash__ = None

    def __reduce__(self) -> tuple[Any, ...]:
        return dict, (dict(self),)

    def _saw_all(self) -> None:
        for key, value in super().items():
            self._saw(key, value)


class TrackedList(list[Any]):
    """A list that notes which of its elements are looked at; the list itself its holder notes."""

    def __init__(self, values: list[Any], watch: Watch, path: Path) -> None:
        super().__init__(track(value, watch, (*path, n)) for n, value in enumerate(values))
        self._watch, self._path = watch, path

    def __getitem__(self, index: Any) -> Any:
        if isinstance(index, slice):
            return [self[position] for position in range(*index.indices(len(self)))]
        if isinstance(index, int) and -len(self) <= index < len(self):
            position = index % len(self)
            self._watch.saw((*self._path, position), super().__getitem__(position))
        return super().__getitem__(index)

    def __iter__(self) -> Iterator[Any]:
        for position, value in enumerate(super().__iter__()):
            self._watch.saw((*self._path, position), value)
            yield value

    def __reversed__(self) -> Iterator[Any]:
        return iter(self[::-1])

    def __contains__(self, value: object) -> bool:
        _saw_deeply(self)
        return super().__contains__(value)

    def count(self, value: object) -> int:
        """As list's; noted."""
        _saw_deeply(self)
        return super().count(value)

    def index(self, value: object, *between: Any) -> int:
        """As list's; noted."""
        _saw_deeply(self)
        return super().index(value, *between)

    def __eq__(self, other: object) -> bool:
        _saw_deeply(self)
        return super().__eq__(other)

    def __ne__(self, other: object) -> bool:
        return not self == other

    __hash__ = None

    def __reduce__(self) -> tuple[Any, ...]:
        return list, (list(self),)


def _saw_deeply(value: Any) -> None:
    """A comparison reads everything below; C code would do so unseen."""
    if isinstance(value, TrackedDict):
        for item in value.values():
            _saw_deeply(item)
    elif isinstance(value, TrackedList):
        for item in value:
            _saw_deeply(item)
