"""A whole build in a process of its own, which what is served is held against.

The process knows nothing of what was built before, and reads nothing that this one has kept.
"""

import contextlib
import json
import logging
import os
import shutil
import subprocess
import sys
import tempfile
import threading
from pathlib import Path
from typing import TYPE_CHECKING

from uradori.hosts.mkdocs.reader import installed

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

SITE = "site"
"""What the folder of the built site is called, in one of its own."""


class WholeBuild:
    """A build that goes on beside, of the site that a configuration is about."""

    def __init__(self, config: "MkDocsConfig") -> None:
        place = Path(config.site_dir)
        self._folder = Path(tempfile.mkdtemp(prefix=f".{place.name}.whole-", dir=place.parent))
        options = {
            "config_file": config.config_file_path,
            "use_directory_urls": config.use_directory_urls,
            "strict": False,
            "site_dir": str(self._folder / SITE),
        }
        told = [options, config.site_url, _theme(config)]
        command = [sys.executable, "-m", __name__, json.dumps(told)]
        quiet = subprocess.DEVNULL
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=quiet, stderr=quiet)

    @property
    def is_over(self) -> bool:
        """Whether it has ended."""
        return self._process.poll() is not None

    @property
    def site(self) -> Path | None:
        """The folder of the built site; None where the build has not gone well, or goes on."""
        return self._folder / SITE if self._process.poll() == 0 else None

    def wait(self) -> None:
        """Wait for its end."""
        self._process.wait()

    def end(self) -> None:
        """End it, and leave nothing of it."""
        with self._process:
            self._process.kill()
        shutil.rmtree(self._folder, ignore_errors=True)


def adopt(whole: Path, place: Path) -> list[str]:
    """Have the files of a site as they are in another folder; gives the pages that were not.

    The files are moved, and none is seen half.
    """
    there = {path.relative_to(place) for path in place.rglob("*") if path.is_file()}
    wanted = {path.relative_to(whole) for path in whole.rglob("*") if path.is_file()}
    pages = [name for name in there - wanted if name.suffix == ".html"]
    for name in there - wanted:
        (place / name).unlink()
    for name in sorted(wanted):
        source, target = whole / name, place / name
        if name in there and source.read_bytes() == target.read_bytes():
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        source.replace(target)
        pages += [name] if name.suffix == ".html" else []
    return [name.as_posix() for name in sorted(pages)]


def main() -> None:
    """Build as MkDocs does for its server, and end when nobody holds standard input any more."""
    threading.Thread(target=_end_with_input, daemon=True).start()
    with contextlib.suppress(OSError):
        os.nice(10)  # whoever saves a page is served first
    installed()
    from mkdocs.commands.build import build  # under whichever name it is installed
    from mkdocs.config import load_config

    logging.disable(logging.CRITICAL)
    options, address, theme = json.loads(sys.argv[1])
    config = load_config(**options)
    if _theme(config) != theme:
        sys.exit("mkdocs serve was told of another theme than the file names")
    config.plugins.on_startup(command="serve", dirty=False)
    config.site_url = address
    build(config, serve_url=address)


def _theme(config: "MkDocsConfig") -> list[str | None]:
    return [config.theme.name, config.theme.custom_dir]


def _end_with_input() -> None:
    os.read(0, 1)  # not by sys.stdin, which the interpreter would wait for in the end
    os._exit(1)


if __name__ == "__main__":
    main()
