"""The data at the top of a page: split as the host splits it, and changed in one key only."""

import datetime as dt
from itertools import takewhile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mkdocs.utils.meta import get_data
from uradori.project.front_matter import TRANSLATION, Form, split, with_translation
from uradori.project.problems import Problem

DIGESTS = {"en": "0a" * 32, "no": "1b" * 32}
"""Two languages, of which YAML takes the code of one for a truth value."""


def host(text: str) -> tuple[str, dict[str, object]]:
    """Body and data as MkDocs has them: it drops the mark and reads every end of line as \\n."""
    plain = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return get_data(plain)


def confirmed(text: str, digests: dict[str, str] = DIGESTS) -> str:
    """The page with these digests, which must be possible."""
    changed = with_translation(text, digests, "docs/ja/x.md")
    assert isinstance(changed, str), changed
    return changed


def common(one: str, other: str) -> int:
    """How many characters both begin with."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def rest(data: dict[str, object]) -> dict[str, object]:
    """Data without ours."""
    return {key: value for key, value in data.items() if key != TRANSLATION}


LINES = st.sampled_from(
    [
        "---", "---", "--- ", "---\t", "...", "... ", "----", "--- # no", "", "", " ", "\t",
        "title: x", "title: 'a: b'", "Title: y", "  indented: 1", "tags: [a, b]", "tags:", "- a",
        "  - b", "text: |", "  folded", "text: >-", "# a comment", "# Heading { #h }",
        "Note: this", "    more", "plain text", "{title: x}", "{}", "null", "date: 2026-01-02",
        "date: 2026-99-99", "size: " + "1" * 5000, "env: !ENV X", "a: !!timestamp foo", "? [k]",
        ": v", "x: &a {k: v}", "y: *a", "<<: *a", "translation_of:", "  en: abc", "  'no': abc",
        "translation_of: {en: abc}", "translation_of: abc", "Translation_Of: {en: abc}",
        "  # inside", "\ufeff", "a\u2028b: c", "tab:\tx", "no end", "-", "***",
    ]
)  # fmt: skip


@st.composite
def pages(draw: st.DrawFn) -> str:
    """Tops of pages as people and their editors leave them."""
    lines = draw(st.lists(LINES, max_size=9))
    if draw(st.booleans()):
        lines = ["---", *lines, "---", *draw(st.lists(LINES, max_size=4))]
    end = draw(st.sampled_from(["\n", "\n", "\r\n", "\r"]))
    mark = draw(st.sampled_from(["", "", "\ufeff"]))
    return mark + end.join(lines) + draw(st.sampled_from(["", end]))


@settings(max_examples=1500, deadline=None)
@given(pages())
def test_split_as_the_host_splits(text: str) -> None:
    """Body and data are the host's, for whatever stands at the top of a page."""
    front = split(text)
    body, data = host(text)
    assert (front.body, dict(front.data)) == (body, data)
    unified = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    assert "\n".join(unified.split("\n")[front.body_line - 1 :]) == front.body


@settings(max_examples=1500, deadline=None)
@given(pages())
def test_only_the_digests_change(text: str) -> None:
    """The host reads the same body and the same other data, or nothing is written at all."""
    changed = with_translation(text, DIGESTS, "docs/ja/x.md")
    if isinstance(changed, Problem):
        assert (changed.code, changed.path) == ("UR904", "docs/ja/x.md")
        return
    body, data = host(text)
    new_body, new_data = host(changed)
    assert (new_body, rest(new_data)) == (body, rest(data))
    assert split(changed).mapping(TRANSLATION) == DIGESTS
    assert with_translation(changed, DIGESTS, "docs/ja/x.md") == changed
    if TRANSLATION not in text.lower():  # then something was put between, and nothing taken away
        assert common(text, changed) + common(text[::-1], changed[::-1]) >= len(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("# T\n", "---\n{of}\n---\n\n# T\n", id="no front matter"),
        pytest.param("# T", "---\n{of}\n---\n\n# T", id="no final newline"),
        pytest.param("", "---\n{of}\n---\n\n", id="empty"),
        pytest.param(
            "\ufeff---\ntitle: x\n---\n# T\n",
            "\ufeff---\ntitle: x\n{of}\n---\n# T\n",
            id="byte order mark",
        ),
        pytest.param(
            "title: x\nauthor: y\n\n# T\n",
            "title: x\nauthor: y\n{line}\n\n# T\n",
            id="MultiMarkdown lines",
        ),
        pytest.param("---\n---\n\n# T\n", "---\n{of}\n---\n\n---\n---\n\n# T\n", id="empty pair"),
        pytest.param("---  \nx: 1\n---\t\n# T\n", "---  \nx: 1\n{of}\n---\t\n# T\n", id="blanks"),
        pytest.param("---\nx: 1\n...\n# T\n", "---\nx: 1\n{of}\n...\n# T\n", id="ends in dots"),
        pytest.param(
            "---\n{old}\n# why\nx: 1\n---\n# T\n", "---\n{of}\n# why\nx: 1\n---\n# T\n", id="again"
        ),
        pytest.param(
            "---\ntranslation_of: {{en: a,\n  fr: b}}\nx: 1\n---\n",
            "---\n{of}\nx: 1\n---\n",
            id="in braces",
        ),
        pytest.param("---\n  x: 1\n---\n", "---\n  x: 1\n{indented}\n---\n", id="indented"),
    ],
)
def test_bytes_around_stay(text: str, expected: str) -> None:
    """What is written is exactly one mapping, in the form and with the ends of line of the page."""
    of = f"translation_of:\n  en: {DIGESTS['en']}\n  'no': {DIGESTS['no']}"
    line = f"translation_of: {{en: {DIGESTS['en']}, 'no': {DIGESTS['no']}}}"
    indented = "\n".join(f"  {each}" for each in of.splitlines())
    old = "translation_of:\n  en: abc\n  fr: def  # inside"
    words = {"of": of, "line": line, "indented": indented, "old": old}
    before, after = text.format(**words), expected.format(**words)
    assert confirmed(before) == after
    end = (
        "\r\n" if "\n" in before else "\n"
    )  # where there is no end of line, ours is as good as any
    assert confirmed(before.replace("\n", end)) == after.replace("\n", end)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        pytest.param("---\n{title: x}\n---\n# T\n", 1, id="all in braces"),
        pytest.param("---\nx: 1\ny: !ENV Z\n---\n# T\n", 3, id="a tag nobody knows"),
        pytest.param("---\nx: 1\ny: !!timestamp foo\n---\n# T\n", 3, id="no date"),
        pytest.param(f"---\nx: {'1' * 5000}\n---\n# T\n", 2, id="monstrous number"),
        pytest.param(f"---\nx: {'[' * 60000}\n---\n# T\n", 2, id="too deep"),
        pytest.param("  \n    code\n", 1, id="blanks on top"),
        pytest.param("---\nx: &a {k: v}\ntranslation_of: &b {}\ny: *b\n---\n", 1, id="alias to it"),
    ],
)
def test_refused_where_it_would_change_the_page(text: str, line: int) -> None:
    """One line says why, and nothing is written."""
    refused = with_translation(text, DIGESTS, "docs/ja/x.md")
    assert isinstance(refused, Problem)
    assert (refused.code, refused.hint != "") == ("UR904", True)
    assert refused.line == line or "x: [" in text


def test_nothing_to_say_adds_nothing() -> None:
    """A page without other languages stays as it is; a mapping that is there becomes empty."""
    for text in ("# T\n", "---\nx: 1\n---\n# T\n", "title: x\n\n# T\n"):
        assert confirmed(text, {}) == text
    assert confirmed(confirmed("---\nx: 1\n---\n"), {}) == "---\nx: 1\ntranslation_of: {}\n---\n"


def test_data_in_either_form() -> None:
    """Values keep their types in YAML; in lines a mapping stands in braces."""
    front = split("---\nday: 2026-01-02\nuradori:\n  waivers: {UR308: said so}\n---\n\n\n# T\n")
    assert (front.form, front.data["day"]) == (Form.YAML, dt.date(2026, 1, 2))
    assert front.mapping("uradori") == {"waivers": {"UR308": "said so"}}
    assert (front.body, front.body_line) == ("# T\n", 8)
    lines = split("Title: x\nuradori: {waivers: {UR308: said so}}\n\n# T\n")
    assert (lines.form, lines.mapping("uradori")) == (Form.LINES, front.mapping("uradori"))
    for wrong in ("uradori: 1\n", "uradori: {\n", "---\nuradori: [a]\n---\n"):
        with pytest.raises(ValueError, match=r"mapping|parsing|expected"):
            split(wrong).mapping("uradori")
    assert split("# T\n").mapping("uradori") == {}


def test_aliases_cannot_explode() -> None:
    """Twenty levels of ten aliases are told apart in no time, since each is looked at once."""
    levels = "\n".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 21))
    text = f"---\na0: &a0 x\n{levels}\n---\n# T\n"
    assert confirmed(text).endswith(f"no': {DIGESTS['no']}\n---\n# T\n")
