"""uradori itself, in a process and a project of its own, and perhaps with something broken in it."""

import json
import sys
import tempfile
from importlib.metadata import version
from pathlib import Path

from uradori.engines import answer, start, testify, wait_until

BROKEN: list[tuple[str, str]] = []
"""What a fault has broken: a name in uradori, and an expression for what is in its place."""
SECONDS = 300

_START = Path(__file__).with_name("_broken.txt")


def ask(files, *arguments):
    """What a command comes to in a project of these files: its exit status and what it prints."""
    with tempfile.TemporaryDirectory(dir=".") as folder:
        for name, text in {"pyproject.toml": "[tool.uradori]\n", **files}.items():
            path = Path(folder, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
        testify("uradori’s command", version("uradori"))
        program = [sys.executable, str(_START), json.dumps(BROKEN), *arguments]
        with start(program, cwd=folder) as running:
            wait_until(lambda: not running.running, SECONDS, "uradori ends")
            told = {"status": running.status, "out": running.output()}
    return answer("uradori", arguments[0], {"arguments": list(arguments)}, told)


def line_with(told, code):
    """The line that begins with a place and has this code; "" where none has."""
    lines = told["out"].splitlines()
    return next((line for line in lines if f" {code} " in line), "")
