"""The `uradori` command, called as a person would from inside a project."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from click.testing import CliRunner
from uradori.hosts.cli.commands import main

from support.sites import Site


@dataclass(frozen=True, slots=True)
class Said:
    """How a command ended, and what it printed where."""

    status: int
    out: str
    err: str

    @property
    def document(self) -> Any:
        """What `--json` printed."""
        return json.loads(self.out)

    @property
    def problems(self) -> list[tuple[str, str, int | None]]:
        """(code, path, line) of each problem in what `--json` printed."""
        found = self.document["problems"]
        return [(each["code"], each["path"], each["line"]) for each in found]


def uradori(folder: Path, *arguments: str) -> Said:
    """Run the command with `folder` as working directory; an exception that escapes is raised."""
    before = Path.cwd()
    os.chdir(folder)
    try:
        result = CliRunner().invoke(main, arguments, catch_exceptions=False, prog_name="uradori")
    finally:
        os.chdir(before)
    return Said(result.exit_code, result.stdout, result.stderr)


def start(folder: Path, *arguments: str) -> "subprocess.Popen[str]":
    """Start the command as a process of its own."""
    return subprocess.Popen(
        [sys.executable, "-m", "uradori", *arguments],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def authored(site: Site) -> Mapping[str, bytes]:
    """Every file that a person wrote: nothing that a command does may change it unasked."""
    return {
        path.relative_to(site.root).as_posix(): path.read_bytes()
        for path in site.root.glob("**/*")
        if path.is_file() and ".uradori" not in path.parts
    }
