"""Single pages, read as `uradori check` reads those of a site that names no extensions."""

from uradori.hosts.markdown.reader import DEFAULTS, Converter
from uradori.project.model import Page
from uradori.project.pages import page_of, source_of


def read_page(text: str, path: str, lang: str, name: str) -> Page:
    """The page with this text."""
    source = source_of(text, path, lang, name)
    return page_of(source, Converter(tuple(DEFAULTS), DEFAULTS).read(source))
