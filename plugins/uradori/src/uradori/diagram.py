"""Flow diagrams from a few lines of text, laid out from left to right.

    shop: Order service | producer
    stream: Kinesis Data Streams
    shop -> stream: records

A line names a box (`id: title | subtitle`) or an arrow (`id -> id: label`). Boxes stand in the
column after the last box that points at them, in the order in which they are named.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

BOX, COLUMN, GAP, PAD, LINE = 148, 218, 22, 12, 17
"""Pixels: width of a box, of a column, between boxes, inside a box, of a line of text."""

_ARROW = re.compile(r"^(?P<start>[\w-]+)\s*->\s*(?P<end>[\w-]+)\s*(?::\s*(?P<label>.*))?$")
_BOX = re.compile(r"^(?P<id>[\w-]+)\s*:\s*(?P<title>[^|]+?)\s*(?:\|\s*(?P<subtitle>.*))?$")


@dataclass(frozen=True, slots=True)
class Box:
    """A box where it is drawn."""

    id: str
    title: tuple[str, ...]
    subtitle: tuple[str, ...]
    x: int
    y: int
    height: int


@dataclass(frozen=True, slots=True)
class Arrow:
    """An arrow from the right side of one box to the left side of another."""

    path: str
    label: str
    label_x: int
    label_y: int


@dataclass(frozen=True, slots=True)
class Diagram:
    """Everything that a template needs to draw."""

    boxes: tuple[Box, ...]
    arrows: tuple[Arrow, ...]
    words: str
    """What the picture shows, for those who cannot see it."""
    width: int
    height: int


def parse(text: str) -> tuple[dict[str, tuple[str, str]], list[tuple[str, str, str]]]:
    """(boxes by id, arrows) of the text. Raises ValueError naming a line that is neither."""
    boxes: dict[str, tuple[str, str]] = {}
    arrows: list[tuple[str, str, str]] = []
    for line in filter(None, map(str.strip, text.splitlines())):
        if arrow := _ARROW.match(line):
            arrows.append((arrow["start"], arrow["end"], (arrow["label"] or "").strip()))
        elif box := _BOX.match(line):
            boxes[box["id"]] = (box["title"], (box["subtitle"] or "").strip())
        else:
            raise ValueError(f'neither "id: title" nor "id -> id": {line}')
    for start, end, _ in arrows:
        for name in (start, end):
            if name not in boxes:
                raise ValueError(f'no box named "{name}"')
    if not boxes:
        raise ValueError("no boxes")
    return boxes, arrows


def draw(text: str) -> Diagram:
    """Lay out a diagram. Raises ValueError for text that is none."""
    named, links = parse(text)
    columns = _columns(named, links)
    boxes = _place(named, columns)
    arrows = tuple(_arrow(boxes[start], boxes[end], label) for start, end, label in links)
    sentences = [
        f"{named[start][0]} → {named[end][0]}" + (f" ({label})" if label else "")
        for start, end, label in links
    ]
    return Diagram(
        boxes=tuple(boxes.values()),
        arrows=arrows,
        words=", ".join(sentences or [title for title, _ in named.values()]),
        width=max(box.x for box in boxes.values()) + BOX + 2,
        height=max(box.y + box.height for box in boxes.values()) + 2,
    )


def _columns(
    named: Mapping[str, tuple[str, str]], links: Iterable[tuple[str, str, str]]
) -> dict[str, int]:
    """The column of each box; an arrow that leads back to an earlier box moves nothing."""
    order = {name: index for index, name in enumerate(named)}
    columns = dict.fromkeys(named, 0)
    forward = [(start, end) for start, end, _ in links if order[start] < order[end]]
    for start, end in sorted(forward, key=lambda link: order[link[0]]):
        columns[end] = max(columns[end], columns[start] + 1)
    return columns


def _place(named: Mapping[str, tuple[str, str]], columns: Mapping[str, int]) -> dict[str, Box]:
    stacks: dict[int, list[Box]] = {}
    for name, (title, subtitle) in named.items():
        stack = stacks.setdefault(columns[name], [])
        titles, subtitles = tuple(wrap(title, BOX - 2 * PAD)), tuple(wrap(subtitle, BOX - 2 * PAD))
        height = LINE * (len(titles) + len(subtitles)) + 2 * PAD
        y = stack[-1].y + stack[-1].height + GAP if stack else 1
        stack.append(Box(name, titles, subtitles, 1 + COLUMN * columns[name], y, height))
    tallest = max(stack[-1].y + stack[-1].height for stack in stacks.values())
    placed: dict[str, Box] = {}
    for stack in stacks.values():
        down = (tallest - stack[-1].y - stack[-1].height) // 2
        for box in stack:
            placed[box.id] = Box(box.id, box.title, box.subtitle, box.x, box.y + down, box.height)
    return {name: placed[name] for name in named}


def _arrow(start: Box, end: Box, label: str) -> Arrow:
    y1, y2 = start.y + start.height // 2, end.y + end.height // 2
    if end.x > start.x:
        x1, x2 = start.x + BOX, end.x - 7
        middle = (x1 + x2) // 2
        path = f"M{x1} {y1}C{middle} {y1} {middle} {y2} {x2} {y2}"
    else:  # back: below both boxes
        x1, x2 = start.x + BOX // 2, end.x + BOX // 2
        y1, y2 = start.y + start.height, end.y + end.height + 7
        middle = (x1 + x2) // 2
        low = max(y1, y2) + 26
        path = f"M{x1} {y1}C{x1} {low} {x2} {low} {x2} {y2}"
        return Arrow(path, label, middle, low - 6)
    return Arrow(path, label, middle, (y1 + y2) // 2 - 6)


def wrap(text: str, width: int) -> list[str]:
    """`text` in lines of at most `width` pixels, broken at blanks or between wide characters."""
    lines: list[str] = []
    line = ""
    for piece in re.findall(r"[^\s\u3000-\uffef]+\s*|[\u3000-\uffef]\s*|\s+", text):
        if line and measure(line + piece.rstrip()) > width:
            lines.append(line.rstrip())
            line = ""
        line += piece
    return [*lines, line.rstrip()] if line.strip() else lines


def measure(text: str) -> int:
    """Roughly how wide `text` is at 13 pixels."""
    return sum(13 if unicodedata.east_asian_width(char) in "WF" else 7 for char in text)
