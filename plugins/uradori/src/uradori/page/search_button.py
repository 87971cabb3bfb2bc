"""The button that opens our search: in the header where a theme has a place for it, else apart."""

from uradori.page.fragments import html
from uradori.page.labels import labels

MARK = "data-uradori-search"
_NEEDED_FIRST = ("title", "placeholder", "close", "loading", "failed", "retry")
"""Words that the script needs before it has loaded the index."""


def search_button(lang: str) -> str:
    """The button for a page in a language, whose index it names, as HTML."""
    words = labels(lang)["search"]
    first = {"lang": lang, **{name: words[name] for name in _NEEDED_FIRST}}
    return html("search_button.html", words=words, first=first)


def with_button(page: str, button: str) -> str:
    """A whole page with the button in its corner, unless its theme has placed it."""
    before, end, after = page.rpartition("</body>")
    if not button or MARK in page or not end:
        return page
    return f'{before}<div class="uradori-search-corner">{button}</div>\n{end}{after}'
