"""What happens in a run, and what it comes to: the same wherever a snippet runs.

A process of its own (`child.py`) and a reader's browser (`alone.py`) make runs in different ways;
what a run is judged by is here.
"""

import builtins
import contextlib
import importlib
import random
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import replace
from functools import partial
from typing import Protocol

from uradori.evidence.model import Outcome
from uradori.project.fault_lines import is_one_line, replacement
from uradori.project.faults import FOLDER
from uradori.run.compiled import Script
from uradori.run.evaluations import Evaluations
from uradori.run.explain import Ending, explain, failed, filename_of, of_library
from uradori.run.job import Job
from uradori.run.recording import Recording
from uradori.run.replaced import Encounter, replaced
from uradori.run.rewriting import RECORDER
from uradori.run.routes import Routes

SEED = 20230821
"""Every run starts its random numbers here, so the same bytes give the same output."""


class Guarded(Protocol):
    """What keeps a run from touching what is not its own."""

    violations: list[str]


class Timed(Protocol):
    """What ends a run whose time is up."""

    rang: str

    def hurry(self, *, mutant: bool) -> None:
        """Leave little of the time that is left."""


class Course:
    """What happens in a run, and what it comes to in the end."""

    def __init__(
        self,
        job: Job,
        strip: Callable[[str], str],
        guard: Guarded,
        clock: Timed,
        recording: Recording,
        hush: Callable[[], None],
        *,
        everything: bool,
    ) -> None:
        """`strip` takes out what only this machine knows; `hush` throws away what is printed.

        `everything` says that assertions which hold are kept, too.
        """
        self.strip = strip
        self.routes = Routes(filename_of(job))
        self.evaluations = Evaluations(self.routes, self.strip, everything=everything)
        self.evaluations.on_false, self.evaluations.on_judged = self._falsified, recording.judged
        self.evaluations.of_library = partial(of_library, job=job, strip=self.strip)
        self.routes.on_error = self.evaluations.note
        self.errors: list[BaseException] = []
        """What stopped the run, or one of its threads, the decisive one first."""
        self.recording = recording
        self._job, self._guard, self._clock, self._hush = job, guard, clock, hush
        self._refused: list[str] | None = None
        """What the guard had refused when the first assertion did not hold."""

    @contextlib.contextmanager
    def followed(self) -> Iterator[None]:
        """Know, while the block runs, what makes tasks and threads, and what ends a thread."""
        usual, threading.excepthook = threading.excepthook, self._stopped_in_thread
        try:
            with self.routes.followed():
                yield
        finally:
            threading.excepthook = usual

    def prepare(self, script: Script) -> None:
        """Let what the code of the snippet asserts be heard."""
        self.recording.denied = script.denied
        self.routes.first_lines = script.first_lines
        self.evaluations.expect(script.statements, stops=not self._job.goes_on)
        setattr(builtins, RECORDER, self.evaluations)

    @property
    def refused(self) -> list[str]:
        """What the guard has refused; what is taken out of it, counts for nothing."""
        return self._guard.violations

    def ending(self) -> Ending:
        """How the run ended, now that it has."""
        ending = self._without_assertions()
        first = self.evaluations.first_false
        if first and first != ending.assertion:
            # Whatever came of it later, nothing that the snippet does after that is worth more.
            caught = not self._job.goes_on and ending.outcome is Outcome.PASSED
            ending = failed(first, caught=caught)
        elif ending.assertion and not first:
            self.evaluations.keep(ending.assertion)
        if refused := self._guard.violations if self._refused is None else self._refused:
            detail = f"it may not {refused[0]}"
            detail = ending.detail if refused[0] in ending.detail else detail
            ending = replace(ending, outcome=Outcome.CRASHED, detail=detail)
        return ending

    def _without_assertions(self) -> Ending:
        """The end as far as the assertions of the snippet's own have no part in it."""
        if self._clock.rang:
            return Ending(Outcome.TIMED_OUT, self._clock.rang, self._stopped().line)
        silent = [name for name in self._job.engines if name not in self.recording.versions]
        if silent and not self.errors:
            said = f"names engines that said nothing: {', '.join(silent)}"
            return Ending(Outcome.CRASHED, said)
        return self._stopped()

    def _stopped(self) -> Ending:
        if not self.errors:
            return Ending(Outcome.PASSED)
        return explain(self.errors[0], self._job, self.routes, self.strip)

    def _stopped_in_thread(self, args: threading.ExceptHookArgs) -> None:
        threading.__excepthook__(args)
        self.errors.append(args.exc_value or args.exc_type())

    def _falsified(self) -> None:
        self._refused = self._guard.violations.copy()
        if self._job.goes_on:
            self._clock.hurry(mutant=self._job.mutation is not None)
            self._hush()


@contextlib.contextmanager
def broken(job: Job, reached: Encounter) -> Iterator[None]:
    """The world of a job: broken where it names a fault, while the block runs."""
    if job.fault is None:
        yield
        return
    if is_one_line(job.fault):
        with replaced(replacement(job.fault), reached):
            yield
        return
    group, _, name = job.fault.partition(".")
    module = importlib.import_module(f"{FOLDER}.{group}")
    breaks: Callable[[random.Random], AbstractContextManager[None]] = getattr(module, name)
    with breaks(random.Random(SEED)):
        if reached.value is not None:
            reached.awaited()  # what made the world counts for nothing
        yield
