"""What a page says of other pages, put in when all of them have been read.

A page with a list of every claim may be converted before the pages that say them. Where a host
builds a whole site, such a page gets stand-ins, which are replaced in its HTML afterwards.
"""

import re
from collections.abc import Callable
from html import escape, unescape
from urllib.parse import quote, unquote

SCHEME = "uradori-late"
REVIEWED = f"{SCHEME}:reviewed;"
"""Stands for what people have looked at, in the ledger."""
ADDRESS = f"{SCHEME}:address;"
"""Stands for where a page is published."""
_HREF = f'href="{SCHEME}:'
_BEFORE = " · "
_LINK = re.compile(
    rf'(?P<before>{_BEFORE})?<a (?P<more>[^<>]*?)href="{SCHEME}:(?P<what>ledger|claim|file)/'
    r'(?P<name>[^"<>]*)"'
    r"(?P<rest>[^<>]*)>(?P<text>.*?)</a>",
    re.DOTALL,
)
_SENTENCE = re.compile(rf"{SCHEME}:sentence/(?P<name>[^;<>\s]*);")


def ledger(of: str) -> str:
    """Stands for the address of the ledger, see `Place.ledger_page`."""
    return f"{SCHEME}:ledger/{quote(of, safe='')}"


def claim(name: str) -> str:
    """Stands for the address of the first sentence that makes a claim."""
    return f"{SCHEME}:claim/{quote(name, safe='')}"


def file(path: str) -> str:
    """Stands for the address of a published file of the project."""
    return f"{SCHEME}:file/{quote(path, safe='')}"


def sentence(name: str) -> str:
    """Stands for the sentence of a claim."""
    return f"{SCHEME}:sentence/{quote(name, safe='')};"


def fill(
    html: str,
    ledger_at: Callable[[str], str],
    claim_at: Callable[[str], str],
    file_at: Callable[[str], str],
    sentence_of: Callable[[str], str],
    reviewed: Callable[[], str],
    address: str,
) -> str:
    """`html` with everything in its place.

    Takes functions from what of the ledger, a claim and a path to an address, and from a claim to
    HTML; ""
    means that there is none. A link to a ledger that is not there goes altogether, of the others
    their text stays. `reviewed` gives the HTML of what people have looked at; `address` is that of
    the page.
    """
    found = {"ledger": ledger_at, "claim": claim_at, "file": file_at}
    if SCHEME not in html:
        return html

    def link(match: re.Match[str]) -> str:
        name = unquote(unescape(match["name"]))
        address = found[match["what"]](name)
        if address:
            href = escape(address)
            before = match["before"] or ""
            return f'{before}<a {match["more"]}href="{href}"{match["rest"]}>{match["text"]}</a>'
        return "" if match["what"] == "ledger" else match["text"]

    filled = _linked(html, link).replace(ADDRESS, escape(address))
    if REVIEWED in filled:
        filled = filled.replace(REVIEWED, reviewed())
    return _SENTENCE.sub(lambda match: sentence_of(unquote(match["name"])), filled)


def _linked(html: str, link: Callable[[re.Match[str]], str]) -> str:
    """As `_LINK.sub`, which would look behind each bracket of a page for a link of ours."""
    pieces: list[str] = []
    end = 0
    at = html.find(_HREF)
    while at >= 0:
        tag = html.rfind("<", end, at)
        begin = tag - len(_BEFORE) if html.endswith(_BEFORE, end, max(tag, end)) else tag
        if tag >= 0 and (found := _LINK.match(html, begin)):
            pieces += [html[end:begin], link(found)]
            end = found.end()
        at = html.find(_HREF, max(end, at + 1))
    return "".join([*pieces, html[end:]])
