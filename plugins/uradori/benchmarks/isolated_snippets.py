"""CPU per isolated snippet: uradori against pytest + runpy + mock_aws, on the same snippets.

    python plugins/uradori/benchmarks/isolated_snippets.py [--snippets 200]

Both run every snippet once, in this one invocation, one after the other, each as a whole program
measured from outside: user + system time of it and all its children, as the kernel counts it.
uradori gives each snippet a process of its own; the comparison gives it a fresh `mock_aws` in a
shared process, which isolates less. The figure that matters is the ratio of CPU seconds.
"""

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

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

LIMIT = 0.35
"""The ratio of CPU seconds that we hold ourselves to, at 200 snippets."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What one program cost, in seconds."""

    cpu: float
    wall: float


def measure(command: list[str], folder: Path, status: int = 0) -> Cost:
    """Run a program to its end and give what it and its children used."""
    before, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    environment = {
        **os.environ,
        "AWS_DEFAULT_REGION": "ap-northeast-1",
        "AWS_ACCESS_KEY_ID": "testing",
        "AWS_SECRET_ACCESS_KEY": "testing",
    }
    done = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    if done.returncode != status:
        sys.exit(f"{' '.join(command)} failed:\n{done.stdout}{done.stderr}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
    return Cost(cpu, time.perf_counter() - started)


def main() -> None:
    """Make the snippets, run both, print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--snippets", type=int, default=200)
    count = parser.parse_args().snippets
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        (folder / "snippets" / "sqs").mkdir(parents=True)
        for n in range(count):
            (folder / "snippets" / "sqs" / f"drains_queue_{n}.py").write_text(SNIPPET.format(n=n))
        (folder / "pyproject.toml").write_text("[tool.uradori]\n")
        (folder / "test_all.py").write_text(PYTEST)
        python = sys.executable
        theirs = measure(
            [python, "-m", "pytest", "-q", "-p", "no:cacheprovider", "test_all.py"], folder
        )
        # Status 1: the snippets have neither page nor fault nor approved output, and it says so.
        ours = measure([python, "-m", "uradori", "run"], folder, status=1)
        kept = [each.read_text() for each in folder.glob(".uradori/evidence/**/*.json")]
        passed = sum('"outcome": "passed"' in each for each in kept)
        if passed != count:
            sys.exit(f"uradori: {passed} of {count} snippets passed")
    for name, cost in (("pytest + runpy + mock_aws", theirs), ("uradori", ours)):
        per = 1000 * cost.cpu / count
        print(f"{name:28} {cost.cpu:7.2f} CPU s  {per:6.1f} CPU ms a snippet  {cost.wall:6.1f} s")
    ratio = ours.cpu / theirs.cpu
    print(f"ratio of CPU seconds: {ratio:.2f} at {count} snippets (we aim for {LIMIT} at 200)")


if __name__ == "__main__":
    main()
