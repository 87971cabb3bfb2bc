"""What a snippet without API calls reads: AWS's API model, and data of the site's own files.

The plain backend has no responses to mutate; these are what its snippets rest on instead. Each
value that the snippet itself takes from a botocore model, each JSON document that it loads, and
each table of a helper module that it imports, counts as one answer: what the snippet looks at is
noted, and one thing may be changed.
"""

import builtins
import contextlib
import json
import sys
from collections.abc import Iterator
from decimal import Decimal
from types import CodeType, FrameType, ModuleType
from typing import Any
from unittest import mock

import botocore.model

from uradori.run import mutation as mutations
from uradori.run.mutation import MISSING, Path
from uradori.run.recording import Recording, Watch, track

MODEL_VALUES: dict[type, tuple[str, ...]] = {
    botocore.model.ServiceModel: ("documentation", "operation_names", "metadata"),
    botocore.model.OperationModel: ("documentation",),
    botocore.model.Shape: ("documentation", "required_members", "metadata"),
    botocore.model.StructureShape: ("members",),
    botocore.model.StringShape: ("enum",),
}
"""What says something in a model; the rest leads from one part of it to another."""

SNIPPET = "__main__"
"""The module that a snippet runs as."""


@contextlib.contextmanager
def recorded_inputs(recording: Recording) -> Iterator[None]:
    """Note what the snippet reads inside the block, and change one of its inputs if asked to."""
    inputs = _Inputs(recording)
    with contextlib.ExitStack() as patches:
        for model, names in MODEL_VALUES.items():
            for name in names:
                observed = _observed(name, model.__dict__.get(name), inputs)
                patches.enter_context(mock.patch.object(model, name, observed, create=True))
        for name in ("load", "loads"):
            loader = _loader(getattr(json, name), inputs)
            patches.enter_context(mock.patch.object(json, name, loader))
        patches.enter_context(mock.patch.object(builtins, "__import__", _importer(inputs)))
        yield


class _Inputs:
    """The inputs that a run was given, as answers of its recording."""

    def __init__(self, recording: Recording) -> None:
        self._recording = recording

    def give(self, origin: str, name: str, value: Any) -> Any:
        """`value` as the snippet gets it: changed, watched, or as it is."""
        index, wanted = self._recording.number(), self._recording.mutation
        if wanted and (wanted.call, wanted.operation) == (index, origin):
            answer = {name: mutations.plain_copy(value)}
            self._recording.mutated = mutations.apply(answer, wanted.path, wanted.change)
            return answer[name]
        if self._recording.track_reads:
            watch = _SnippetsWatch(self._recording, index, origin)
            if isinstance(value, dict):
                return track(value, watch, (name,))
            # A text or a list of names is searched, not read element by element.
            of_text = tuple(mutations.changes_of_text(value)) if isinstance(value, str) else None
            watch.saw((name,), value, of_text)
        return value


class _SnippetsWatch(Watch):
    """Notes what the snippet itself looks at, not what botocore does with the same value.

    Where a value only leads on to others, such as a member of a structure, its name is what is
    read.
    """

    def saw(self, path: Path, value: Any, changes: tuple[str, ...] | None = None) -> None:
        """As any watch's, where the snippet asked."""
        if not _asked_by_snippet(sys._getframe(1)):
            return
        if isinstance(value, str) and isinstance(path[-1], int):
            return  # a list of names is searched, and what could be wrong with the list is noted
        only_leads_on = not isinstance(value, dict | list) and not mutations.changes(value)
        if changes is None and value is not MISSING and only_leads_on:
            changes = ("lost",)
        super().saw(path, value, changes)

    def saw_names(self, path: Path) -> None:
        """There could be none, or one more; which are asked for is noted one by one."""
        if _asked_by_snippet(sys._getframe(1)):
            super().saw(path, None, ("emptied", "name_added"))


def _asked_by_snippet(frame: FrameType | None) -> bool:
    """Whether the first caller that is none of our own containers is the snippet."""
    while frame is not None and frame.f_globals.get("__name__") in {__name__, Watch.__module__}:
        frame = frame.f_back
    return frame is not None and frame.f_globals.get("__name__") == SNIPPET


def _observed(name: str, original: Any, inputs: _Inputs) -> property:
    """A property in the place of one of botocore's, that tells of reads by the snippet itself."""

    def read(model: Any) -> Any:
        if name in model.__dict__:
            value = model.__dict__[name]
        else:
            value = original.__get__(model, type(model))
        # botocore reads its own models all the time; only what the snippet asks for counts.
        if not _asked_by_snippet(sys._getframe(1)):
            return value
        whose = f"{type(model).__name__} {getattr(model, 'name', '')}".rstrip()
        return inputs.give(whose, name, value)

    def write(model: Any, value: Any) -> None:
        model.__dict__[name] = value

    return property(read, write)


def _loader(original: Any, inputs: _Inputs) -> Any:
    """`json.load` or `json.loads`, which gives the snippet what it may read of a document."""

    def load(*arguments: Any, **options: Any) -> Any:
        value = original(*arguments, **options)
        if isinstance(value, dict) and _asked_by_snippet(sys._getframe(1)):
            return inputs.give("JSON", "document", value)
        return value

    return load


def _importer(inputs: _Inputs) -> Any:
    """`__import__`, after which what a helper module states is the snippet's input.

    That is its tables, whose reads show, and those of its numbers that the snippet names.
    """
    original = builtins.__import__
    seen: set[str] = set()

    def importing(name: str, *arguments: Any, **options: Any) -> Any:
        module = original(name, *arguments, **options)
        found = sys.modules.get(name)
        if found is not None and name not in seen and _is_helper(found):
            seen.add(name)
            named = _names_in(sys._getframe(1).f_code)
            for attribute, value in list(vars(found).items()):
                stated = isinstance(value, dict) or (
                    type(value) in {int, float, Decimal} and attribute in named
                )
                if attribute.isupper() and stated:
                    setattr(found, attribute, inputs.give(name, attribute, value))
        return module

    return importing


def _names_in(code: CodeType) -> set[str]:
    """Every name in a piece of code and in the functions that it defines."""
    inner = [_names_in(each) for each in code.co_consts if isinstance(each, CodeType)]
    return set(code.co_names).union(*inner)


def _is_helper(module: ModuleType) -> bool:
    """Whether a module lies in the snippets folder, which is first on the import path."""
    return (module.__dict__.get("__file__") or "").startswith(sys.path[0])
