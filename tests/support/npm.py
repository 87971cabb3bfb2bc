"""Tools of the browser tests that npm has: where they are, and what is said where they are not."""

import os
import shutil
from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[1] / "tools"
MISSING = "needs Node.js 20.19 or newer with npm, then `make browser-tools`"


def tool(path: str) -> Path:
    """A file below node_modules; without it a test fails in CI and is skipped elsewhere."""
    found = FOLDER / "node_modules" / path
    if not found.is_file():
        missing = pytest.fail if os.environ.get("CI") else pytest.skip
        missing(MISSING)
    return found


def node() -> str:
    """The program that runs the tools; see `tool` for where there is none."""
    found = shutil.which("node")
    if found is None:
        missing = pytest.fail if os.environ.get("CI") else pytest.skip
        missing(MISSING)
    return str(found)
