"""What it costs to find that nothing changed: `run --stale`, and `check` with what it has kept.

    python plugins/uradori/benchmarks/nothing_changed.py [--claims 100 1000] [--times 3]

With `--sites FOLDER` sites stay there under their numbers of claims, and what is there is neither
made nor run again: 10,000 claims take minutes to run.

What a command has found it says again where nothing that it read has other bytes. So each is
measured after one byte has changed, too, for what it costs to look at everything; and that a byte
is noticed which changed while size and time of its file stayed is tried here as well.
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
UNREAD = "pyproject.toml"
"""Where another line at the end changes nothing that is found."""


def figures_of(folder: Path, count: int, times: int) -> list[Figure]:
    """The figures of the site in a folder, which has so many claims; it is made if need be."""
    found: list[Figure] = []
    uradori = [sys.executable, "-m", "uradori"]
    if not folder.exists():
        make(folder, Size(max(1, count // 5), count))
        run = measure([*uradori, "run"], folder, 1)
        found.append(Figure("run: everything", run.cpu, "CPU s", size=count))
        found.append(Figure("run: most memory", run.peak, "MB", size=count))
    for command in MOST:
        measure([*uradori, *command.split()], folder)  # which keeps what it finds
    for command, most in MOST.items():
        aim = most if count == AT else None
        cost = middle([measure([*uradori, *command.split()], folder) for _ in range(times)])
        found.append(Figure(command, cost.cpu, "CPU s", aim, size=count))
        found.append(Figure(f"{command}: wall", cost.wall, "s", size=count))
        found.append(Figure(f"{command}: most memory", cost.peak, "MB", size=count))
    with (folder / UNREAD).open("a", encoding="utf-8") as file:
        file.write("\n")
    for command in MOST:
        cost = measure([*uradori, *command.split()], folder)
        found.append(Figure(f"{command}: one byte changed", cost.cpu, "CPU s", size=count))
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
