"""What `.ci/install-browser` asks apt for: what is missing, and nothing else."""

import shutil
import subprocess
from collections.abc import Collection
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
BROWSERS = ("chromium-headless-shell", "firefox-esr")
EVERY = {*BROWSERS, "fontconfig", "fonts-noto-cjk"}


def asked(folder: Path, here: Collection[str], known: Collection[str] = EVERY) -> list[str]:
    """The commands that apt-get is given, on a machine that has some of it; apt knows others."""
    asks = folder / "asks"

    def put(name: str, script: str) -> None:
        path = folder / name
        path.write_text(f"#!/bin/sh\n{script}\n")
        path.chmod(0o755)

    for name in ("bash", "grep"):
        found = shutil.which(name)
        assert found is not None
        (folder / name).symlink_to(found)
    put("id", "echo 0")
    put("apt-get", f'echo "$@" >> {asks}')
    put("apt-cache", f'case "$2" in {"|".join(known) or "-"}) ;; *) exit 100 ;; esac')
    for name in {*BROWSERS} & {*here}:
        put(name, "")
    if "fontconfig" in here:
        put("fc-list", "echo font" if "fonts-noto-cjk" in here else "")
    script = ROOT / ".ci/install-browser"
    subprocess.run([script], env={"PATH": str(folder)}, check=True, timeout=600)
    return asks.read_text().splitlines() if asks.exists() else []


def test_nothing_is_asked_for_where_nothing_is_missing(tmp_path: Path) -> None:
    assert asked(tmp_path, EVERY) == []


@pytest.mark.parametrize("missing", sorted(EVERY - {"fontconfig"}))
def test_only_what_is_missing_is_installed(tmp_path: Path, missing: str) -> None:
    update, install = asked(tmp_path, EVERY - {missing})
    assert update.startswith("update")
    assert [each for each in install.split() if each in EVERY] == [missing]


def test_without_a_list_of_fonts_both_are_installed(tmp_path: Path) -> None:
    _, install = asked(tmp_path, {*BROWSERS})
    assert {*install.split()} & EVERY == {"fontconfig", "fonts-noto-cjk"}


def test_what_apt_does_not_know_is_left_out(tmp_path: Path) -> None:
    """As on Ubuntu, which has neither browser."""
    _, install = asked(tmp_path, set(), EVERY - {*BROWSERS})
    assert {*install.split()} & EVERY == {"fontconfig", "fonts-noto-cjk"}
    (tmp_path / "again").mkdir()
    (update,) = asked(tmp_path / "again", EVERY - {*BROWSERS}, EVERY - {*BROWSERS})
    assert update.startswith("update")
