"""Where a text stands: in which project, on which page, in which language; and links from there.

A host that builds a site says so (see `Build`), and then nothing is guessed. Where no host does,
as with Python-Markdown alone, the page is the file that the converter knows of, if it knows any.
"""

import os
import time
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Protocol

from markdown import Markdown

from uradori.evidence.entry import Entry
from uradori.evidence.ledger import Ledger, load_ledger
from uradori.hosts.markdown import late
from uradori.hosts.markdown.build import Build
from uradori.hosts.markdown.current_page import page_path
from uradori.page.labels import speak
from uradori.project import translations
from uradori.project.given_words import read_words
from uradori.project.model import Mention, Page, Text, anchor
from uradori.project.settings import find_root, relative

PAUSE = 1.0
"""Seconds without a page after which a host without a plugin is taken to begin another build."""


class Place(Protocol):
    """What blocks may ask about the page being rendered."""

    ledger: Ledger
    lang: str
    path: str
    """As people know the page; "" where nobody knows it."""
    kept: bool
    """Whether the host may keep the page for builds to come, whatever its claims come to."""

    divided: bool
    """Whether each service has a page of its claims."""

    stands_in: bool
    """Whether links and sentences are stand-ins, which are no business of any converter."""

    def ledger_page(self, of: str = "") -> str:
        """A link to this language's ledger; "" where there is none.

        `of` is the claim whose row is meant, or the service, be there a query behind its name.
        """

    def address(self) -> str:
        """Where the page is published; "" where nobody knows."""

    def site(self) -> str:
        """The address of the site, with a slash at its end; "" where nobody knows."""

    def file(self, path: str) -> str:
        """A link to a published file of the project, by its path from the root; "" for none."""

    def links(self, claims: Iterable[str]) -> Mapping[str, str]:
        """Where each of the claims is said first in this page's language, by claim."""

    def sentences(self, claims: Iterable[str]) -> Text:
        """What is said of each claim in this page's language, as HTML, by claim."""

    def review(self) -> str | None:
        """What stands for how far people have looked at the claims; None where that is known."""

    def line_of(self, claim: str) -> int | None:
        """The line of the page's file on which a claim stands; None where nobody knows it."""

    def out_of_date(self) -> list[str]:
        """Languages of which the page was up to date once, and is no more."""


def place_of(md: Markdown, config: dict[str, Any]) -> Place | None:
    """The place of the text that a converter is at; None where it is in no project."""
    host: Build | None = config["host"] or None
    if host is not None:
        return PlaceInBuild(host, config["lang"])
    path = page_path(md)
    start = Path(config["project"]).resolve() if config["project"] else path or Path.cwd()
    root = find_root(start)
    return None if root is None else PlaceOfFile(root, path, config["lang"])


class PlaceInBuild:
    """A page of a site that a host is building; of the other pages not all are known yet."""

    kept = False
    stands_in = True

    def __init__(self, build: Build, lang: str) -> None:
        self._build = build
        self._source = build.source
        self.ledger = build.ledger
        self.lang = lang or (self._source.lang if self._source else "") or build.languages[0]
        self.divided = self.lang in build.divided
        self.path = self._source.path if self._source else ""

    def ledger_page(self, of: str = "") -> str:  # noqa: D102 - see Place
        return late.ledger(of)

    def address(self) -> str:  # noqa: D102 - see Place
        return late.ADDRESS

    def site(self) -> str:  # noqa: D102 - see Place
        return self._build.address

    def file(self, path: str) -> str:  # noqa: D102 - see Place
        return late.file(path)

    def links(self, claims: Iterable[str]) -> Mapping[str, str]:  # noqa: D102 - see Place
        return {claim: late.claim(claim) for claim in claims if claim in self.ledger.entries}

    def sentences(self, claims: Iterable[str]) -> Text:  # noqa: D102 - see Place
        return {claim: late.sentence(claim) for claim in claims if claim in self.ledger.entries}

    def review(self) -> str:  # noqa: D102 - see Place
        return late.REVIEWED

    def line_of(self, claim: str) -> int | None:  # noqa: D102 - see Place
        return None  # problems are told with their lines when the page is read

    def out_of_date(self) -> list[str]:  # noqa: D102 - see Place
        here = self._source
        return [] if here is None else self._build.out_of_date(here)


class PlaceOfFile:
    """A page of a project whose host says no more than the page's file."""

    kept = True
    divided = False
    stands_in = False

    def __init__(self, root: Path, path: Path | None, lang: str) -> None:
        self.ledger = _current_ledger(root)
        self._page = self._find(root, path) if path else None
        self.lang = (
            lang
            or (self._page.lang if self._page else "")
            or self.ledger.project.settings.languages[0]
        )
        self.path = self._page.path if self._page else str(path or "")

    def _find(self, root: Path, path: Path) -> Page | None:
        pages = self.ledger.catalog.pages
        named = relative(path, root)
        return pages.get(named) or pages.get(relative(path.resolve(), root.resolve()))

    def ledger_page(self, of: str = "") -> str:  # noqa: D102 - see Place
        page = page_of_ledger(self.ledger.catalog.pages.values(), self.lang)
        return self._link(page, row(of)) if page else ""

    def address(self) -> str:  # noqa: D102 - see Place
        return ""

    def site(self) -> str:  # noqa: D102 - see Place
        return ""

    def file(self, path: str) -> str:  # noqa: D102 - see Place
        return ""  # what is published beside pages, no such host says

    def links(self, claims: Iterable[str]) -> Mapping[str, str]:  # noqa: D102 - see Place
        first = self._first(claims)
        return {claim: self._link(each.page, each.anchor) for claim, each in first.items()}

    def sentences(self, claims: Iterable[str]) -> Text:  # noqa: D102 - see Place
        return {claim: each.marked for claim, each in self._first(claims).items()}

    def review(self) -> None:  # noqa: D102 - see Place
        return None

    def line_of(self, claim: str) -> int | None:  # noqa: D102 - see Place
        mentions = self._page.mentions if self._page else ()
        return next((each.line for each in mentions if each.claim == claim), None)

    def out_of_date(self) -> list[str]:  # noqa: D102 - see Place
        if self._page is None:
            return []
        versions = translations.versions_of(self._page, self.ledger.catalog.pages)
        return _once_compared(self._page, translations.out_of_date(self._page, versions))

    def _first(self, claims: Iterable[str]) -> dict[str, Mention]:
        entries = self.ledger.entries
        wanted = {claim: entries[claim] for claim in claims if claim in entries}
        return first_mentions(wanted, self.lang)

    def _link(self, page: str, fragment: str) -> str:
        """As an author would write it, so that the host resolves it."""
        here = self._page.path if self._page else page
        path = "" if page == here else os.path.relpath(page, Path(here).parent)
        return f"{path}#{fragment}" if fragment else path


def page_of_ledger(pages: Iterable[Page], lang: str) -> str:
    """The path of the first page in a language with the ledger; "" where there is none."""
    lists = (each.path for each in pages if each.lang == lang and "ledger" in each.blocks)
    return next(lists, "")


def row(of: str) -> str:
    """The place in the ledger of a claim; "" for a service."""
    return f"ledger-{anchor(of)}" if "/" in of else ""


def first_mentions(entries: Mapping[str, Entry], lang: str) -> dict[str, Mention]:
    """Where each claim is said first in a language, by claim."""
    return {
        claim: mention
        for claim, entry in entries.items()
        for mention in reversed(entry.mentions)
        if mention.lang == lang
    }


def _once_compared(page: Page, late_ones: list[str]) -> list[str]:
    return [lang for lang in late_ones if lang in page.translation_of]


_kept: dict[Path, tuple[float, Ledger]] = {}
"""The ledger of the last build by a host without a plugin, and when it was last asked for."""


def _current_ledger(root: Path) -> Ledger:
    """One ledger a build; where nobody says when a build begins, after a pause."""
    asked, ledger = _kept.pop(root, (0.0, None))
    if ledger is None or time.monotonic() - asked > PAUSE:
        ledger = load_ledger(root)
        speak(read_words(ledger.project)[0])
    _kept[root] = (time.monotonic(), ledger)
    return ledger


def forget() -> None:
    """Read every project anew: another build begins."""
    _kept.clear()
