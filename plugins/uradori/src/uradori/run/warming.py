"""Warms a host up: whatever every run would have to do is done once, before the first is forked.

The first line of standard input says what runs will need; once all of it is there, the host says
so and begins to serve.
"""

import contextlib
import gc
import importlib
import os
import signal
import sys

from uradori.engines.lifetimes import adopt_orphans
from uradori.evidence.model import Run
from uradori.project import validation
from uradori.run import huge_pages, reports, walls
from uradori.run.backends import BackendError, Practising, load_backend
from uradori.run.host import Host
from uradori.run.job import Job, Warmth
from uradori.run.origins import warmed
from uradori.run.private import be_anyone, learn

PRELOADED = ("asyncio", "unittest.mock", "uradori.faults")
"""What faults are made with: imported once here, instead of once a run."""


def main() -> None:
    """Warm up, then serve."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever started us decides when to stop
    answers = os.dup(1)
    os.dup2(2, 1)  # a stray print while warming must not reach the answers
    warmth, complaints = validation.read_json(Warmth, _first_line(sys.stdin.fileno()))
    if warmth is None:
        raise SystemExit(f"unreadable settings: {complaints}")
    site = walls.prepare(shares_network=warmth.shares_network)  # while there is but one thread
    if lacking := [wall for wall in warmth.demands if wall not in site.stands]:
        why = "; ".join(f"{wall}: {site.missing.get(walls.Wall(wall), '')}" for wall in lacking)
        raise SystemExit(f"no run without these walls, which cannot be built here: {why}")
    for module in PRELOADED:
        importlib.import_module(module)
    for module in warmth.modules:
        with contextlib.suppress(ImportError):  # a run that needs it says so itself
            importlib.import_module(module)
    for name in warmth.backends:
        with contextlib.suppress(BackendError):  # a run on one that cannot be used says so itself
            backend = load_backend(name)
            backend.warm(warmth.services, warmth.region)
            if isinstance(backend, Practising):
                backend.practise(warmth.services, warmth.region)
    adopt_orphans()
    learn()
    be_anyone()
    reports.prepare()
    validation.prepare(tuple[int, Run], tuple[int, Job])
    warm = warmed()
    gc.collect()
    gc.freeze()  # so that a child's garbage collection leaves the shared pages alone
    # A run is too short for collecting garbage often, and each time costs copies of these pages.
    gc.set_threshold(50_000, 20, 20)
    huge_pages.gather()
    os.write(answers, b"ready\n")
    Host(warmth, sys.stdin.fileno(), answers, warm, site).serve()


def _first_line(fd: int) -> bytes:
    """One line and not a byte more: what follows is the selector's to read."""
    line = b""
    while not line.endswith(b"\n") and (byte := os.read(fd, 1)):
        line += byte
    return line
