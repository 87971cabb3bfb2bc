"""Outputs stand on a page as the highlighter would put them there, which is not asked for each."""

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown
from pymdownx.highlight import Highlight
from uradori.hosts.markdown.highlighting import highlight
from uradori.page.claims import CodeBlock

SETTINGS = (
    {},
    {"noclasses": True},
    {"use_pygments": False},
    {"guess_lang": True},
    {"pygments_style": "monokai", "linenums": True, "language_prefix": "of-"},
)


def converter(settings: dict[str, object]) -> Markdown:
    """A converter of a site with these settings."""
    return Markdown(
        extensions=["pymdownx.highlight", "pymdownx.superfences"],
        extension_configs={"pymdownx.highlight": settings},
    )


CONVERTERS = [converter(settings) for settings in SETTINGS]


def asked(settings: dict[str, object], code: CodeBlock) -> str:
    """What the highlighter itself says, by the settings that hold for us."""
    ours = {name: value for name, value in settings.items() if name != "linenums"}
    highlighter = Highlight(None, **ours)
    return str(highlighter.highlight(code.text, code.language, "highlight", title=code.title))


@pytest.mark.parametrize("at", range(len(SETTINGS)))
@given(text=st.text(st.characters(exclude_categories=["Cs"])), title=st.sampled_from(["", "a<b"]))
def test_text_is_as_the_highlighter_has_it(at: int, text: str, title: str) -> None:
    """Whatever was printed, and whatever the site says of highlighting."""
    code = CodeBlock("output", "", "text", text, title=title)
    assert highlight(CONVERTERS[at], code) == asked(SETTINGS[at], code)


@pytest.mark.parametrize(
    "text", ["", "\n", "\r\n\ra\r\r\n", "\ufeffa", "\t a\n\n", "a\x0b\x85b", "stand-in"]
)
def test_odd_text_is_as_the_highlighter_has_it(text: str) -> None:
    """Line ends, marks and blanks that the highlighter takes away or keeps."""
    code = CodeBlock("output", "", "text", text)
    assert highlight(CONVERTERS[0], code) == asked({}, code)


CODE = "import a\n\n\nassert a.b(f'c{d!r}\\n', None) == 1  # d\n"


@pytest.mark.parametrize("at", range(len(SETTINGS)))
def test_code_says_what_the_highlighter_has(at: int) -> None:
    """Whatever the site says of highlighting: only marks are left out."""
    code = CodeBlock("code", "", "python", CODE, title="x.py")
    ours, theirs = (
        BeautifulSoup(html, "html.parser")
        for html in (highlight(CONVERTERS[at], code), asked(SETTINGS[at], code))
    )
    assert ours.get_text() == theirs.get_text()
    assert [each.name for each in ours("pre")] == ["pre"]


def test_code_has_three_colours() -> None:
    """Keywords, strings and comments; a string with values in it is as few pieces as it can be."""
    html = highlight(CONVERTERS[0], CodeBlock("code", "", "python", CODE))
    found = BeautifulSoup(html, "html.parser")("span", class_=True)
    assert [(*each["class"], each.get_text()) for each in found] == [
        ("k", "import"),
        ("k", "assert"),
        ("s2", "f'c{"),
        ("s2", "!r}\\n'"),
        ("k", "None"),
        ("c1", "# d"),
    ]
