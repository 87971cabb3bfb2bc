"""What is known of claims as Markdown, for texts that programs read."""

import re
from collections.abc import Iterator
from html import escape, unescape

from uradori.evidence.entry import Entry
from uradori.page import looks, wording
from uradori.page.labels import labels
from uradori.page.quotes import quotations
from uradori.project import former_ids
from uradori.project.model import Page, anchor
from uradori.publish.site import Site

_SPECIAL = re.compile(r"[\\`*\[\]<]|(?<!\w)_|_(?!\w)")
_TAG = re.compile(r"<(?P<end>/?)(?P<name>\w+)/?>")
_MARKS = {"code": "`", "strong": "**", "b": "**", "em": "*", "i": "*"}


def badge_text(entry: Entry, lang: str) -> str:
    """The glyph and the words of a claim's badge."""
    return f"{looks.of(entry).glyph} {wording.mark(entry, lang)}"


def markdown_of(html: str) -> str:
    """A sentence as Markdown, from HTML with elements that mark words and nothing else."""
    found: list[str] = []
    code = False
    for piece in re.split(r"(<[^>]*>)", html):
        tag = _TAG.fullmatch(piece)
        if tag is None:
            text = unescape(piece)
            found.append(text if code else _SPECIAL.sub(r"\\\g<0>", text))
        elif tag["name"] == "br":
            found.append("\n\n")
        else:
            code = (tag["name"] == "code" and not tag["end"]) or (code and tag["name"] != "code")
            found.append(_MARKS.get(tag["name"], piece))
    return "".join(found)


def proof_lines(site: Site, page: Page, entry: Entry) -> Iterator[str]:
    """What a page says of a claim, set apart: verdict, evidence, quotations, limits, sources."""
    words, lang = labels(page.lang), page.lang
    snippet = f"[{words['part']['code']}]({site.url}{entry.snippet.published[0]})"
    if entry.snippet.unpublished:
        snippet = words["part"]["unpublished"]
    evidence = f"[{words['publish']['evidence']}]({link_to(site, page, entry)})"
    said = " · ".join(filter(None, (badge_text(entry, lang), wording.low(entry, lang))))
    yield f"> {said} · {evidence} · {snippet}"
    versions = entry.evidence.versions if entry.evidence else {}
    for each in quotations(entry.snippet.header.quotes, versions):
        place = markdown_of(escape(each.place))
        where = f"[{place}](<{each.url}>)" if each.url else place
        yield ">"
        yield f"> > {markdown_of(escape(' '.join(each.words.split())))}"
        yield "> >"
        yield f"> > — {where}"
    if limits := entry.snippet.header.limits.get(lang):
        yield ">"
        yield f"> {words['part']['limits']} {' '.join(limits.split())}"
    if sources := entry.snippet.header.sources:
        yield ">"
        yield f"> {words['part']['sources']}: " + " ".join(f"<{each}>" for each in sources)


def anchors_of(site: Site, page: Page) -> dict[str, tuple[str, ...]]:
    """The places of each claim of a page: its own, and those of its former ids."""
    claims = [each.claim for each in page.mentions]
    former = former_ids.answering(claims, site.ledger.catalog.snippets)
    return {claim: (anchor(claim), *former.get(claim, ())) for claim in claims}


def link_to(site: Site, page: Page, entry: Entry) -> str:
    """The address of a claim on its page."""
    return f"{site.url}{site.urls[page.path]}#{entry.snippet.anchor}"
