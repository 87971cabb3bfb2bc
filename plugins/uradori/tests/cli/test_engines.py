"""What the command does about engines: tiers, and what is missing."""

import os
import signal
from pathlib import Path

import pytest
from support.cli import start, uradori
from support.runs import PATIENCE
from support.sites import CLAIM, SNIPPET, Site
from uradori.engines import happens
from uradori.evidence.model import Verdict

ENGINES = """\
[tool.uradori.engines.gone]
name = "Gone"
tier = "system"
programs = ["no-such-program"]
install = "apt-get install no-such"

[tool.uradori.engines.big]
name = "Big"
tier = "slow"
"""
MODULE = 'from uradori.engines import testify\n\ntestify("Big", "7")\n'
MISSING = "1 claim without evidence, missing here: Gone (apt-get install no-such)"


@pytest.fixture(autouse=True)
def at_home(monkeypatch: pytest.MonkeyPatch) -> None:
    """Not in CI, whoever runs these tests."""
    monkeypatch.delenv("CI", raising=False)


def needing(site: Site, engine: str) -> Site:
    """Have the claim of the site name an engine."""
    site.write("pyproject.toml", site.read("pyproject.toml") + ENGINES)
    site.write("snippets/engines/big.py", MODULE)
    site.edit(SNIPPET, '# backend = "plain"', f'# backend = "plain"\n# engines = ["{engine}"]')
    if engine == "big":
        site.edit(SNIPPET, "import prices", "import prices\nfrom engines import big")
    return site


def verdict(site: Site) -> Verdict:
    """What a page would say now."""
    return site.ledger.entries[CLAIM].verdict


def test_claim_without_its_engine_is_left_out(site: Site) -> None:
    """The run succeeds, and says what it could not do."""
    said = uradori(needing(site, "gone").root, "run")
    assert (said.status, said.err, verdict(site)) == (0, f"{MISSING}\n", Verdict.NOT_RUN)
    assert MISSING in uradori(site.root, "check").out


@pytest.mark.parametrize("command", ["run", "approve"])
def test_claim_that_is_named_must_be_run(site: Site, command: str) -> None:
    """Whoever asks for it hears why not."""
    said = uradori(needing(site, "gone").root, command, CLAIM)
    assert said.status == 1
    assert "UR408" in said.err
    assert "install Gone (apt-get install no-such)" in said.err


def test_ci_leaves_nothing_out(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """A skipped check would be green."""
    monkeypatch.setenv("CI", "true")
    said = uradori(needing(site, "gone").root, "run", "--json")
    assert (said.status, said.problems) == (1, [("UR401", SNIPPET, None)])


@pytest.mark.parametrize(
    ("arguments", "ran"),
    [
        ([], False),
        (["--stale"], False),
        (["bills"], False),
        (["--tier", "slow"], True),
        (["--tier", "default", "--tier", "slow"], True),
        (["--tier", "system"], False),
        ([CLAIM], True),
        ([CLAIM, "--tier", "default"], False),
    ],
)
def test_slow_claim_is_run_where_it_is_asked_for(
    site: Site, arguments: list[str], ran: bool
) -> None:
    """By its tier or by its very name."""
    assert uradori(needing(site, "big").root, "run", *arguments).status == 0
    assert (verdict(site) is Verdict.CHECKED) is ran


def test_run_of_the_usual_tiers_keeps_slow_evidence(site: Site) -> None:
    """It was dear."""
    uradori(needing(site, "big").root, "run", "--tier", "slow")
    assert uradori(site.root, "run").status == 0
    assert verdict(site) is Verdict.CHECKED


def test_badge_names_the_engine(site: Site) -> None:
    """With the version that it reported, not that of something installed."""
    needing(site, "big")
    site.edit(SNIPPET, 'kind = "calculation"', 'kind = "engine"')
    uradori(site.root, "run", "--tier", "slow")
    [claim] = uradori(site.root, "list", "--json").document["claims"]
    assert (claim["engines"], claim["tier"], claim["verdict"]) == (["big"], "slow", "checked")
    assert claim["versions"]["Big"] == "7"


def test_interrupted_run_leaves_no_engine(site: Site) -> None:
    """Ctrl-C ends the command, its processes, and their programs."""
    needing(site, "big")
    program = site.write("server.py", "import time\ntime.sleep(600)\n")
    module = f"""\
import sys
from uradori.engines import start

program = start([sys.executable, {str(program)!r}])
"""
    site.write("snippets/engines/big.py", module)
    hang = "with big.program:\n    while True:\n        pass\n"
    site.edit(SNIPPET, "total = prices.PER_MILLION\n", f"total = prices.PER_MILLION\n{hang}")
    process = start(site.root, "run", CLAIM)
    assert happens(lambda: alive(program), PATIENCE)
    process.send_signal(signal.SIGINT)
    process.communicate(timeout=PATIENCE)
    assert process.returncode != 0
    assert happens(lambda: not alive(program), PATIENCE)


def alive(program: Path) -> list[str]:
    """The processes that run a program."""
    found = []
    for folder in Path("/proc").iterdir():
        if folder.name.isdecimal():
            try:
                words = (folder / "cmdline").read_bytes()
            except OSError:
                continue
            if os.fsencode(program) in words:
                found.append(folder.name)
    return found
