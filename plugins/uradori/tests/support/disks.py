"""Commands that write, and what must hold of a project after one of their writes has failed."""

import os
import re
import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from uradori.evidence import history, records
from uradori.evidence.model import Verdict
from uradori.hosts.cli.commands import main

from support.builds import plain
from support.failing_writes import WRITES, Strike, Trial, attempt
from support.sites import CLAIM, FILES, SNIPPET, Site, minimal_site

HALF = re.compile(r"\..+\.[a-z0-9_]{8}")
"""What a file is called until it is whole."""
OF_A_DAY = re.compile(rb'"(?:ran_at|at|seconds|started|ended|sha256|readings)": ?[^,\n}]+|\d+\.\d+')
"""What differs from one run to the next."""

OF_NO_ACCOUNT = {
    *("readings.json", "unchanged-check.json", "unchanged-run.json"),
    *("sitemap.xml.gz", ".lock", ".gitignore"),
}
"""Files that differ from day to day, or that nobody misses."""


@dataclass(frozen=True, slots=True)
class Disk:
    """A site and the folder for temporary files, on a disk that may fail."""

    folder: Path

    @property
    def site(self) -> Site:
        """The site."""
        return Site(self.folder / "site")

    @property
    def temporary(self) -> Path:
        """Where homes of pools are."""
        return self.folder / "tmp"

    def attempt(
        self,
        do: Callable[[], object],
        at: int = 0,
        error: int = 0,
        strike: Strike | None = None,
        calls: str = WRITES,
    ) -> Trial:
        """Do something in the site, with this write failing, or a blow before it."""

        def there() -> None:
            os.chdir(self.site.root)
            os.environ["TMPDIR"] = str(self.temporary)
            tempfile.tempdir = None
            do()

        return attempt(there, [self.folder], at, error, strike, calls)

    def files(self) -> dict[str, bytes]:
        """Everything that people wrote or will read, by path, but for what a day has of its own."""
        return {
            path.relative_to(self.site.root).as_posix(): OF_A_DAY.sub(b"", path.read_bytes())
            for path in sorted(self.site.root.rglob("*"))
            if path.is_file()
            and path.name not in OF_NO_ACCOUNT
            and path.suffix != ".atom"
            and "cards" not in path.parts
        }

    def left(self) -> list[str]:
        """Halves of files, and homes that nobody has."""
        halves = [path for path in self.site.root.rglob(".*") if HALF.fullmatch(path.name)]
        homes = [path for path in self.temporary.glob("*/*") if path.exists()]
        others = [path for path in self.temporary.iterdir() if path.is_file()]
        builds = [*self.site.root.glob(".*.building")]
        return [str(path.relative_to(self.folder)) for path in (*halves, *homes, *others, *builds)]


def command(*arguments: str) -> Callable[[], object]:
    """A call of the command line."""
    return lambda: main(arguments, prog_name="uradori")


def _build() -> None:
    from mkdocs.__main__ import cli

    cli(["build", "--strict"])


def _test() -> None:
    import pytest

    raise SystemExit(int(pytest.main(["snippets", "-q", "-p", "no:cacheprovider"])))


@dataclass(frozen=True, slots=True)
class Writer:
    """A command that writes."""

    do: Callable[[], object]
    prepare: Callable[[Disk], object] = Disk.left
    """What stands there before."""
    whole: bool = False
    """Whether it makes all of its changes or none."""
    status: int = 0


def _ran(disk: Disk) -> None:
    disk.attempt(command("run"))


def _prints_something_else(disk: Disk) -> None:
    _ran(disk)
    disk.site.edit(SNIPPET, '"total:"', '"sum:"')


def _changed(disk: Disk) -> None:
    _ran(disk)
    disk.site.edit(SNIPPET, "import prices", "import prices  # again")


def _translated(disk: Disk) -> None:
    for name, text in FILES.items():
        disk.site.write(name, text)


def _built(disk: Disk) -> None:
    _ran(disk)
    plain(disk.site)
    disk.attempt(_build)


def _to_build(disk: Disk) -> None:
    _ran(disk)
    plain(disk.site)


def _published(disk: Disk) -> None:
    _to_build(disk)
    disk.site.write("out/en/bills/index.html", "<html><head></head><body></body></html>")


def _remembered(disk: Disk) -> None:
    _ran(disk)
    from uradori.publish.history_document import history_document

    disk.site.write("history.json", history_document(disk.site.ledger))
    shutil.rmtree(disk.site.root / ".uradori")


def _bare(disk: Disk) -> None:
    shutil.rmtree(disk.site.root)
    disk.site.write("mkdocs.yml", "site_name: Site\nplugins: [search]\n")
    disk.site.write("docs/index.md", "# Site\n\nWords.\n")


WRITERS: Mapping[str, Writer] = {
    "run": Writer(command("run")),
    "run again": Writer(command("run", "--stale"), _changed),
    "approve": Writer(command("approve", CLAIM), _prints_something_else),
    "confirm pages": Writer(command("confirm", "--all"), _translated),
    "confirm a claim": Writer(command("confirm", CLAIM, "--yes"), _ran),
    "build": Writer(_build, _to_build),
    "build again": Writer(_build, _built),
    "publish": Writer(command("publish", "out"), _published),
    "remember": Writer(command("remember", "history.json"), _remembered),
    "new": Writer(command("new", "bills/is_new")),
    "init": Writer(command("init", "--yes"), _bare, whole=True),
    "pytest": Writer(_test),
}
"""By what they are called here."""


def begin(folder: Path, writer: Writer) -> Disk:
    """A disk on which a command is about to write."""
    disk = Disk(folder)
    minimal_site(disk.site.root)
    disk.temporary.mkdir()
    writer.prepare(disk)
    return disk


def complaints(
    disk: Disk,
    writer: Writer,
    before: Mapping[str, bytes],
    after: Mapping[str, bytes],
    trial: Trial,
) -> Iterator[str]:
    """What is wrong after a trial: `before` were these files, `after` is what should become."""
    now = disk.files()
    if "Traceback" in trial.said:
        yield "a traceback"
    if trial.orphans:
        yield "an orphan"
    if trial.status == writer.status and now != after:
        yield f"success, but another result: {_differing(now, after)}"
    yield from _halves(now, before, after)
    if writer.whole and now not in (before, after):
        yield f"a half of the changes: {_differing(now, before)}"
    # What may not be deleted stays; the next one sees to it.
    if trial.failed.split(" ")[0] not in {"unlink", "unlinkat", "rmdir"} and (left := disk.left()):
        yield f"left behind: {left}"
    if not writer.whole:
        yield from _of_runs(disk.site)


def _halves(
    now: Mapping[str, bytes], before: Mapping[str, bytes], after: Mapping[str, bytes]
) -> Iterator[str]:
    site, *others = (
        {name: data for name, data in each.items() if name.startswith("site/")}
        for each in (now, before, after)
    )
    if site not in others:
        yield f"neither the old site nor the new one: {_differing(site, others[0])}"
    for name, data in now.items():
        if not name.startswith(".uradori/") and data not in {before.get(name), after.get(name)}:
            yield f"neither as before nor as it should be: {name}"


def _of_runs(site: Site) -> Iterator[str]:
    """What is wrong with what runs have left."""
    for claim in site.catalog.snippets:
        found = (records.read(site.project, claim)[1], history.read(site.project, claim)[1])
        yield from (f"damaged: {problem}" for problem in found if problem)
    verdict = site.ledger.entries[CLAIM].verdict
    if verdict not in {Verdict.CHECKED, Verdict.NOT_RUN, Verdict.STALE, Verdict.BROKEN}:
        yield f"a wrong verdict: {verdict}"


def _differing(now: Mapping[str, bytes], other: Mapping[str, bytes]) -> list[str]:
    return [name for name in {*now, *other} if now.get(name) != other.get(name)]
