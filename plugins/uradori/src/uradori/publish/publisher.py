r"""Publishers: whatever makes documents beside the pages of a site, ours like anyone's.

A publisher is an entry point of the group `uradori.publishers`:

    [project.entry-points."uradori.publishers"]
    lists = "my_lists:PUBLISHER"

    # my_lists.py
    from uradori.publish.publisher import Publisher, Stage

    def lists(site):
        for lang in site.languages:
            titles = [site.title(page) for page in site.pages(lang)]
            yield f"{lang}/titles.txt", "\n".join(titles).encode()

    PUBLISHER = Publisher(Stage.WITH_PAGES, lists)
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from enum import Enum, auto
from importlib.metadata import EntryPoint

from uradori.evidence.ledger import Ledger
from uradori.page.labels import review
from uradori.project.entry_points import entry_points
from uradori.project.given_words import read_words
from uradori.project.problems import Problem
from uradori.project.waivers import is_selected
from uradori.publish.site import Site

__all__ = ["Document", "Publisher", "PublisherError", "Stage"]

GROUP = "uradori.publishers"
"""Entry points of this group are the publishers there are."""

Document = tuple[str, bytes]
"""Where something is published, below the site's root and with forward slashes; its content."""


class PublisherError(Exception):
    """A publisher cannot be used; the message names it and says why."""


class Stage(Enum):
    """When documents are made."""

    WITH_PAGES = auto()
    """Before pages are read, so that pages may link to them as they do to each other."""
    AFTER_PAGES = auto()
    """When pages have been written: whatever takes long, or a host would take for a page."""


def _nothing(_: object) -> Iterator[str]:
    yield from ()


def _no_problems(_: Ledger) -> Iterator[Problem]:
    yield from ()


@dataclass(frozen=True, slots=True)
class Publisher:
    """One kind of document. Its functions run nothing of a site's and need no network."""

    stage: Stage
    """When they are made."""
    documents: Callable[[Site], Iterable[Document]]
    """Every document of the site; the same bytes for the same site."""
    remarks: Callable[[Site], Iterable[str]] = _nothing
    """What a person should know of documents that this machine cannot make; no problem."""
    problems: Callable[[Ledger], Iterable[Problem]] = _no_problems
    """What is wrong with the publisher's own input; told by `uradori check` and by every build."""


def documents(site: Site, stage: Stage) -> Iterator[Document]:
    """The documents that all publishers of this stage make, in the order of the publishers' names.

    Raises PublisherError for one whose path leads out of the site, or is another's. Publishers
    that cannot be loaded are left out: `with_problems` tells of them.
    """
    taken: dict[str, str] = {}
    for name, publisher in _usable():
        if publisher.stage is stage:
            for path, content in publisher.documents(site):
                _refuse(name, path, taken)
                taken[path] = name
                yield path, content


def remarks(site: Site) -> Iterator[str]:
    """What a person should know of documents that could not be made on this machine."""
    for _, publisher in _usable():
        yield from publisher.remarks(site)


def with_problems(ledger: Ledger) -> Ledger:
    """`ledger`, also with what publishers find wrong with their own input.

    The settings' `select` and `ignore` hold for these problems as for all others.
    """
    settings = ledger.project.settings
    found = [each for each in _problems(ledger) if is_selected(each.code, settings)]
    return replace(ledger, beside=(*ledger.beside, *found))


def _problems(ledger: Ledger) -> Iterator[Problem]:
    given, unreadable = read_words(ledger.project)
    yield from unreadable
    yield from review(given)
    for entry in _installed():
        publisher = _load(entry)
        if isinstance(publisher, Problem):
            yield publisher
        else:
            yield from publisher.problems(ledger)


def _installed() -> list[EntryPoint]:
    return sorted(entry_points(group=GROUP), key=lambda each: each.name)


def _usable() -> Iterator[tuple[str, Publisher]]:
    for entry in _installed():
        publisher = _load(entry)
        if isinstance(publisher, Publisher):
            yield entry.name, publisher


def _load(entry: EntryPoint) -> Publisher | Problem:
    """The publisher of an entry point; somebody else's broken package is no reason to stop."""
    hint = f'mend or remove what offers the entry point "{entry.name}" of {GROUP}'
    try:
        found = entry.load()
    except Exception as error:  # noqa: BLE001 - importing somebody's module may raise anything
        message = f'publisher "{entry.name}" cannot be loaded: {type(error).__name__}: {error}'
        return Problem("UR605", "pyproject.toml", message, hint=hint)
    if not isinstance(found, Publisher):
        message = f'publisher "{entry.name}" is no Publisher: {entry.value}'
        return Problem("UR605", "pyproject.toml", message, hint=hint)
    return found


def _refuse(name: str, path: str, taken: dict[str, str]) -> None:
    """Raise where a document may not be put."""
    parts = path.split("/")
    if "\\" in path or any(part in {"", ".", ".."} for part in parts):
        raise PublisherError(f'publisher "{name}": {path!r} is no path below the site\'s root')
    if path in taken:
        raise PublisherError(f'publisher "{name}": {path} is already made by "{taken[path]}"')
