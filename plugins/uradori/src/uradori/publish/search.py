"""The search index of a built site: its pages as they were built, one JSON file a language.

Whatever built the site, a page is an HTML file with a language, a heading and claims; so the
index is read from those files, and a reader finds what they would have seen. The browser loads
the index of its page's language when the search is opened, and not before.
"""

import json
import re
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from importlib.resources import files
from pathlib import Path
from typing import Any
from urllib.parse import quote

from selectolax.lexbor import LexborHTMLParser, LexborNode

from uradori.page import looks, wording
from uradori.page.labels import labels
from uradori.project.files import write_atomically
from uradori.project.glossary import Term
from uradori.project.model import Text
from uradori.project.typography import join_lines, without_spaces

NOT_FOUND = "404.html"
FOLDER = "search"
"""Where the index lies, below the root of the site."""

SCRIPTS = (
    "uradori-search.js",
    "search/engine.js",
    "search/prepare.js",
    "search/questions.js",
    "search/terms.js",
    "search/view.js",
    "search/search.css",
)
"""What searches, below `assets`; a page loads the first, which loads the others when needed."""

UNSAID = (
    "script, style, template, noscript, nav, svg, pre, rp, rt, .headerlink, "
    ".footnote-ref, .footnote-backref, .twemoji, .emojione, .gemoji, "
    ".uradori-evidence, .uradori-unknown, .uradori-number, .uradori-mark, "
    ".uradori-tally, .uradori-figures, .uradori-ledger, .uradori-proofs, "
    ".uradori-run__world, .uradori-time, .uradori-picture, .uradori-run figcaption > a, "
    "[data-search-exclude], [hidden]"
)
"""What a page does not say in its own words, or says only to list other pages."""

BODIES = ("article", "main", "[role=main]", "body")
"""Where the text of a page may be; the first that has a heading is it."""

INLINE = ".uradori-claim[id][data-claim]"
"""The words of a claim in running text, or the first of them."""

APART = ".uradori-apart[data-evidence-of]"
"""The evidence of such claims."""

BLOCKS = frozenset({"p", "li", "tr", "td", "th", "dt", "dd", "div", "figure", "figcaption", "br"})
_HEADING = re.compile("h[1-6]")
_LOOK = re.compile(r"\buradori--(\w+)")
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Passage:
    """A heading with the prose below it, or a claim: something that one can be led to."""

    anchor: str
    title: str
    """The heading's own text; "" for a claim."""
    text: str
    look: str = ""
    """The name of a claim's look."""
    badge: str = ""
    """What the page says about a claim, as "checked with moto 5.2.5"."""


@dataclass(frozen=True, slots=True)
class SearchPage:
    """A page as one may search it."""

    url: str
    """Relative to the root of the site."""
    lang: str
    title: str
    parts: tuple[Passage, ...]


def read_page(html: str, url: str) -> SearchPage | None:
    """What a built page says; None where there is no heading, hence nothing to be led to."""
    tree = LexborHTMLParser(_without_navigation(html))
    body = _with_heading(tree, BODIES[0])
    if body is None:
        tree = LexborHTMLParser(html)
        body = next((found for each in BODIES if (found := _with_heading(tree, each))), None)
    root = tree.css_first("html")
    if root is None or body is None:
        return None
    lang = (root.attributes.get("lang") or "").partition("-")[0]
    claims = {node.mem_id: _claim(node, lang) for node in body.css(".uradori[id][data-claim]")}
    apart = {node.attributes["data-evidence-of"]: node for node in body.css(APART)}
    inline = {node.mem_id: _inline(node, apart, lang) for node in body.css(INLINE)}
    for node in body.css(UNSAID):
        node.decompose()
    title = _text(body.css_first("h1"), lang)
    return SearchPage(url, lang, title, tuple(_parts(body, claims, inline, lang)))


def _without_navigation(html: str) -> str:
    """A page with its head and its only article: most of a page is what stands around that."""
    head, begin = html.find("<body"), html.find("<article")
    end = html.rfind("</article>")
    if 0 <= head < begin < end and html.find("<article", begin + 1) < 0:
        return f"{html[:head]}<body>{html[begin:end]}</article>"
    return html


def _with_heading(tree: LexborHTMLParser, selector: str) -> LexborNode | None:
    found = tree.css_first(selector)
    return found if found is not None and found.css_first("h1") is not None else None


def _claim(node: LexborNode, lang: str) -> Passage:
    """A claim's look and badge, which stand in what is not searched; its text comes later."""
    names = _LOOK.findall(node.attributes.get("class") or "")
    badge = node.css_first(".uradori-badge__text")
    anchor = node.attributes.get("id") or ""
    return Passage(anchor, "", "", names[-1] if names else "", _text(badge, lang))


def _inline(node: LexborNode, apart: Mapping[str | None, LexborNode], lang: str) -> Passage:
    """A claim in running text: its evidence stands apart, and has the whole sentence."""
    evidence = apart.get(node.attributes["data-claim"])
    known = _claim(evidence, lang) if evidence else Passage("", "", "")
    sentence = evidence.css_first(".uradori-sentence") if evidence else None
    return replace(
        known, anchor=node.attributes["id"] or "", text=_text(sentence, lang) or _text(node, lang)
    )


def _parts(
    body: LexborNode, claims: Mapping[int, Passage], inline: Mapping[int, Passage], lang: str
) -> Iterator[Passage]:
    """Each heading with the prose up to the next one, then the claims among that prose.

    A claim in running text is part of that, too.
    """
    anchor, title, words, said = "", "", list[str](), list[Passage]()
    for node in (*_walk(body, {*claims, *inline}), None):
        if node is None or _HEADING.fullmatch(node.tag or ""):
            section = Passage(anchor, title, _clean("".join(words), lang))
            if section.title or section.text:
                yield section
            yield from said
            anchor, title = (
                (node.attributes.get("id") or "", _text(node, lang)) if node else ("", "")
            )
            words, said = [], []
        elif node.mem_id in claims:
            said.append(replace(claims[node.mem_id], text=_text(node, lang)))
        elif node.mem_id in inline:
            said.append(inline[node.mem_id])
            words += map(_words, _walk(node, ()))
        else:
            words.append(_words(node))


def _walk(node: LexborNode, claims: Container[int]) -> Iterator[LexborNode]:
    """Claims and headings whole; of everything else text, pictures, and where blocks end."""
    for child in node.iter(include_text=True):
        if (
            child.mem_id in claims
            or _HEADING.fullmatch(child.tag or "")
            or child.is_text_node
            or child.tag == "img"
        ):
            yield child
        else:
            yield from _walk(child, claims)
            if child.tag in BLOCKS:
                yield child


def _words(node: LexborNode) -> str:
    if node.tag == "img":
        return node.attributes.get("alt") or ""
    return node.text_content or "" if node.is_text_node else "\0"


def _text(node: LexborNode | None, lang: str) -> str:
    return "" if node is None else _clean("".join(map(_words, _walk(node, ()))), lang)


def _clean(text: str, lang: str) -> str:
    """One line: breaks of the source as a page shows them, breaks between blocks as spaces."""
    joined = join_lines(text) if without_spaces(lang) else text
    return _SPACE.sub(" ", joined.replace("\0", " ")).strip()


def aliases(terms: Iterable[Term], lang: str) -> dict[str, str]:
    """Other names of a thing, and what pages in `lang` call it.

    They are the names that the glossary rules out, those by which it may be looked for, and its
    names in other languages: a reader may use any of them.
    """
    found: dict[str, str] = {}
    for term in terms:
        name = term.names.get(lang)
        if name is None:
            continue
        others = [other for code, other in term.names.items() if code != lang]
        for source in (term.never, term.also):
            others += [other for names in source.values() for other in names]
        for other in (each.strip(" .,、。") for each in others):
            if other and other.casefold() != name.casefold():
                found.setdefault(other, name)
    return found


def search_document(
    pages: Iterable[SearchPage], terms: Iterable[Term], lang: str
) -> dict[str, Any]:
    """The index of one language as plain data."""
    words = labels(lang)
    return {
        "language": lang,
        "pages": [
            {
                "url": page.url,
                "title": page.title,
                "parts": [_part(part) for part in page.parts if part.title or part.text],
            }
            for page in pages
        ],
        "aliases": aliases(terms, lang),
        "words": words["search"],
        "looks": {name: wording.word(name, lang) for name in looks.LOOKS},
        "icons": {name: look.icon for name, look in looks.LOOKS.items()},
    }


def _part(part: Passage) -> dict[str, str]:
    names = ("anchor", "title", "text", "look", "badge")
    return {name: value for name in names if (value := getattr(part, name))}


def write_search(site: Path, folders: Text, terms: Iterable[Term]) -> "Index":
    """Index the built site in the folder `site`; gives what was written.

    `folders` has each language with the folder of its pages: "ja/", or "" for the whole site.
    """
    index = Index(folders, terms)
    index.read(site)
    index.write(site)
    return index


class Index:
    """The indexes of a site, one a language; what was read is kept for when pages change."""

    def __init__(self, folders: Text, terms: Iterable[Term]) -> None:
        self._folders, self._terms = folders, tuple(terms)
        self._found: dict[str, dict[Path, SearchPage]] = {code: {} for code in folders}

    @property
    def sizes(self) -> dict[str, int]:
        """The number of pages by language."""
        return {code: len(pages) for code, pages in self._found.items()}

    def read(self, site: Path) -> None:
        """Read every page below a folder, in place of what was read at the same place before."""
        for code, folder in self._folders.items():
            for path in (site / folder).rglob("*.html"):
                place = path.relative_to(site)
                if place.as_posix() != NOT_FOUND:
                    self._take(code, place, path.read_text("utf-8"))

    def _take(self, code: str, place: Path, html: str) -> None:
        url = f"{place.parent.as_posix()}/" if place.name == "index.html" else place.as_posix()
        page = read_page(html, quote(url))
        if page is None:
            self._found[code].pop(place, None)
        else:
            self._found[code][place] = replace(page, lang=code)  # whatever the theme says of it

    def write(self, site: Path) -> None:
        """Write the indexes below the folder of a site."""
        for lang, found in self._found.items():
            pages = (found[place] for place in sorted(found))
            text = json.dumps(
                search_document(pages, self._terms, lang), ensure_ascii=False, separators=(",", ":")
            )
            write_atomically(site / FOLDER / f"{lang}.json", f"{text}\n".encode())


def write_scripts(site: Path) -> None:
    """Put what searches into a built site, for hosts that do not."""
    for name in SCRIPTS:
        content = files("uradori.page").joinpath("assets", name).read_bytes()
        write_atomically(site / "assets" / name, content)
