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
from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from types import CodeType, FrameType, ModuleType
from typing import Any
from unittest import mock

from uradori.evidence.model import Origin
from uradori.run import mutants
from uradori.run.mutants import MISSING, Place
from uradori.run.recording import Recording
from uradori.run.tracked import Watch, track

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
        self.helpers = sys.path[-1]
        """The folder of the snippets, as it stands on the import path when a run begins."""

    def give(self, source: str, name: str, value: Any, origin: Origin = Origin.DOCUMENT) -> Any:
        """`value` as the snippet, which asks for it, gets it: changed, watched, or as it is.

        `source` is what has it under this `name`, and `origin` of what kind that is.
        """
        recording, index = self._recording, self._recording.number()
        if recording.wants(index, source):
            answer = {name: mutants.plain_copy(value)}
            recording.change(answer, partial(mutants.sibling, answer))
            return answer[name]
        if recording.track_reads:
            example = partial(mutants.sibling, {name: value})
            watch = _SnippetsWatch(
                recording.saw, index, source, example, origin, tuple(recording.denied)
            )
            if isinstance(value, dict):
                return track(value, watch, (name,))
            watch.saw_whole((name,), value)
            if mutants.are_names(value):
                return track(value, watch, (name,))
        return value


@dataclass(frozen=True, slots=True)
class _SnippetsWatch(Watch):
    """Notes what the snippet itself looks at, not what a library does with the same value.

    Where a value only leads on to others, such as a member of a structure, its name is what is
    read.
    """

    denied: tuple[str, ...] = ()
    """Words of which the snippet says that they are not somewhere: here they may appear."""

    def saw(self, path: Place, value: Any, changes: tuple[str, ...] | None = None) -> None:
        """As any watch's, where the snippet asked."""
        if not asked_by_snippet(sys._getframe(1)):
            return
        if isinstance(path[-1], int) and isinstance(value, str):
            return  # a list of names is searched, and what could be wrong with the list is noted
        if mutants.are_names(value):
            self.saw_whole(path, value)
            return
        if value is not MISSING and not isinstance(value, dict | list):
            changes = changes or tuple(mutants.changes(value)) or ("lost",)
        Watch.saw(self, path, value, changes)

    def saw_whole(self, path: Place, value: Any) -> None:
        """Note a look at a text, or at a list of names: what matters is what stands in it."""
        if isinstance(value, str):
            changes = mutants.changes_of_text(value)
        elif isinstance(value, list):
            changes = mutants.changes_of_list(value)
        else:
            changes = mutants.changes(value)
        Watch.saw(self, path, value, tuple(changes))
        if isinstance(value, str) or mutants.are_names(value):
            self._deny(path, value)

    def saw_names(self, path: Place, names: dict[Any, Any]) -> None:
        """There could be none, or one more; which are asked for is noted one by one."""
        if asked_by_snippet(sys._getframe(1)):
            known = dict.fromkeys(dict.keys(names))
            Watch.saw(self, path, known, ("emptied", "name_added"))
            self._deny(path, known)

    def missed(self, path: Place, name: str) -> None:
        """As any watch's, where the snippet asked."""
        if asked_by_snippet(sys._getframe(1)):
            Watch.missed(self, path, name)

    def _deny(self, path: Place, where: Any) -> None:
        for word in self.denied:
            if word not in where and self.example((*path, word)) is not None:
                Watch.missed(self, path, word)


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
            return inputs.give("JSON", "document", value, Origin.DOCUMENT)
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
        if found is not None and name not in seen and _is_below(found, inputs.helpers):
            seen.add(name)
            named = _names_in(sys._getframe(1).f_code)
            for attribute, value in list(vars(found).items()):
                stated = isinstance(value, dict) or (
                    type(value) in {int, float, Decimal} and attribute in named
                )
                if attribute.isupper() and stated:
                    given = inputs.give(name, attribute, value, Origin.HELPER)
                    setattr(found, attribute, given)
        return module

    return importing


def _names_in(code: CodeType) -> set[str]:
    """Every name in a piece of code and in the functions that it defines."""
    inner = [_names_in(each) for each in code.co_consts if isinstance(each, CodeType)]
    return set(code.co_names).union(*inner)


def _is_below(module: ModuleType, folder: str) -> bool:
    return (module.__dict__.get("__file__") or "").startswith(f"{folder}/")
