"""Waiting while writing: from a saved page, and from a saved snippet, until the browser has it.

    python plugins/uradori/benchmarks/served_edits.py [--pages 200] [--claims 600] [--times 3]

`uradori serve` serves a made site, and a client that waits for reloads as MkDocs' script does
fetches the page after each. A snippet counts as seen when its page has the new code with a verdict
of a run of it; how many reloads that took is counted. Nothing is painted.
"""

import argparse
import os
import re
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

from made_sites import Size, make
from measuring import Figure, keep, machine, measure

PAGE, SNIPPET = 0.3, 0.8
"""Seconds that we hold ourselves to."""

_EPOCH = re.compile(r"livereload\((\d+), (\d+)\)")


class Reader:
    """A browser on one page, which fetches it again whenever it is told to."""

    def __init__(self, root: str, path: str) -> None:
        self._root, self._path = root, path
        self.text = ""
        self.fetch()

    def fetch(self) -> None:
        """Load the page."""
        self.text = self._get(self._path)

    def _get(self, path: str) -> str:
        with urllib.request.urlopen(f"{self._root}/{path}") as answer:  # noqa: S310 - our server
            text: str = answer.read().decode()
            return text

    def until(self, seen: Callable[[str], bool]) -> int:
        """Wait until the page is as wanted; gives how many reloads that took."""
        reloads = 0
        while not seen(self.text):
            found = _EPOCH.search(self.text)
            assert found is not None, "the page is not served with MkDocs' script"
            epoch, number = found.groups()
            if int(self._get(f"livereload/{epoch}/{number}")) > int(epoch):
                reloads += 1
                self.fetch()
        return reloads


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """A server of the site; gives its address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "uradori", "serve", "--", "--dev-addr", f"127.0.0.1:{port}"]
    process = subprocess.Popen(
        command,
        cwd=folder,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
    )
    assert process.stderr is not None
    try:
        said = process.stderr
        if not any("Serving on" in line for line in said):
            sys.exit("the site was not served")
        threading.Thread(target=lambda: [None for _ in said], daemon=True).start()
        yield f"http://127.0.0.1:{port}"
    finally:
        os.killpg(process.pid, signal.SIGINT)
        process.wait()


def main() -> None:
    """Serve, edit, keep the figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pages", type=int, default=200)
    parser.add_argument("--claims", type=int, default=600)
    parser.add_argument("--times", type=int, default=3)
    options = parser.parse_args()
    where = machine("mkdocs", "mkdocs-material")
    pages: list[float] = []
    snippets: list[float] = []
    reloads: list[int] = []
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        make(folder, Size(options.pages, options.claims))
        measure([sys.executable, "-m", "uradori", "run"], folder, 1)
        page = folder / "docs/en/part-00/page-0000.md"
        snippet = folder / "snippets/sums00/adds_0.py"
        with serving(folder) as address:
            reader = Reader(address, "en/part-00/page-0000/")
            for number in range(options.times):
                started = time.perf_counter()
                page.write_text(page.read_text("utf-8") + f"\nSaid {number}.\n", "utf-8")
                reader.until(lambda text, said=f"Said {number}.": said in text)
                pages.append(time.perf_counter() - started)
            for number in range(options.times):
                # What ran is in the title of the code; the mark of a verdict of these very bytes.
                code = snippet.read_text("utf-8")
                said = f"numbers, time {number}"
                started = time.perf_counter()
                snippet.write_text(re.sub("(?m)^# en: .*$", f"# en: add two {said}", code), "utf-8")
                taken = reader.until(
                    lambda text, said=said: said in text and "uradori--ran" in _claim(text)
                )
                snippets.append(time.perf_counter() - started)
                reloads.append(taken)
    size = f"{options.pages} × 2 pages"
    figures = [
        Figure(f"{size}: page saved until seen", median(pages), "s", PAGE),
        Figure(
            f"{size}: snippet saved until seen with its verdict", median(snippets), "s", SNIPPET
        ),
        Figure("reloads for a snippet", max(reloads), "at most", 1),
    ]
    keep(figures, where)


def _claim(html: str) -> str:
    """The element of the claim."""
    return html.partition('id="claim-sums00-adds-0"')[0].rpartition("<")[2]


if __name__ == "__main__":
    main()
