"""The Python-Markdown extension: `/// claim`, `/// ledger` and `/// errata` blocks.

Listed in `markdown_extensions`, so that every host which runs Python-Markdown shows the same
badges. It reads the ledger and never runs anything.
"""

import os
import re
import xml.etree.ElementTree as etree
from pathlib import Path
from typing import Any, cast
from urllib.parse import quote
from weakref import WeakKeyDictionary

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AMP_SUBSTITUTE, STX, AtomicString
from pymdownx.blocks import BlocksExtension, BlocksProcessor
from pymdownx.blocks.block import Block
from pymdownx.highlight import Highlight, HighlightExtension

from uradori.evidence.ledger import Entry, Ledger, cached_ledger
from uradori.hosts.markdown.current_page import page_path
from uradori.page import claims, errata, ledger_table, parts, wording
from uradori.page.phrases import phrases
from uradori.page.typography import WITHOUT_SPACES, join_lines
from uradori.project import translations
from uradori.project.foreign_words import MARKED
from uradori.project.model import Mention, anchor
from uradori.project.settings import find_root

MARKDOWN_CLASS = "uradori-markdown"
"""Text of elements of this class is the author's and may contain inline Markdown."""

TEXT_CLASS = "uradori-text"
"""Text of elements of this class is the author's and may be of several paragraphs."""

EVIDENCE_CLASS = "uradori-evidence"
"""The `<details>` below a claim."""

CARDS_CLASS = "uradori-cards"
"""What is around tables whose rows can be turned over."""


class ClaimError(Exception):
    """A block that cannot be rendered, in a host that would not say so by itself."""


class UradoriExtension(BlocksExtension):
    """Registers the blocks; `project` is a folder of the project, by default the page's."""

    def __init__(self, **configs: Any) -> None:
        self.config = {
            "project": ["", "A folder inside the project; default: found from the page"],
            "lang": ["", "Language of the pages; default: first segment of the page's path"],
            "edit_url": ["", "Address before a snippet's path at which it can be edited"],
            "lenient": [False, "Show a claim without a snippet as such instead of raising"],
        }
        super().__init__(**configs)

    def extendMarkdownBlocks(self, md: Markdown, block_mgr: BlocksProcessor) -> None:
        """Register the blocks with pymdownx."""
        # As superfences does: whether or not the site configures highlighting, its settings exist.
        md.registerExtensions(["pymdownx.highlight"], {"pymdownx.highlight": {"_enabled": False}})
        block_mgr.register(ClaimBlock, self.getConfigs())
        block_mgr.register(LedgerBlock, self.getConfigs())
        block_mgr.register(ErrataBlock, self.getConfigs())
        block_mgr.register(DiagramBlock, self.getConfigs())
        block_mgr.register(CardsBlock, self.getConfigs())
        block_mgr.register(FiguresBlock, self.getConfigs())
        block_mgr.register(OpenedBlock, self.getConfigs())
        md.inlinePatterns.register(ForeignWords(MARKED, md), "uradori-foreign", 170)
        md.preprocessors.register(NewText(md), "uradori-new-text", 100)
        md.treeprocessors.register(Figures(md, self.getConfigs()), "uradori-figures", 16)
        md.treeprocessors.register(OutOfDate(md, self.getConfigs()), "uradori-out-of-date", 15)
        md.treeprocessors.register(References(md, self.getConfigs()), "uradori-references", 13)
        # After the table of contents, which has names and not markup.
        md.treeprocessors.register(Phrases(md, self.getConfigs()), "uradori-phrases", 3)
        md.treeprocessors.register(JoinLines(md, self.getConfigs()), "uradori-join-lines", 14)


_places: WeakKeyDictionary[Markdown, "_Place"] = WeakKeyDictionary()
"""What was found out for the text that each converter is at; asking again for every block of a
page would look at every file of the site each time."""


def _place(md: Markdown, config: dict[str, Any]) -> "_Place":
    """The page being rendered."""
    if md not in _places:
        _places[md] = _Place(md, config)
    return _places[md]


class NewText(Preprocessor):
    """Forgets the page before, when a converter is used for another text."""

    def run(self, lines: list[str]) -> list[str]:
        """Change nothing."""
        _places.pop(cast(Markdown, self.md), None)
        return lines


class _Place:
    """The page being rendered, and the ledger of its project."""

    def __init__(self, md: Markdown, config: dict[str, Any]) -> None:
        self.path = page_path(md)
        start = Path(config["project"]).resolve() if config["project"] else self.path or Path.cwd()
        root = find_root(start)
        if root is None:
            raise ClaimError(f"{start}: no pyproject.toml with [tool.uradori] at or above")
        self.ledger: Ledger = cached_ledger(root.resolve())
        self.page = self.ledger.page(self.path) if self.path else None
        languages = self.ledger.project.settings.languages
        self.lang: str = config["lang"] or (self.page.lang if self.page else languages[0])

    def link(self, mention: Mention) -> str:
        """A link from this page to a mention on another, as an author would write it."""
        return self._link(mention.page, mention.anchor)

    def ledger_page(self, fragment: str = "") -> str:
        """A link to this language's ledger; "" where there is none."""
        for page in self.ledger.catalog.pages.values():
            if page.lang == self.lang and "ledger" in page.blocks:
                return self._link(page.path, fragment)
        return ""

    def _link(self, page: str, fragment: str) -> str:
        here = self.page.path if self.page else page
        path = "" if page == here else os.path.relpath(page, Path(here).parent)
        return f"{path}#{fragment}" if fragment else path

    def links(self) -> dict[str, str]:
        """Where each claim is said first in this page's language, by claim."""
        return {
            claim: self.link(mention)
            for claim, entry in self.ledger.entries.items()
            for mention in reversed(entry.mentions)
            if mention.lang == self.lang
        }

    def said(self) -> list[Entry]:
        """The claims of this page that have a snippet, each once."""
        claims = {mention.claim: None for mention in (self.page.mentions if self.page else ())}
        return [self.ledger.entries[each] for each in claims if each in self.ledger.entries]

    def where(self, claim: str) -> str:
        """`path:line` of a claim on this page, as far as it is known."""
        if self.page is None:
            return str(self.path or "page")
        lines = [mention.line for mention in self.page.mentions if mention.claim == claim]
        return f"{self.page.path}:{lines[0]}" if lines else self.page.path


class ClaimBlock(Block):
    """`/// claim | service/behaviour`: the sentence inside, with its badge and evidence below."""

    NAME = "claim"
    ARGUMENT = None

    def on_create(self, parent: etree.Element) -> etree.Element:
        """Wrap the sentence."""
        claim = self._claim()
        place = self._place = _place(self.md, self.config)
        entry = self._entry = place.ledger.entries.get(claim)
        verdict = entry.verdict.value if entry else "unknown"
        attributes = {
            "class": f"uradori uradori--{verdict}",
            "id": anchor(claim),
            "data-claim": claim,
        }
        return etree.SubElement(parent, "div", attributes)

    def on_end(self, block: etree.Element) -> None:
        """Add the evidence after the sentence."""
        claim, place = self._claim(), self._place
        if self._entry is None:
            hint = place.ledger.catalog.suggest(claim)
            if not self.config["lenient"]:
                raise ClaimError(
                    f'{place.where(claim)}: UR201 no snippet named "{claim}" (hint: {hint})'
                )
            block.append(_fragment(claims.unknown_claim(claim, hint, place.lang)))
            return
        faults = place.ledger.catalog.faults
        edit = edit_address(self.config["edit_url"], self._entry.snippet.path)
        row = place.ledger_page(f"ledger-{anchor(claim)}")
        details = _fragment(claims.claim_evidence(self._entry, faults, place.lang, edit, row))
        slots = {each.get("data-slot"): each for each in details.iter("div")}
        for code in claims.code_blocks(self._entry, place.lang):
            slots[code.slot].text = AtomicString(self.md.htmlStash.store(_highlight(self.md, code)))
        block.append(details)

    def _claim(self) -> str:
        return (self.argument or "").strip()


class LedgerBlock(Block):
    """`/// ledger`: a table of every claim of the site."""

    NAME = "ledger"
    ARGUMENT = False

    def on_create(self, parent: etree.Element) -> etree.Element:
        """Put the table where the block stands."""
        place = _place(self.md, self.config)
        table = _fragment(ledger_table.ledger_table(place.ledger, place.lang, place.links()))
        for cell in table.iter("div"):
            if cell.get("class") == TEXT_CLASS:
                _as_markdown(self.md, cell)
        parent.append(table)
        return table


class ErrataBlock(Block):
    """`/// errata`: what the notes said, and what holds now."""

    NAME = "errata"
    ARGUMENT = False

    def on_create(self, parent: etree.Element) -> etree.Element:
        """Put the list where the block stands."""
        place = _place(self.md, self.config)
        listing = _fragment(errata.errata(place.ledger, place.lang, place.links()))
        parent.append(listing)
        return listing


class FiguresBlock(Block):
    """`/// figures`: what all claims of the site rest on, in one line that leads to the ledger."""

    NAME = "figures"
    ARGUMENT = False

    def on_create(self, parent: etree.Element) -> etree.Element:
        """Put the line where the block stands."""
        place = _place(self.md, self.config)
        line = wording.tally_line(place.ledger.entries.values(), place.lang, place.ledger_page())
        element = _fragment(line) if line else etree.Element("p")
        parent.append(element)
        return element


class OpenedBlock(Block):
    """`/// opened`: the claims inside show their evidence without being asked."""

    NAME = "opened"
    ARGUMENT = False

    def on_create(self, parent: etree.Element) -> etree.Element:
        """Frame the claims."""
        return etree.SubElement(parent, "div", {"class": "uradori-opened"})

    def on_end(self, block: etree.Element) -> None:
        """Open them."""
        for details in block.iter("details"):
            if details.get("class") == EVIDENCE_CLASS:
                details.set("open", "open")


class CardsBlock(Block):
    """`/// cards`: tables inside it can be turned over row by row, question first."""

    NAME = "cards"
    ARGUMENT = False

    def on_create(self, parent: etree.Element) -> etree.Element:
        """Put the switch between the two views before the tables."""
        cards = _fragment(parts.cards(_place(self.md, self.config).lang))
        parent.append(cards)
        return cards


class DiagramBlock(Block):
    """`/// diagram | caption`: boxes and arrows, see `uradori.project.diagrams`."""

    NAME = "diagram"
    ARGUMENT = True

    def on_markdown(self) -> str:
        """Keep the text as it is."""
        return "raw"

    def on_create(self, parent: etree.Element) -> etree.Element:
        """A place for the figure."""
        return etree.SubElement(parent, "div")

    def on_end(self, block: etree.Element) -> None:
        """Draw."""
        text, block.text = block.text or "", None
        try:
            figure = parts.diagram_figure(text, self.argument)
        except ValueError as error:
            if not self.config["lenient"]:
                raise ClaimError(
                    f"{page_path(self.md)}: UR209 diagram cannot be drawn: {error}"
                ) from None
            block.set("class", "uradori uradori--unknown")
            figure = parts.broken_diagram(str(error), _place(self.md, self.config).lang)
        block.append(_fragment(figure))


class Figures(Treeprocessor):
    """Says on top of a page what its claims rest on."""

    def __init__(self, md: Markdown, config: dict[str, Any]) -> None:
        super().__init__(md)
        self._config = config

    def run(self, root: etree.Element) -> None:
        """Insert the line below the page's first heading."""
        path = page_path(cast(Markdown, self.md))
        if path is None or find_root(path) is None:
            return
        place = _place(cast(Markdown, self.md), self._config)
        line = wording.tally_line(place.said(), place.lang)
        if line and not (place.page and "figures" in place.page.blocks):
            root.insert(_below_title(root), _fragment(line))


class ForeignWords(InlineProcessor):
    """`[not necessarily]{ lang=en }`: words that a screen reader says in another voice."""

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[etree.Element, int, int]:
        """A span in that language; Markdown inside it works."""
        span = etree.Element("span", {"lang": m["lang"]})
        span.text = m["foreign"]
        return span, m.start(0), m.end(0)


class OutOfDate(Treeprocessor):
    """Says on top of a page that it has fallen behind its other languages."""

    def __init__(self, md: Markdown, config: dict[str, Any]) -> None:
        super().__init__(md)
        self._config = config

    def run(self, root: etree.Element) -> None:
        """Insert the note below the page's first heading."""
        path = page_path(cast(Markdown, self.md))
        if path is None or find_root(path) is None:
            return
        place = _place(cast(Markdown, self.md), self._config)
        if place.page is None:
            return
        versions = translations.versions_of(place.page, place.ledger.catalog.pages)
        late = [
            lang
            for lang in translations.out_of_date(place.page, versions)
            if lang in place.page.translation_of
        ]
        if late:
            root.insert(_below_title(root), _fragment(parts.out_of_date(late, place.lang)))


def _below_title(root: etree.Element) -> int:
    return 1 if len(root) and root[0].tag == "h1" else 0


class References(Treeprocessor):
    """Shows beside each link from a card to a claim what the claim's verdict is."""

    def __init__(self, md: Markdown, config: dict[str, Any]) -> None:
        super().__init__(md)
        self._config = config

    def run(self, root: etree.Element) -> None:
        """Put an icon into each link; its name is what the claim's badge says."""
        blocks = [each for each in root.iter("div") if each.get("class") == CARDS_CLASS]
        if not blocks:
            return
        place = _place(cast(Markdown, self.md), self._config)
        entries = {entry.snippet.anchor: entry for entry in place.ledger.entries.values()}
        for link in (link for block in blocks for link in block.iter("a")):
            entry = entries.get(link.get("href", "").partition("#")[2])
            if entry:
                icon = _fragment(claims.reference(entry, place.lang))
                icon.tail, link.text = link.text, None
                link.insert(0, icon)
                link.set("class", f"uradori-reference uradori--{entry.verdict.value}")


class JoinLines(Treeprocessor):
    """Keeps the line breaks of a Japanese source from becoming spaces between its sentences."""

    def __init__(self, md: Markdown, config: dict[str, Any]) -> None:
        super().__init__(md)
        self._config = config

    def run(self, root: etree.Element) -> None:
        """Join the lines of running text; code keeps its own."""
        path = page_path(cast(Markdown, self.md))
        if path is None or find_root(path) is None:
            return
        if _place(cast(Markdown, self.md), self._config).lang in WITHOUT_SPACES:
            _join_below(root)


class Phrases(Treeprocessor):
    """Lets the lines of Japanese headings end between phrases, in every browser."""

    def __init__(self, md: Markdown, config: dict[str, Any]) -> None:
        super().__init__(md)
        self._config = config

    def run(self, root: etree.Element) -> None:
        """Put a `<wbr>` between phrases; a style sheet forbids breaks anywhere else."""
        path = page_path(cast(Markdown, self.md))
        if path is None or find_root(path) is None:
            return
        if (lang := _place(cast(Markdown, self.md), self._config).lang) in WITHOUT_SPACES:
            for element in root.iter():
                if element.tag in {"h1", "h2", "h3"}:
                    _break_between_phrases(element, lang)


def _break_between_phrases(heading: etree.Element, lang: str) -> None:
    """Only the heading's own text: what Markdown has put away, and the link to it, stay whole."""
    text = heading.text or ""
    first, *others = [text] if STX in text or text.isascii() else phrases(text, lang)
    heading.text = first
    for at, piece in enumerate(others):
        mark = etree.Element("wbr")
        mark.tail = piece
        heading.insert(at, mark)


def _join_below(element: etree.Element) -> None:
    if element.tag in {"pre", "code"}:
        return
    if element.text:
        element.text = join_lines(element.text)
    for child in element:
        _join_below(child)
        if child.tail:
            child.tail = join_lines(child.tail)


def _fragment(html: str) -> etree.Element:
    """Our HTML as elements whose text Markdown leaves alone, except where it is the author's."""
    element = etree.fromstring(html)  # noqa: S314 - of our own making, see fragments.clean
    for each in element.iter():
        if each.get("class") not in {MARKDOWN_CLASS, TEXT_CLASS} and each.text:
            each.text = _verbatim(each.text)
        if each.tail:
            each.tail = _verbatim(each.tail)
    return element


def _as_markdown(md: Markdown, element: etree.Element) -> None:
    """Parse an element's text as Markdown would a page's; a single paragraph needs no `<p>`."""
    text, element.text = str(element.text or ""), None
    md.parser.parseChunk(element, text)
    if len(element) == 1 and element[0].tag == "p":
        element.text = element[0].text
        element.remove(element[0])


def _verbatim(text: str) -> AtomicString:
    """`text` as it is: Markdown would take "&lt;" in it for an entity that an author wrote."""
    return AtomicString(text.replace("&", f"{AMP_SUBSTITUTE}amp;"))


def edit_address(base: str, path: str) -> str:
    """Where the file at `path` can be edited; "" where the site does not say where it is kept."""
    return f"{base.rstrip('/')}/{quote(path)}" if base.startswith(("https://", "http://")) else ""


def _highlight(md: Markdown, code: claims.CodeBlock) -> str:
    """Highlighted by the host's own settings, as a placeholder that Markdown fills at the end."""
    [extension] = [each for each in md.registeredExtensions if isinstance(each, HighlightExtension)]
    settings = extension.get_pymdownx_highlight_settings()
    options = ("guess_lang", "pygments_style", "use_pygments", "noclasses", "language_prefix")
    highlighter = Highlight(md, **{name: settings[name] for name in options})
    result = highlighter.highlight(code.text, code.language, "highlight", title=code.title or None)
    return cast(str, result)


def makeExtension(**configs: Any) -> UradoriExtension:
    """Python-Markdown's entry point."""
    return UradoriExtension(**configs)
