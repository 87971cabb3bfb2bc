"""The blocks that list what the whole site claims: ledger, errata, figures."""

from functools import partial
from xml.etree.ElementTree import Element, SubElement

from uradori.hosts.markdown import elements
from uradori.hosts.markdown.blocks import OurBlock
from uradori.page import chart, errata, ledger_table
from uradori.project.model import anchor


class ListingBlock(OurBlock):
    """A block with nothing in it, in whose place something of ours stands."""

    ARGUMENT: bool | None = False

    def begin(self, parent: Element) -> Element:
        """Put the list where the block stands."""
        if self.conversion.reads_only:
            return SubElement(parent, "div")
        listing = self.conversion.put(self.listing())
        parent.append(listing)
        return listing

    def listing(self) -> Element:
        """What stands in the block's place."""
        raise NotImplementedError


class LedgerBlock(ListingBlock):
    """`/// ledger`: a table of every claim of the site; `/// ledger | sqs`: of one service's.

    Where each service has a page, the ledger of all leads there.
    """

    NAME = "ledger"
    ARGUMENT = None

    def listing(self) -> Element:
        """The table; its sentences are HTML from the pages that say them."""
        place = self.conversion.place
        ledger, lang, only = place.ledger, place.lang, self.taken()[0]
        if place.divided and not only:
            overview = ledger_table.overview(ledger, lang, place.ledger_page, place.review())
            return elements.fragment(overview)
        listed = [each for each in ledger.entries if not only or each.partition("/")[0] == only]
        links, sentences = place.links(listed), place.sentences(listed)
        above = place.ledger_page() if place.divided else ""
        table_of = partial(
            ledger_table.ledger_table,
            *(ledger, lang, links, place.review()),
            only=only,
            above=above,
        )
        if place.stands_in:
            return elements.sealed(self.md, table_of(sentences=sentences))
        table = elements.fragment(table_of())
        rows = {row.get("id"): row for row in table.iter("tr")}
        for claim, sentence in sentences.items():
            for cell in rows[f"ledger-{anchor(claim)}"].iter("div"):
                if cell.get("class") == elements.TEXT_CLASS:
                    cell.text = elements.put_aside(self.md, sentence)
        return table


class ErrataBlock(ListingBlock):
    """`/// errata`: what the notes said, and what holds now."""

    NAME = "errata"

    def listing(self) -> Element:
        """The list."""
        place = self.conversion.place
        links = place.links(place.ledger.entries)
        return elements.fragment(errata.errata(place.ledger, place.lang, links))


class FiguresBlock(ListingBlock):
    """`/// figures`: what all claims of the site rest on, as a bar that leads to the ledger."""

    NAME = "figures"

    def listing(self) -> Element:
        """The bar."""
        place = self.conversion.place
        bar = chart.figures(place.ledger.entries.values(), place.lang, place.ledger_page())
        return elements.fragment(bar) if bar else Element("p")
