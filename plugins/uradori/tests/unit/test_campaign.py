"""How many runs of a campaign are asked for before others have ended."""

from concurrent.futures import Future
from queue import SimpleQueue
from threading import Thread
from typing import Self

import pytest
from support.sites import CLAIM, FAULT, OUTPUT, SNIPPET, Site
from uradori.evidence.model import Outcome, Run
from uradori.run import campaign
from uradori.run.job import Job

CLAIMS = 20
RUNS = 2 * CLAIMS


class Answering:
    """A pool that answers one job after another, in a thread of its own."""

    def __init__(self) -> None:
        self.jobs: list[Job] = []
        self._asked: SimpleQueue[Future[Run] | None] = SimpleQueue()
        self._thread = Thread(target=self._answer)

    def submit(self, job: Job) -> Future[Run]:
        """Queue a run."""
        self.jobs.append(job)
        future: Future[Run] = Future()
        self._asked.put(future)
        return future

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._asked.put(None)
        self._thread.join()

    def _answer(self) -> None:
        while future := self._asked.get():
            future.set_result(Run(Outcome.PASSED, "", "", 0.0))


@pytest.fixture
def many(site: Site) -> Site:
    """A site of many claims, one of which starts an engine."""
    settings = site.read("pyproject.toml")
    site.write("pyproject.toml", f"{settings}[tool.uradori.engines.here]\nname = 'Here'\n")
    source = site.read(SNIPPET)
    for n in range(CLAIMS - 1):
        header = 'engines = ["here"]\n# fails_when' if n == 7 else "fails_when"
        site.write(f"snippets/bills/costs_{n}.py", source.replace("fails_when", header))
        site.write(f"snippets/bills/costs_{n}.out", site.read(OUTPUT))
    return site


def test_few_runs_wait_and_all_are_made(many: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """Those of claims that start programs begin first; how many are left is known all the time."""
    monkeypatch.setattr(campaign, "AHEAD", 3)
    told: list[tuple[int, int]] = []
    catalog = many.catalog
    with Answering() as pool:
        states = [
            (state.snippet.id, {*state.faults})
            for state in campaign.run_all(
                catalog,
                dict.fromkeys(catalog.snippets),
                pool,
                on_run=lambda _, left: told.append((len(pool.jobs), left)),
            )
        ]
    assert told[0][0] <= campaign.AHEAD + 1
    assert [left for _, left in told] == [*reversed(range(RUNS))]
    assert sorted(states) == [(claim, {FAULT}) for claim in sorted(catalog.snippets)]
    assert [each.path for each in pool.jobs[:2]] == ["snippets/bills/costs_7.py"] * 2


def test_only_runs_that_are_named_are_made(many: Site) -> None:
    """As where several machines share a campaign."""
    wanted = {CLAIM: ("(real)",), "bills/costs_1": (FAULT,)}
    with Answering() as pool:
        states = {each.snippet.id: each for each in campaign.run_all(many.catalog, wanted, pool)}
    assert [(each.path, each.fault) for each in pool.jobs] == [
        (SNIPPET, None),
        ("snippets/bills/costs_1.py", FAULT),
    ]
    assert states[CLAIM].real_if_run is not None
    assert states["bills/costs_1"].real_if_run is None
