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
from functools import cache, update_wrapper
from types import BuiltinFunctionType, CellType, FrameType, FunctionType, MethodType, ModuleType
from typing import Any
from unittest import mock

from uradori.project.fault_lines import Effect, Replacement

_DEEPEST = 3
"""So many things may lie around a function: decorators upon decorators."""
_FUNCTIONS = (
    *(BuiltinFunctionType, FunctionType, MethodType, classmethod, property, staticmethod, type),
    type(cache(len)),
)
"""What a plain function can take the place of: it is called, and asked for nothing else."""
_OF_CODE = ("__code__", "__defaults__", "__kwdefaults__")


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
            outcome = _outcome(made, reached)
            written = _written(holder, original, made)
            if written is not None:
                stack.enter_context(_rewritten(written, outcome))
            if written is None or isinstance(original, _FUNCTIONS):
                new = _instead(original, outcome)
                for each, where in [(holder, name), *_others(holder, original, made.module)]:
                    stack.enter_context(_patched(each, where, new, made))
        yield


def _written(holder: Any, original: Any, made: Replacement) -> FunctionType | None:
    """The function of this name, whoever holds it; None where it is another's, or not found.

    A decorator may have handed it to an application, to which the name in its module is nothing, or
    have put something else there: a command, a task, a fixture. What a class inherits belongs to
    another class, and what a module has from elsewhere to another package; what Python brings
    along is handed to nobody, and reports need it.
    """
    top = made.module.partition(".")[0]
    inherited = isinstance(holder, type) and vars(holder).get(made.name) is not original
    if inherited or top in sys.stdlib_module_names:
        return None
    left = [original]
    for _ in range(_DEEPEST):
        for each in left:
            if isinstance(each, FunctionType) and each.__qualname__ == made.path:
                return each if str(each.__module__).partition(".")[0] == top else None
        left = [inner for each in left for inner in _held(each)]
    return None


def _held(each: Any) -> Iterator[Any]:
    """What somebody made of a function may keep it in."""
    if isinstance(each, property):
        yield each.fget
    if isinstance(each, FunctionType):
        cells = (cell for cell in each.__closure__ or () if cell != CellType())
        yield from (cell.cell_contents for cell in cells)
    if not isinstance(each, type | ModuleType):
        kept = getattr(each, "__dict__", None)
        yield from kept.values() if isinstance(kept, dict) else ()


def _signature(function: FunctionType) -> inspect.Signature:
    try:
        return inspect.signature(function, eval_str=True)
    except Exception:  # noqa: BLE001 - annotations are code of an author's
        return inspect.signature(function)


@contextmanager
def _rewritten(function: FunctionType, outcome: Callable[[], Any]) -> Iterator[None]:
    """A function that does something else, for whoever holds it; it looks as it did before."""
    kept = {name: getattr(function, name) for name in _OF_CODE}
    named = "__signature__" in vars(function)
    if not named:
        function.__signature__ = _signature(function)  # type: ignore[attr-defined]
    new = _of_the_same_sort(function, outcome)
    # It has as many names from around it as before, which nothing in it uses.
    function.__code__ = new.__code__.replace(co_freevars=function.__code__.co_freevars)
    function.__defaults__, function.__kwdefaults__ = None, new.__kwdefaults__
    try:
        yield
    finally:
        for name, value in kept.items():
            setattr(function, name, value)
        if not named:
            del function.__signature__  # type: ignore[attr-defined]


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
    held = _replaceable(original) or _written(holder, original, made) is not None
    if made.effect is not Effect.IS and not held:
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


def _of_the_same_sort(function: Any, outcome: Callable[[], Any]) -> Any:
    """A function without names from around it, so that another can take over its code."""
    if inspect.iscoroutinefunction(function):

        async def coroutine(*_: Any, _outcome: Any = outcome, **__: Any) -> Any:
            return _outcome()

        return coroutine
    if inspect.isasyncgenfunction(function):

        async def stream(*_: Any, _outcome: Any = outcome, **__: Any) -> Any:
            for each in _outcome() or ():
                yield each

        return stream
    if inspect.isgeneratorfunction(function):

        def generator(*_: Any, _outcome: Any = outcome, **__: Any) -> Any:
            yield from _outcome() or ()

        return generator

    def plain(*_: Any, _outcome: Any = outcome, **__: Any) -> Any:
        return _outcome()

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
