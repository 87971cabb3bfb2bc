"""Whole builds: a site with uradori against the same pages and theme without.

    python plugins/uradori/benchmarks/whole_builds.py [--pages 200 1000 --claims 600 1000]

Both are built in turn by MkDocs with Material, each as a whole program measured from outside. Cards
for link previews are drawn in the first build and kept; the figures are of the builds after it.
"""

import argparse
import sys
import tempfile
from pathlib import Path

from made_sites import Size, make
from measuring import Cost, Figure, keep, machine, measure, middle

RATIOS = {200: 1.25, 1000: 0.7}
"""What we hold ourselves to, by pages in each language."""
PEAK = 130.0
"""Megabytes of a build of 1,000 pages in each of two languages."""


def figures_of(pages: int, claims: int, times: int) -> list[Figure]:
    """The figures of a site with so many pages in each language, and so many claims."""
    build = [sys.executable, "-m", "mkdocs", "build"]
    ours: list[Cost] = []
    theirs: list[Cost] = []
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary, "site")
        make(folder, Size(pages, claims))
        measure([sys.executable, "-m", "uradori", "run"], folder, 1)
        measure(build, folder)
        for _ in range(times):
            theirs.append(measure(build, folder / "without"))
            ours.append(measure(build, folder))
        written = sum(each.is_file() for each in (folder / "site").rglob("*"))
    with_us, without = middle(ours), middle(theirs)
    size = f"{pages} × 2 pages, {claims} claims"
    ratio, peak = RATIOS.get(pages), PEAK if max(RATIOS) == pages else None
    return [
        Figure(f"{size}: CPU, against that without", with_us.cpu / without.cpu, "times", ratio),
        Figure(f"{size}: with uradori", with_us.cpu, "CPU s"),
        Figure(f"{size}: of these, in the kernel", with_us.system, "CPU s"),
        Figure(f"{size}: without", without.cpu, "CPU s"),
        Figure(f"{size}: wall, with uradori", with_us.wall, "s"),
        Figure(f"{size}: wall, without", without.wall, "s"),
        Figure(f"{size}: most memory, with uradori", with_us.peak, "MB", peak),
        Figure(f"{size}: most memory, without", without.peak, "MB"),
        Figure(f"{size}: files written", written, "files"),
    ]


def main() -> None:
    """Make the sites, build each both ways, keep the figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pages", type=int, nargs="+", default=[200])
    parser.add_argument("--claims", type=int, nargs="+", default=[600])
    parser.add_argument("--times", type=int, default=3)
    options = parser.parse_args()
    where = machine("mkdocs", "mkdocs-material", "markdown", "pymdown-extensions", "pygments")
    sizes = zip(options.pages, options.claims, strict=True)
    keep([each for size in sizes for each in figures_of(*size, options.times)], where)


if __name__ == "__main__":
    main()
