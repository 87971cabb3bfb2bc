"""One-line faults in effect: something of a module replaced while the snippet runs.

Whether anything came to what was put in place is noted: a fault that nothing meets shows nothing.
"""

import builtins
import importlib
import inspect
import pkgutil
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import update_wrapper
from types import FrameType, ModuleType
from typing import Any
from unittest import mock

from uradori.project.fault_lines import Effect, Replacement


class TargetError(LookupError):
    """What a line names is not there, or cannot be replaced."""


@dataclass(slots=True)
class Encounter:
    """Whether anything used what a fault had put in place."""

    value: bool | None = None
    """None where nobody can tell."""

    def awaited(self) -> None:
        """From here on it will be seen whether something does."""
        self.value = False

    def hit(self) -> None:
        """Something did."""
        if self.value is not None:
            self.value = True


@contextmanager
def replaced(made: Replacement, reached: Encounter) -> Iterator[None]:
    """Have a replacement in place. Raises TargetError, or what importing its module raises."""
    holder, name, original = _target(made)
    reached.awaited()
    with ExitStack() as stack:
        if made.effect is Effect.IS:
            stack.enter_context(_patched(holder, name, made.literal, made))
            stack.enter_context(_watching(name, reached))
        else:
            new = _instead(original, _outcome(made, reached))
            for each, where in [(holder, name), *_others(holder, original, made.module)]:
                stack.enter_context(_patched(each, where, new, made))
        yield


def _target(made: Replacement) -> tuple[Any, str, Any]:
    """What holds the target, by which name, and the target as it stands there."""
    holder: Any = importlib.import_module(made.module)
    *above, name = made.path.split(".")
    try:
        for each in above:
            holder = getattr(holder, each)
        original = inspect.getattr_static(holder, name)
    except AttributeError:
        raise TargetError(f"{made.module}:{made.path} is not there") from None
    if made.effect is not Effect.IS and not _replaceable(original):
        hint = f"{made.module}:{made.path} is a value, not a function: say is VALUE"
        raise TargetError(hint)
    return holder, name, original


def _replaceable(original: Any) -> bool:
    return callable(original) or isinstance(original, staticmethod | classmethod | property)


@contextmanager
def _patched(holder: Any, name: str, new: Any, made: Replacement) -> Iterator[None]:
    try:
        patch = mock.patch.object(holder, name, new)
        patch.start()
    except (AttributeError, TypeError) as error:  # what is written in C
        raise TargetError(f"{made.module}:{made.path} cannot be replaced: {error}") from None
    try:
        yield
    finally:
        patch.stop()


def _others(holder: Any, original: Any, module: str) -> Iterator[tuple[ModuleType, str]]:
    """Where else in the same package a function stands: packages hand on what modules define."""
    if not isinstance(holder, ModuleType) or not callable(original):
        return
    top = module.partition(".")[0]
    for name, each in [*sys.modules.items()]:
        if each is not holder and name.partition(".")[0] == top and isinstance(each, ModuleType):
            for where, value in [*vars(each).items()]:
                if value is original:
                    yield each, where


def _outcome(made: Replacement, reached: Encounter) -> Callable[[], Any]:
    """What a call comes to."""
    error: Any = None
    arguments: tuple[Any, ...] = ()
    if made.effect is Effect.RAISES:
        name, arguments = made.exception
        error = _exception(name)

    def outcome() -> Any:
        reached.hit()
        if error is not None:
            raise error(*arguments)
        return made.literal if made.effect is Effect.RETURNS else None

    return outcome


def _exception(name: str) -> type[BaseException]:
    try:
        found = pkgutil.resolve_name(name) if ":" in name else None
        found = found or getattr(builtins, name, None) or pkgutil.resolve_name(name)
    except (ImportError, AttributeError, ValueError):
        found = None
    if not (isinstance(found, type) and issubclass(found, Exception)):
        raise TargetError(f"{name} is no exception")
    return found


def _instead(original: Any, outcome: Callable[[], Any]) -> Any:
    """What stands in the place of a function, a method, a property: of the same sort."""
    if isinstance(original, property):
        return property(lambda _self: outcome())
    function = getattr(original, "__func__", original)
    new = _of_the_same_sort(function, outcome)
    if not isinstance(function, type):
        update_wrapper(new, function)
    return type(original)(new) if isinstance(original, staticmethod | classmethod) else new


def _of_the_same_sort(function: Any, outcome: Callable[[], Any]) -> Callable[..., Any]:
    if inspect.iscoroutinefunction(function):

        async def coroutine(*_: Any, **__: Any) -> Any:
            return outcome()

        return coroutine
    if inspect.isasyncgenfunction(function):

        async def stream(*_: Any, **__: Any) -> Any:
            for each in outcome() or ():
                yield each

        return stream
    if inspect.isgeneratorfunction(function):

        def generator(*_: Any, **__: Any) -> Any:
            yield from outcome() or ()

        return generator

    def plain(*_: Any, **__: Any) -> Any:
        return outcome()

    return plain


@contextmanager
def _watching(name: str, reached: Encounter) -> Iterator[None]:
    """Note whether code is entered that names a value: to read it otherwise is to hide it."""

    def entered(frame: FrameType, _event: str, _argument: Any) -> None:
        if name in frame.f_code.co_names:
            reached.hit()

    threading.settrace(entered)
    sys.settrace(entered)
    try:
        yield
    finally:
        sys.settrace(None)
        threading.settrace(None)
