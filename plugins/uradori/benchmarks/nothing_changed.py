"""What it costs to find that nothing changed: `run --stale`, and `check` with what it has kept.

    python plugins/uradori/benchmarks/nothing_changed.py [--claims 100 1000] [--times 3]

Every byte that evidence rests on is read again each time, so that one that changed while size and
time of its file stayed is noticed; that is tried here, too.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from made_sites import Size, make
from measuring import Figure, keep, machine, measure, middle

MOST = {"run --stale": 3.0, "check": 5.0}
"""CPU seconds that we hold ourselves to at this many claims."""
AT = 10_000

CHANGED = "snippets/arithmetic.py"


def figures_of(count: int, times: int) -> list[Figure]:
    """The figures of a site with so many claims."""
    found: list[Figure] = []
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        make(folder, Size(max(1, count // 5), count))
        run = measure([sys.executable, "-m", "uradori", "run"], folder, 1)
        found.append(Figure("run: everything", run.cpu, "CPU s", size=count))
        found.append(Figure("run: most memory", run.peak, "MB", size=count))
        for command, most in MOST.items():
            program = [sys.executable, "-m", "uradori", *command.split()]
            measure(program, folder, 1)
            cost = middle([measure(program, folder, 1) for _ in range(times)])
            aim = most if count == AT else None
            found.append(Figure(command, cost.cpu, "CPU s", aim, size=count))
            found.append(Figure(f"{command}: wall", cost.wall, "s", size=count))
        notice(folder)
    return found


def notice(folder: Path) -> None:
    """End where a changed byte is not noticed whose file looks as it did."""
    path = folder / CHANGED
    before = path.stat()
    path.write_bytes(path.read_bytes().replace(b"What the", b"What tho"))
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    command = [sys.executable, "-m", "uradori", "check"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if CHANGED not in done.stdout + done.stderr or path.stat().st_size != before.st_size:
        sys.exit(f"{CHANGED} changed, and nobody noticed:\n{done.stdout}{done.stderr}")


def main() -> None:
    """Make the sites, one after another, and keep the figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--claims", type=int, nargs="+", default=[100, 1000])
    parser.add_argument("--times", type=int, default=3)
    options = parser.parse_args()
    where = machine()
    found = [each for count in options.claims for each in figures_of(count, options.times)]
    keep(found, where)


if __name__ == "__main__":
    main()
