"""What depends on a page that changed, built again, while the rest of the site stays as it is.

Pages are converted and put into their templates by MkDocs' own functions, as in a whole build, and
nothing that a whole build would show differently is left out: where that is not known, there is no
partial build. All files are made beside the site, and take their places when all are there.
"""

import os
import tempfile
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any

import jinja2
from mkdocs.commands.build import _build_page, _populate_page
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from uradori.evidence.entry import Entry
from uradori.evidence.ledger import Ledger
from uradori.evidence.rereading import apart, other_claims, reread
from uradori.hosts.markdown import late
from uradori.hosts.markdown.cache import INCLUDE
from uradori.hosts.markdown.listings import LedgerBlock
from uradori.hosts.mkdocs.ledger_pages import lists_all
from uradori.hosts.mkdocs.site_build import SiteBuild
from uradori.page.stamp import OF_ALL
from uradori.project.elsewhere import named_in
from uradori.project.front_matter import TRANSLATION
from uradori.project.waivers import KEY as WAIVERS
from uradori.publish import built_site
from uradori.publish.search import Index

OWN = frozenset({"description", TRANSLATION, WAIVERS})
"""Keys of a page's front matter that show on no other page."""
OURS = ("markdown.extensions.", "pymdownx.", "uradori.")
"""Modules of Markdown extensions that look at nothing but the page, and what it includes."""


class NotLocal(Exception):  # noqa: N818 - what is known of a change
    """A change may show anywhere on the site; the message says why."""


def obstacle(config: MkDocsConfig, site: SiteBuild) -> str:
    """Why any change may show anywhere on this site; "" where that is not so."""
    if found := strangers(config):
        return found
    if config.extra_templates:
        return "extra_templates may look at all pages"
    return "code stands on pages" if site.build.base.catalog.pages else ""


def strangers(config: MkDocsConfig) -> str:
    """What may look at more than the page that is converted; "" for nothing."""
    others = [name for name in config.plugins if name != "uradori"]
    if others:
        return f"plugins may look at all pages: {', '.join(others)}"
    offers = {each.name: each.value for each in entry_points(group="markdown.extensions")}
    for name in config.markdown_extensions:
        if not offers.get(name, name).startswith(OURS):
            return f"the Markdown extension {name} may look at other files"
    return ""


class PartialBuilds:
    """The last whole build, and what was built since; to be used from one thread."""

    def __init__(
        self,
        site: SiteBuild,
        config: MkDocsConfig,
        files: Files,
        nav: Navigation,
        env: jinja2.Environment,
        index: Index | None,
    ) -> None:
        self._site, self._config, self._all = site, config, files
        self._nav, self._env, self._index = nav, env, index
        self._obstacle = obstacle(config, site)
        self._files = {
            site.path(file): file for file in files if file.page and file.page.content is not None
        }
        self._by_place = {
            os.path.realpath(file.abs_src_path): path
            for path, file in self._files.items()
            if file.abs_src_path
        }
        self._known = {path: _known(_page(file)) for path, file in self._files.items()}
        build = site.build
        self._behind = {each.path: build.out_of_date(each) for each in build.sources}
        """Of which languages each page is shown as out of date."""

    @property
    def ledger(self) -> Ledger:
        """What pages show."""
        return self._site.ledger

    def build(self, changed: Collection[str]) -> bool:
        """Build what depends on changed files, by their real paths; gives whether a page differs.

        Raises NotLocal where more may depend on them, and whatever a page may raise; either way
        the site is as it was.
        """
        if self._obstacle:
            raise NotLocal(self._obstacle)
        pages = {place for place in changed if place in self._by_place}
        for place in pages:
            if not Path(place).is_file():
                raise NotLocal(f"{Path(place).name} is gone")
        build, before = self._site.build, (self._site.build.base, self._site.ledger)
        said = self._said()
        build.rest_on(_reread(build.base, set(changed) - pages))
        other = other_claims(before[0], build.base)
        try:
            converted = self._convert({self._by_place[place] for place in pages}, other)
            self._site.join()
            touched = converted | self._around(before[1], self._site.ledger)
            touched |= self._late(said)
            differs = self._write(sorted(touched))
        except BaseException:
            build.rest_on(before[0])
            build.ledger = before[1]
            raise
        self._validate(converted)
        return differs

    def _convert(self, changed: set[str], claims: set[str]) -> set[str]:
        """Convert changed pages, and those that show them or these claims; gives all of them."""
        build = self._site.build
        wanted = changed | {
            path
            for path, file in self._files.items()
            if not claims.isdisjoint(build.asked.get(path, ()))
            or (changed and INCLUDE in (_page(file).markdown or ""))
        }
        for path in changed:
            source = self._site.source(self._files[path])
            if lists_all(source) != lists_all(build.now(source)):
                raise NotLocal(f"{path} has a ledger that it had not, or no more")
            if not named_in(source.body) <= build.base.entries.keys():
                raise NotLocal(f"{path} names a claim that is not known")
            build.expect_instead(source)
        behind = {
            each.path: build.out_of_date(each)
            for path in changed
            for each in build.versions(self._site.source(self._files[path]))
        }
        wanted |= {path for path, langs in behind.items() if langs != self._behind[path]}
        for path in sorted(wanted):
            page = _page(self._files[path])
            _populate_page(page, self._config, self._all)
            if _known(page) != self._known[path]:
                raise NotLocal(f"{path} has another title or front matter")
            self._site.converted[page.file.src_uri] = page.content or ""
        self._behind.update(behind)
        return wanted

    def _around(self, before: Ledger, now: Ledger) -> set[str]:
        """Pages that say a claim of which something else is known now, or speak of all claims."""
        if before.entries.keys() != now.entries.keys() or _where(before) != _where(now):
            raise NotLocal("a claim or the ledger stands where it did not, or no more")
        other = {
            claim
            for claim, entry in now.entries.items()
            if _seen(entry) != _seen(before.entries[claim])
        }
        return {
            path
            for path, page in now.catalog.pages.items()
            if path in self._files
            and other
            and (not OF_ALL.isdisjoint(page.blocks) or any(e.claim in other for e in page.mentions))
        }

    def _said(self) -> Mapping[str, Any]:
        """What pages say of claims that stand on others, by language."""
        return {
            lang: {
                claim: (mention.page, mention.anchor, mention.marked)
                for claim, mention in self._site.said(lang).items()
            }
            for lang in self._site.codes
        }

    def settle(self) -> bool:
        """Look for everything that is wrong, and build what shows which of it stays; as `build`.

        That takes longer than all of `build`, and seldom makes a difference.
        """
        self._site.review()
        texts = self._site.converted.items()
        reviewed = {name for name, html in texts if late.REVIEWED in html}
        return self._write(
            path
            for path, file in self._files.items()
            if file.src_uri in reviewed and self._is_other(file)
        )

    def _late(self, said: Mapping[str, Any]) -> set[str]:
        """Pages that show what another page says, which says something else now."""
        now = self._said()
        changed = {lang for lang, known in now.items() if known != said[lang]}
        return {
            path
            for path, file in self._files.items()
            if changed and self._lang(file) in changed and self._is_other(file)
        }

    def _lang(self, file: File) -> str:
        return self._site.language_of(file) or self._site.codes[0]

    def _is_other(self, file: File) -> bool:
        """Whether a page would be completed in another way than it was."""
        html = self._site.converted.get(file.src_uri, "")
        return self._site.filled(html, file) != self._site.completed.get(file.src_uri, "")

    def _write(self, paths: Iterable[str]) -> bool:
        """Make the files of these pages beside the site, and put them into their places."""
        place = Path(self._config.site_dir)
        with tempfile.TemporaryDirectory(prefix=f".{place.name}.", dir=place.parent) as name:
            folder = Path(name)
            for path in paths:
                self._make(self._files[path], folder)
            built_site.complete_heads(self._site.site(), folder, published=place)
            if self._index is not None:
                self._index.read(folder)
                self._index.write(folder)
            return _move(folder, place)

    def _make(self, file: File, folder: Path) -> None:
        page = _page(file)
        page.content = self._site.complete(file)
        file.abs_dest_path = str(folder / file.dest_uri)
        files, excluded = list(self._files.values()), file.inclusion.is_excluded()
        _build_page(page, self._config, files, self._nav, self._env, excluded=excluded)

    def _validate(self, converted: set[str]) -> None:
        """Say which links lead to a place that is not on a page that was converted, or from one."""
        anew = {self._files[path] for path in converted}
        level = self._config.validation.links.anchors
        for file in self._files.values():
            page = _page(file)
            if file in anew or not anew.isdisjoint(page.links_to_anchors or ()):
                page.validate_anchor_links(files=self._all, log_level=level)


def _reread(base: Ledger, changed: Collection[str]) -> Ledger:
    """The ledger of no pages after these files have changed, if pages can tell what that means."""
    now = reread(base, changed) if changed else base
    if now is None:
        names = ", ".join(sorted(Path(place).name for place in changed))
        raise NotLocal(f"{names}: what depends on that is not known")
    if any(apart(base, claim) != apart(now, claim) for claim in other_claims(base, now)):
        raise NotLocal("a claim has other files, or takes the place of another")
    return now


def _page(file: File) -> Page:
    assert file.page is not None
    return file.page


def _known(page: Page) -> tuple[Any, dict[str, Any]]:
    """What other pages may show of a page."""
    return page.title, {key: value for key, value in page.meta.items() if key not in OWN}


def _seen(entry: Entry) -> Entry:
    """What a page may show of a claim: on which lines it is said, none does."""
    return replace(
        entry,
        mentions=tuple(
            replace(each, line=None, code=each.code and (0, each.code[1]))
            for each in entry.mentions
        ),
    )


def _where(ledger: Ledger) -> tuple[set[tuple[str, str]], list[str]]:
    """Which claims are said in which languages, and which pages have a ledger."""
    return (
        {(claim, each.lang) for claim, entry in ledger.entries.items() for each in entry.mentions},
        [path for path, page in ledger.catalog.pages.items() if LedgerBlock.NAME in page.blocks],
    )


def _move(folder: Path, place: Path) -> bool:
    """Put files into their places below another folder, but for those that are there already."""
    differs = False
    for path in sorted(folder.rglob("*")):
        target = place / path.relative_to(folder)
        if path.is_file() and not (target.is_file() and target.read_bytes() == path.read_bytes()):
            target.parent.mkdir(parents=True, exist_ok=True)
            path.replace(target)
            differs = differs or path.suffix == ".html"
    return differs
