"""What belongs into the head of each page for programs: link previews, data, other formats."""

import os
import re
from html import escape
from urllib.parse import quote

from uradori.page.labels import labels
from uradori.project.model import Page
from uradori.publish.feed import feed_path
from uradori.publish.linked_data import linked_data
from uradori.publish.site import Site
from uradori.publish.texts import twin_path

_HTML = re.compile(r"<html\b(?P<rest>[^>]*)>")
_LANG = re.compile(r"\s+lang=(\"[^\"]*\"|'[^']*'|[^\s\"'>]+)")
BEGIN, END = "<!-- uradori -->", "<!-- /uradori -->"
_OURS = re.compile(rf"(?<!\s)\s*{re.escape(BEGIN)}.*?{re.escape(END)}", re.DOTALL)


def card_path(site: Site, page: Page) -> str:
    """Where the card of a page is published, below the site's root."""
    return f"{site.folder(page.lang)}cards/{page.name.removesuffix('.md')}.png"


def in_language(html: str, lang: str) -> str:
    """`html` with this language; a host may give all pages of a site the same."""
    match = _HTML.search(html)
    if match is None:
        return html
    rest = _LANG.sub("", match["rest"])
    return f'{html[: match.start()]}<html lang="{lang}"{rest}>{html[match.end() :]}'


def root_from(here: str) -> str:
    """What leads from a page at the URL `here` to the root of the site, with a final slash."""
    return "../" * here.count("/")


def without_head(html: str) -> str:
    """`html` without what was put into its head at an earlier time."""
    return _OURS.sub("", html) if BEGIN in html else html  # looking for blanks takes long


def with_head(html: str, lines: list[str]) -> str:
    """`html` with these lines at the end of its head, in place of those of an earlier time."""
    head, close, rest = html.partition("</head>")
    ours = "\n".join([BEGIN, *lines, END])
    return f"{without_head(head).rstrip()}\n{ours}\n{close}{rest}" if close else html


def head(site: Site, page: Page, card: str = "") -> list[str]:
    """Elements for the head of a page; `card` is the picture of its link previews, if any.

    The blank after `alternate` means nothing in HTML, but keeps Material's script from taking
    each link for a version of the site.
    """
    here = site.urls[page.path]
    words = labels(page.lang)["publish"]
    lines = [_alternate("text/markdown", _relative(quote(twin_path(site, page)), here), "Markdown")]
    if site.url:
        feed = words["feed_title"].format(site=site.name(page.lang))
        where = _relative(feed_path(site, page.lang), here)
        lines.append(_alternate("application/atom+xml", where, feed))
    lines += [_meta(*each) for each in _preview(site, page, card)]
    lines.append(f'<script type="application/ld+json">{linked_data(site, page)}</script>')
    return lines


def _preview(site: Site, page: Page, card: str) -> list[tuple[str, str, str]]:
    """Open Graph (ogp.me) and Twitter's own words for the kind of card."""
    title, about = site.title(page), site.description(page)
    others = [
        labels(lang)["publish"]["locale"] for lang in site.versions(page) if lang != page.lang
    ]
    start = page.name == "index.md"
    return [
        ("property", "og:type", "website" if start else "article"),
        ("property", "og:site_name", site.name(page.lang)),
        ("property", "og:title", title),
        *([("property", "og:description", about)] if about else []),
        *([("property", "og:url", site.url + site.urls[page.path])] if site.url else []),
        ("property", "og:locale", labels(page.lang)["publish"]["locale"]),
        *(("property", "og:locale:alternate", each) for each in others),
        *_picture(site, title, card),
    ]


def _picture(site: Site, title: str, card: str) -> list[tuple[str, str, str]]:
    if not (card and site.url):
        return [("name", "twitter:card", "summary")]
    return [
        ("property", "og:image", site.url + quote(card)),
        ("property", "og:image:type", "image/png"),
        ("property", "og:image:width", "1200"),
        ("property", "og:image:height", "630"),
        ("property", "og:image:alt", title),
        ("name", "twitter:card", "summary_large_image"),
    ]


def _meta(attribute: str, name: str, content: str) -> str:
    return f'<meta {attribute}="{name}" content="{escape(content)}">'


def _alternate(kind: str, href: str, title: str) -> str:
    return f'<link rel="alternate " type="{kind}" href="{href}" title="{escape(title)}">'


def _relative(path: str, here: str) -> str:
    """`path` as a page at the URL `here` links to it, both relative to the root."""
    folder = here if here.endswith("/") else here.rpartition("/")[0]
    return os.path.relpath(path, folder or ".").replace(os.sep, "/")
