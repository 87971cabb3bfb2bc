"""What is done to a site that some host has built: documents put in, heads completed."""

from collections.abc import Iterable
from pathlib import Path
from urllib.parse import unquote

from uradori.page.search_button import search_button, with_button
from uradori.project.files import write_atomically
from uradori.publish import assets
from uradori.publish.head import card_path, head, in_language, root_from, with_head, without_head
from uradori.publish.publisher import Document
from uradori.publish.site import Site


def write(folder: Path, documents: Iterable[Document]) -> list[str]:
    """Put documents in their places below `folder`; gives these.

    Raises OSError where one cannot be written, ValueError where its place leads out of the folder.
    """
    written: list[str] = []
    inside = folder.resolve()
    for name, content in documents:
        path = folder / name
        # A link in the document's place is replaced; one to a folder would be followed.
        if not path.parent.resolve().is_relative_to(inside):
            raise ValueError(f"{name} leads out of {folder}")
        write_atomically(path, content)
        written.append(name)
    return written


def complete_heads(
    site: Site,
    folder: Path,
    *,
    with_assets: bool = False,
    with_search: bool = False,
    published: Path | None = None,
) -> None:
    """Complete the heads of the built pages below a folder; running it again changes nothing.

    `with_assets` also names style sheet and scripts there, where the host does not, `with_search`
    with what opens our search. `published` is the folder of everything else, where that is another.
    """
    scripts = (*assets.SCRIPTS, *((assets.SEARCH,) if with_search else ()))
    beside = published or folder
    for lang in site.languages:
        for page in site.pages(lang):
            path = page_file(folder, site.urls[page.path])
            if not path.is_file():
                continue  # a page may come out empty, and is not written then
            html = in_language(without_head(path.read_bytes().decode()), lang)
            card = card_path(site, page) if (beside / card_path(site, page)).is_file() else ""
            lines = head(site, page, card)
            if with_search:
                html = with_button(html, search_button(lang))
            if with_assets:
                lines += assets.elements(html, root_from(site.urls[page.path]), scripts)
            path.write_bytes(with_head(html, lines).encode())


def page_file(folder: Path, url: str) -> Path:
    """The file that a web server gives for a URL relative to the site's root."""
    path = unquote(url)
    return folder / (f"{path}index.html" if path.endswith("/") or not path else path)
