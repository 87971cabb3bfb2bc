"""A site as `mkdocs serve` builds it, in this process, without a network or a watcher."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from unittest import mock

from bs4 import BeautifulSoup
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.theme import Theme
from uradori.evidence.ledger import load_ledger
from uradori.hosts.mkdocs.plugin import UradoriPlugin
from uradori.hosts.mkdocs.serving import Serving
from uradori.page import looks

from support.builds import theme_environment
from support.sites import Site

ADDRESS = "http://127.0.0.1:8000/notes/"


@dataclass(frozen=True, slots=True)
class Served:
    """A site that is served from a folder."""

    site: Site
    folder: Path
    serving: Serving

    def change(self, *names: str) -> bool:
        """Tell of files that changed; gives whether a page differs."""
        changed = {os.path.realpath(self.site.root / name) for name in names}
        return self.serving.rebuild(lambda: _build(self.site, self.folder), changed)

    def renewed(self, *names: str) -> set[str]:
        """Which files are others after these have changed; a page must be one of them."""
        before = self.files()
        assert self.change(*names)
        return {name for name, data in self.files().items() if before[name] != data}

    def rest(self) -> bool:
        """Let nothing change for as long as it takes; gives whether a page differs then."""
        first = self.serving.settle()
        if (whole := self.serving.whole) is not None:
            whole.wait()
        return self.serving.settle() or first

    def whole(self) -> dict[str, bytes]:
        """Every file of a whole build as the site is now, by somebody who knows nothing of this."""
        with tempfile.TemporaryDirectory() as folder, _as_in_another_process():
            _build(self.site, Path(folder, "site"))
            return _files(Path(folder, "site"))

    def files(self) -> dict[str, bytes]:
        """Every file that is served."""
        return _files(self.folder)

    def differing(self) -> list[str]:
        """Which pages and indexes are not what a whole build makes; the rest may wait."""
        now, whole = self.files(), self.whole()
        names = sorted(
            name for name in {*now, *whole} if name.endswith(".html") or name.startswith("search/")
        )
        return [name for name in names if now.get(name) != whole.get(name)]

    def misleading(self) -> list[str]:
        """Which pages show a claim otherwise than the evidence as it is on the disk gives."""
        entries = load_ledger(self.site.root).entries
        return [
            f"{name}: {node['class']}"
            for name, content in self.files().items()
            if name.endswith(".html")
            for node in BeautifulSoup(content, "html.parser").select(".uradori[data-claim]")
            if (entry := entries.get(str(node["data-claim"])))
            and not {*looks.classes(entry).split()} <= {*node["class"]}
        ]


@contextmanager
def serving(site: Site) -> Iterator[Served]:
    """Build a site as if it were served."""
    how = mock.patch.object(Theme, "get_env", theme_environment)
    clock = mock.patch.dict(os.environ, {"SOURCE_DATE_EPOCH": "1767323045"})
    with tempfile.TemporaryDirectory() as folder, how, clock, _as_in_another_process():
        plugin = _build(site, Path(folder, "site"))
        yield Served(site, Path(folder, "site"), plugin.serving)
        plugin.on_shutdown()


def _build(site: Site, folder: Path) -> UradoriPlugin:
    """Build as MkDocs does for its server."""
    config = load_config(str(site.root / "mkdocs.yml"), site_dir=str(folder))
    plugin = config.plugins["uradori"]
    assert isinstance(plugin, UradoriPlugin)
    config.plugins.on_startup(command="serve", dirty=False)
    config.site_url = ADDRESS
    build(config, serve_url=ADDRESS)
    return plugin


@contextmanager
def _as_in_another_process() -> Iterator[None]:
    """MkDocs keeps plugins that know when it starts, for all builds of a process."""
    with mock.patch.object(MkDocsConfig.plugins, "plugin_cache", {}):
        yield


def _files(folder: Path) -> dict[str, bytes]:
    """Every file by name, without the one that gzip stamps with the time."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.suffix != ".gz"
    }
