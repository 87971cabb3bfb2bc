"""For the engine modules of a site's snippets: real programs that cannot outlive the run.

A module `snippets/engines/<key>.py` starts an engine and hands its answers to snippets:

    with start_server(lambda port: ["memcached", "-l", "127.0.0.1", "-p", str(port)]) as server:
        testify("memcached", version_that_it_reports)
        value = answer("memcached", "get", ["order:1042"], client.get("order:1042"))

It works outside of any recorded run as well, so a reader may run the snippet as a plain script.
A program is killed when its block is left and, on Linux, by the kernel when the process that
started it is gone, however that one ended. For that, start it from a thread that lives as long,
keep it in the foreground, and let it run as the same user (a change of user clears the kernel's
promise).
Only the standard library is used here.
"""

import contextlib
import os
import re
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextvars import ContextVar
from dataclasses import dataclass
from pathlib import Path
from random import SystemRandom
from typing import IO, Any, Protocol, TypeVar

from uradori.engines import programs
from uradori.engines.lifetimes import dying_with_us

__all__ = [
    "LINES",
    "LOOPBACK",
    "EngineError",
    "Program",
    "answer",
    "happens",
    "note",
    "setting_up",
    "start",
    "start_server",
    "testify",
    "wait_until",
]

T = TypeVar("T")

LOOPBACK = "127.0.0.1"
PORTS = range(20000, 32000)
"""Below the ports that systems give to outgoing connections, so that those take none of ours."""
TRIES = 20
"""Ports that are tried for one server."""
PATIENCE = 60.0
"""Seconds that a server may take until it listens, on a very busy machine."""
LINES = 8
"""Lines of a program's output that an error quotes."""
PAUSE = 0.01
"""Seconds between two looks at something that is waited for."""

_TAKEN = re.compile(r"address (is )?(already )?in use|EADDRINUSE", re.IGNORECASE)


class EngineError(RuntimeError):
    """An engine did not start, or did not do in time what was waited for."""


# What engines say


class Recorder(Protocol):
    """Who takes down what engines say during a recorded run."""

    def testify(self, name: str, version: str) -> None:
        """A version."""

    def answer(self, engine: str, operation: str, request: Any, value: Any) -> Any:
        """An answer; gives it as the snippet gets it."""

    def note(self, engine: str, operation: str, request: Any, result: Any, ok: bool) -> None:
        """What the snippet does not rely on."""


_recorders: list[Recorder] = []
_waiting: ContextVar[bool] = ContextVar("waiting", default=False)
_setting_up: ContextVar[bool] = ContextVar("setting_up", default=False)


@contextlib.contextmanager
def listening(recorder: Recorder) -> Iterator[None]:
    """Have `recorder` hear everything that engines say inside the block."""
    _recorders.append(recorder)
    try:
        yield
    finally:
        _recorders.remove(recorder)


def testify(name: str, version: str) -> None:
    """State the version that the running engine reported.

    `name` is what the settings call the engine (`[tool.uradori.engines.KEY] name`), `version` its
    own words. Outside of a run nobody listens, and nothing happens.
    """
    for recorder in _recorders:
        recorder.testify(name, version)


def answer(engine: str, operation: str, request: Any, value: T) -> T:
    """Pass on an engine's answer: recorded as an API call, its reads noted, changed if asked for.

    `engine` is the key of the settings, `operation` the name of what was asked. `request` and
    `value` are plain data: None, text, bytes, numbers, lists, dicts. In a mapping as `request`,
    the key `node` says which of several nodes was asked, `arguments` what. What is asked only
    while waiting (`wait_until`, `happens`) is left out: how often one looks is chance.

    Returns `value`, or a changed copy where the run tries a mutant of this answer.
    """
    if _waiting.get():
        return value
    for recorder in _recorders:
        value = recorder.answer(engine, operation, request, value)
    return value


def note(engine: str, operation: str, request: Any, result: Any, *, ok: bool = True) -> None:
    """Record what is worth showing but no answer to rely on: a refusal, a measured time.

    `engine`, `operation` and `request` are as for `answer`, `result` is plain data too; `ok` is
    False for a refusal. It is shown as a call and never mutated.
    """
    if not _waiting.get():
        for recorder in _recorders:
            recorder.note(engine, operation, request, result, ok)


@contextlib.contextmanager
def setting_up() -> Iterator[None]:
    """Inside, an engine module asks on its own behalf, e.g. AWS's API how to set its engine up.

    The calls are recorded, but what they answer is not what the snippet rests on.
    """
    token = _setting_up.set(True)
    try:
        yield
    finally:
        _setting_up.reset(token)


def is_setting_up() -> bool:
    """Whether an engine module is asking on its own behalf."""
    return _setting_up.get()


# Waiting


def happens(
    condition: Callable[[], Any], seconds: float, but: tuple[type[Exception], ...] = ()
) -> bool:
    """Whether `condition` comes true within `seconds`.

    `condition` is called every 10 ms and counts as true when what it gives is; the exceptions in
    `but` mean not yet, any other is raised.
    """
    with contextlib.suppress(EngineError):
        return bool(wait_until(condition, seconds, "it", but))
    return False


def wait_until(
    condition: Callable[[], T], seconds: float, what: str, but: tuple[type[Exception], ...] = ()
) -> T:
    """Call `condition` every 10 ms, for at most `seconds`; return its first true value.

    The exceptions in `but` mean not yet. Raises EngineError when time is up, saying that it waited
    in vain until `what` (a clause: "it listens").
    """
    end = time.monotonic() + seconds
    token = _waiting.set(True)
    try:
        while True:
            with contextlib.suppress(*but):
                if value := condition():
                    return value
            if time.monotonic() > end:
                raise EngineError(f"waited {seconds:g} seconds in vain until {what}")
            time.sleep(PAUSE)
    finally:
        _waiting.reset(token)


# Programs


@dataclass(slots=True)
class Program:
    """A program that was started here."""

    name: str
    port: int | None
    """Where it listens, if it is a server."""
    _process: "subprocess.Popen[bytes]"
    _output: IO[bytes]

    @property
    def pid(self) -> int:
        """Its process id."""
        return self._process.pid

    @property
    def running(self) -> bool:
        """Whether it has not ended yet."""
        return self._process.poll() is None

    @property
    def status(self) -> int | None:
        """How it ended: its exit status, or minus the signal's number; None while it runs."""
        return self._process.poll()

    def output(self) -> str:
        """Everything that it has printed so far, errors included."""
        return os.pread(self._output.fileno(), 1 << 20, 0).decode(errors="backslashreplace")

    def kill(self) -> None:
        """Kill it with SIGKILL, and what it started: it can neither save nor say anything."""
        if self.running:
            with contextlib.suppress(ProcessLookupError):
                (os.killpg if _own_group() else os.kill)(self.pid, signal.SIGKILL)
        self._process.wait()

    def stop(self, seconds: float = PATIENCE) -> None:
        """Ask it to end (SIGTERM), which lets it save what it likes. Raises EngineError in vain."""
        self._process.terminate()
        try:
            self._process.wait(seconds)
        except subprocess.TimeoutExpired:
            raise self.complaint(f"did not end within {seconds:g} seconds") from None

    def complaint(self, what: str) -> EngineError:
        """An error about the program that quotes what it said last."""
        said = self.output().strip().splitlines()[-LINES:]
        lines = [f"{self.name} {what}", *(f"  {line}" for line in said)]
        return EngineError("\n".join(lines))


@contextlib.contextmanager
def start(
    argv: Sequence[str],
    *,
    cwd: str | os.PathLike[str] | None = None,
    env: Mapping[str, str] | None = None,
    port: int | None = None,
) -> Iterator[Program]:
    """Run a program while the block runs, and kill it, with what it started, at its end.

    `argv` is its path or name (looked up on the PATH and among the daemons) and its arguments;
    `cwd` its working directory, `env` what is added to the environment that is there, `port` only
    what `Program.port` is to say. What it prints goes to a file (`Program.output()`).

    Yields the Program. Raises EngineError where it cannot be started.
    """
    name = Path(argv[0]).name
    with tempfile.TemporaryFile() as output:
        path = programs.find_program(argv[0]) or argv[0]
        if os.sep not in path:
            raise EngineError(f"{name} cannot be started: no such program")
        try:
            process = subprocess.Popen(
                dying_with_us([path, *argv[1:]]),
                cwd=cwd,
                env={**os.environ, **(env or {})},
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                process_group=0 if _own_group() else None,
            )
        except OSError as error:
            raise EngineError(f"{name} cannot be started: {error.strerror}") from error
        program = Program(name, port, process, output)
        try:
            yield program
        finally:
            program.kill()


@contextlib.contextmanager
def start_server(
    command: Callable[[int], Sequence[str]],
    *,
    port: int | None = None,
    cwd: str | os.PathLike[str] | None = None,
    env: Mapping[str, str] | None = None,
    seconds: float = PATIENCE,
) -> Iterator[Program]:
    """Run a server while the block runs; the block begins once it listens.

    `command(port)` gives program and arguments as for `start`, as do `cwd` and `env`. Without a
    `port` a free one is chosen, and another if somebody was faster. `seconds` is how long it may
    take until that very program listens on that port of 127.0.0.1.

    Yields the Program. Raises EngineError if it ends, does not listen in time, or listens beyond
    this machine.
    """
    for candidate in [port] if port is not None else SystemRandom().sample(PORTS, TRIES):
        with start(command(candidate), cwd=cwd, env=env, port=candidate) as program:
            if _listens(program, candidate, seconds):
                yield program
                return
            if port is not None or not _TAKEN.search(program.output()):
                raise program.complaint(f"ended (status {program.status}) before it listened")
    raise EngineError(f"none of {TRIES} ports was free")


def _listens(program: Program, port: int, seconds: float) -> bool:
    """Wait until the program itself, not another's, listens at `port`; False if it ends."""

    def settled() -> bool:
        return not program.running or programs.listens(program.pid, port)

    try:
        wait_until(settled, seconds, "it listens")
    except EngineError:
        raise program.complaint(f"did not listen within {seconds:g} seconds") from None
    if beyond := programs.beyond_loopback(program.pid):
        raise program.complaint(f"listens beyond this machine: {', '.join(beyond)}")
    return program.running


def _own_group() -> bool:
    """Whether a program gets a process group, so that what it starts can be killed with it.

    Only where the kernel sees to it that it dies with us; elsewhere it stays in our own group,
    which whoever runs us kills.
    """
    return sys.platform == "linux"
