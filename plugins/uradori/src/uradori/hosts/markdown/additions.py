"""What is added to a page around what its author wrote, and how its words are set."""

from xml.etree.ElementTree import Element

from markdown.treeprocessors import Treeprocessor
from markdown.util import STX

from uradori.hosts.markdown import elements
from uradori.hosts.markdown.blocks import CARDS_CLASS
from uradori.hosts.markdown.conversion import OfText
from uradori.hosts.markdown.place import Place
from uradori.page import claims, looks, parts, stamp, wording
from uradori.page.phrases import phrases
from uradori.project.typography import without_spaces


class Addition(OfText, Treeprocessor):
    """Changes the tree of a page that is in a project, and not merely read."""

    def run(self, root: Element) -> None:
        """Change the tree where there is a project."""
        place = self.conversion.known_place
        if place is not None:
            self.add(root, place)

    def add(self, root: Element, place: Place) -> None:
        """Change the tree."""
        raise NotImplementedError

    def below_title(self, root: Element, html: str) -> None:
        """Put our HTML below the first heading."""
        at = 1 if len(root) and root[0].tag == "h1" else 0
        root.insert(at, self.conversion.add(html))


class Figures(Addition):
    """Says on top of a page what its claims rest on."""

    def add(self, root: Element, place: Place) -> None:
        """Insert the line below the page's first heading."""
        met = self.conversion.met
        entries = place.ledger.entries
        said = dict.fromkeys(each.claim for each in met.said if each.claim in entries)
        line = wording.tally_line((entries[claim] for claim in said), place.lang)
        if line and place.path and "figures" not in met.blocks:
            self.below_title(root, line)


class Proofs(Addition):
    """Lists at the end of a page, for paper, where each of its proofs is to be found."""

    def add(self, root: Element, place: Place) -> None:
        """Append the list."""
        entries = place.ledger.entries
        said = dict.fromkeys(each.claim for each in self.conversion.met.said)
        known = [entries[claim] for claim in said if claim in entries]
        if known and place.path:
            listed = parts.proofs(known, place.address(), place.lang)
            root.append(self.conversion.add(listed))


class Stamp(Addition):
    """Marks a page that its host may keep, so that nobody publishes it with badges of old."""

    def add(self, root: Element, place: Place) -> None:
        """Append the mark where the page speaks of claims."""
        entries = place.ledger.entries
        said = dict.fromkeys(each.claim for each in self.conversion.met.said)
        if not stamp.OF_ALL.isdisjoint(self.conversion.met.blocks):
            said = dict.fromkeys(entries)
        if place.kept and place.path and said:
            made_of = stamp.made_of(entries[claim] for claim in said if claim in entries)
            root.append(self.conversion.add(stamp.stamp(made_of)))


class OutOfDate(Addition):
    """Says on top of a page that it has fallen behind its other languages."""

    def add(self, root: Element, place: Place) -> None:
        """Insert the note below the page's first heading."""
        if late := place.out_of_date():
            self.below_title(root, parts.out_of_date(late, place.lang))


class References(Addition):
    """Shows beside each link from a card to a claim what the claim's verdict is."""

    def add(self, root: Element, place: Place) -> None:
        """Put an icon into each link; its name is what the claim's badge says."""
        blocks = [each for each in root.iter("div") if each.get("class") == CARDS_CLASS]
        if not blocks:
            return
        entries = {entry.snippet.anchor: entry for entry in place.ledger.entries.values()}
        for link in (link for block in blocks for link in block.iter("a")):
            entry = entries.get(link.get("href", "").partition("#")[2])
            if entry:
                icon = self.conversion.put(elements.fragment(claims.reference(entry, place.lang)))
                icon.tail, link.text = link.text, None
                link.insert(0, icon)
                link.set("class", f"uradori-reference {looks.classes(entry)}")


class Phrases(Addition):
    """Lets the lines of Japanese headings end between phrases, in every browser."""

    def add(self, root: Element, place: Place) -> None:
        """Put a `<wbr>` between phrases; a style sheet forbids breaks anywhere else."""
        if without_spaces(place.lang) and place.path:
            for element in root.iter():
                if element.tag in {"h1", "h2", "h3"}:
                    _break_between_phrases(element, place.lang)


def _break_between_phrases(heading: Element, lang: str) -> None:
    """Only the heading's own text: what Markdown has put away, and the link to it, stay whole."""
    text = heading.text or ""
    first, *others = [text] if STX in text or text.isascii() else phrases(text, lang)
    heading.text = first
    for at, piece in enumerate(others):
        mark = Element("wbr")
        mark.tail = piece
        heading.insert(at, mark)
