"""What a server needs of the plugin: what to watch, and what to build when something changed."""

import logging
import os
from collections.abc import Callable, Collection
from pathlib import Path

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation

from uradori.evidence.bindings import Named
from uradori.hosts.mkdocs.partial import NotLocal, PartialBuilds
from uradori.hosts.mkdocs.site_build import SiteBuild
from uradori.project.serving import TOLD_BY
from uradori.publish.search import Index

log = logging.getLogger("mkdocs.plugins.uradori")


class Serving:
    """The build that is served, and what is watched for the next one."""

    files: Files
    nav: Navigation
    env: jinja2.Environment

    def __init__(self) -> None:
        self.wanted = False
        """Whether what is built is served, all of it."""
        self.index: Index | None = None
        self._built: PartialBuilds | None = None
        """The last whole build, if there was none since that failed."""
        self._server: LiveReloadServer | None = None
        self._watched: set[Path] = set()

    def begin(self) -> None:
        """Say that a whole build begins."""
        self._built = None

    def end(self, site: SiteBuild, config: MkDocsConfig) -> None:
        """Say that it is in its place."""
        if self.wanted:
            parts = (self.files, self.nav, self.env, self.index)
            self._built = PartialBuilds(site, config, *parts)

    def watch(self, given: LiveReloadServer, root: Path, site: SiteBuild) -> LiveReloadServer:
        """A server in place of another, which watches what pages of a site are made from.

        Where somebody runs what a change makes stale, pages wait until they are told.
        """
        from uradori.hosts.mkdocs.server import Server  # needs watchfiles, as nothing else does

        def rebuild(changed: Collection[str]) -> bool:
            return self.rebuild(server.builder, changed)

        server = Server(given, rebuild, self.settle)
        settings = site.ledger.project.settings
        told_by = os.environ.get(TOLD_BY, "")
        folders = [settings.notes]
        files = [told_by or "pyproject.toml", settings.glossary, settings.deck]
        if not told_by:
            folders += [settings.snippets, settings.evidence, settings.testimony]
        for folder in folders:
            path = root / folder
            path.mkdir(parents=True, exist_ok=True)
            server.watch(str(path))
            self._watched.add(path)
        for file in files:
            if (root / file).is_file():
                server.watch(str(root / file))
        if not told_by:
            self._server = server
            self.watch_named(site)
        return server

    def watch_named(self, site: SiteBuild) -> None:
        """Watch what evidence names, too: which that is may change with every run."""
        if self._server is None:
            return
        ledger = site.ledger
        records = (each.evidence for each in ledger.entries.values() if each.evidence)
        named = Named.by(ledger.project, records)
        for path in sorted({*named.files, *named.folders}):
            if path.exists() and self._watched.isdisjoint({path, *path.parents}):
                self._watched.add(path)
                self._server.watch(str(path), recursive=False)

    def rebuild(self, whole: Callable[[], None], changed: Collection[str]) -> bool:
        """Build what depends on changed files, or everything; gives whether a page differs.

        Raises whatever a build may raise; the site is then as it was.
        """
        if self._built is not None:
            try:
                return self._built.build(changed)
            except NotLocal as reason:
                log.info("Building the whole site: %s", reason)
        whole()
        return True

    def settle(self) -> bool:
        """Build what can wait until nothing changes; gives whether a page differs."""
        return self._built is not None and self._built.settle()
