"""The site by the successor of its host: built by ProperDocs it is the site that MkDocs builds."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SUCCESSOR = "properdocs==1.6.7"
GENERATED = {"sitemap.xml.gz"}
"""What has the time in it."""
GENERATOR = re.compile(rb'<meta name="generator"[^>]*>')
"""Where a page says what built it."""


def build(folder: Path, host: str, path: str) -> dict[str, bytes]:
    """Build the site into a folder, of whatever evidence there is; every file by its name."""
    command = [sys.executable, "-m", host, "build", "--config-file", "mkdocs.yml"]
    environment = {**os.environ, "PYTHONPATH": path, "SOURCE_DATE_EPOCH": "1767323045"}
    done = subprocess.run(
        [*command, "--site-dir", folder],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return {
        path.relative_to(folder).as_posix(): GENERATOR.sub(b"", path.read_bytes())
        for path in folder.rglob("*")
        if path.is_file() and path.name not in GENERATED
    }


@pytest.fixture(scope="module")
def successor(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A folder with ProperDocs alone; all that it needs is here."""
    folder = tmp_path_factory.mktemp("properdocs")
    install = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--target", folder]
    subprocess.run([*install, SUCCESSOR], check=True)
    return str(folder)


def test_successor_builds_the_same_site(successor: str, tmp_path: Path) -> None:
    """Byte for byte, every page and everything for machines, but for the name of the host."""
    theirs = build(tmp_path / "properdocs", "properdocs", successor)
    ours = build(tmp_path / "mkdocs", "mkdocs", "")
    assert theirs.keys() == ours.keys()
    assert [name for name in ours if ours[name] != theirs[name]] == []
