"""Wheels that are made by a test, of what nobody has built for browsers."""

import os
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

FOR_BROWSERS = "cp314-abi3-pyemscripten_2026_0_wasm32"
"""The tag of a wheel for the Pyodide of our lock file."""
LICENCE = "Do as you like with the wheel of this test."


def wheel(folder: Path, name: str, version: str, files: Mapping[str, str], needs: str = "") -> Path:
    """A wheel for browsers in `folder`, with these files and one line of what it needs."""
    folder.mkdir(parents=True, exist_ok=True)
    info = f"{name}-{version}.dist-info"
    about = f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\nLicense-Expression: MIT-0\n"
    held = {
        **files,
        f"{info}/METADATA": about + (f"Requires-Dist: {needs}\n" if needs else ""),
        f"{info}/WHEEL": f"Wheel-Version: 1.0\nRoot-Is-Purelib: false\nTag: {FOR_BROWSERS}\n",
        f"{info}/licenses/LICENSE": LICENCE,
    }
    record = "".join(f"{path},,\n" for path in (*held, f"{info}/RECORD"))
    made = folder / f"{name}-{version}-{FOR_BROWSERS}.whl"
    with zipfile.ZipFile(made, "w") as into:
        for path, text in {**held, f"{info}/RECORD": record}.items():
            into.writestr(zipfile.ZipInfo(path), text)
    return made


def have_pip_look_only(shelf: Path, patch: pytest.MonkeyPatch) -> None:
    """For the time of a test, whatever pip is configured to."""
    for name in [name for name in os.environ if name.startswith("PIP_")]:
        patch.delenv(name)
    patch.setenv("PIP_CONFIG_FILE", os.devnull)
    patch.setenv("PIP_NO_INDEX", "1")
    patch.setenv("PIP_FIND_LINKS", str(shelf))
