"""What one build by MkDocs knows of its site: its pages, and where they are published."""

import contextlib
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from hashlib import sha256
from pathlib import Path, PurePosixPath
from typing import Any
from urllib.parse import urlunsplit

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.utils import get_relative_url

from uradori.evidence.ledger import Ledger, load_ledger
from uradori.hosts.markdown import late
from uradori.hosts.markdown.build import Build
from uradori.hosts.markdown.place import first_mentions, page_of_ledger, row
from uradori.hosts.markdown.reader import source_in
from uradori.hosts.mkdocs import languages, ledger_pages
from uradori.hosts.mkdocs.translated import PLUGIN, in_conflict, translated
from uradori.page import ledger_table
from uradori.project import pages, site_file
from uradori.project.elsewhere import named_in
from uradori.project.files import read_text
from uradori.project.model import Mention
from uradori.project.model import Page as PageOfSite
from uradori.project.pages import Reading, Source, page_of
from uradori.project.problems import Problem
from uradori.project.waivers import Waived
from uradori.publish import publisher
from uradori.publish.site import Site


class SiteBuild:
    """One build. MkDocs says which pages there are; it is told from where they are linked.

    One `within` another makes more pages of a site whose documents are there.
    """

    def __init__(
        self, root: Path, config: MkDocsConfig, own: Mapping[str, Any], *, within: bool = False
    ) -> None:
        self._config = config
        self._own = own
        self._within = within
        self.docs = _shown_docs(root, config)
        """The folder of all pages, from the project's root."""
        self.build = Build(load_ledger(root, pages.no_pages))
        self.build.address = languages.base_of(config)
        plugin = config.plugins.get(PLUGIN)
        languages_of_plugin = plugin.config if plugin else None
        self._translated = translated(languages_of_plugin)
        name = Path(config.config_file_path or "mkdocs.yml").name
        self.conflicts = [*in_conflict(languages_of_plugin, self.ledger.project, name)]
        """What keeps this build from being one."""
        self._urls: dict[str, str] = {}
        self._titles: dict[str, str] = {}
        self._published: set[str] = set()
        self._own_files: set[str] = set()
        """What the site has itself where we would publish something: it stays."""
        self.served = False
        """Whether pages may be built again one by one, for which more of them is kept."""
        self.converted: dict[str, str] = {}
        """HTML of each page, by its place in the folder of all pages, before it was completed."""
        self.completed: dict[str, str] = {}
        """The same with everything in its place."""
        self._sources: dict[str, tuple[bytes, Source]] = {}
        """By path, each page as it was read last, with a digest of its text."""
        self._lists: dict[str, dict[str, str]] = {}
        """By language and service, the page that lists its claims; see `ledger_pages`."""
        self._made: set[str] = set()
        """The paths of those that are nobody's files."""
        self._waived: Sequence[Waived] = ()
        """The problems that stay, as pages show them."""
        self._site: Site | None = None
        self._said: dict[str, Mapping[str, Mention]] = {}
        """Where each claim is said first, by language, as `_site` has it."""
        self._ledgers: dict[str, str] = {}
        """The page with the ledger, by language, likewise."""

    @property
    def ledger(self) -> Ledger:
        """Of everything that has been read so far."""
        return self.build.ledger

    @property
    def codes(self) -> tuple[str, ...]:
        """The languages of the site, the first to fall back on."""
        return self.ledger.project.settings.languages

    @property
    def in_folders(self) -> bool:
        """Whether each language has a folder, and so a navigation, a name and links of its own."""
        return self.ledger.project.in_folders

    def language_of(self, file: File) -> str:
        """The language of a page; "" of one outside the folders of languages."""
        if not self.in_folders:
            return self.codes[0]
        lang = languages.of(file.src_uri)
        return lang if lang in self.codes else ""

    def expect(self, files: Files) -> None:
        """Take up which pages MkDocs is going to convert; publish what they may link to."""
        pages_of_site = {file.src_uri for file in _pages(files)}
        self._own_files = {file.src_uri for file in files} - pages_of_site
        sources = [self.source(file) for file in _pages(files)]
        named = {claim for each in sources for claim in named_in(each.body)}
        if not named <= self.ledger.entries.keys():  # their code may stand on pages
            self.build.rest_on(load_ledger(self.ledger.project.root))
        self.build.expect(sources)
        self._list(sources, files)
        self._locate(files)
        for path, content in self._documents(self._foreseen(sources)):
            if not self._within:
                files.append(self._generated(path, content))

    def close(self, files: Files) -> None:
        """Every page is read: put into each what it says of others, and publish what was read."""
        self._locate(files)
        named = {self.path(file): file.page.title for file in _pages(files) if file.page}
        self._titles = {path: str(title) for path, title in named.items() if title}
        self.join()
        self.review()
        for file in _pages(files):
            if file.page is not None and file.page.content:
                if self.served:
                    self.converted[file.src_uri] = file.page.content
                    file.page.content = self.complete(file)
                else:
                    file.page.content = self.filled(file.page.content, file)
        before, self._published = self._published, set()
        for path, content in self._documents(self.ledger):
            found = files.get_file_from_path(path)
            if self._within:
                continue
            if found is None:
                files.append(self._generated(path, content))
            else:
                found.content_bytes = content
        for path in before - self._published:
            if (gone := files.get_file_from_path(path)) is not None:
                files.remove(gone)

    def join(self) -> None:
        """Have a ledger of all pages as they were read last.

        Which problems stay is shown as before, until `review`.
        """
        self.build.close(self._urls.keys() - self._made, self._spoken())

    def review(self) -> None:
        """Look for everything that is wrong, which takes longer than to have the ledger."""
        self.build.ledger = publisher.with_problems(self.build.ledger)
        self._waived = self.build.ledger.waived

    def _list(self, sources: Iterable[Source], files: Files) -> None:
        """Add the pages that list the claims of each service; one that is there stays as it is."""
        self._lists = {} if self._within else ledger_pages.names(sources, self.ledger)
        self.build.divided = self._lists.keys()
        for lang, name, text in ledger_pages.texts(self._lists):
            path = f"{self.ledger.project.folder(lang)}{name}"
            if files.get_file_from_path(path) is None:
                level = InclusionLevel.NOT_IN_NAV
                made = File.generated(self._config, path, content=text, inclusion=level)
                files.append(made)
                self._made.add(self.path(made))

    def source(self, file: File) -> Source:
        """A page before it is converted."""
        try:
            text = file.content_string
        except (OSError, ValueError):  # MkDocs says so itself, and stops
            text = ""
        path, digest = self.path(file), sha256(text.encode(errors="surrogatepass")).digest()
        before, known = self._sources.get(path, (b"", None))
        if known is None or before != digest:
            known = source_in(text, path, file.src_uri, self.ledger.project)
            if self._translated.has(file.src_uri):
                known = replace(known, translated=True)
            self._sources[path] = digest, known
        return known

    def path(self, file: File) -> str:
        """A page as people know it, from the project's root; it need not be on the disk."""
        return f"{self.docs}/{file.src_uri}"

    def complete(self, file: File) -> str:
        """HTML of a page with everything in its place, from what it was converted to."""
        html = self.filled(self.converted.get(file.src_uri, ""), file)
        self.completed[file.src_uri] = html
        return html

    def filled(self, html: str, file: File) -> str:
        """`html` of a page with the links to other pages, and their sentences, in their places."""
        if late.SCHEME not in html:
            return html
        lang = self.language_of(file) or self.codes[0]
        site = self.site()
        said = self.said(lang)

        def at(page: str, fragment: str) -> str:
            target = site.urls.get(page)
            if target is None:
                return ""
            url = "" if target == file.url else get_relative_url(target, file.url)
            return f"{url}#{fragment}" if fragment else url

        def ledger_at(of: str) -> str:
            name, _, query = of.partition("?")
            own = self._lists.get(lang, {}).get(name.partition("/")[0])
            if own is None:
                return at(self._ledger_page(lang), row(name))
            target = self._urls[f"{self.docs}/{self.ledger.project.folder(lang)}{own}"]
            url = get_relative_url(target, file.url)
            return urlunsplit(("", "", url, query, row(name)))

        def claim_at(claim: str) -> str:
            return at(said[claim].page, said[claim].anchor) if claim in said else ""

        def file_at(path: str) -> str:
            return get_relative_url(path, file.url) if path in self._published else ""

        def sentence_of(claim: str) -> str:
            return said[claim].marked if claim in said else claim

        def reviewed() -> str:
            return ledger_table.reviewed(self._waived, self.ledger.unconfirmed, lang)

        return late.fill(
            html, ledger_at, claim_at, file_at, sentence_of, reviewed, f"{site.url}{file.url}"
        )

    def _ledger_page(self, lang: str) -> str:
        """The page with the ledger of a language, which each claim leads to; "" without one."""
        site = self.site()  # forgets where it was in an earlier ledger
        if lang not in self._ledgers:
            self._ledgers[lang] = page_of_ledger(site.pages(lang), lang)
        return self._ledgers[lang]

    def said(self, lang: str) -> Mapping[str, Mention]:
        """Where each claim is said first in a language, by claim."""
        self.site()  # forgets what pages said in an earlier ledger
        if lang not in self._said:
            self._said[lang] = first_mentions(self.ledger.entries, lang)
        return self._said[lang]

    def versions(self, file: File) -> dict[str, str]:
        """URL of a page in each language, relative to the root, in the order of languages."""
        if not self.in_folders:
            return {}
        _, _, name = file.src_uri.partition("/")
        found = {lang: self._urls.get(f"{self.docs}/{lang}/{name}") for lang in self.codes}
        return {lang: url for lang, url in found.items() if url is not None}

    def homes(self) -> list[dict[str, str]]:
        """The start page of each language."""
        return [
            {
                "lang": lang,
                "url": f"{lang}/",
                "name": languages.name_of(lang, self._own),
                "site_name": languages.site_name(self._config, lang, self._own),
            }
            for lang in self.codes
        ]

    def site(self, ledger: Ledger | None = None) -> Site:
        """The site as those see it who publish documents about it."""
        known = ledger or self.ledger
        if self._site is None or self._site.ledger is not known:
            self._site, self._said, self._ledgers = self._site_of(known), {}, {}
        return self._site

    def _site_of(self, known: Ledger) -> Site:
        described = {
            lang: each.site_description or self._config.site_description
            for lang in self.codes
            if (each := self._own.get(lang)) is not None
        }
        return Site(
            ledger=known,
            urls={path: url for path, url in self._urls.items() if path in known.catalog.pages},
            url=languages.base_of(self._config),
            names={lang: languages.site_name(self._config, lang, self._own) for lang in self.codes},
            descriptions={lang: text for lang, text in described.items() if text},
            titles=self._titles,
        )

    def _documents(self, ledger: Ledger) -> Iterator[publisher.Document]:
        for path, content in self.documents(ledger, publisher.Stage.WITH_PAGES):
            self._published.add(path)
            yield path, content

    def documents(self, ledger: Ledger, stage: publisher.Stage) -> Iterator[publisher.Document]:
        """What is published beside pages, but for what the site has at the same place itself."""
        for path, content in publisher.documents(self.site(ledger), stage):
            if path not in self._own_files:
                yield path, content

    def _foreseen(self, sources: Iterable[Source]) -> Ledger:
        """A ledger in which every page says some claim, and every claim is said somewhere.

        Nothing of it is published; but a page may link to whatever may be published, and what
        turns out not to be is taken out again.
        """
        claims = list(self.ledger.entries)
        pages: dict[str, dict[str, PageOfSite]] = {}
        for each in sources:
            of_language = pages.setdefault(each.lang, {})
            said = claims[:1] if of_language else claims
            reading = Reading(
                said=tuple(Mention(claim, "", "", None, claim, claim) for claim in said)
            )
            of_language[each.path] = page_of(each, reading)
        found = {path: page for lang in self.codes for path, page in pages.get(lang, {}).items()}
        return self.ledger.with_pages(found, ())

    def _spoken(self) -> Iterator[Problem]:
        """What the file says itself: every theme has a language to begin with."""
        path = Path(self._config.config_file_path or "mkdocs.yml")
        text = None if self.in_folders else read_text(path, path.name, "UR213")
        with contextlib.suppress(site_file.SiteFileError):  # what only MkDocs can read
            if isinstance(text, str):
                said = site_file.language_of(site_file.load(text))
                yield from languages.of_theme(said, self.codes[0], path.name)

    def _locate(self, files: Files) -> None:
        self._site = None
        lists = self._config.plugins.get("literate-nav")
        name = lists.config["nav_file"] if lists else None  # orders pages, and is none
        found = (each for each in _pages(files) if PurePosixPath(each.src_uri).name != name)
        self._urls = {self.path(file): file.url.removeprefix("./") for file in found}

    def _generated(self, path: str, content: bytes) -> File:
        level = InclusionLevel.INCLUDED
        return File.generated(self._config, path, content=content, inclusion=level)


def _pages(files: Files) -> Iterator[File]:
    return iter(files.documentation_pages())


def _shown_docs(root: Path, config: MkDocsConfig) -> str:
    """The folder of pages from the project's root, by its name and not by where it leads."""
    beside = Path(config.config_file_path or "mkdocs.yml").absolute().parent
    below = os.path.relpath(config.docs_dir, beside)
    return Path(os.path.normpath(Path(os.path.relpath(beside.resolve(), root)) / below)).as_posix()
