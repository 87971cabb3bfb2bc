"""Link previews as a publisher: a picture a page, where there are Pillow, BudouX and a font."""

from collections.abc import Iterator
from importlib.util import find_spec

from uradori.publish.publisher import Document, Publisher, Stage
from uradori.publish.site import Site


def documents(site: Site) -> Iterator[Document]:
    """The picture of each page that can be drawn on this machine."""
    if not _can_draw():
        return
    from uradori.publish.extras.previews.drawing import cards  # where Pillow is installed
    from uradori.publish.extras.previews.fonts import find_font

    if font := find_font():
        project = site.ledger.project
        kept = None if "cards" in project.refused else project.path(project.settings.cards)
        yield from cards(site, font, kept)


def remarks(site: Site) -> Iterator[str]:
    """Which pages have no picture, and why."""
    if not _can_draw():
        yield "no cards for link previews (hint: pip install pillow budoux)"
        return
    from uradori.publish.extras.previews.drawing import undrawn
    from uradori.publish.extras.previews.fonts import find_font

    yield from undrawn(site, find_font())


def _can_draw() -> bool:
    return all(find_spec(name) for name in ("PIL", "budoux"))


PUBLISHER = Publisher(Stage.AFTER_PAGES, documents, remarks)
