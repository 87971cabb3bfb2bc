"""Line ends of a Japanese source, which a browser would show as spaces.

Elements that mark words are looked through: a sentence may end inside of one, and the next begin
behind it.
"""

from collections.abc import Container, Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from uradori.hosts.markdown.words import BLOCKS
from uradori.project.typography import breaks

_CODE = frozenset({"code", "kbd", "samp", "pre", "script", "style"})
_OBJECTS = frozenset({"img", "svg", "input", "iframe", "object", "video", "audio"})
_OBJECT = "\N{OBJECT REPLACEMENT CHARACTER}"
"""Stands for what is no text, beside which a line end stays."""


@dataclass(frozen=True, slots=True)
class _Piece:
    """Text in running text: an attribute of an element, or something that is not changed."""

    text: str
    element: Element | None = None
    name: str = ""


def join_below(root: Element, ours: Container[Element]) -> None:
    """Take out the line ends in the running text of a tree, but for what is ours."""
    run: list[_Piece] = []
    for piece in _pieces(root, ours):
        if piece is None:
            _join(run)
            run = []
        else:
            run.append(piece)
    _join(run)


def _pieces(element: Element, ours: Container[Element]) -> Iterator[_Piece | None]:
    """The text below an element in order; None where a block begins or ends."""
    if element.text:
        yield _Piece(element.text, element, "text")
    for child in element:
        if child in ours or child.tag in BLOCKS:
            yield None
            yield from () if child in ours or child.tag == "pre" else _pieces(child, ours)
            yield None
        elif child.tag in _CODE or child.tag in _OBJECTS:
            yield _Piece(_OBJECT if child.tag in _OBJECTS else "".join(child.itertext()))
        else:
            yield from _pieces(child, ours)
        if child.tail:
            yield _Piece(child.tail, child, "tail")


def _join(run: list[_Piece]) -> None:
    text = "".join(piece.text for piece in run)
    if "\n" not in text:
        return
    gone = [False] * len(text)
    for start, end in breaks(text):
        gone[start:end] = [True] * (end - start)
    at = 0
    for piece in run:
        if piece.element is not None and "\n" in piece.text:
            kept = "".join(
                character for place, character in enumerate(piece.text, at) if not gone[place]
            )
            setattr(piece.element, piece.name, kept)
        at += len(piece.text)
