"""Outputs stand on a page as the highlighter would put them there, which is not asked for each."""

import pytest
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


def without_quiet(html: str) -> str:
    """Names, operators, brackets and blanks are left without colour."""
    for quiet in "nopw":
        pieces = html.split(f'<span class="{quiet}">')
        html = pieces[0] + "".join(each.replace("</span>", "", 1) for each in pieces[1:])
    return html


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


@pytest.mark.parametrize("at", range(len(SETTINGS)))
def test_code_is_as_the_highlighter_has_it(at: int) -> None:
    """Also without a style sheet of its own."""
    code = CodeBlock(
        "code", "", "python", "import a\n\n\nassert a.b('c') == 1  # d\n", title="x.py"
    )
    assert highlight(CONVERTERS[at], code) == without_quiet(asked(SETTINGS[at], code))
