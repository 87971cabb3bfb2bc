"""A campaign of kills: whenever a run is killed, what it leaves is whole or is not there.

A run is struck just before one of its writes, and before each of them in turn, so that every
phase of it is met, and the writing itself.
"""

import contextlib
import os
import re
import shutil
import signal
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from support import failing_writes
from support.disks import Disk, Writer, begin, command
from support.failing_writes import Trial
from support.sites import CLAIM, OUTPUT, SNIPPET
from uradori.evidence import history, records
from uradori.evidence.model import Verdict

pytestmark = pytest.mark.skipif(
    not failing_writes.is_here(), reason="the kernel hands no calls over"
)

KILLS, KILLS_IN_SHORT = 200, 10
CLAIMS = (CLAIM, "bills/one", "bills/two", "bills/three")
PHASES = (
    ("pages are read", r".*/\.uradori/\.(readings|\.gitignore)"),
    ("a run begins", r"mkdir .*/run-\d+$"),
    ("a run ends", r"(rmdir|unlinkat) .*/run-\d+"),
    ("a history is kept", r".*/history"),
    ("evidence is kept", r".*/evidence"),
    ("the host ends", r"(rmdir|unlinkat) .*/pool-\w+(/lock)?$"),
    ("a host begins", r".*/tmp(/|$)"),
)
"""What a run is about to do, by the write that it is about to make."""


def below(pid: int) -> list[int]:
    """The processes that this one has started."""
    found: list[int] = []
    with contextlib.suppress(OSError):
        for task in Path(f"/proc/{pid}/task").iterdir():
            found += map(int, (task / "children").read_text("ascii").split())
    return found


def _strike(victims: Callable[[int], list[int]], blow: int) -> failing_writes.Strike:
    def strike(pid: int) -> bool:
        for victim in victims(pid):
            with contextlib.suppress(ProcessLookupError):
                os.kill(victim, blow)
                return True
        return False

    return strike


def _delete(pid: int) -> bool:
    """Everything that is kept is deleted, by somebody who wants room."""
    kept = Path(f"/proc/{pid}/cwd").readlink() / ".uradori"
    shutil.rmtree(kept, ignore_errors=True)
    return True


def _children(pid: int) -> list[int]:
    return [child for host in below(pid) for child in below(host)]


STRIKES = {
    "kill -9 of the parent": _strike(lambda pid: [pid], signal.SIGKILL),
    "kill -9 of the host": _strike(below, signal.SIGKILL),
    "kill -9 of a run": _strike(_children, signal.SIGKILL),
    "what is kept is deleted": _delete,
    "Ctrl-C": _strike(lambda pid: [pid], signal.SIGINT),
}


def _prepare(disk: Disk) -> None:
    for claim in CLAIMS[1:]:
        disk.site.write(f"snippets/{claim}.py", disk.site.read(SNIPPET))
        disk.site.write(f"snippets/{claim}.out", disk.site.read(OUTPUT))


RUN = Writer(command("run"), _prepare)


def phase_of(write: str) -> str:
    """What a run was about to do."""
    return next((name for name, pattern in PHASES if re.match(pattern, write)), "else")


@pytest.mark.parametrize("name", STRIKES)
def test_struck_before_any_write(
    name: str, tmp_path: Path, short: bool, record_property: Callable[[str, object], None]
) -> None:
    """No half evidence, no wrong verdict, no process left; the next run is none the worse."""
    whole = begin(tmp_path / "whole", RUN)
    count = len(whole.attempt(RUN.do).writes)
    start = begin(tmp_path / "start", RUN)
    disk = Disk(tmp_path / "disk")
    met: Counter[str] = Counter()
    kills = KILLS_IN_SHORT if short else KILLS
    for number in range(kills):
        shutil.rmtree(disk.folder, ignore_errors=True)
        shutil.copytree(start.folder, disk.folder, symlinks=True)
        at = 1 + number * count // kills if kills < count else 1 + number % count
        trial = disk.attempt(RUN.do, at, strike=STRIKES[name])
        met[phase_of(trial.failed) if trial.failed else "never met"] += 1
        assert _left_whole(disk, trial, killed="-9 of a run" in name) == [], (at, trial)
    disk.attempt(RUN.do)
    assert disk.left() == []
    assert {disk.site.ledger.entries[claim].verdict for claim in CLAIMS} == {Verdict.CHECKED}
    record_property("phases", dict(met))
    print(f"\n{name}: {dict(met)}")  # noqa: T201 - what `-s` or a report is asked for
    assert len(met) > len(PHASES) // 2, met


def _left_whole(disk: Disk, trial: Trial, *, killed: bool) -> list[str]:
    """What is wrong after a run was struck."""
    site = disk.site
    wrong = ["an orphan"] if trial.orphans else []
    wrong += ["a traceback"] if "Traceback" in trial.said else []
    for claim in CLAIMS:
        for problem in (records.read(site.project, claim)[1], history.read(site.project, claim)[1]):
            wrong += [str(problem)] if problem else []
    # A run that is killed from outside is a check that did not do its work.
    allowed = {Verdict.CHECKED, Verdict.NOT_RUN, *([Verdict.BROKEN] if killed else [])}
    entries = site.ledger.entries
    return [*wrong, *(claim for claim in CLAIMS if entries[claim].verdict not in allowed)]
