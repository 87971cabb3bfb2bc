"""Badges: say what the page says, fit their text, and can be read without seeing colours."""

from xml.etree import ElementTree as ET

import pytest
from uradori.page import looks
from uradori.publish import badges

SVG = "{http://www.w3.org/2000/svg}"


def luminance(colour: str) -> float:
    """Relative luminance of "#rrggbb", as WCAG 2 defines it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


@pytest.mark.parametrize("colour", [*looks.INKS.values(), badges.LABEL_COLOUR])
def test_white_text_can_be_read(colour: str) -> None:
    """WCAG asks for a contrast of 4.5 for small text."""
    assert 1.05 / (luminance(colour) + 0.05) >= 4.5


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", 0),
        ("0123456789", 69.9),
        ("確認", 22),
        ("（％）、。", 55),
        ("é", 7),
        ("e\u0301", 6.55),
        ("moto 5.2.5 で確認", 10.7 + 6.68 + 4.33 + 6.68 + 3 * 6.99 + 2 * 4 + 2 * 3.87 + 33),
    ],
)
def test_width_of_text(text: str, expected: float) -> None:
    """Latin letters have their own widths, Japanese ones fill a square, accents take no room."""
    assert badges.width(text) == pytest.approx(expected, abs=0.01)


@pytest.mark.parametrize("look", looks.LOOKS.values(), ids=list(looks.LOOKS))
def test_parts_stand_side_by_side(look: looks.Look) -> None:
    """Label, icon and words follow each other inside the picture and do not overlap."""
    svg = ET.fromstring(badges.draw("項目", "moto で実行", look, "題", "ja"))
    label, said = svg.iter(f"{SVG}text")
    boxes = [
        (float(each.attrib["x"]), float(each.attrib["x"]) + float(each.attrib["textLength"]))
        for each in (label, said)
    ]
    assert boxes[0][0] > 0
    assert boxes[0][1] + badges.ICON < boxes[1][0]
    assert boxes[1][1] < float(svg.attrib["width"])
    assert svg.find(f"{SVG}rect").attrib["fill"] == looks.INKS[look.colour]


def test_name_is_read_aloud_and_nothing_escapes() -> None:
    """The name is in `title` and `aria-label`; what an author wrote stays text."""
    title = "\"<script>\" & 'x' \x0c"
    svg = ET.fromstring(badges.draw("<b>", "&", looks.LOOKS["cited"], title, "en"))
    shown = "\"<script>\" & 'x' \N{REPLACEMENT CHARACTER}"
    assert (svg.attrib["role"], svg.attrib["aria-label"]) == ("img", shown)
    assert svg.findtext(f"{SVG}title") == shown
    assert [each.text for each in svg.iter(f"{SVG}text")] == ["<b>", "&"]
