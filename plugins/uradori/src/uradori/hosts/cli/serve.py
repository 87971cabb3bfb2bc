"""`uradori serve`: MkDocs serves and reloads, we run what changed. Two processes, one directory.

MkDocs watches the evidence folder (its plugin says so), so writing evidence is all it takes to
have the right page built again and reloaded.
"""

import importlib.util
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import watchfiles
from watchfiles import Change

from uradori.evidence.bindings import Named
from uradori.evidence.ledger import load_ledger
from uradori.evidence.model import Verdict
from uradori.project.root import SETTINGS
from uradori.project.settings import USUAL_TIERS, Project
from uradori.project.snippets import claim_of

BEAT = 1000
"""Milliseconds after which a watcher that saw nothing looks up, all the same."""


def serve_site(root: Path, mkdocs_arguments: Sequence[str]) -> int:
    """Serve until interrupted; gives MkDocs's exit status."""
    run = [sys.executable, "-m", "uradori", "run", "--stale"]
    subprocess.run(run, cwd=root, check=False)  # problems are printed, and shown on the pages
    stop = threading.Event()
    host = "properdocs" if importlib.util.find_spec("mkdocs") is None else "mkdocs"
    server = subprocess.Popen([sys.executable, "-m", host, "serve", *mkdocs_arguments], cwd=root)
    watcher = threading.Thread(target=_run_changed, args=(root, run, stop), daemon=True)
    watcher.start()
    previous = signal.signal(signal.SIGTERM, lambda *_: server.terminate())
    try:
        return server.wait()
    except KeyboardInterrupt:  # MkDocs got it too, and says goodbye itself
        return server.wait()
    finally:
        signal.signal(signal.SIGTERM, previous)
        stop.set()
        watcher.join()


def _run_changed(root: Path, run: list[str], stop: threading.Event) -> None:
    """Run again whatever is stale after each batch of changes.

    Which changes those may be is known from the evidence, and another after each run.
    """
    while not stop.is_set():
        watch = Surroundings.of(root)
        unsure = True  # of what changed while nobody watched
        for changes in watchfiles.watch(
            *watch.folders,
            watch_filter=watch,
            recursive=False,
            stop_event=stop,
            yield_on_timeout=True,
            rust_timeout=BEAT,
            raise_interrupt=False,
        ):
            if changes or (unsure and _out_of_date(root)):
                subprocess.run(run, cwd=root, check=False)
                if Surroundings.of(root) != watch:
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

    @classmethod
    def of(cls, root: Path) -> "Surroundings":
        """What there is to watch now."""
        ledger = load_ledger(root)
        records = (each.evidence for each in ledger.entries.values() if each.evidence)
        named = Named.by(ledger.project, records)
        own = (each.snippet for each in ledger.entries.values())
        elsewhere = {ledger.project.path(each.path) for each in own if each.elsewhere}
        named = replace(named, files=named.files | elsewhere)
        snippets = os.walk(ledger.project.path(ledger.project.settings.snippets))
        below = (Path(folder) for folder, _, _ in snippets if not folder.endswith("__pycache__"))
        around = (path.parent for path in named.files)
        found = {root, *below, *around, *named.folders}
        return cls(ledger.project, named, tuple(sorted(path for path in found if path.is_dir())))

    def __call__(self, change: Change, path: str) -> bool:
        """Whether evidence names this, or it is a snippet, new among them, or the settings."""
        place = Path(path)
        if place in self.named.files or place == self.project.path(SETTINGS):
            return True
        if change is not Change.modified and place.parent in self.named.folders:
            return True
        snippets = self.project.path(self.project.settings.snippets)
        if not place.is_relative_to(snippets) or place.name.startswith((".", "__pycache__")):
            return False
        is_check = place.suffix in {".py", ".out"} and claim_of(place, self.project) is not None
        return is_check or (change is Change.added and (place.suffix == ".py" or place.is_dir()))
