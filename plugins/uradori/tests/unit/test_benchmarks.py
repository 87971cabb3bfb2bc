"""What is said of costs is what was measured, on sites that anyone can make again."""

import subprocess
import sys
from pathlib import Path

import pytest
from uradori.evidence.ledger import load_ledger

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"


def made(folder: Path, *options: str) -> dict[str, bytes]:
    """The files of a made site."""
    command = [sys.executable, str(BENCHMARKS / "made_sites.py"), str(folder), *options]
    subprocess.run(command, check=True)
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


@pytest.mark.parametrize("options", [(), ("--moto",)])
def test_made_sites_are_in_order(tmp_path: Path, options: tuple[str, ...]) -> None:
    """Every claim stands in both languages, and nothing is wrong but that it was not run."""
    made(tmp_path, "--pages", "4", "--claims", "10", *options)
    ledger = load_ledger(tmp_path)
    assert len(ledger.entries) == 10
    assert all(len(entry.mentions) == 2 for entry in ledger.entries.values())
    assert {each.code for each in ledger.problems} == {"UR401"}


def test_the_same_seed_makes_the_same_site(tmp_path: Path) -> None:
    """And another seed another one."""
    options = ("--pages", "2", "--claims", "3", "--seed")
    sites = [made(tmp_path / str(at), *options, seed) for at, seed in enumerate("778")]
    assert sites[0] == sites[1]
    assert sites[0] != sites[2]


def test_the_manual_says_what_was_measured() -> None:
    """`manual_page.py` writes the page from what the benchmarks have left."""
    program = "import manual_page as it; assert it.PAGE.read_text('utf-8') == it.page(it.results())"
    subprocess.run([sys.executable, "-c", program], cwd=BENCHMARKS, check=True)
