"""A disk that is full, broken or locked, at every single write of every command that writes.

One write fails in each trial, and all of them in turn. What a person wrote, and what is kept, is
as it was or as it should be; the command says what went wrong, or does without; nothing is left
behind; and the next run makes everything as if nothing had happened.
"""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from support import failing_writes
from support.disks import WRITERS, Disk, begin, complaints
from support.failing_writes import ERRORS

pytestmark = pytest.mark.skipif(
    not failing_writes.is_here(), reason="the kernel hands no calls over"
)

IN_SHORT = ("run", "confirm pages")
EVERY = 5
"""In short, every so many writes."""
AGAIN = 4
"""After every so many trials the command is called again, to see it repair everything."""


@pytest.mark.parametrize("name", WRITERS)
def test_each_write_may_fail(
    name: str, tmp_path: Path, short: bool, record_property: Callable[[str, object], None]
) -> None:
    """No wrong result, no half of one, no traceback, no orphan, no leftover."""
    if short and name not in IN_SHORT:
        pytest.skip("in `make test-nightly`")
    writer = WRITERS[name]
    whole = begin(tmp_path / "whole", writer)
    before = whole.files()
    trial = whole.attempt(writer.do)
    after = whole.files()
    assert (trial.status, whole.left()) == (writer.status, []), trial.said
    start = begin(tmp_path / "start", writer)
    disk = Disk(tmp_path / "disk")
    tried = range(1, len(trial.writes) + 1, EVERY if short else 1)
    found = []
    for count, at in enumerate(tried):
        shutil.rmtree(disk.folder, ignore_errors=True)
        shutil.copytree(start.folder, disk.folder, symlinks=True)
        error = ERRORS[count % len(ERRORS)]
        failed = disk.attempt(writer.do, at, error)
        wrong = list(complaints(disk, writer, before, after, failed))
        if count % AGAIN == 0 and failed.status:
            disk.attempt(writer.do)
            wrong += [f"not repaired: {disk.left()}"] * (
                _kept(disk) != _kept(whole) or bool(disk.left())
            )
        found += [f"write {at}, {failed.failed}: {os.strerror(error)}: {each}" for each in wrong]
    record_property("writes", len(tried))
    assert found == []


def _kept(disk: Disk) -> dict[str, bytes]:
    """What there is but for histories, in which each call may add a line."""
    return {name: data for name, data in disk.files().items() if "/history/" not in name}
