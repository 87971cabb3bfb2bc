"""Items of a navigation, put into Material's template once for all pages of a folder.

A page shows the navigation of its whole language, and all but a few of its items look alike on
every page of a folder: the longest part of a page is made again and again. What is kept is what
Material's own template has made, in the same build; of a template that we have not read, nothing.
"""

import posixpath
from collections import Counter
from collections.abc import Iterable, Iterator
from hashlib import sha256
from typing import Any

import jinja2
from jinja2.runtime import Macro
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import url_filter

TEMPLATE = "partials/nav-item.html"
READ = frozenset({"89895208f22d68ce405a4bcb6649b9150eba5bbb04663a6cb3f93f02daf1d2f7"})
"""SHA-256 of this template as it is in Material 9.8.

What its macro `render` makes of an item without the page that is shown depends on the item, `path`,
`level`, whether `parent` is active, the configuration, and on the page by its links alone.
"""


def keep(env: jinja2.Environment, navigations: Iterable[Navigation]) -> None:
    """Have templates that are rendered from now on take items of these navigations as they were.

    Where another template or another filter makes them, or another plugin's items stand for several
    pages, everything is made anew for each page.
    """
    items = [each for navigation in navigations for each in _below(navigation.items)]
    try:
        template = env.get_template(TEMPLATE)
    except jinja2.TemplateError:  # of a theme that has none
        return
    if (
        _digest(env) not in READ
        or env.filters.get("url") is not url_filter
        or any(hasattr(each, "pages") for each in items)
    ):
        return
    kept = _Kept(items)

    class WithKeptItems(env.context_class):  # type: ignore[name-defined]
        """Calls what templates call, but for what is kept."""

        def call(self, called: Any, /, *args: Any, **kwargs: Any) -> Any:
            """As Jinja's, which it calls."""
            if (
                type(called) is not Macro
                or called.name != "render"
                or called._func.__code__.co_filename != template.filename  # noqa: SLF001
            ):
                return super().call(called, *args, **kwargs)
            key = kept.key(self.get("page"), *args)
            if key is None:
                return super().call(called, *args, **kwargs)
            if key not in kept.made:
                kept.made[key] = super().call(called, *args, **kwargs)
            return kept.made[key]

    env.context_class = WithKeptItems


class _Kept:
    """What was made of items for the pages of the folder that came last."""

    def __init__(self, items: Iterable[Any]) -> None:
        self._items = {id(each): each for each in items}  # held, so that no other has its id
        links = Counter(_parts(getattr(each, "url", None) or "") for each in self._items.values())
        above = (parts[:length] for parts in links for length in range(len(parts)))
        self._apart = {*above, *(parts for parts, times in links.items() if times > 1)}
        """Places below which links lead, or to which several do."""
        self._folder: object = None
        self.made: dict[object, Any] = {}

    def key(
        self, page: object, item: Any, path: str, level: int, parent: Any = None
    ) -> tuple[object, ...] | None:
        """What is equal for equal outcomes; None where the outcome is this page's alone."""
        if not isinstance(page, Page) or item.active or id(item) not in self._items:
            return None
        folder = self._folder_of(page.url)
        if folder != self._folder:
            self._folder = folder
            self.made.clear()
        return id(item), path, level, bool(parent and parent.active)

    def _folder_of(self, url: str) -> object:
        """What pages have in common from which all links are alike."""
        parts = _parts(url)
        name = url.rpartition("/")[2]
        if parts in self._apart or (name and "." not in name):
            return url
        return parts[:-1], bool(name)


def _below(items: Iterable[Any]) -> Iterator[Any]:
    for each in items:
        yield each
        yield from _below(each.children or ())


def _parts(url: str) -> tuple[str, ...]:
    """Segments of a URL, as MkDocs counts them when it leads from one to another."""
    path = posixpath.normpath(f"/{url}").lstrip("/")
    return tuple(path.split("/")) if path else ()


def _digest(env: jinja2.Environment) -> str:
    assert env.loader is not None
    return sha256(env.loader.get_source(env, TEMPLATE)[0].encode()).hexdigest()
