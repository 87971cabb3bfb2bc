"""`uradori publish` and `uradori remember`: what a host without plugins cannot do by itself."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import click

from uradori.evidence import history
from uradori.evidence.ledger import Ledger
from uradori.evidence.store import together
from uradori.page import stamp
from uradori.page.labels import speak
from uradori.page.root_page import root_page
from uradori.page.search_button import MARK
from uradori.project.given_words import read_words
from uradori.project.glossary import read_glossary
from uradori.project.model import Page
from uradori.project.problems import Problem
from uradori.project.settings import WRITTEN_BY_AUTHORS, WRITTEN_BY_US, Project
from uradori.publish import assets, built_site, publisher
from uradori.publish.claims_document import directory_url
from uradori.publish.history_document import read_history
from uradori.publish.site import Site


@dataclass(frozen=True, slots=True)
class Publication:
    """What was done to a built site."""

    pages: int
    """How many had their heads completed."""
    documents: tuple[str, ...]
    """Paths of what was written beside them."""
    search: bool
    """Whether our search is there."""


def publish(
    ledger: Ledger, folder: Path, url: str, names: Mapping[str, str], *, search: bool = False
) -> Publication:
    """Put every document of the site into a built site, and complete its pages' heads.

    Pages that have our search keep it, and `search` puts it onto all of them. Only pages that were
    built are spoken of. Raises, before anything is written, ValueError for a folder that is no
    built site of this project, and PublisherError where a publisher cannot be used.
    """
    speak(read_words(ledger.project)[0])
    found = {
        page.path: built
        for page in ledger.catalog.pages.values()
        for built in (_file_url(page, ledger.project), directory_url(page, ledger.project))
        if built_site.page_file(folder, built).is_file()
    }
    place = folder.resolve()
    settings = ledger.project.settings
    for name in (*WRITTEN_BY_AUTHORS, *WRITTEN_BY_US):
        other = ledger.project.path(str(getattr(settings, name))).resolve()
        if place.is_relative_to(other) or other.is_relative_to(place):
            raise ValueError(f"{folder}: is no built site: it overlaps with {name}")
    if not found:
        raise ValueError(
            f"{folder}: is no built site: it holds none of this project's pages\n"
            "hint: build the site first, and name the folder that it was built into"
        )
    _insist_on_today(ledger, found, folder)
    site = Site(ledger, found, f"{url.rstrip('/')}/" if url else "", names)
    # All of them first: where one is refused, nothing is written.
    made = [each for stage in publisher.Stage for each in publisher.documents(site, stage)]
    made += [*assets.documents(), *_root(site, folder)]
    written = built_site.write(folder, made)
    searched = search or any(
        MARK in built_site.page_file(folder, built).read_text("utf-8") for built in found.values()
    )
    built_site.complete_heads(site, folder, with_assets=True, with_search=searched)
    for remark in publisher.remarks(site):
        click.echo(remark, err=True)
    if searched:
        written += _search(site, folder)
    return Publication(len(found), tuple(written), searched)


def _search(site: Site, folder: Path) -> Iterator[str]:
    """Write what searches and its index; gives their paths."""
    from uradori.publish import search  # what reads pages for it is an extra

    search.write_scripts(folder)
    index = search.write_search(folder, site.folders, read_glossary(site.ledger.project)[0])
    yield from (f"{assets.FOLDER}/{name}" for name in search.SCRIPTS)
    yield from (f"{search.FOLDER}/{lang}.json" for lang in index.sizes)


def told(published: Publication) -> Iterator[str]:
    """What was done, for people: pages, then documents by name, or counted by folder and form."""
    yield f"{_counted(published.pages, 'page')} completed, and beside them:"
    groups = Counter(map(_group, published.documents))
    for name, number in sorted(groups.items()):
        yield f"  {name}" if number == 1 and "*" not in name else f"  {name}: {number}"
    if not published.search:
        yield "no search of ours: --search adds it, beside any that the site has"


def _group(name: str) -> str:
    """A file at the root by its name, others by their folder; texts of pages together."""
    folder, slash, _ = name.partition("/")
    if name.endswith(".md"):
        return "*.md, the text of each page"
    return f"{folder}/*" if slash else name


def _counted(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def _root(site: Site, folder: Path) -> Iterator[publisher.Document]:
    """The page at the root, where languages have folders and the host made none."""
    homes = [
        {"lang": lang, "url": f"{lang}/", "name": lang, "site_name": site.name(lang)}
        for lang in (site.languages if site.ledger.project.in_folders else ())
        if (folder / lang / "index.html").is_file()
    ]
    if homes and not (folder / "index.html").exists():
        yield "index.html", root_page(homes, site.url).encode()
        yield from assets.documents_of_root()


def _insist_on_today(ledger: Ledger, found: Mapping[str, str], folder: Path) -> None:
    """Raise ValueError where a page has badges of another day: its host has kept it."""
    old = []
    for path, built in found.items():
        page = ledger.catalog.pages[path]
        said = {each.claim for each in page.mentions}
        entries = ledger.entries
        if not stamp.OF_ALL.isdisjoint(page.blocks):
            said = {*entries}
        today = stamp.made_of(entries[claim] for claim in said if claim in entries)
        html = built_site.page_file(folder, built).read_text("utf-8")
        old += [path] if any(each != today for each in stamp.stamps(html)) else []
    if old:
        raise ValueError(
            f"{', '.join(old)}: built with other evidence than there is now\n"
            "hint: build again from nothing, as `zensical build --clean` does, then publish"
        )


def _file_url(page: Page, project: Project) -> str:
    """The URL of a page in a site without directory URLs."""
    return f"{project.folder(page.lang)}{page.name.removesuffix('.md')}.html"


def remember(ledger: Ledger, data: bytes) -> tuple[int, list[Problem]]:
    """Take up the histories in a published history.json.

    Gives of how many claims, and what kept any from being written. Raises ValueError where it is
    no such document. Claims that are no more are passed over.
    """
    document, complaints = read_history(data)
    if document is None:
        raise ValueError(": ".join(filter(None, complaints[0])))
    wanted = {*ledger.entries, *ledger.catalog.successors}
    known = {claim: past for claim, past in document.claims.items() if claim in wanted}
    outcomes = [history.merge(ledger.project, claim, past) for claim, past in known.items()]
    unkept = together(each for each in outcomes if each)
    return len(known), unkept
