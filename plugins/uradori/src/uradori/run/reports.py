"""How a run reports to its host, and how the host knows that it is the run which reports.

The report goes through a pipe, and so does a token, the other way, which the host makes up once
the run has a process of its own. So the token is nowhere in that process until the report begins
with it, and both pipes have numbers that nobody can guess. Code that searches the process for
them finds them all the same; `project.internals` tells of code that does.
"""

import fcntl
import json
import os
import resource
import secrets

from uradori.evidence.model import Run
from uradori.project import validation

TOKEN = 32
"""Bytes of a token."""
_LOWEST, _HIGHEST = 100, 4096
"""Between these are the numbers of the pipes; tables of larger ones cost time."""


def new_token() -> bytes:
    """A token that nobody can guess."""
    return os.urandom(TOKEN // 2).hex().encode()


class Reporter:
    """The child's ends of the two pipes."""

    def __init__(self, report: int, secret: int) -> None:
        """Take over two descriptors; every other one above standard error is closed."""
        self._report, self._secret = _hidden(report), _hidden(secret)
        # Held from the start: nothing that a snippet puts in their places is asked.
        self._send, self._receive, self._line = os.write, os.read, validation.line_writer(Run)
        below, above = sorted((self._report, self._secret))
        os.closerange(3, below)
        os.closerange(below + 1, above)
        os.closerange(above + 1, 2 * _HIGHEST)

    def read(self, path: str, digest: str) -> None:
        """Say that a file of the project was read, in case the run does not live to report."""
        self._write(json.dumps((path, digest)).encode() + b"\n")

    def conclude(self, run: Run) -> None:
        """Report."""
        self._write(self._receive(self._secret, TOKEN) + self._line(run) + b"\n")

    def _write(self, line: bytes) -> None:
        while line:
            line = line[self._send(self._report, line) :]


def reported(received: bytes, token: bytes) -> tuple[Run | None, dict[str, str]]:
    """What arrived from a run: its report, unless that is not whole or not its own, and its files.

    The files are those that it said it had read, with their digests.
    """
    *lines, rest = received.split(b"\n")
    run, files = None, dict[str, str]()
    if lines and not rest and lines[-1].startswith(token):
        run, _ = validation.read_json(Run, lines[-1].removeprefix(token))
    for line in lines[:-1] if run else lines:
        read, _ = validation.read_json(tuple[str, str], line)
        if read is not None:
            files[read[0]] = read[1]
    return run, files


def prepare() -> None:
    """Build now what reporting needs, so that forked children have it."""
    validation.prepare(Run, tuple[str, str])


def _hidden(number: int) -> int:
    soft, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
    highest = _HIGHEST if soft == resource.RLIM_INFINITY else min(soft - 2, _HIGHEST)
    lowest = min(_LOWEST, highest // 2)
    start = lowest + secrets.randbelow(highest - lowest)
    return fcntl.fcntl(number, fcntl.F_DUPFD_CLOEXEC, start)
