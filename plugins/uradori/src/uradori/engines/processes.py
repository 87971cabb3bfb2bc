"""Programs that snippets start, and that cannot outlive them."""

import contextlib
import os
import re
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import SystemRandom
from typing import IO

from uradori.engines import programs
from uradori.engines.lifetimes import dying_with_us
from uradori.engines.waiting import EngineError, wait_until

LOOPBACK = "127.0.0.1"
"""Where servers of a run listen, and nowhere else."""
PORTS = range(20000, 32000)
"""Below the ports that systems give to outgoing connections, so that those take none of ours."""
TRIES = 20
"""Ports that are tried for one server."""
PATIENCE = 60.0
"""Seconds that a server may take until it listens, on a very busy machine."""
LINES = 8
"""Lines of a program's output that an error quotes."""

_TAKEN = re.compile(r"address (is )?(already )?in use|EADDRINUSE", re.IGNORECASE)


@dataclass(slots=True)
class Program:
    """A program that was started here."""

    name: str
    """The file name of the program."""
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
        """Ask it to end (SIGTERM), which lets it save what it likes.

        Raises EngineError where it has not ended after so many `seconds`.
        """
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
