"""Which lines of a snippet led to where it is: through its calls, and to its tasks and threads.

A frame knows who called it, but neither who started its thread nor who made its task.
"""

import asyncio
import contextlib
import sys
import threading
from asyncio.base_events import BaseEventLoop
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures.thread import ThreadPoolExecutor
from types import FrameType, TracebackType
from typing import Any, ClassVar
from weakref import WeakKeyDictionary

EVENT_LOOP = "asyncio.events"
"""The module that calls what a task does next; whoever called it waits for something else."""


class Routes:
    """Knows the lines of one snippet that lead to a place in it."""

    FOLLOWED: ClassVar[tuple[tuple[type, str], ...]] = (
        (BaseEventLoop, "create_task"),
        (threading.Thread, "start"),
        (ThreadPoolExecutor, "submit"),
    )
    """What makes tasks and threads, and gives them work."""

    def __init__(self, filename: str) -> None:
        self.first_lines: Mapping[int, int] = {}
        """Line → first line of the statement that it belongs to."""
        self.on_error: Callable[[], None] = lambda: None
        """Called while the error is handled that ended work of a thread; it may be forgotten."""
        self._filename = filename
        self._made: WeakKeyDictionary[Any, tuple[int, ...]] = WeakKeyDictionary()
        """Task or thread → the lines that led to its making."""
        self._working = threading.local()

    def lines_to(self, frame: FrameType | None) -> tuple[int, ...]:
        """First lines of the snippet's own statements that led to `frame`, the innermost first."""
        lines: list[int] = []
        while frame is not None:
            if frame.f_code.co_filename == self._filename:
                lines.append(self._first(frame.f_lineno))
            elif frame.f_globals.get("__name__") == EVENT_LOOP and (task := _task()) is not None:
                return tuple(dict.fromkeys((*lines, *self._made.get(task, ()))))
            frame = frame.f_back
        beyond = getattr(self._working, "lines", None) or self._made.get(
            threading.current_thread(), ()
        )
        return tuple(dict.fromkeys((*lines, *beyond)))

    def lines_of(self, traceback: TracebackType | None) -> tuple[int, ...]:
        """As `lines_to`, of an error that went its way up to where it was caught."""
        lines: list[int] = []
        while traceback is not None:
            if traceback.tb_frame.f_code.co_filename == self._filename:
                lines.append(self._first(traceback.tb_lineno))
            traceback = traceback.tb_next
        return tuple(dict.fromkeys(reversed(lines)))

    @contextlib.contextmanager
    def followed(self) -> Iterator[None]:
        """Note, while the block runs, who makes tasks and threads here, and gives them work."""
        usual = [getattr(owner, name) for owner, name in self.FOLLOWED]
        create_task, start, submit = usual

        def creating(loop: BaseEventLoop, coroutine: Any, **options: Any) -> Any:
            task = create_task(loop, coroutine, **options)
            self._made[task] = self.lines_to(sys._getframe(1))
            return task

        def starting(thread: threading.Thread) -> None:
            self._made[thread] = self.lines_to(sys._getframe(1))
            start(thread)

        def submitting(
            pool: Any, work: Callable[..., Any], /, *arguments: Any, **named: Any
        ) -> Any:
            led = self._led(work, self.lines_to(sys._getframe(1)))
            return submit(pool, led, *arguments, **named)

        replacements = (creating, starting, submitting)
        self._set(replacements)
        try:
            yield
        finally:
            self._set(usual)

    def _set(self, functions: Iterable[Callable[..., Any]]) -> None:
        for (owner, name), function in zip(self.FOLLOWED, functions, strict=True):
            setattr(owner, name, function)

    def _led(self, work: Callable[..., Any], lines: tuple[int, ...]) -> Callable[..., Any]:
        """`work`, to be done in a thread that others started for other work."""

        def working(*arguments: Any, **named: Any) -> Any:
            self._working.lines = lines  # until the thread is given other work
            try:
                return work(*arguments, **named)
            except BaseException:
                self.on_error()
                raise

        return working

    def _first(self, line: int) -> int:
        return self.first_lines.get(line, line)


def _task() -> "asyncio.Task[Any] | None":
    try:
        return asyncio.current_task()
    except RuntimeError:  # no loop runs in this thread
        return None
