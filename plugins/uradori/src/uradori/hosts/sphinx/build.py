"""One build by Sphinx: it reads pages, and is told of problems, of what is old, and of evidence.

Sphinx keeps documents between builds. What a page says of its claims is never kept: it is put in
when the page is written, and a page whose evidence has changed is read again.
"""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sphinx.errors import ExtensionError
from sphinx.util import logging

from uradori.evidence.ledger import Ledger, load_ledger
from uradori.hosts.sphinx import reading
from uradori.hosts.sphinx.showing import Showing, plain
from uradori.page import stamp
from uradori.project.files import read_text, write_atomically
from uradori.project.model import Page
from uradori.project.pages import no_pages
from uradori.project.settings import find_root
from uradori.publish import assets, badges, claims_document, evidence_files, snippet_files
from uradori.publish.publisher import Document
from uradori.publish.site import Site

log = logging.getLogger(__name__)

PUBLISHERS = (
    claims_document.PUBLISHER,
    badges.PUBLISHER,
    snippet_files.PUBLISHER,
    evidence_files.PUBLISHER,
)
"""What needs neither languages nor pages in Markdown."""


class SphinxBuild:
    """What the extension knows of the build that it is part of."""

    def __init__(self, app: Any) -> None:
        self._app = app
        self._ledger: Ledger

    def connect(self) -> None:
        """Ask Sphinx to tell of its steps."""
        self._app.add_config_value("uradori_require_evidence", False, "", bool)
        self._app.add_css_file(Path(assets.STYLE).name)
        for name in assets.SCRIPTS:
            self._app.add_js_file(Path(name).name, loading_method="defer")
        for event, handler in (
            ("builder-inited", self._begin),
            ("env-purge-doc", self._forget),
            ("env-merge-info", self._merge),
            ("env-get-outdated", self._outdated),
            ("doctree-read", self._read),
            ("env-get-updated", self._tell),
            ("doctree-resolved", self._show),
            ("build-finished", self._publish),
        ):
            self._app.connect(event, handler)

    def _begin(self, app: Any) -> None:
        root = find_root(Path(app.confdir))
        if root is None:
            raise ExtensionError("uradori: no pyproject.toml with [tool.uradori] above conf.py")
        # Code of claims may stand on pages: what was read of them before says of which.
        before = {page.path: page for page, _ in kept(app.env).values()}
        self._ledger = load_ledger(root, no_pages).with_pages(before, ())

    def _forget(self, _app: Any, env: Any, docname: str) -> None:
        kept(env).pop(docname, None)

    def _merge(self, _app: Any, env: Any, docnames: set[str], other: Any) -> None:
        found = kept(other)
        kept(env).update({name: found[name] for name in docnames if name in found})

    def _outdated(self, _app: Any, env: Any, *others: set[str]) -> list[str]:
        """Pages whose claims have come to something else since they were read."""
        removed = others[-1]
        return [
            name
            for name, (page, made_of) in kept(env).items()
            if name not in removed and made_of != self._made_of(page)
        ]

    def _read(self, app: Any, document: Any) -> None:
        name = app.env.docname
        path = Path(app.env.doc2path(name))
        settings = self._ledger.project.settings
        shown = Path(os.path.relpath(path, self._ledger.project.root)).as_posix()
        text = read_text(path, shown, "UR206")
        source = text if isinstance(text, str) else ""
        lang = settings.languages[0]
        page = reading.page(document, source, shown, f"{name}{path.suffix}", lang, app.tags)
        kept(app.env)[name] = (page, self._made_of(page))

    def _made_of(self, page: Page) -> str:
        entries = self._ledger.entries
        said = {each.claim for each in page.mentions}
        return stamp.made_of(entries[claim] for claim in said if claim in entries)

    def _tell(self, app: Any, env: Any) -> list[str]:
        """Every page is read: say what is wrong, in each build, whatever is written anew."""
        pages = {page.path: page for page, _ in kept(env).values()}
        problems = [problem for page in pages.values() for problem in page.problems]
        self._ledger = self._ledger.with_pages(pages, problems)
        kept(env).update(
            {name: (page, self._made_of(page)) for name, (page, _) in kept(env).items()}
        )
        for excuse in self._ledger.excuses():
            log.info(excuse)
        for each in self._ledger.problems_if(app.config.uradori_require_evidence):
            hint = f" (hint: {each.hint})" if each.hint else ""
            log.warning("%s%s", each, hint, type="uradori", subtype=each.code)
        return []

    def _show(self, app: Any, document: Any, name: str) -> None:
        pages = {page.path: page for page, _ in kept(app.env).values()}
        if name in kept(app.env) and app.builder.format == "html":
            Showing(document, pages, self._ledger).show()
        else:
            plain(document)

    def _publish(self, app: Any, error: Exception | None) -> None:
        if error is not None or app.builder.format != "html":
            return
        folder = Path(app.outdir)
        for path, content in self._documents(app):
            write_atomically(folder / path, content)

    def _documents(self, app: Any) -> Iterator[Document]:
        for path, content in assets.documents():
            yield f"_static/{Path(path).name}", content
        known = self._ledger
        urls = {
            page.path: app.builder.get_target_uri(name).partition("#")[0]  # one file may have all
            for name, (page, _) in kept(app.env).items()
        }
        base = app.config.html_baseurl
        url = f"{base.rstrip('/')}/" if base else ""
        names = {known.project.settings.languages[0]: app.config.project}
        site = Site(known, urls, url, names)
        for each in PUBLISHERS:
            yield from each.documents(site)


def kept(env: Any) -> dict[str, tuple[Page, str]]:
    """What was read of each document, and of what evidence its badges are; Sphinx keeps it."""
    if not hasattr(env, "uradori_pages"):
        env.uradori_pages = {}
    found: dict[str, tuple[Page, str]] = env.uradori_pages
    return found
