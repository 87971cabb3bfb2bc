"""Isolated moto snippets: uradori against pytest + runpy + mock_aws, on the same snippets.

    python plugins/uradori/benchmarks/isolated_snippets.py [--snippets 200] [--times 3]

Both run every snippet once, in turn, each as a whole program measured from outside. uradori gives
each snippet a process of its own, and records what it rests on and what it called; the comparison
gives it a fresh `mock_aws` in a shared process, which isolates less. The figures that matter are
the ratios.
"""

import argparse
import shutil
import sys
import tempfile
from pathlib import Path

from measuring import Cost, Figure, keep, machine, measure, middle

SNIPPET = """\
import boto3

sqs = boto3.client("sqs")
queue = sqs.create_queue(QueueName="orders-{n}")["QueueUrl"]
for order in range(3):
    sqs.send_message(QueueUrl=queue, MessageBody=f"order-{{order}}")
messages = sqs.receive_message(QueueUrl=queue, MaxNumberOfMessages=10).get("Messages", [])
assert sorted(message["Body"] for message in messages) == ["order-0", "order-1", "order-2"]
for message in messages:
    sqs.delete_message(QueueUrl=queue, ReceiptHandle=message["ReceiptHandle"])
print("received", len(messages))
"""

PYTEST = """\
import runpy
from pathlib import Path

import pytest
from moto import mock_aws

SNIPPETS = sorted(Path(__file__).parent.glob("snippets/sqs/*.py"))


@pytest.mark.parametrize("path", SNIPPETS, ids=lambda path: path.stem)
def test_snippet(path):
    with mock_aws():
        runpy.run_path(str(path))
"""

CPU, WALL = 0.28, 0.16
"""The ratios that we hold ourselves to; that of the wall on two cores."""


def make(folder: Path, count: int) -> None:
    """Write the snippets, and what runs them."""
    (folder / "snippets" / "sqs").mkdir(parents=True)
    for n in range(count):
        (folder / "snippets" / "sqs" / f"drains_queue_{n}.py").write_text(SNIPPET.format(n=n))
    (folder / "pyproject.toml").write_text("[tool.uradori]\n")
    (folder / "test_all.py").write_text(PYTEST)


def check(folder: Path, count: int) -> None:
    """End where not every snippet passed; begin the next time without evidence."""
    kept = [each.read_text() for each in folder.glob(".uradori/evidence/**/*.json")]
    passed = sum('"outcome": "passed"' in each for each in kept)
    if passed != count:
        sys.exit(f"uradori: {passed} of {count} snippets passed")
    shutil.rmtree(folder / ".uradori")


def main() -> None:
    """Make the snippets, run both, print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--snippets", type=int, default=200)
    parser.add_argument("--times", type=int, default=3)
    options = parser.parse_args()
    where = machine("boto3", "moto", "pytest")
    count, python = options.snippets, sys.executable
    theirs: list[Cost] = []
    ours: list[Cost] = []
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        make(folder, count)
        for _ in range(options.times):
            pytest = [python, "-m", "pytest", "-q", "-p", "no:cacheprovider", "test_all.py"]
            theirs.append(measure(pytest, folder))
            # Status 1: the snippets have neither page nor fault, and it says so.
            ours.append(measure([python, "-m", "uradori", "run"], folder, 1))
            check(folder, count)
    told = (("pytest + runpy + mock_aws", middle(theirs)), ("uradori", middle(ours)))
    cpu, wall = (getattr(told[1][1], each) / getattr(told[0][1], each) for each in ("cpu", "wall"))
    figures = [
        Figure("CPU, against pytest + runpy + mock_aws", cpu, "times", CPU, count),
        Figure("wall, against pytest + runpy + mock_aws", wall, "times", WALL, count),
    ]
    for name, cost in told:
        per = 1000 * cost.cpu / count
        figures.append(Figure(f"{name}: a snippet", per, "CPU ms", size=count))
        figures.append(Figure(f"{name}: all of them", cost.wall, "s", size=count))
    keep(figures, where)


if __name__ == "__main__":
    main()
