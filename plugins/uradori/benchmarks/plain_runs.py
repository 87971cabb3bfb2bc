"""What a run costs that does next to nothing: claims that add two numbers, with one fault each.

    python plugins/uradori/benchmarks/plain_runs.py [--claims 500] [--times 3]

A claim has two runs. What one costs is the difference between many claims and few, each as a
whole program measured from outside, so starting up counts for nothing; reading the project,
judging and keeping evidence count.
"""

import argparse
import shutil
import sys
import tempfile
from pathlib import Path

from made_sites import HELPER, SUMS
from measuring import Cost, Figure, keep, machine, measure, middle

SNIPPET = """\
# /// uradori
# backend = "plain"
# fails_when = ["sums.off_by_one"]
# ///
import arithmetic

assert arithmetic.add({n}, 2) == {n} + 2
print({n} + 2)
"""

FEW, RUNS = 10, 2
MOST = 8.0
"""CPU milliseconds of a run that we hold ourselves to."""


def make(folder: Path, count: int) -> None:
    """Write a project of so many claims."""
    (folder / "snippets" / "sums").mkdir(parents=True)
    (folder / "snippets" / "faults").mkdir()
    (folder / "snippets" / "arithmetic.py").write_text(HELPER)
    (folder / "snippets" / "faults" / "sums.py").write_text(SUMS, encoding="utf-8")
    for n in range(count):
        (folder / "snippets" / "sums" / f"adds_two_to_{n}.py").write_text(SNIPPET.format(n=n))
    (folder / "pyproject.toml").write_text("[tool.uradori]\n")


def run(folder: Path, count: int) -> Cost:
    """Run all claims, whose faults must all be noticed."""
    # Status 1: no page says any of the claims.
    cost = measure([sys.executable, "-m", "uradori", "run"], folder, 1)
    kept = [each.read_text() for each in folder.glob(".uradori/evidence/**/*.json")]
    good = sum('"outcome": "passed"' in each and '"outcome": "failed"' in each for each in kept)
    if good != count:
        sys.exit(f"{good} of {count} claims hold in the real world and fail in the broken one")
    shutil.rmtree(folder / ".uradori")
    return cost


def main() -> None:
    """Make both projects, run them in turn, print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--claims", type=int, default=500)
    parser.add_argument("--times", type=int, default=3)
    options = parser.parse_args()
    where = machine()
    costs: dict[int, list[Cost]] = {FEW: [], options.claims: []}
    with tempfile.TemporaryDirectory() as temporary:
        for count in costs:
            make(Path(temporary, str(count)), count)
        for _ in range(options.times):
            for count, found in costs.items():
                found.append(run(Path(temporary, str(count)), count))
    few, many = (middle(found) for found in costs.values())
    runs = RUNS * (options.claims - FEW)
    user, system = (
        1000 * (getattr(many, each) - getattr(few, each)) / runs for each in ("user", "system")
    )
    figures = [
        Figure("a run", user + system, "CPU ms", MOST),
        Figure("a run, of this in the kernel", system, "CPU ms"),
        Figure("all runs", many.cpu, "CPU s", size=options.claims),
        Figure("all runs: wall", many.wall, "s", size=options.claims),
    ]
    keep(figures, where)


if __name__ == "__main__":
    main()
