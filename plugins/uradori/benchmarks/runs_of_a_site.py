"""What the runs of a whole site cost: of each claim the real one, and one under each fault.

    python plugins/uradori/benchmarks/runs_of_a_site.py [ID …] [--times 3]

In the folder of a project, whose evidence it makes anew. Engines that claims need count with what
the kernel counts of them, and so does reading the project, judging and keeping.
"""

import argparse
import json
import sys
import time
from pathlib import Path

from measuring import Figure, keep, machine, measure, middle

MOST = 52.0
"""CPU milliseconds of a run, on average, that the first site holds itself to."""


def runs_since(moment: float) -> int:
    """How many runs the evidence tells of that was made since: cited claims have none."""
    records = [
        json.loads(each.read_text("utf-8"))["record"]
        for each in Path.cwd().glob(".uradori/evidence/**/*.json")
        if each.stat().st_mtime >= moment
    ]
    return sum(1 + len(each["faults"]) for each in records if each["kind"] != "source")


def main() -> None:
    """Run the claims, print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("claims", nargs="*")
    parser.add_argument("--times", type=int, default=3)
    options = parser.parse_args()
    where = machine("boto3", "moto")
    command = [sys.executable, "-m", "uradori", "run", *options.claims]
    started = time.time()
    cost = middle([measure(command, Path.cwd(), 1) for _ in range(options.times)])
    runs = runs_since(started)
    per, system = (1000 * each / runs for each in (cost.cpu, cost.system))
    figures = [
        Figure("a run, on average", per, "CPU ms", MOST),
        Figure("a run, of this in the kernel", system, "CPU ms"),
        Figure("all runs", cost.cpu, "CPU s", size=runs),
        Figure("all runs: wall", cost.wall, "s", size=runs),
    ]
    keep(figures, where)


if __name__ == "__main__":
    main()
