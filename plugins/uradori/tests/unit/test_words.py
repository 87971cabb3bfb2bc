"""What a reader sees of an element, as text and with the marks on its words."""

import pytest
from markdown import Markdown
from uradori.hosts.markdown.words import words


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("10<sup>6</sup> items", "10⁶ items"),
        ("10<sup>-3</sup> s, log<sub>2</sub>10", "10⁻³ s, log₂10"),
        ("10<sup><em>6</em></sup>", "10⁶"),
        ("2<sup>2k</sup>, x<sub>i2</sub>", "2^(2k), x_(i2)"),
        ("the 5<sup>th</sup> of <b>5</b>", "the 5th of 5"),
        ("never closed<sup>2", "never closed²"),
    ],
)
def test_what_stands_higher_or_lower_is_no_digit_of_a_number(html: str, text: str) -> None:
    """A text without marks says the same number; the marked words keep their elements."""
    md = Markdown()
    md.reset()
    root = md.parser.parseDocument(["words"]).getroot()
    element = next(iter(root))
    element.text = md.htmlStash.store(html)
    found, marked = words(md, element)
    assert found == text
    assert "<su" in marked


def test_what_only_xml_knows_is_no_word() -> None:
    """As in a browser; Python's own parser raises at it, up to some version."""
    md = Markdown()
    md.reset()
    element = next(iter(md.parser.parseDocument(["words"]).getroot()))
    element.text = md.htmlStash.store("one <![CDA x]>two")
    assert words(md, element) == ("one two", "one two")
