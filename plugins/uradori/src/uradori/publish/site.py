"""A site as those see it who publish documents about it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from uradori.evidence.entry import Entry
from uradori.evidence.ledger import Ledger
from uradori.project.model import Page, Text
from uradori.project.typography import one_line, without_spaces

__all__ = ["Site"]

DESCRIPTION = 160
"""Characters of a description; search engines and link previews show no more."""


@dataclass(frozen=True)
class Site:
    """A ledger, and where and under what names its pages are published.

    Publishers ask it about each page anew, so that what takes a look at all pages is kept.
    """

    ledger: Ledger
    """Every claim with its evidence and verdict."""
    urls: Mapping[str, str]
    """URL of each published page by its path, relative to the site's root: "ja/sqs/"."""
    url: str = ""
    """Absolute URL of the site's root, with a final slash; "" where nobody said it."""
    names: Text = field(default_factory=dict)
    """What the site is called, by language, where somebody said it."""
    descriptions: Text = field(default_factory=dict)
    """What it says of itself, by language, where somebody said it."""
    titles: Text = field(default_factory=dict)
    """What its host calls pages that have no title themselves, by path."""

    @property
    def languages(self) -> tuple[str, ...]:
        """Languages that have a published page, in the order of the settings."""
        return tuple(self._by_language)

    def pages(self, lang: str) -> list[Page]:
        """Published pages of the language `lang`, the start page first, then by name."""
        return list(self._by_language.get(lang, ()))

    def versions(self, page: Page) -> dict[str, Page]:
        """The page in every language that has it, in the order of the settings."""
        return dict(self._by_name.get(page.name, {}))

    def entries(self, page: Page) -> list[Entry]:
        """What is known of the claims on a page, in their order."""
        known = self.ledger.entries
        return [known[each.claim] for each in page.mentions if each.claim in known]

    def name(self, lang: str) -> str:
        """The site's name in the language `lang`: as given, else the title of its start page."""
        pages = self.pages(lang)
        return self.names.get(lang) or (self.title(pages[0]) if pages else lang)

    def title(self, page: Page) -> str:
        """The title of a page: its own, or what its host calls it."""
        title = page.title or self.titles.get(page.path, "")
        return one_line(title, page.lang) or page.name.removesuffix(".md")

    def description(self, page: Page) -> str:
        """The first sentences of a page, as far as they fit; else what the site says of itself."""
        text = ""
        for line in page.opening.splitlines():
            more = one_line(f"{text}\n{line}", page.lang)
            if len(more) > DESCRIPTION:
                break
            text = more
        return text or self.descriptions.get(page.lang, "")

    def sentence(self, entry: Entry, lang: str) -> str:
        """The sentence of `entry` in `lang` as a reader sees it, in one line; else its id."""
        texts = self.ledger.catalog.text(entry.snippet.id)
        return one_line(texts.get(lang, entry.snippet.id), lang)

    def marked_sentence(self, entry: Entry, lang: str) -> str:
        """The sentence of `entry` in `lang` as HTML, whose elements have no attributes."""
        said = (mention.marked for mention in entry.mentions if mention.lang == lang)
        return next(said, "")

    def link(self, entry: Entry, lang: str) -> str:
        """The URL of where pages in `lang` say the claim of `entry` first; "" where they do not."""
        for mention in entry.mentions:
            if mention.lang == lang and mention.page in self.urls:
                return f"{self.url}{self.urls[mention.page]}#{mention.anchor}"
        return ""

    def folder(self, lang: str) -> str:
        """Where documents in `lang` are published: "ja/"; "" in a site without folders."""
        return self.ledger.project.folder(lang)

    @property
    def folders(self) -> dict[str, str]:
        """Each language of the project, and the folder of its pages."""
        project = self.ledger.project
        return {lang: project.folder(lang) for lang in project.settings.languages}

    def address(self, path: str) -> str:
        """The absolute URL of something published at `path`; "" where nobody said the site's."""
        return self.url + path if self.url else ""

    @cached_property
    def _by_language(self) -> dict[str, list[Page]]:
        """Published pages by language, both in their orders."""
        found: dict[str, list[Page]] = {}
        for path, page in self.ledger.catalog.pages.items():
            if path in self.urls:
                found.setdefault(page.lang, []).append(page)
        for pages in found.values():
            pages.sort(key=lambda page: (page.name != "index.md", page.name))
        languages = self.ledger.project.settings.languages
        return {lang: found[lang] for lang in languages if lang in found}

    @cached_property
    def _by_name(self) -> dict[str, dict[str, Page]]:
        """The versions of each published page, in the order of languages."""
        found: dict[str, dict[str, Page]] = {}
        for lang, pages in self._by_language.items():
            for page in pages:
                found.setdefault(page.name, {})[lang] = page
        return found


def between(lang: str) -> str:
    """What stands between two sentences of a language."""
    return "" if without_spaces(lang) else " "
