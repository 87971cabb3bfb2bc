"""Runs where much is missing, or many go on at once: said in a line, and the next run is whole."""

import errno
import resource
import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path
from unittest import mock

import pytest
from support import failing_writes
from support.cli import start, uradori
from support.disks import Disk, Writer, begin, command
from support.failing_writes import STARTS
from support.sites import CLAIM, Site
from uradori.evidence import history, records
from uradori.evidence.model import Verdict
from uradori.run import concluding

RUN = Writer(command("run"))
AT_ONCE, AT_ONCE_IN_SHORT = 16, 6
DESCRIPTORS = range(6, 60)
HARMLESS = {Verdict.CHECKED, Verdict.NOT_RUN, Verdict.BROKEN}

handed_over = pytest.mark.skipif(
    not failing_writes.is_here(), reason="the kernel hands no calls over"
)


def test_many_runs_at_once(site: Site, short: bool) -> None:
    """Each writes what is whole, and all of them are remembered, in some order."""
    number = AT_ONCE_IN_SHORT if short else AT_ONCE
    processes = [start(site.root, "run") for _ in range(number)]
    ends = [(process.communicate()[1], process.returncode) for process in processes]
    assert [said for said, status in ends if status] == []
    assert site.ledger.entries[CLAIM].verdict is Verdict.CHECKED
    assert records.read(site.project, CLAIM)[1] is None
    past, problem = history.read(site.project, CLAIM)
    assert (len(past), problem) == (min(number, history.RUNS), None)
    halves = [path for path in site.root.rglob(".*") if path.name.count(".") > 1]
    assert halves == []


@handed_over
@pytest.mark.parametrize("what", ["processes", "descriptors"])
def test_nothing_left_of_what_it_takes(what: str, tmp_path: Path, short: bool) -> None:
    """Wherever there is no process or no descriptor more: one line, no orphan, no leftover."""
    beginning = begin(tmp_path / "start", RUN)
    disk = Disk(tmp_path / "disk")
    whole = begin(tmp_path / "whole", RUN).attempt(RUN.do, calls=STARTS)
    cases = range(1, len(whole.writes) + 1) if what == "processes" else DESCRIPTORS
    found = []
    for number in cases[:: 4 if short else 1]:
        shutil.rmtree(disk.folder, ignore_errors=True)
        shutil.copytree(beginning.folder, disk.folder)

        def run(number: int = number) -> None:
            if what == "descriptors":
                resource.setrlimit(resource.RLIMIT_NOFILE, (number, number))
            RUN.do()

        at = number if what == "processes" else 0
        trial = disk.attempt(run, at, errno.EAGAIN, calls=STARTS)
        verdict = disk.site.ledger.entries[CLAIM].verdict
        wrong = ["an orphan"] * trial.orphans + ["a traceback"] * ("Traceback" in trial.said)
        wrong += [f"verdict {verdict}"] * (verdict not in HARMLESS)
        wrong += [f"status {trial.status}"] * ((trial.status == 0) != (verdict is Verdict.CHECKED))
        again = disk.attempt(RUN.do)
        wrong += ["not repaired"] * (again.status != 0) + [f"left: {disk.left()}"] * bool(
            disk.left()
        )
        found += [f"{what} {number}: {each}: {trial.said[-600:]}" for each in wrong]
    assert found == []


def test_clock_that_steps(site: Site) -> None:
    """Forward and back by years while runs are made: no verdict and no order hangs on it."""
    steps = [timedelta(days=days) for days in (0, 4000, -9000, 1, -1, 0)]
    now = datetime(2026, 1, 2, tzinfo=UTC)
    for step in steps:
        with mock.patch.object(concluding, "datetime", wraps=datetime) as clock:
            clock.now.return_value = now + step
            assert uradori(site.root, "run").status == 0
        assert site.ledger.entries[CLAIM].verdict is Verdict.CHECKED
    past, problem = history.read(site.project, CLAIM)
    assert ([each.at - now for each in past], problem) == (steps, None)
    moments = history.moments(past)
    assert moments == sorted(moments)
