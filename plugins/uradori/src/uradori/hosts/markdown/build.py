"""One build of a site, by a host that says which page it is at.

The host and the extension share it: the host says what is converted, the extension what it has
found, and what was read is what is published afterwards.
"""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from uradori.evidence.entry import Entry
from uradori.evidence.ledger import Ledger
from uradori.page.labels import speak
from uradori.project import translations
from uradori.project.given_words import read_words
from uradori.project.model import Page
from uradori.project.pages import Reading, Source, page_of
from uradori.project.problems import Problem


class Build:
    """The ledger of a build, its pages, and the one that is being converted."""

    def __init__(self, ledger: Ledger) -> None:
        speak(read_words(ledger.project)[0])
        self.rest_on(ledger)
        self.source: Source | None = None
        self.address = ""
        """Where the site is published, with a slash at its end; "" where nobody says so."""
        self.asked: dict[str, frozenset[str]] = {}
        """The claims that each page was converted with."""
        self.divided: Container[str] = ()
        """Languages in which each service has a page of its claims."""
        self._versions: dict[str, dict[str, Source]] = {}
        self._readings: list[Reading] = []
        self._body = ""
        self._pages: dict[str, Page] = {}

    def rest_on(self, ledger: Ledger) -> None:
        """Convert pages with what this ledger says of claims."""
        self.base = ledger
        """What every page is converted with: everything but pages, unless code stands on them."""
        self._asking = AskedEntries(ledger.entries)
        self.ledger = replace(ledger, entries=self._asking)
        """The same until all pages are read, and from then on with them."""

    @property
    def languages(self) -> Sequence[str]:
        """Of the project, the first to fall back on."""
        return self.ledger.project.settings.languages

    def expect(self, sources: Iterable[Source]) -> None:
        """Say which pages there are, before the first is converted."""
        self._versions = {}
        for each in sources:
            self.expect_instead(each)

    def expect_instead(self, source: Source) -> None:
        """Say what a page is now."""
        self._versions.setdefault(source.name, {})[source.lang] = source

    @property
    def sources(self) -> list[Source]:
        """Every page."""
        return [each for versions in self._versions.values() for each in versions.values()]

    def now(self, source: Source) -> Source:
        """A page as it was said to be last."""
        return self._versions[source.name][source.lang]

    def versions(self, source: Source) -> list[Source]:
        """A page in every language that has it."""
        return list(self._versions.get(source.name, {}).values())

    def out_of_date(self, source: Source) -> list[str]:
        """Languages of which a page was up to date once, and is no more."""
        versions = self._versions.get(source.name, {})
        late = translations.out_of_date(source, versions)
        return [lang for lang in late if lang in source.translation_of]

    def begin(self, source: Source, body: str) -> None:
        """Say that what is converted next is the text `body` of a page."""
        self.source, self._body, self._readings = source, body, []
        self._asking.claims.clear()

    def take(self, reading: Reading) -> None:
        """Take what was found in the text, or in one that an extension converted for it."""
        self._readings.append(reading)

    @property
    def readings(self) -> tuple[Reading, ...]:
        """What was taken since the page was begun."""
        return tuple(self._readings)

    def end(self) -> Page | None:
        """Say that the page is converted; gives what it is, None where none was begun."""
        source, self.source = self.source, None
        if source is None:
            return None
        page = page_of(source, joined(self._readings), self._body)
        self._pages[page.path] = page
        self.asked[page.path] = frozenset(self._asking.claims)
        return page

    def close(self, published: Container[str], problems: Iterable[Problem]) -> Ledger:
        """Say that every page is read, and which of them, by their paths, the site has.

        Gives the ledger with these pages.
        """
        order = {lang: at for at, lang in enumerate(self.languages)}
        pages = [each for each in self._pages.values() if each.path in published]
        found = sorted(
            (each for each in pages if each.lang in order),
            key=lambda each: (order[each.lang], each.name),
        )
        stray = [each for each in pages if each.lang not in order]
        told = [
            *problems,
            *(problem for page in found for problem in page.problems),
            *(problem for page in stray for problem in in_no_language(page, self.languages)),
        ]
        self.ledger = self.base.with_pages({page.path: page for page in found}, told)
        return self.ledger


class AskedEntries(Mapping[str, Entry]):
    """Entries by claim, of which it is noted which ones somebody looked at."""

    def __init__(self, entries: Mapping[str, Entry]) -> None:
        self._entries = entries
        self.claims: set[str] = set()

    def __getitem__(self, claim: str) -> Entry:
        self.claims.add(claim)
        return self._entries[claim]

    def __iter__(self) -> Iterator[str]:
        return iter(self._entries)

    def __len__(self) -> int:
        return len(self._entries)

    def __contains__(self, claim: object) -> bool:
        return claim in self._entries


def in_no_language(page: Page, languages: Sequence[str]) -> list[Problem]:
    """What is wrong with a page that is in no language's folder: claims are said in a language."""
    if not page.mentions:
        return []
    first = page.mentions[0]
    message = f'claim "{first.claim}" stands on a page of no language, and counts nowhere'
    hint = f"move the page below {' or '.join(f'{lang}/' for lang in languages)}"
    return [Problem("UR214", page.path, message, first.line, hint)]


def joined(readings: Sequence[Reading]) -> Reading:
    """What was read in a text: the last reading, with the claims of texts converted for it.

    Lines of those mean nothing on the page. A text that is empty is not converted at all.
    """
    *inner, whole = readings or [Reading()]
    said = [
        replace(each, line=None, place=len(whole.said) + at)
        for at, each in enumerate(each for reading in inner for each in reading.said)
    ]
    return replace(whole, said=(*whole.said, *said)) if said else whole
