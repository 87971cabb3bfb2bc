"""Plugins that may make pages, or put text into them: only a build of the site sees those."""

from collections.abc import Iterator
from pathlib import Path

from uradori.project import site_file
from uradori.project.files import read_text

OTHERS = frozenset(
    {
        "awesome-nav",
        "awesome-pages",
        "exclude",
        "git-revision-date-localized",
        "glightbox",
        "info",
        "literate-nav",
        "localsearch",
        "meta",
        "mike",
        "minify",
        "offline",
        "optimize",
        "print-site",
        "privacy",
        "redirects",
        "rss",
        "search",
        "section-index",
        "social",
        "tags",
        site_file.ENTRY,
    }
)
"""Plugins that are known to do neither, without the name of their theme before them."""


def page_makers(root: Path, docs: str) -> tuple[str, ...]:
    """Plugins that may make what pages say, by name, and hooks; the site's pages are in `docs`."""
    if name := site_file.found(root, docs):
        try:
            text = read_text(root / name, name, "UR213")
            document = site_file.load_whole(root, name, text) if isinstance(text, str) else {}
        except (FileNotFoundError, site_file.SiteFileError):
            return ()
        named = (each.rpartition("/")[2] for each in _plugins(document.get("plugins")))
        makers = [each for each in named if each not in OTHERS]
        return (*makers, *(["hooks"] if document.get("hooks") else []))
    return ()


def _plugins(listed: object) -> Iterator[str]:
    for each in listed if isinstance(listed, list | dict) else ():
        yield from map(str, each) if isinstance(each, dict) else [str(each)]
