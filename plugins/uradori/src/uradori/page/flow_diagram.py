"""Flow diagrams, laid out from left to right.

Boxes stand in the column after the last box that points at them, in the order in which they are
named. Columns are as far apart as the labels between them are long.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from uradori.page.text_layout import fill, measure
from uradori.project.diagrams import Link, parse

BOX, GAP, PAD, LINE = 148, 22, 12, 17
"""Pixels: width of a box, between boxes of a column, inside a box, of a line of text."""
COLUMN_GAP, BESIDE, HEAD, PARALLEL, BACK, STRAIGHT, LARGE, SMALL = 70, 6, 8, 26, 26, 3, 13, 12
"""Pixels: least gap between columns, beside a label, length of an arrowhead, between two arrows
that join the same boxes, how far an arrow that leads back dips, what is too little for a slope,
size of titles, size of subtitles and labels."""

_PIECE = re.compile(r"[^\u3000-\uffef]+|[\u3000-\uffef]")


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
class FlowArrow:
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
class FlowDiagram:
    """Everything that a template needs to draw."""

    boxes: tuple[Box, ...]
    arrows: tuple[FlowArrow, ...]
    words: str
    """What the picture shows, for those who cannot see it."""
    width: int
    height: int


def draw(text: str) -> FlowDiagram:
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
    return FlowDiagram(
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
        name: (wrap(title, BOX - 2 * PAD, LARGE), wrap(subtitle, BOX - 2 * PAD, SMALL))
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


def _arrows(boxes: Mapping[str, Box], links: Sequence[Link]) -> Iterable[FlowArrow]:
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


def _forward(start: Box, end: Box, link: Link, down: int, at: str) -> FlowArrow:
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
    return FlowArrow(
        path, head, link.dashed, link.label, x, y - 5 if above else y + 14, max(y1, y2)
    )


def _back(start: Box, end: Box, link: Link) -> FlowArrow:
    """Below both boxes."""
    x1, x2 = start.x + BOX // 2, end.x + BOX // 2
    y1, y2 = start.y + start.height, end.y + end.height + HEAD
    dip = max(y1, y2) + BACK
    path = f"M{x1} {y1}C{x1} {dip} {x2} {dip} {x2} {y2}"
    head = f"M{x2 - 4} {y2}l4-{HEAD} 4 {HEAD}z"
    return FlowArrow(path, head, link.dashed, link.label, (x1 + x2) // 2, dip + 8, dip + 12)


def wrap(text: str, width: int, size: int) -> tuple[str, ...]:
    """`text` in lines of at most `width` pixels.

    Broken at blanks or, within a word that is too long for a line, between wide characters.
    """
    pieces: list[str] = []
    for word in text.split():
        fits = measure(word, size) <= width
        *before, last = [word] if fits else _PIECE.findall(word)
        pieces += [*before, f"{last} "]
    return tuple(fill(pieces, lambda line: measure(line, size) <= width))
