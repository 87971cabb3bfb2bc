"""Every document of a site with the path where it is published, and how to put them there."""

import json
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from uradori.project import deck
from uradori.project.files import write_atomically
from uradori.project.model import Page
from uradori.publish.badges import badges
from uradori.publish.claims import claims_document, claims_schema, directory_url
from uradori.publish.feed import feed, feed_path
from uradori.publish.head import card_path, head, with_head
from uradori.publish.history_document import history_document, history_schema
from uradori.publish.site import Site
from uradori.publish.texts import llms, llms_of_all, twin, twin_path


def documents(site: Site) -> Iterator[tuple[str, bytes]]:
    """Path below the site's root, and content, of everything that pages may link to."""

    def url(page: Page) -> str:
        return site.urls.get(page.path, directory_url(page))

    yield "claims.json", _json(claims_document(site.ledger, url))
    yield "claims.schema.json", _json(claims_schema(_absolute(site, "claims.schema.json")))
    yield "history.json", history_document(site.ledger)
    yield "history.schema.json", _json(history_schema(_absolute(site, "history.schema.json")))
    for entry in site.ledger.entries.values():
        yield entry.snippet.path, entry.snippet.source.encode()
    yield from badges(site)
    if site.languages:
        yield "llms.txt", llms_of_all(site).encode()
    for lang in site.languages:
        yield f"{lang}/llms.txt", llms(site, lang).encode()
        if site.url:
            yield feed_path(lang), feed(site, lang)
        plan = site.ledger.catalog.plan
        if plan is not None and deck.can_be_made():
            from uradori.publish.extras.anki import anki_path, package  # where genanki is installed

            yield anki_path(plan, lang), package(site, plan, lang)


def pictures(site: Site) -> Iterator[tuple[str, bytes]]:
    """Path below the site's root, and content, of each page's card for link previews."""
    if not _can_draw():
        return
    from uradori.publish.extras.fonts import find_font
    from uradori.publish.extras.previews import cards  # where Pillow is installed

    if font := find_font():
        project = site.ledger.project
        kept = None if "cards" in project.refused else project.path(project.settings.cards)
        yield from cards(site, font, kept)


def remarks(site: Site) -> Iterator[str]:
    """What a person should know of documents that could not be made on this machine."""
    if _can_draw():
        from uradori.publish.extras.fonts import find_font
        from uradori.publish.extras.previews import undrawn

        yield from undrawn(site, find_font())
    else:
        yield "no cards for link previews (hint: pip install 'uradori[cards]')"


def _can_draw() -> bool:
    return all(find_spec(name) for name in ("PIL", "budoux"))


def twins(site: Site) -> Iterator[tuple[str, bytes]]:
    """Path below the site's root, and content, of each page's Markdown twin.

    They are apart from the other documents: to a host, a file with such a name is a page.
    """
    for lang in site.languages:
        for page in site.pages(lang):
            source = site.ledger.project.path(page.path).read_bytes().decode()
            yield twin_path(page), twin(site, page, source).encode()


def write(folder: Path, files: Iterator[tuple[str, bytes]]) -> int:
    """Put files in their places below a folder; gives how many."""
    number = 0
    for name, content in files:
        write_atomically(folder / name, content)
        number += 1
    return number


def complete_heads(site: Site, folder: Path) -> None:
    """Complete the heads of the built pages below a folder; running it again changes nothing."""
    for lang in site.languages:
        for page in site.pages(lang):
            path = page_file(folder, site.urls[page.path])
            html = path.read_bytes().decode()
            card = card_path(page) if (folder / card_path(page)).is_file() else ""
            path.write_bytes(with_head(html, head(site, page, card)).encode())


def page_file(folder: Path, url: str) -> Path:
    """The file that a web server gives for a URL relative to the site's root."""
    return folder / (f"{url}index.html" if url.endswith("/") or not url else url)


def _absolute(site: Site, path: str) -> str:
    return site.url + path if site.url else ""


def _json(document: dict[str, Any]) -> bytes:
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode()
