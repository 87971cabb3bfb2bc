"""Getting a browser: what is tried, and what is said where there is none."""

import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from tests.support import browser
from tests.support.browser import NoBrowserError, ensure_chromium, find_chromium


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Any:
    """Playwright on a machine that has no browser: nothing is on the path."""
    monkeypatch.setenv("PATH", str(tmp_path))
    return SimpleNamespace(chromium=SimpleNamespace(executable_path=str(tmp_path / "own")))


@pytest.fixture
def tried(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Commands that would have been run."""
    commands: list[str] = []
    monkeypatch.setattr(browser, "_try", lambda *command: commands.append(" ".join(command)))
    return commands


def program(folder: Path, name: str) -> str:
    """Put a program on the path."""
    path = folder / name
    path.write_text("#!/bin/sh\n", encoding="utf-8")
    path.chmod(0o755)
    return str(path)


@pytest.mark.parametrize("name", browser.NAMES)
def test_browser_of_the_system_is_used(bare: Any, tmp_path: Path, name: str) -> None:
    """Under each of its usual names; Playwright's own comes second."""
    assert find_chromium(bare) is None
    own = program(tmp_path, "own")
    assert find_chromium(bare) == own
    system = program(tmp_path, name)
    assert find_chromium(bare) == system


def test_root_on_debian_installs_packages(
    bare: Any, tried: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A bare container gets a browser, and a font that has Japanese."""
    monkeypatch.setattr(browser, "_is_root", lambda: True)
    program(tmp_path, "apt-get")
    with pytest.raises(NoBrowserError):
        ensure_chromium(bare)
    assert tried == [
        "apt-get update -qq",
        "apt-get install -y -qq --no-install-recommends chromium fonts-noto-cjk",
        f"{sys.executable} -m playwright install chromium",
    ]


def test_others_install_playwrights_own(
    bare: Any, tried: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without the right to install packages there is still a browser to be had."""
    monkeypatch.setattr(browser, "_is_root", lambda: False)
    with pytest.raises(NoBrowserError) as caught:
        ensure_chromium(bare)
    assert tried == [f"{sys.executable} -m playwright install chromium"]
    assert "\n" not in str(caught.value)
    assert "apt install chromium" in str(caught.value)


def test_nothing_is_installed_where_all_is_there(
    bare: Any, tried: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The usual case costs nothing."""
    monkeypatch.setattr(browser, "_is_root", lambda: True)
    program(tmp_path, "apt-get")
    found = program(tmp_path, "chromium")
    fonts = Path(program(tmp_path, "fc-list"))
    fonts.write_text("#!/bin/sh\necho 'Noto Sans CJK JP'\n", encoding="utf-8")
    assert ensure_chromium(bare) == found
    assert tried == []
