"""What a snippet without API calls reads: AWS's API model, and data of the site's own modules.

The plain backend has no responses to mutate; these are what its snippets rest on instead. Each
value that the snippet itself takes from a botocore model, and each table of a helper module
that it imports, counts as one answer: its reads are noted, and one may be changed.
"""

import builtins
import contextlib
import sys
from collections.abc import Iterator
from types import ModuleType
from typing import Any
from unittest import mock

import botocore.model

from uradori import mutation as mutations
from uradori.backends.recording import BotoRecording, Watch, track
from uradori.model import Mutation

MODEL_VALUES: dict[type, tuple[str, ...]] = {
    botocore.model.ServiceModel: ("documentation", "operation_names"),
    botocore.model.OperationModel: ("documentation",),
    botocore.model.Shape: ("documentation", "required_members", "metadata"),
    botocore.model.StringShape: ("enum",),
}
"""What says something in a model; the rest leads from one part of it to another."""


@contextlib.contextmanager
def recorded_inputs(mutation: Mutation | None, track_reads: bool) -> Iterator[BotoRecording]:
    """Note what the snippet reads inside the block, and change one of its inputs if asked to."""
    inputs = _Inputs(mutation, track_reads)
    with contextlib.ExitStack() as patches:
        for model, names in MODEL_VALUES.items():
            for name in names:
                observed = _observed(name, model.__dict__.get(name), inputs)
                patches.enter_context(mock.patch.object(model, name, observed, create=True))
        patches.enter_context(mock.patch.object(builtins, "__import__", _importer(inputs)))
        yield inputs.recording


class _Inputs:
    """The answers that a run was given, counted from 0."""

    def __init__(self, mutation: Mutation | None, track_reads: bool) -> None:
        self.recording = BotoRecording()
        self._mutation, self._track_reads = mutation, track_reads
        self._count = 0

    def give(self, origin: str, name: str, value: Any) -> Any:
        """`value` as the snippet gets it: changed, watched, or as it is."""
        index, self._count = self._count, self._count + 1
        wanted = self._mutation
        if wanted and (wanted.call, wanted.operation) == (index, origin):
            answer = {name: mutations.plain_copy(value)}
            self.recording.mutated = mutations.apply(answer, wanted.path, wanted.change)
            return answer[name]
        if self._track_reads:
            watch = Watch(self.recording, index, origin, None)
            if isinstance(value, dict):
                return track(value, watch, (name,))
            # A text or a list of names is searched, not read element by element.
            changes = ("emptied",) if isinstance(value, str) else None
            watch.saw((name,), value, changes)
        return value


def _observed(name: str, original: Any, inputs: _Inputs) -> property:
    """A property in the place of one of botocore's, that tells of reads by the snippet itself."""

    def read(model: Any) -> Any:
        value = original.__get__(model, type(model)) if original else model.__dict__[name]
        # botocore reads its own models all the time; only what the snippet asks for counts.
        if sys._getframe(1).f_globals.get("__name__") != "__main__":
            return value
        whose = getattr(model, "name", None) or model.service_name
        return inputs.give(f"{type(model).__name__} {whose}", name, value)

    def write(model: Any, value: Any) -> None:
        model.__dict__[name] = value

    return property(read, write)


def _importer(inputs: _Inputs) -> Any:
    """`__import__`, after which the tables of a helper module are the snippet's inputs."""
    original = builtins.__import__
    seen: set[str] = set()

    def importing(name: str, *arguments: Any, **options: Any) -> Any:
        module = original(name, *arguments, **options)
        found = sys.modules.get(name)
        if found is not None and name not in seen and _is_helper(found):
            seen.add(name)
            for attribute, value in list(vars(found).items()):
                if isinstance(value, dict) and attribute.isupper():
                    setattr(found, attribute, inputs.give(name, attribute, value))
        return module

    return importing


def _is_helper(module: ModuleType) -> bool:
    """Whether a module lies in the snippets folder, which is first on the import path."""
    return bool(module.__dict__.get("__file__", "").startswith(sys.path[0]))
