"""Pictures for link previews: the title of a page, and what its claims rest on.

Drawn on this machine with a font of this machine, and kept by the digest of all that goes into
them, so that building again costs a look at a file.
"""

import contextlib
import io
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path

from PIL import Image, ImageDraw, PngImagePlugin

from uradori.evidence.entry import Entry
from uradori.page import looks, wording
from uradori.page.phrases import phrases
from uradori.page.text_layout import fill
from uradori.project.files import write_atomically
from uradori.project.model import Page, sha256
from uradori.publish.extras.previews.fonts import Font
from uradori.publish.head import card_path
from uradori.publish.publisher import Document
from uradori.publish.site import Site

DESIGN = 3
"""Goes up with every change of how a card looks, so that none from before is used."""

SIZE = (1200, 630)
"""What Open Graph and Twitter show whole."""
MADE_BY = "a card of uradori's"
"""What each picture says of itself, so that no other is ever deleted."""
MARGIN = 80
PAPER, INK, QUIET, ACCENT = "#f7faf9", "#12302b", "#4a615d", "#00796b"
_PARTS = re.compile("(?<=[、，：])|(?<=[,:] )")
TITLE_SIZES = (88, 76, 66, 58, 50)
LINES = 3


@dataclass(frozen=True, slots=True)
class Face:
    """All that is written on a card, and the shares of the bar below it."""

    title: tuple[str, ...]
    """In the pieces between which a line may end."""
    site: str
    line: str
    shares: tuple[tuple[str, int], ...]
    """Colour and number of claims, from left to right."""

    @property
    def text(self) -> str:
        """Everything that is written."""
        return "".join((*self.title, self.site, self.line))


def cards(site: Site, font: Font, folder: Path | None) -> Iterator[Document]:
    """The card of each page with its path; `folder` is where they are kept between builds.

    There is none of a page with a letter that the font lacks. A folder that cannot be written to,
    or is None, only costs time: every card is drawn anew. Of its files only cards are deleted.
    """
    used: set[Path] = set()
    for page, face in faces(site):
        if not font.lacks(face.text):
            path = folder / f"{_digest(face, font)}.png" if folder else None
            if path and path.is_file() and _is_card(data := path.read_bytes()):
                used.add(path)
            else:
                data = draw(face, font)
                if path and not path.exists():
                    used.add(path)
                    with contextlib.suppress(OSError):
                        write_atomically(path, data)
            yield card_path(site, page), data
    for path in folder.glob("*.png") if folder else ():
        with contextlib.suppress(OSError):
            if path not in used and _is_card(path.read_bytes()):
                path.unlink(missing_ok=True)


def _is_card(data: bytes) -> bool:
    """Whether the bytes of a picture say that we drew it."""
    return data.startswith(b"\x89PNG") and MADE_BY.encode() in data[:200]


def undrawn(site: Site, font: Font | None) -> Iterator[str]:
    """What to tell a person about cards that are not there."""
    if font is None:
        yield (
            "no cards for link previews: no font here can write Japanese"
            " (hint: on Debian and Ubuntu, apt install fonts-noto-cjk)"
        )
        return
    for page, face in faces(site):
        if lacking := font.lacks(face.text):
            yield f"{page.path}: no card for link previews: {font.path.name} lacks {lacking}"


def faces(site: Site) -> Iterator[tuple[Page, Face]]:
    """What the card of each page says; a page without claims speaks of the whole site's."""

    @cache
    def of_site(lang: str) -> Said:
        return _said(list(site.ledger.entries.values()), lang)

    for lang in site.languages:
        for page in site.pages(lang):
            entries = site.entries(page)
            line, shares = _said(entries, lang) if entries else of_site(lang)
            title = tuple(phrases(site.title(page), lang))
            yield page, Face(title=title, site=site.name(lang), line=line, shares=shares)


Said = tuple[str, tuple[tuple[str, int], ...]]
"""What a card says of claims: the line, and the shares."""


def _said(entries: list[Entry], lang: str) -> Said:
    counts = Counter(map(looks.name_of, entries))
    shares = tuple(
        (looks.INKS[look.colour], counts[name])
        for name, look in looks.LOOKS.items()
        if counts[name]
    )
    return wording.figures(entries, lang, brief=True), shares


def draw(face: Face, font: Font) -> bytes:
    """The card as a PNG."""
    image = Image.new("RGB", SIZE, PAPER)
    canvas = ImageDraw.Draw(image)
    canvas.rectangle((0, 0, 24, SIZE[1]), fill=ACCENT)
    canvas.text((MARGIN, 64), face.site, font=font.at(34), fill=ACCENT)
    size, lines = _fitted(face.title, font)
    height = round(size * 1.3)
    top = 150 + (290 - height * len(lines)) // 2
    for number, line in enumerate(lines):
        canvas.text((MARGIN, top + number * height), line, font=font.at(size), fill=INK)
    room = SIZE[0] - 2 * MARGIN
    _bar(canvas, face.shares, (MARGIN, 462, SIZE[0] - MARGIN, 474))
    parts = _PARTS.split(face.line)
    for number, line in enumerate(_wrapped(parts, font, 28, room)[:2]):
        canvas.text((MARGIN, 498 + number * 42), line, font=font.at(28), fill=QUIET)
    result = io.BytesIO()
    # The quick ways: a third of the time, and a tenth more bytes.
    few = image.quantize(64, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    mark = PngImagePlugin.PngInfo()
    mark.add_text("Software", MADE_BY)
    few.save(result, "PNG", compress_level=6, pnginfo=mark)
    return result.getvalue()


def _fitted(pieces: tuple[str, ...], font: Font) -> tuple[int, list[str]]:
    """The largest size at which a title fits, and its lines."""
    room = SIZE[0] - 2 * MARGIN
    for size in TITLE_SIZES:
        lines = _wrapped(list(pieces), font, size, room)
        if len(lines) <= LINES and all(font.at(size).getlength(line) <= room for line in lines):
            return size, _balanced(list(pieces), font, size, room, len(lines))
    return TITLE_SIZES[-1], _wrapped(list("".join(pieces)), font, TITLE_SIZES[-1], room)[:LINES]


def _balanced(pieces: list[str], font: Font, size: int, room: int, number: int) -> list[str]:
    """As many lines as are needed, no longer than necessary, so that none holds one lone word."""
    least = max((font.at(size).getlength(piece.rstrip()) for piece in pieces), default=0)
    while room - 20 > least and len(_wrapped(pieces, font, size, room - 20)) == number:
        room -= 20
    return _wrapped(pieces, font, size, room)


def _wrapped(pieces: list[str], font: Font, size: int, room: int) -> list[str]:
    return fill(pieces, lambda line: font.at(size).getlength(line) <= room)


def _bar(
    canvas: ImageDraw.ImageDraw, shares: tuple[tuple[str, int], ...], box: tuple[int, int, int, int]
) -> None:
    """Shares side by side, with a thin gap between them."""
    left, top, right, bottom = box
    total = sum(count for _, count in shares)
    done = 0
    for colour, count in shares:
        start = left + (right - left) * done // total
        done += count
        end = left + (right - left) * done // total - (4 if done < total else 0)
        canvas.rectangle((start, top, max(start, end), bottom), fill=colour)


def _digest(face: Face, font: Font) -> str:
    stat = font.path.stat()
    drawn = (DESIGN, sorted(asdict(face).items()), font.path.name, stat.st_size)
    return sha256(repr(drawn).encode())[:32]
