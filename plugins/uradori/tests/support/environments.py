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


def git(folder: Path, *arguments: str) -> None:
    """Run git in a folder, as nobody in particular; stops where it fails."""
    identity = ("-c", "user.name=Site", "-c", "user.email=site@example.com")
    command = ["git", *identity, *arguments]
    subprocess.run(command, cwd=folder, check=True, capture_output=True)


def in_git(folder: Path, *names: str) -> None:
    """Make a repository of a folder, with one commit that has these files."""
    git(folder, "init", "--initial-branch", "main")
    git(folder, "config", "user.name", "Site")  # for those that commit themselves
    git(folder, "config", "user.email", "site@example.com")
    git(folder, "add", *names)
    git(folder, "commit", "--message", "Begin", "--date", "2026-01-02T03:04:05Z")
