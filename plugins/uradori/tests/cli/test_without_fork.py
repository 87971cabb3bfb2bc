"""Where processes cannot fork, as on Windows: everything works but running snippets."""

import subprocess
import sys

import pytest
from support.sites import CLAIM, Site

HIDE = """\
import os, subprocess, sys, psutil  # these know other systems by themselves
for name in ("fork", "forkpty", "setsid", "getuid", "killpg", "wait4"):
    delattr(os, name)
for name in ("fcntl", "resource", "_posixsubprocess", "pwd", "grp", "termios"):
    sys.modules[name] = None
"""
MAIN = """\
from uradori.hosts.cli.commands import main
main(prog_name="uradori")
"""


def uradori(site: Site, program: str, *arguments: str) -> tuple[int, str, str]:
    """Status, output and errors of a Python program in a site."""
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments],
        cwd=site.root,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout, done.stderr


@pytest.mark.parametrize("arguments", [["check"], ["list"], ["show", CLAIM], ["run", "--help"]])
def test_reading_works(site: Site, arguments: list[str]) -> None:
    """What runs nothing says what it says elsewhere, without anything that only Unix has."""
    elsewhere = uradori(site, MAIN, *arguments)
    assert uradori(site, HIDE + MAIN, *arguments) == elsewhere
    assert "Traceback" not in elsewhere[2]


def test_run_says_what_it_needs(site: Site) -> None:
    """One line says where snippets can be run."""
    message = "snippets cannot be run: this needs Linux or macOS, where processes can fork"
    assert uradori(site, HIDE + MAIN, "run") == (1, "", f"Error: {message}\n")
    assert not (site.root / ".uradori/evidence").exists()
