"""`uradori serve`: MkDocs serves and reloads, we run what changed. Two processes, one directory.

MkDocs watches pages, and one file of ours: it changes when what a change made stale was run, so
that a saved snippet is seen with its verdict, after one reload, and never without.
"""

import importlib.util
import os
import signal
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, replace
from pathlib import Path

import watchfiles
from watchfiles import Change

from uradori.evidence.bindings import Named
from uradori.evidence.ledger import Ledger, load_ledger
from uradori.evidence.model import Verdict
from uradori.hosts.cli.rerunning import Reruns
from uradori.project.root import SETTINGS
from uradori.project.serving import ANYTHING, PACE, TOLD_BY, tell
from uradori.project.settings import USUAL_TIERS, Project, load_project
from uradori.project.snippets import claim_of
from uradori.publish.tab.kept import Built, read

TAB = (sys.executable, "-m", "uradori", "tab", "--if-possible")
"""Builds what readers' browsers run checks with, where the settings ask for it."""


def serve_site(root: Path, mkdocs_arguments: Sequence[str]) -> int:
    """Serve until interrupted; gives MkDocs's exit status."""
    run = [sys.executable, "-m", "uradori", "run", "--stale"]
    subprocess.run(run, cwd=root, check=False)  # problems are printed, and shown on the pages
    if is_there := _tab(root) != Built():
        subprocess.run(TAB, cwd=root, check=False)  # so that the pages have buttons from the start
    for kept in Surroundings.of(root).kept:  # what does not exist cannot be watched
        kept.mkdir(parents=True, exist_ok=True)
    stop = threading.Event()
    host = "properdocs" if importlib.util.find_spec("mkdocs") is None else "mkdocs"
    command = [sys.executable, "-m", host, "serve", *mkdocs_arguments]
    with tempfile.TemporaryDirectory(prefix="uradori-serve-") as folder:
        news = News(Path(folder, "news"))
        environment = {**os.environ, TOLD_BY: str(news.path)}
        server = subprocess.Popen(command, cwd=root, env=environment)
        watcher = threading.Thread(target=_run_changed, args=(root, run, news, stop), daemon=True)
        watcher.start()
        previous = signal.signal(signal.SIGTERM, lambda *_: server.terminate())
        try:
            with nullcontext() if is_there else building_tab(root, news):
                return server.wait()
        except KeyboardInterrupt:  # MkDocs got it too, and says goodbye itself
            return server.wait()
        finally:
            signal.signal(signal.SIGTERM, previous)
            stop.set()
            watcher.join()


def _tab(root: Path) -> Built:
    return read(load_project(root))


@contextmanager
def building_tab(root: Path, news: "News") -> Iterator[threading.Thread]:
    """While the block lasts, build for the first time what browsers run checks with.

    That takes minutes; pages are served without its buttons until then, and again with them. What
    is not there when the block ends is not waited for. The block is given the thread that ends when
    the building does.
    """
    building = subprocess.Popen(TAB, cwd=root)

    def show() -> None:
        if building.wait() == 0 and _tab(root) != Built():
            news.tell({ANYTHING})

    waiting = threading.Thread(target=show, daemon=True)
    waiting.start()
    try:
        yield waiting
    finally:
        building.terminate()
        waiting.join()


class News:
    """The file that tells the server that there is something new to show."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._told = 0
        self.tell(())

    def tell(self, changed: Iterable[str]) -> None:
        """Have the server build again what depends on these files."""
        tell(self.path, changed)  # in one write, whichever thread it is
        self._told = self.path.stat().st_mtime_ns

    def is_known(self, path: str) -> bool:
        """Whether a build that was told of already sees this file as it is, if it is evidence.

        Of what a run of ours has written we hear only when we have told of it.
        """
        try:
            return Path(path).stat().st_mtime_ns <= self._told
        except OSError:
            return False


def _run_changed(root: Path, run: list[str], news: News, stop: threading.Event) -> None:
    """Run again whatever is stale after each batch of changes, and tell the server then.

    Which changes those may be is known from the evidence, and another after each run.
    """
    with Reruns() as reruns:
        while not stop.is_set():
            ledger = load_ledger(root)
            watch = Surroundings.around(ledger)
            reruns.begin(ledger)
            unsure = True  # of what changed while nobody watched
            for changes in watchfiles.watch(
                *watch.folders,
                watch_filter=watch,
                recursive=False,
                stop_event=stop,
                yield_on_timeout=True,
                **PACE,
            ):
                paths = {path for _, path in changes}
                is_new = any(not (watch.is_kept(path) and news.is_known(path)) for path in paths)
                if is_new or (unsure and _out_of_date(root)):
                    left = None if unsure else reruns.run(paths)
                    if left is None:
                        subprocess.run(run, cwd=root, check=False)
                        news.tell({ANYTHING})
                    else:
                        news.tell(paths | left)
                        reruns.report()
                    known = reruns.ledger if left is not None else None
                    if known is None:
                        known = load_ledger(root)
                        reruns.begin(known)
                    if watch.lost(changes) or Surroundings.around(known) != watch:
                        break
                unsure = False


def _out_of_date(root: Path) -> bool:
    """Whether there is a claim to run, and not because of what its last run came to."""
    entries = load_ledger(root).entries.values()
    changed = (each for each in entries if each.verdict in {Verdict.NOT_RUN, Verdict.STALE})
    return any(not each.missing and each.tier in USUAL_TIERS for each in changed)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Which changes may make evidence stale; as a filter, it is asked about each."""

    project: Project
    named: Named
    """What evidence names."""
    folders: tuple[Path, ...]
    """The folders in which all of it is, without those below them."""
    kept: tuple[Path, ...] = ()
    """The folders of evidence, and of what witnesses have said."""

    @classmethod
    def of(cls, root: Path) -> "Surroundings":
        """What there is to watch now."""
        return cls.around(load_ledger(root))

    @classmethod
    def around(cls, ledger: Ledger) -> "Surroundings":
        """What there is to watch, as a ledger knows it."""
        records = (each.evidence for each in ledger.entries.values() if each.evidence)
        named = Named.by(ledger.project, records)
        own = (each.snippet for each in ledger.entries.values())
        elsewhere = {ledger.project.path(each.path) for each in own if each.elsewhere}
        named = replace(named, files=named.files | elsewhere)
        project, settings = ledger.project, ledger.project.settings
        kept = tuple(project.path(each) for each in (settings.evidence, settings.testimony))
        watched = (os.walk(each) for each in (project.path(settings.snippets), *kept))
        walked = (Path(folder) for each in watched for folder, _, _ in each)
        below = (folder for folder in walked if folder.name != "__pycache__")
        around = (path.parent for path in named.files)
        all_of_it = {project.root, *below, *around, *named.folders}
        found = sorted(path for path in all_of_it if path.is_dir())
        return cls(project, named, tuple(found), kept)

    def lost(self, changes: Iterable[tuple[Change, str]]) -> bool:
        """Whether a folder is gone, and nobody watches the one that may have its place now."""
        gone = {Path(path) for change, path in changes if change is Change.deleted}
        return not gone.isdisjoint(self.folders)

    def is_kept(self, path: str) -> bool:
        """Whether this is what runs or witnesses have left."""
        return any(Path(path).is_relative_to(each) for each in self.kept)

    def __call__(self, change: Change, path: str) -> bool:
        """Whether evidence names this, or it is evidence, a snippet, or the settings."""
        place = Path(path)
        if self.is_kept(path):
            return not place.name.startswith(".")
        if place in self.named.files or place == self.project.path(SETTINGS):
            return True
        if change is not Change.modified and place.parent in self.named.folders:
            return True
        snippets = self.project.path(self.project.settings.snippets)
        if not place.is_relative_to(snippets) or place.name.startswith((".", "__pycache__")):
            return False
        is_check = place.suffix in {".py", ".out"} and claim_of(place, self.project) is not None
        return is_check or (change is Change.added and (place.suffix == ".py" or place.is_dir()))
