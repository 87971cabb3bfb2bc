"""Flow diagrams from a few lines of text, laid out from left to right.

    shop: Order service | producer
    stream: Kinesis Data Streams
    shop -> stream: records

A line names a box (`id: title | subtitle`) or an arrow (`id -> id: label`), dashed with `-->`.
Boxes stand in the column after the last box that points at them, in the order in which they are
named. Columns are as far apart as the labels between them are long.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

BOX, GAP, PAD, LINE = 148, 22, 12, 17
"""Pixels: width of a box, between boxes of a column, inside a box, of a line of text."""
COLUMN_GAP, BESIDE, HEAD, PARALLEL, BACK, STRAIGHT, SMALL = 70, 6, 8, 26, 26, 3, 12
"""Pixels: least gap between columns, beside a label, length of an arrowhead, between two arrows
that join the same boxes, how far an arrow that leads back dips, what is too little for a slope,
size of subtitles and labels."""

_PIECE = re.compile(r"[^\u3000-\uffef]+|[\u3000-\uffef]")
_ARROW = re.compile(
    r"^(?P<start>\w[\w-]*?)\s*(?P<line>--?>)\s*(?P<end>[\w-]+)\s*(?::\s*(?P<label>.*))?$"
)
_BOX = re.compile(r"^(?P<id>[\w-]+)\s*:\s*+(?P<title>[^|]+)(?:\|(?P<subtitle>.*))?$")
MOST = 200
"""Lines of a diagram; more cannot be read as a picture."""


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
class Link:
    """An arrow as it is written."""

    start: str
    end: str
    label: str
    dashed: bool


@dataclass(frozen=True, slots=True)
class Arrow:
    """An arrow from the right side of one box to the left side of another."""

    path: str
    head: str
    dashed: bool
    label: str
    label_x: int
    label_y: int
    low: int
    """The lowest point of arrow and label."""


@dataclass(frozen=True, slots=True)
class Diagram:
    """Everything that a template needs to draw."""

    boxes: tuple[Box, ...]
    arrows: tuple[Arrow, ...]
    words: str
    """What the picture shows, for those who cannot see it."""
    width: int
    height: int


def parse(text: str) -> tuple[dict[str, tuple[str, str]], list[Link]]:
    """(boxes by id, arrows) of the text. Raises ValueError naming a line that is neither."""
    boxes: dict[str, tuple[str, str]] = {}
    links: list[Link] = []
    lines = list(filter(None, map(str.strip, text.splitlines())))
    if len(lines) > MOST:
        raise ValueError(f"more than {MOST} boxes and arrows")
    for line in lines:
        if arrow := _ARROW.match(line):
            label = (arrow["label"] or "").strip()
            links.append(Link(arrow["start"], arrow["end"], label, arrow["line"] == "-->"))
        elif box := _BOX.match(line):
            boxes[box["id"]] = (box["title"].strip(), (box["subtitle"] or "").strip())
        else:
            raise ValueError(f'neither "id: title" nor "id -> id": {line}')
    for link in links:
        for name in (link.start, link.end):
            if name not in boxes:
                raise ValueError(f'no box named "{name}"')
    if not boxes:
        raise ValueError("no boxes")
    return boxes, links


def draw(text: str) -> Diagram:
    """Lay out a diagram. Raises ValueError for text that is none."""
    named, links = parse(text)
    columns = _columns(named, links)
    boxes = _place(named, columns, _left_sides(columns, links))
    arrows = tuple(_arrows(boxes, links))
    sentences = [
        f"{named[link.start][0]} → {named[link.end][0]}{f' ({link.label})' * bool(link.label)}"
        for link in links
    ]
    lowest = [box.y + box.height for box in boxes.values()] + [arrow.low for arrow in arrows]
    return Diagram(
        boxes=tuple(boxes.values()),
        arrows=arrows,
        words=", ".join(sentences or [title for title, _ in named.values()]),
        width=max(box.x for box in boxes.values()) + BOX + 2,
        height=max(lowest) + 2,
    )


def _columns(named: Mapping[str, tuple[str, str]], links: Iterable[Link]) -> dict[str, int]:
    """The column of each box; an arrow that leads back to an earlier box moves nothing."""
    order = {name: index for index, name in enumerate(named)}
    columns = dict.fromkeys(named, 0)
    forward = [link for link in links if order[link.start] < order[link.end]]
    for link in sorted(forward, key=lambda link: order[link.start]):
        columns[link.end] = max(columns[link.end], columns[link.start] + 1)
    return columns


def _left_sides(columns: Mapping[str, int], links: Iterable[Link]) -> list[int]:
    """Where each column begins."""
    gaps = [COLUMN_GAP] * max(columns.values())
    for link in links:
        column = columns[link.start]
        if link.label and columns[link.end] == column + 1:
            gaps[column] = max(gaps[column], measure(link.label, SMALL) + 4 * BESIDE + HEAD)
    sides = [1]
    for gap in gaps:
        sides.append(sides[-1] + BOX + gap)
    return sides


def _place(
    named: Mapping[str, tuple[str, str]], columns: Mapping[str, int], sides: Sequence[int]
) -> dict[str, Box]:
    texts = {
        name: (tuple(wrap(title, BOX - 2 * PAD)), tuple(wrap(subtitle, BOX - 2 * PAD, SMALL)))
        for name, (title, subtitle) in named.items()
    }
    heights = {name: LINE * sum(map(len, texts[name])) + 2 * PAD for name in named}
    stacks = [[name for name in named if columns[name] == column] for column in range(len(sides))]
    middles = _middles([[heights[name] for name in stack] for stack in stacks])
    return {
        name: Box(name, *texts[name], side, middle - heights[name] // 2, heights[name])
        for stack, side, column in zip(stacks, sides, middles, strict=True)
        for name, middle in zip(stack, column, strict=True)
    }


def _middles(stacks: Sequence[Sequence[int]]) -> list[list[int]]:
    """The middle of each box by column; columns of as many boxes share their rows."""
    rows = {
        len(stack): [max(row) for row in zip(*_as_long(stacks, len(stack)), strict=True)]
        for stack in stacks
    }
    tallest = max(sum(heights) + GAP * (count - 1) for count, heights in rows.items())
    middles = []
    for stack in stacks:
        heights = rows[len(stack)]
        top = 1 + (tallest - sum(heights) - GAP * (len(heights) - 1)) // 2
        tops = [top + sum(heights[:row]) + GAP * row for row in range(len(heights))]
        middles.append([top + height // 2 for top, height in zip(tops, heights, strict=True)])
    return middles


def _as_long(stacks: Sequence[Sequence[int]], count: int) -> list[Sequence[int]]:
    return [stack for stack in stacks if len(stack) == count]


def _arrows(boxes: Mapping[str, Box], links: Sequence[Link]) -> Iterable[Arrow]:
    """The arrows, those that join the same boxes one below the other."""
    twins = Counter((link.start, link.end) for link in links)
    leaving = Counter(link.start for link in links)
    arriving = Counter(link.end for link in links)
    drawn: Counter[tuple[str, str]] = Counter()
    for link in links:
        pair = (link.start, link.end)
        down = PARALLEL * drawn[pair] - PARALLEL * (twins[pair] - 1) // 2
        drawn[pair] += 1
        start, end = boxes[link.start], boxes[link.end]
        if start.x < end.x:
            fans_out, fans_in = leaving[link.start] > 1, arriving[link.end] > 1
            at = "end" if fans_out else "start" if fans_in else "middle"
            yield _forward(start, end, link, down, at)
        else:
            yield _back(start, end, link)


def _forward(start: Box, end: Box, link: Link, down: int, at: str) -> Arrow:
    """From side to side; a label keeps to the side of a slope where its own arrow is not."""
    x1, y1 = start.x + BOX, start.y + start.height // 2 + down
    x2, y2 = end.x - HEAD, end.y + end.height // 2 + down
    if abs(y2 - y1) <= STRAIGHT:
        y2 = y1
    middle = (x1 + x2) // 2
    path = f"M{x1} {y1}C{middle} {y1} {middle} {y2} {x2} {y2}"
    head = f"M{x2} {y2 - 4}l{HEAD} 4-{HEAD} 4z"
    half = measure(link.label, SMALL) // 2 + BESIDE
    x = {"start": x1 + half, "middle": middle, "end": x2 - half}[at]
    y, above = (y2, y2 <= y1) if at == "end" else (y1, y1 <= y2)
    return Arrow(path, head, link.dashed, link.label, x, y - 5 if above else y + 14, max(y1, y2))


def _back(start: Box, end: Box, link: Link) -> Arrow:
    """Below both boxes."""
    x1, x2 = start.x + BOX // 2, end.x + BOX // 2
    y1, y2 = start.y + start.height, end.y + end.height + HEAD
    dip = max(y1, y2) + BACK
    path = f"M{x1} {y1}C{x1} {dip} {x2} {dip} {x2} {y2}"
    head = f"M{x2 - 4} {y2}l4-{HEAD} 4 {HEAD}z"
    return Arrow(path, head, link.dashed, link.label, (x1 + x2) // 2, dip + 8, dip + 12)


def wrap(text: str, width: int, size: int = 13) -> list[str]:
    """`text` in lines of at most `width` pixels.

    Broken at blanks or, within a word that is too long for a line, between wide characters.
    """
    lines: list[str] = []
    line = ""
    for word in text.split():
        whole = measure(word, size) <= width
        for index, piece in enumerate([word] if whole else _PIECE.findall(word)):
            blank = " " * (bool(line) and not index)
            if line and measure(line + blank + piece, size) > width:
                lines.append(line)
                line = piece
            else:
                line += blank + piece
    return [*lines, line] if line else lines


def measure(text: str, size: int = 13) -> int:
    """Roughly how wide `text` is at `size` pixels."""
    wide = sum(unicodedata.east_asian_width(char) in "WF" for char in text)
    return size * wide + 7 * size * (len(text) - wide) // 13
