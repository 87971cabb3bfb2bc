"""Environments of other hosts, as `make hosts` leaves them, and what is run in them."""

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

HOSTS = Path(__file__).parents[4] / ".hosts"


@dataclass(frozen=True, slots=True)
class Ran:
    """What a command came to."""

    status: int
    text: str
    """All that it printed."""


@dataclass(frozen=True, slots=True)
class Environment:
    """An environment with the engine and a host."""

    name: str

    def run(self, folder: Path, *command: str | Path) -> Ran:
        """Run a program of the environment in a folder."""
        program, *arguments = command
        programs = HOSTS / self.name / "bin"
        path = programs / program
        if not path.is_file():
            pytest.fail(f"there is no {path}: make hosts")
        done = subprocess.run(
            [path, *arguments],
            cwd=folder,
            env={**os.environ, "NO_COLOR": "1", "PATH": f"{programs}:{os.environ['PATH']}"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        return Ran(done.returncode, done.stdout)
