"""What the assertions of a run came to: which were met, whether they held, and with what values.

Code that was rewritten (`rewriting.py`) tells it here. Of an assertion that holds, little is
done in a broken world, where only those that do not hold matter.
"""

import sys
import threading
from collections.abc import Callable, Iterable, Mapping
from contextvars import ContextVar
from types import FrameType, MappingProxyType
from typing import Any

from uradori.evidence.model import Difference, Evaluated, Value
from uradori.project.terminal import lines, without_middle
from uradori.run.rewriting import Rewritten
from uradori.run.routes import Routes
from uradori.run.showing import ABSENT, WIDTH, difference, says_something, show
from uradori.run.texts import Texts

MOST_KEPT = 200
"""Assertions of a run that are kept; a snippet is a few lines, and more is a loop gone wild."""
MOST_LOOKS = 100
"""Times that one assertion which holds is looked at; the values of later ones are not kept."""
MOST_VALUES = 16
"""Values of one assertion that are kept."""

OfLibrary = Callable[[BaseException, tuple[int, ...]], Evaluated | None]

_Open = Mapping[int, "_Evaluation"]
_OPEN: ContextVar[_Open] = ContextVar("open", default=MappingProxyType({}))
"""The assertions that are being evaluated here, by number: in this thread, or this task."""


class Evaluations:
    """Takes down what rewritten assertions come to."""

    def __init__(self, routes: Routes, strip: Callable[[str], str], *, everything: bool) -> None:
        self.statements: list[Rewritten] = []
        self.stops = True
        """Whether a false assertion ends the run."""
        self.texts: Texts
        """Executes what the snippet has as text."""
        self.first_false: Evaluated | None = None
        self.on_false: Callable[[], None] = lambda: None
        """Called as soon as the first assertion does not hold."""
        self.on_judged: Callable[[int], None] = lambda _line: None
        """Called with the line of each assertion that was evaluated."""
        self.of_library: OfLibrary = lambda _error, _lines: None
        """Gives the assertion that an error is, where a library made it for the snippet."""
        self._noted: list[BaseException] = []
        self._routes, self._strip, self._everything = routes, strip, everything
        self._kept: dict[tuple[tuple[int, ...], bool], Evaluated] = {}
        self._looks: dict[int, int] = {}
        self._lock = threading.RLock()
        """A value that is shown may assert something itself."""

    def expect(self, statements: Iterable[Rewritten], *, stops: bool) -> None:
        """Get ready for the assertions of a snippet; the first false one ends it with `stops`."""
        self.statements, self.stops = [*statements], stops
        self.texts = Texts(self.statements)

    @property
    def evaluated(self) -> tuple[Evaluated, ...]:
        """Those that were met, in order; of the ones that hold, only where all were to be kept."""
        with self._lock:
            return tuple(self._kept.values())

    def begin(self, number: int) -> "_Evaluation":
        """An assertion is about to be evaluated; called by rewritten code, as all that follow."""
        outer = _OPEN.get()
        evaluation = _Evaluation(self, number, outer)
        _OPEN.set({**outer, number: evaluation})
        return evaluation

    def see(self, number: int, which: int, value: Any) -> Any:
        """`value`, which is an operand of an assertion that is being evaluated."""
        evaluation = _OPEN.get().get(number)
        if evaluation is not None:
            evaluation.seen[which] = value
        return value

    def error(self, number: int, *message: Any) -> AssertionError:
        """What a false assertion raises."""
        self.go_on(number, *message)
        return AssertionError(*message)

    def go_on(self, number: int, *message: Any) -> None:
        """Note what a false assertion says of its own accord."""
        evaluation = _OPEN.get().get(number)
        if evaluation is not None:
            evaluation.close()
            if message:
                self._say(evaluation, self._text(message[0]))

    @property
    def asserted(self) -> tuple[type[BaseException], ...]:
        """The types of errors that may be assertions; pytest's is no AssertionError."""
        outcomes = sys.modules.get("_pytest.outcomes")
        failed = getattr(outcomes, "Failed", AssertionError)
        return AssertionError, failed

    def note(self) -> None:
        """Keep the error that is being handled, if a library asserted for the snippet."""
        error = sys.exception()
        if error is None or any(each is error for each in self._noted):
            return
        self._noted.append(error)
        here = self._routes.lines_to(sys._getframe(1))
        lines = tuple(dict.fromkeys((*self._routes.lines_of(error.__traceback__), *here)))
        if made := self.of_library(error, lines):
            self.keep(made)

    def raising(self, error: Any) -> Any:
        """`error`, an AssertionError that the snippet raises without `assert`."""
        led = self._routes.lines_to(sys._getframe(1))
        said = error.args[0] if isinstance(error, AssertionError) and error.args else ""
        self.keep(Evaluated(led, held=False, message=self._text(said)))
        return error

    def judged(self, evaluation: "_Evaluation", frame: FrameType, *, held: bool) -> None:
        """An assertion has been evaluated."""
        number = evaluation.number
        statement = self.statements[number]
        self.on_judged(statement.line or next(iter(self._routes.lines_to(frame)), 0))
        if held:
            evaluation.close()
            self._looks[number] = self._looks.get(number, 0) + 1
            if not self._everything or self._looks[number] > MOST_LOOKS:
                return
        led = self._routes.lines_to(frame)
        if (led, False) in self._kept and not held:
            return
        values = self._values(statement, evaluation.seen)
        differs = None if held else self._difference(statement, evaluation.seen)
        evaluation.kept = self.keep(Evaluated(led, held, values, "", differs))

    def keep(self, made: Evaluated) -> Evaluated:
        """Keep what an assertion came to: of each the last that held, the first that did not."""
        with self._lock:
            key = made.lines, made.held
            if key in self._kept or len(self._kept) < MOST_KEPT:
                self._kept[key] = made
            first = not made.held and self.first_false is None
            if first:
                self.first_false = made
        if first:
            self.on_false()
        return made

    def _say(self, evaluation: "_Evaluation", message: str) -> None:
        kept = evaluation.kept
        if kept is None:
            return
        said = Evaluated(kept.lines, kept.held, kept.values, message, kept.difference)
        with self._lock:
            if self._kept.get((kept.lines, False)) is kept:
                self._kept[kept.lines, False] = said
            if self.first_false is kept:
                self.first_false = said

    def _text(self, message: Any) -> str:
        try:
            text = message if isinstance(message, str) else str(message)
        except Exception as error:  # noqa: BLE001 - of the snippet's making
            text = f"<its message raises {type(error).__name__}>"
        return without_middle("\n".join(lines(self._strip(text))), WIDTH)

    def _values(self, statement: Rewritten, seen: Mapping[int, Any]) -> tuple[Value, ...]:
        found: dict[Value, None] = {}
        for which, operand in enumerate(statement.operands):
            if which not in seen or len(found) == MOST_VALUES:
                continue
            text = show(seen[which], self._strip)
            if says_something(seen[which], operand.source, text, minor=operand.minor):
                found[Value(operand.source, text)] = None
        return tuple(found)

    def _difference(self, statement: Rewritten, seen: Mapping[int, Any]) -> Difference | None:
        """Where the first two containers differ that should be equal and are not."""
        for sides in statement.pairs:
            if any(side.operand is not None and side.operand not in seen for side in sides):
                continue
            left, right = (
                side.constant if side.operand is None else seen[side.operand] for side in sides
            )
            if found := difference(left, right):
                path, one, other = found
                shown = ("" if each is ABSENT else show(each, self._strip) for each in (one, other))
                return Difference(without_middle(path, WIDTH), *shown)
        return None


class _Evaluation:
    """One evaluation of one assertion."""

    __slots__ = ("_outer", "_recorder", "kept", "number", "seen")

    def __init__(self, recorder: Evaluations, number: int, outer: _Open) -> None:
        self.number = number
        self.seen: dict[int, Any] = {}
        self.kept: Evaluated | None = None
        self._recorder, self._outer = recorder, outer

    def judge(self, value: Any) -> bool:
        """Whether the assertion holds."""
        held = bool(value)
        try:
            self._recorder.judged(self, sys._getframe(1), held=held)
        finally:
            self.seen = {}
        return held

    def close(self) -> None:
        """It has been evaluated; what was going on around it still is."""
        _OPEN.set(self._outer)
