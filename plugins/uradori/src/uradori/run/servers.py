"""Starting the servers that second witnesses are: one for each run, gone with the run.

A server of its own is the only state that is surely fresh: no reset forgets a server's pollers,
threads and caches. It listens on a free loopback port and dies with whoever started it. Unlike
engines, servers see none of our environment.
"""

import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Event
from typing import IO

from uradori.engines import programs
from uradori.engines.lifetimes import dying_with_us
from uradori.project.settings import Witness

PATIENCE = 60.0
"""Seconds that a server has to answer its first request."""
TRIES = 3
"""Another program may take the free port that was found before the server does."""
PAUSE = 0.05
LAST_LINES = 5


class ServerError(RuntimeError):
    """A server could not be started, or ended by itself; what it said last is the message."""


def reported_version(witness: Witness, root: Path) -> str:
    """The version that is installed. Raises ServerError where there is none to ask."""
    command = _filled(witness.version, root)
    try:
        done = subprocess.run(
            command, capture_output=True, text=True, timeout=PATIENCE, check=True, cwd=root
        )
    except (OSError, subprocess.SubprocessError) as error:
        said = getattr(error, "stderr", None) or str(error)
        raise ServerError(said.strip().rsplit("\n", 1)[-1]) from error
    return done.stdout.strip()


@contextmanager
def serving(
    witness: Witness, root: Path, environment: Mapping[str, str], off: Event
) -> Iterator[str]:
    """The URL of a server of this witness, started for the block and killed after it.

    `environment` is all it sees besides its own variables; `off` ends the wait for it early.
    Raises ServerError where it does not come up.
    """
    with (
        tempfile.TemporaryDirectory(prefix="uradori-", ignore_cleanup_errors=True) as scratch,
        tempfile.TemporaryFile() as log,
    ):
        for attempt in range(TRIES):
            port = _free_port()
            process = _start(witness, root, environment, port, scratch, log)
            try:
                if _is_up(process, port, off):
                    if beyond := programs.beyond_loopback(process.pid):
                        what = f"listens beyond this machine: {', '.join(beyond)}"
                        raise ServerError(f"{witness.name} {what}")
                    yield f"http://127.0.0.1:{port}"
                    return
                if attempt == TRIES - 1 or off.is_set():
                    raise ServerError(f"{witness.name} does not come up: {_last_lines(log)}")
            finally:
                _end(process)


def _start(
    witness: Witness,
    root: Path,
    environment: Mapping[str, str],
    port: int,
    scratch: str,
    log: IO[bytes],
) -> subprocess.Popen[bytes]:
    own = {name: _fill(value, root, port) for name, value in witness.environment.items()}
    return subprocess.Popen(
        dying_with_us(_filled(witness.command, root, port)),
        env={**environment, "HOME": scratch, "TMPDIR": scratch, **own},
        cwd=scratch,
        stdin=subprocess.DEVNULL,
        stdout=log,
        stderr=log,
        start_new_session=True,
    )


def _is_up(process: subprocess.Popen[bytes], port: int, off: Event) -> bool:
    """Whether it answers HTTP, whatever it answers, before its time is up or its process ends."""
    until = time.monotonic() + PATIENCE
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    while time.monotonic() < until and process.poll() is None and not off.wait(PAUSE):
        try:
            opener.open(f"http://127.0.0.1:{port}/", timeout=5).close()
        except urllib.error.HTTPError:
            return programs.listens(process.pid, port)
        except OSError:
            continue
        return programs.listens(process.pid, port)  # and not somebody else's
    return False


def _end(process: subprocess.Popen[bytes]) -> None:
    """Kill the server and what it started in its session."""
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _filled(command: tuple[str, ...], root: Path, port: int = 0) -> list[str]:
    return [_fill(word, root, port) for word in command]


def _fill(word: str, root: Path, port: int) -> str:
    for name, value in {"root": str(root), "python": sys.executable, "port": str(port)}.items():
        word = word.replace("{" + name + "}", value)
    return word


def _last_lines(log: IO[bytes]) -> str:
    log.seek(0)
    lines = log.read().decode(errors="replace").strip().splitlines()
    return " / ".join(lines[-LAST_LINES:]) or "it said nothing"
