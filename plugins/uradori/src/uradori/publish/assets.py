"""The style sheet and the scripts of pages: where they lie in a site, and how a page names them."""

from collections.abc import Iterable, Iterator
from importlib.resources import files

from uradori.page.style_sheet import style_sheet
from uradori.publish.publisher import Document

FOLDER = "assets"
"""Where they lie, below the root of the site."""
STYLE = f"{FOLDER}/uradori.css"
SCRIPTS = tuple(
    f"{FOLDER}/{name}.js"
    for name in ("uradori-page", "uradori", "clauses", "ledger", "cards", "hints", "tab")
)
"""In the order in which they run; none is needed to read a page."""
SEARCH = f"{FOLDER}/uradori-search.js"
"""What our search begins with, on pages that have it."""
ROOT = tuple(f"{FOLDER}/root.{kind}" for kind in ("css", "js"))
"""What the page at the root of a site in several languages needs, and no other."""


def documents() -> Iterator[Document]:
    """Style sheet and scripts, for a host that does not put them into the site."""
    yield STYLE, style_sheet().encode()
    yield from _read(SCRIPTS)


def documents_of_root() -> Iterator[Document]:
    """What the page at the root of a site in several languages needs."""
    yield from _read(ROOT)


def _read(names: Iterable[str]) -> Iterator[Document]:
    for name in names:
        yield name, files("uradori.page").joinpath(name).read_bytes()


def elements(html: str, root: str, scripts: Iterable[str] = SCRIPTS) -> list[str]:
    """What names style sheet and scripts in the head of a page, but for what `html` names already.

    `root` leads from the page to the root of the site.
    """
    style = f'<link rel="stylesheet" href="{root}{STYLE}">'
    found = {
        STYLE: style,
        **{each: f'<script type="module" src="{root}{each}"></script>' for each in scripts},
    }
    return [element for name, element in found.items() if name not in html]
