"""Blocks of a page that make no claim: diagrams, cards, the note on top."""

from collections.abc import Iterable

from uradori.evidence.entry import Entry
from uradori.page import flow_diagram, wording
from uradori.page.fragments import html
from uradori.page.labels import labels


def out_of_date(languages: list[str], lang: str) -> str:
    """The note on top of a page that another language has left behind."""
    words = labels(lang)
    names = [words["language"].get(other, other) for other in languages]
    return html("out_of_date.html", words=words, names=names)


def proofs(entries: Iterable[Entry], address: str, lang: str) -> str:
    """Where the proofs of a page's claims are to be found, for who has it on paper.

    `address` is that of the page; "" where nobody knows it.
    """
    listed = [(each.snippet.anchor, wording.mark(each, lang)) for each in entries]
    return html("proofs.html", words=labels(lang)["proofs"], proofs=listed, address=address)


def cards(lang: str) -> str:
    """What goes around tables whose rows can be turned over as cards."""
    return html("cards.html", words=labels(lang))


def broken_diagram(why: str, lang: str) -> str:
    """What stands in the place of a diagram that cannot be drawn."""
    return html("broken_diagram.html", words=labels(lang), why=why)


def diagram_figure(text: str, caption: str) -> str:
    """A flow diagram as a figure. Raises ValueError for text that is none."""
    return html(
        "diagram.svg",
        diagram=flow_diagram.draw(text),
        caption=caption,
        box=flow_diagram.BOX,
        pad=flow_diagram.PAD,
        line_height=flow_diagram.LINE,
    )
