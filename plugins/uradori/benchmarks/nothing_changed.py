"""What it costs to find that nothing changed: `run --stale`, and `check` with what it has kept.

    python plugins/uradori/benchmarks/nothing_changed.py [--claims 100 1000] [--times 3]

With `--sites FOLDER` sites stay there under their numbers of claims, and what is there is neither
made nor run again: 10,000 claims take minutes to run.

What a command has found it says again where the kernel has noted no change, so each is measured
with a file that was touched, too. That a byte is noticed which changed while size and time of its
file stayed is tried here as well.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from made_sites import Size, make
from measuring import Figure, keep, machine, measure, middle

MOST = {"run --stale": 3.0, "check": 5.0}
"""CPU seconds that we hold ourselves to at this many claims."""
AT = 10_000
SETTLED = 2.5
"""Seconds after which a change is old enough for what is found to be kept."""

CHANGED = "snippets/arithmetic.py"


def figures_of(folder: Path, count: int, times: int) -> list[Figure]:
    """The figures of the site in a folder, which has so many claims; it is made if need be."""
    found: list[Figure] = []
    uradori = [sys.executable, "-m", "uradori"]
    if not folder.exists():
        make(folder, Size(max(1, count // 5), count))
        run = measure([*uradori, "run"], folder, 1)
        found.append(Figure("run: everything", run.cpu, "CPU s", size=count))
        found.append(Figure("run: most memory", run.peak, "MB", size=count))
    measure([*uradori, "check"], folder, 1)  # which keeps what it has read in the pages
    for command, most in MOST.items():
        os.utime(folder / CHANGED)
        cost = measure([*uradori, *command.split()], folder, 1)
        found.append(Figure(f"{command}: a file touched", cost.cpu, "CPU s", size=count))
        time.sleep(SETTLED)
        measure([*uradori, *command.split()], folder, 1)  # which keeps what it has found
        cost = middle([measure([*uradori, *command.split()], folder, 1) for _ in range(times)])
        aim = most if count == AT else None
        found.append(Figure(command, cost.cpu, "CPU s", aim, size=count))
        found.append(Figure(f"{command}: wall", cost.wall, "s", size=count))
        found.append(Figure(f"{command}: most memory", cost.peak, "MB", size=count))
    notice(folder)
    return found


def notice(folder: Path) -> None:
    """End where a changed byte is not noticed whose file looks as it did; it is put back."""
    path = folder / CHANGED
    before, content = path.stat(), path.read_bytes()
    path.write_bytes(content.replace(b"What the", b"What tho"))
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    command = [sys.executable, "-m", "uradori", "check"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if CHANGED not in done.stdout + done.stderr or path.stat().st_size != before.st_size:
        sys.exit(f"{CHANGED} changed, and nobody noticed:\n{done.stdout}{done.stderr}")
    path.write_bytes(content)


def main() -> None:
    """Make the sites, one after another, and keep the figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--claims", type=int, nargs="+", default=[100, 1000])
    parser.add_argument("--times", type=int, default=3)
    parser.add_argument("--sites", type=Path, help="where sites stay")
    options = parser.parse_args()
    where = machine()
    with tempfile.TemporaryDirectory() as temporary:
        sites = options.sites or Path(temporary)
        found = [
            each
            for count in options.claims
            for each in figures_of(sites / str(count), count, options.times)
        ]
    keep(found, where)


if __name__ == "__main__":
    main()
