"""`uradori serve`: MkDocs serves and reloads, we run what changed. Two processes, one directory.

MkDocs watches the evidence folder (its plugin says so), so writing evidence is all it takes to
have the right page built again and reloaded.
"""

import signal
import subprocess
import sys
import threading
from collections.abc import Sequence
from pathlib import Path

import watchfiles

from uradori.project.settings import load_project


def serve_site(root: Path, mkdocs_arguments: Sequence[str]) -> int:
    """Serve until interrupted; gives MkDocs's exit status."""
    run = [sys.executable, "-m", "uradori", "run", "--stale"]
    subprocess.run(run, cwd=root, check=False)  # problems are printed, and shown on the pages
    stop = threading.Event()
    server = subprocess.Popen(
        [sys.executable, "-m", "mkdocs", "serve", *mkdocs_arguments], cwd=root
    )
    watched = root / load_project(root).settings.snippets
    watcher = threading.Thread(target=_run_changed, args=(root, watched, run, stop), daemon=True)
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


def _run_changed(root: Path, watched: Path, run: list[str], stop: threading.Event) -> None:
    """Run again whatever is stale after each batch of changes.

    A changed fault or helper makes every claim that uses it stale, so there is nothing to work out.
    """
    for _ in watchfiles.watch(watched, stop_event=stop, raise_interrupt=False):
        subprocess.run(run, cwd=root, check=False)
