"""A font for pictures that a build draws: one of this machine that has what is to be written.

Nothing is downloaded. What no font here can write is not drawn at all: boxes in the place of
letters would be worse than no picture.
"""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from PIL import ImageFont

NAMES = (
    "NotoSansCJK-Bold.ttc",
    "NotoSansCJKjp-Bold.otf",
    "NotoSansJP-Bold.otf",
    "NotoSansJP-Bold.ttf",
    "NotoSansJP[wght].ttf",
    "SourceHanSans-Bold.ttc",
    "ヒラギノ角ゴシック W6.ttc",
    "YuGothB.ttc",
    "meiryob.ttc",
    "BIZ-UDGothicB.ttc",
    "ipaexg.ttf",
    "ipag.ttf",
    "TakaoGothic.ttf",
    "VL-Gothic-Regular.ttf",
    "fonts-japanese-gothic.ttf",
    "NotoSansCJK-Regular.ttc",
)
"""Files of fonts with Japanese and Latin letters, the best first; the Japanese face comes first
in each collection."""

FOLDERS = (
    "/usr/share/fonts",
    "/usr/local/share/fonts",
    "~/.local/share/fonts",
    "~/.fonts",
    "/System/Library/Fonts",
    "/Library/Fonts",
    "~/Library/Fonts",
    "C:/Windows/Fonts",
)

MISSING = "\uffff"
"""No character: a font draws what it draws for everything that it lacks."""


@dataclass(frozen=True, slots=True)
class Font:
    """A font file of this machine."""

    path: Path

    def at(self, size: int) -> ImageFont.FreeTypeFont:
        """The font in a size of so many pixels."""
        return _face(self.path, size)

    def lacks(self, text: str) -> str:
        """The characters of `text` that it cannot write."""
        return "".join(sorted({char for char in text if not _has(self.path, char)}))


def find_font() -> Font | None:
    """The best font here that can write Japanese; None where there is none."""
    found = {path.name: path for path in _files()}
    for name in NAMES:
        if name in found and not Font(found[name]).lacks("裏取り、Aa1"):
            return Font(found[name])
    return None


@cache
def _face(path: Path, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(path, size, layout_engine=ImageFont.Layout.BASIC)


@cache
def _has(path: Path, char: str) -> bool:
    if char.isspace():
        return True
    face = _face(path, 24)
    return bytes(face.getmask(char)) != bytes(face.getmask(MISSING))


def _files() -> Iterator[Path]:
    for folder in FOLDERS:
        for parent, _, names in os.walk(Path(folder).expanduser()):
            yield from (Path(parent, name) for name in names if name in NAMES)
