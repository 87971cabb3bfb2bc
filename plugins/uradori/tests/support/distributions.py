"""Distributions that are on the path for the time of a test, as if they had been installed."""

from itertools import count
from pathlib import Path

import pytest

_numbers = count(1)
"""A module that was imported once is not read again under the same name."""


def install(folder: Path, patch: pytest.MonkeyPatch, source: str, entry_points: str) -> str:
    """Make a distribution with one module and these entry points importable; gives its name.

    `{module}` in `entry_points` stands for the name of the module, which no other test has.
    """
    name = f"toy_{next(_numbers)}"
    info = folder / f"{name}-1.0.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n", "utf-8")
    (info / "entry_points.txt").write_text(entry_points.format(module=name), "utf-8")
    (folder / f"{name}.py").write_text(source, "utf-8")
    patch.syspath_prepend(folder)
    return name
