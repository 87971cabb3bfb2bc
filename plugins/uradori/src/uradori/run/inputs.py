"""What a snippet without API calls reads: documents and tables of the site's own files, and more.

The plain backend has no responses to mutate; these are what its snippets rest on instead. Each
JSON document that the snippet loads, each table of a helper module that it imports, and what
other distributions register in the entry point group `uradori.inputs`, counts as one answer:
what the snippet looks at is noted, and one thing may be changed.
"""

import builtins
import contextlib
import json
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager
from decimal import Decimal
from types import CodeType, FrameType, ModuleType
from typing import Any
from unittest import mock

from uradori.run import mutants
from uradori.run.mutants import MISSING, Place
from uradori.run.recording import Recording, Watch, track

__all__ = ["Inputs", "Observe"]

SNIPPET = "__main__"
"""The module that a snippet runs as."""

Observe = Callable[["Inputs"], AbstractContextManager[None]]
"""Inside its block, what snippets read from one source is given to them by these inputs."""


@contextlib.contextmanager
def recorded_inputs(recording: Recording, sources: Iterable[Observe] = ()) -> Iterator[None]:
    """Note what the snippet reads inside the block, and change one of its inputs if asked to."""
    inputs = Inputs(recording)
    with contextlib.ExitStack() as patches:
        for observe in sources:
            patches.enter_context(observe(inputs))
        for name in ("load", "loads"):
            loader = _loader(getattr(json, name), inputs)
            patches.enter_context(mock.patch.object(json, name, loader))
        patches.enter_context(mock.patch.object(builtins, "__import__", _importer(inputs)))
        yield


class Inputs:
    """The inputs that a run was given, as answers of its recording."""

    def __init__(self, recording: Recording) -> None:
        self._recording = recording

    def give(self, origin: str, name: str, value: Any) -> Any:
        """`value` as the snippet, which asks for it, gets it: changed, watched, or as it is."""
        index, wanted = self._recording.number(), self._recording.mutation
        if wanted and (wanted.call, wanted.operation) == (index, origin):
            answer = {name: mutants.plain_copy(value)}
            self._recording.mutated = mutants.apply(answer, wanted.path, wanted.change)
            return answer[name]
        if self._recording.track_reads:
            watch = _SnippetsWatch(self._recording, index, origin)
            if isinstance(value, dict):
                return track(value, watch, (name,))
            # A text or a list of names is searched, not read element by element.
            of_text = tuple(mutants.changes_of_text(value)) if isinstance(value, str) else None
            watch.note((name,), value, of_text)
        return value


class _SnippetsWatch(Watch):
    """Notes what the snippet itself looks at, not what a library does with the same value.

    Where a value only leads on to others, such as a member of a structure, its name is what is
    read.
    """

    def saw(self, path: Place, value: Any, changes: tuple[str, ...] | None = None) -> None:
        """As any watch's, where the snippet asked."""
        if asked_by_snippet(sys._getframe(1)):
            self.note(path, value, changes)

    def note(self, path: Place, value: Any, changes: tuple[str, ...] | None = None) -> None:
        """Note a look that is known to be the snippet's."""
        if isinstance(value, str) and isinstance(path[-1], int):
            return  # a list of names is searched, and what could be wrong with the list is noted
        only_leads_on = not isinstance(value, dict | list) and not mutants.changes(value)
        if changes is None and value is not MISSING and only_leads_on:
            changes = ("lost",)
        super().saw(path, value, changes)

    def saw_names(self, path: Place) -> None:
        """There could be none, or one more; which are asked for is noted one by one."""
        if asked_by_snippet(sys._getframe(1)):
            super().saw(path, None, ("emptied", "name_added"))


def asked_by_snippet(frame: FrameType | None) -> bool:
    """Whether the snippet asks: it is the first caller, `frame` or beyond, that is not ours."""
    while frame is not None and frame.f_globals.get("__name__") in {__name__, Watch.__module__}:
        frame = frame.f_back
    return frame is not None and frame.f_globals.get("__name__") == SNIPPET


def _loader(original: Any, inputs: Inputs) -> Any:
    """`json.load` or `json.loads`, which gives the snippet what it may read of a document."""

    def load(*arguments: Any, **options: Any) -> Any:
        value = original(*arguments, **options)
        if isinstance(value, dict) and asked_by_snippet(sys._getframe(1)):
            return inputs.give("JSON", "document", value)
        return value

    return load


def _importer(inputs: Inputs) -> Any:
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
