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
from uradori.evidence.ledger import Ledger
from uradori.hosts.mkdocs.partial import NotLocal, PartialBuilds
from uradori.hosts.mkdocs.site_build import SiteBuild
from uradori.hosts.mkdocs.whole import WholeBuild, adopt
from uradori.project.problems import Problem
from uradori.project.serving import ANYTHING, TOLD_BY, Announcements
from uradori.project.settings import Tier
from uradori.publish.search import Index

log = logging.getLogger("mkdocs.plugins.uradori")


class Serving:
    """The build that is served, and what is watched for the next one."""

    files: Files
    nav: Navigation
    env: jinja2.Environment
    _config: MkDocsConfig

    def __init__(self) -> None:
        self.wanted = False
        """Whether what is built is served, all of it."""
        self.index: Index | None = None
        self._built: PartialBuilds | None = None
        """The last whole build, if there was none since that failed."""
        self._settled = True
        """Whether what is served is known to be what a whole build makes."""
        self.whole: WholeBuild | None = None
        """The one that goes on beside, if any does."""
        self._server: LiveReloadServer | None = None
        self._told: Announcements | None = None
        self._told_by = ""
        self._watched: set[Path] = set()
        self._reported: set[Problem] = set()
        self._required: bool | frozenset[Tier] = False
        self._changed: set[str] = set()
        """What no build has shown yet."""

    def begin(self) -> None:
        """Say that a whole build begins."""
        self._built = None

    def end(self, site: SiteBuild, config: MkDocsConfig) -> None:
        """Say that it is in its place."""
        if self.wanted:
            parts = (self.files, self.nav, self.env, self.index)
            self._built, self._settled = PartialBuilds(site, config, *parts), True
            self._config = config

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
        self._told_by = os.path.realpath(told_by) if told_by else ""
        self._told = Announcements(Path(told_by)) if told_by else None
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
        self._changed |= {*changed} - {self._told_by}
        if self._told is not None:
            self._changed |= self._told.news()
        self._abandon()
        differs = self._build(whole)
        self._changed.clear()
        return differs

    def _build(self, whole: Callable[[], None]) -> bool:
        if self._built is not None and ANYTHING not in self._changed:
            try:
                self._settled = False
                return self._built.build(self._changed)
            except NotLocal as reason:
                log.info("Building the whole site: %s", reason)
        whole()
        return True

    def settle(self) -> bool:
        """Do what can wait until nothing changes, as far as it can be done now.

        Gives whether a page differs. After a partial build that is first what takes too long for
        it, and then a whole build beside, which what is served is held against.
        """
        if self._built is None or self._settled:
            return False
        if self.whole is None:
            self.whole = WholeBuild(self._config)
            differs = self._built.settle()
            self.tell(self._built.ledger, self._required, again=False)
            return differs
        if not self.whole.is_over:
            return False
        self._settled = True
        built, pages = self.whole.site, list[str]()
        if built is not None:
            pages = adopt(built, Path(self._config.site_dir))
        self._abandon()
        if pages:
            self._built = None
            log.warning("Built otherwise than by a whole build, a mistake of uradori's: %s", pages)
        return bool(pages)

    def close(self) -> None:
        """Leave nothing that goes on."""
        self._abandon()

    def _abandon(self) -> None:
        if self.whole is not None:
            self.whole.end()
            self.whole = None

    def tell(self, ledger: Ledger, required: bool | frozenset[Tier], *, again: bool = True) -> None:
        """Report everything that is wrong, where so much evidence is required.

        Without `again`, only what was not reported the last time.
        """
        found = ledger.problems_if(required)
        for problem in found:
            if again or problem not in self._reported:
                log.warning("%s%s", problem, f" (hint: {problem.hint})" if problem.hint else "")
        self._reported, self._required = {*found}, required
