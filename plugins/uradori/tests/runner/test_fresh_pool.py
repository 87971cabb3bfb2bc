"""Runs in processes started afresh: slower, with the same results."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from support.runs import job, run
from support.sites import CLAIM, FAULT, Site
from uradori.evidence.model import Outcome, Run
from uradori.run.claims import check
from uradori.run.job import Warmth
from uradori.run.pool import FreshPool, HostPool


@pytest.fixture(scope="module")
def fresh_pool() -> Iterator[FreshPool]:
    """A pool that forks nothing."""
    with FreshPool(Warmth(("plain",), "ap-northeast-1", workers=2)) as pool:
        yield pool


CASES = [
    pytest.param("print('一')\n", Outcome.PASSED, id="pass"),
    pytest.param("x = 1\nassert x == 2, 'no'\n", Outcome.FAILED, id="fail"),
    pytest.param(
        "import sys\nprint('why', file=sys.stderr)\nassert False\n", Outcome.FAILED, id="errors"
    ),
    pytest.param("print('before')\n{}['k']\n", Outcome.CRASHED, id="crash"),
    pytest.param("import os\nos._exit(0)\n", Outcome.CRASHED, id="hard exit"),
    pytest.param("print('so far')\nwhile True:\n    pass\n", Outcome.TIMED_OUT, id="hang"),
    pytest.param("while True:\n    print('x' * 999)\n", Outcome.CRASHED, id="flood"),
    pytest.param("import os\nos.write(1, b'\\xff\\n')\n", Outcome.CRASHED, id="not UTF-8"),
    pytest.param(
        "import socket\nsocket.create_connection(('192.0.2.1', 80), 1)\n",
        Outcome.CRASHED,
        id="network",
    ),
    pytest.param("open('/outside', 'w')\n", Outcome.CRASHED, id="file"),
    pytest.param("open(__file__)\n", Outcome.CRASHED, id="path in the message"),
]


@pytest.mark.parametrize(("source", "outcome"), CASES)
def test_same_result_as_with_forks(
    fresh_pool: FreshPool, plain_pool: HostPool, tmp_path: Path, source: str, outcome: Outcome
) -> None:
    """Outcome, output, message and line do not depend on how the process began."""
    made = job(tmp_path, source, seconds=0.3, memory_mb=384, output_kb=4)
    fresh, forked = (timeless(run(pool, made)) for pool in (fresh_pool, plain_pool))
    assert (fresh, fresh.outcome) == (forked, outcome)


def timeless(made: Run) -> Run:
    """A run without what differs every time."""
    return replace(made, seconds=0.0)


def test_claim_is_checked_with_its_faults(fresh_pool: FreshPool, site: Site) -> None:
    """A whole claim, with helper and fault, comes out as it does with forks."""
    (made,) = check(site.catalog, [CLAIM], fresh_pool)
    assert (made.outcome, made.stdout, list(made.modules)) == (
        Outcome.PASSED,
        "total: 2 USD\n",
        ["snippets/prices.py"],
    )
    assert [(run.fault, run.outcome) for run in made.faults] == [(FAULT, Outcome.FAILED)]


def test_simulated_aws_is_there(fresh_pool: FreshPool, tmp_path: Path) -> None:
    """A fresh process starts its own simulation."""
    source = """\
        import boto3
        print(boto3.client("sqs").create_queue(QueueName="q")["QueueUrl"].rsplit("/")[-1])
        """
    made = run(fresh_pool, job(tmp_path, source, backend="moto"))
    assert (made.outcome, made.detail, made.stdout) == (Outcome.PASSED, "", "q\n")
    assert [call.operation for call in made.calls] == ["CreateQueue"]


def test_unknown_backend_is_a_crash(fresh_pool: FreshPool, tmp_path: Path) -> None:
    """It stops the run that asked for it."""
    made = run(fresh_pool, job(tmp_path, "x = 1\n", backend="cloud"))
    assert made.outcome is Outcome.CRASHED
    assert "no backend named 'cloud'" in made.detail
