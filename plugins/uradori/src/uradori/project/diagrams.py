"""What the text of a flow diagram says.

    shop: Order service | producer
    stream: Kinesis Data Streams
    shop -> stream: records

A line names a box (`id: title | subtitle`) or an arrow (`id -> id: label`), dashed with `-->`.
"""

import re
from dataclasses import dataclass

_ARROW = re.compile(
    r"^(?P<start>\w[\w-]*?)\s*(?P<line>--?>)\s*(?P<end>[\w-]+)\s*(?::\s*(?P<label>.*))?$"
)
_BOX = re.compile(r"^(?P<id>[\w-]+)\s*:\s*+(?P<title>[^|]+)(?:\|(?P<subtitle>.*))?$")
MOST = 200
"""Lines of a diagram; more cannot be read as a picture."""


@dataclass(frozen=True, slots=True)
class Link:
    """An arrow as it is written."""

    start: str
    end: str
    label: str
    dashed: bool


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
