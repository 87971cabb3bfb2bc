"""Sentences of installed texts, and what may be quoted of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from uradori.project.sentences import MOST, find, occur, sentences, split

TEXT = (
    "<p>A queue keeps messages. It keeps them for 4 days.</p>"
    "<note><p>Do not rely on it (see <a href='x'>limits</a>).</p></note>"
)
PARTS = ("A queue keeps messages.", "It keeps them for 4 days.", "Do not rely on it (see limits).")


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        (TEXT, PARTS),
        ("", ()),
        ("  \n", ()),
        ("One\n  line.\tTwo", ("One line.", "Two")),
        ("<p>One</p>two<br/>three", ("One", "two", "three")),
        ("<ul><li>first</li><li>second, and <b>more</b></li></ul>", ("first", "second, and more")),
        ("A <code>b</code>. <code>waitTime</code> is 1.", ("A b.", "waitTime is 1.")),
        ("1 &lt; 2 &amp; 3. Then 4 < 5.", ("1 < 2 & 3.", "Then 4 < 5.")),
        ("Use it, e.g. Lambda, i.e. AWS. Done", ("Use it, e.g. Lambda, i.e. AWS.", "Done")),
        ("Version 3.8.0 of it. Up to 1.5 MB.", ("Version 3.8.0 of it.", "Up to 1.5 MB.")),
        ("It asks (why?) and goes on. No.", ("It asks (why?) and goes on.", "No.")),
        ("He said “stop.” Then he went! Why?", ("He said “stop.”", "Then he went!", "Why?")),
        (
            "キューに残る。4日で消える。（例外あり。）次",
            ("キューに残る。", "4日で消える。", "（例外あり。）", "次"),
        ),
        ("<script>x. Y</script>", ("x.", "Y")),
        ("a\0b. C", ("ab.", "C")),
        ("<p>never closed. <b>Bold", ("never closed.", "Bold")),
        ("One. <![CDA<b>Two. <![if x]>Three", ("One.", "Two.", "Three")),
    ],
)
def test_text_falls_into_sentences(html: str, expected: tuple[str, ...]) -> None:
    """Without markup, with single blanks; an item of a list is one, however it ends."""
    assert sentences(html) == expected


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("A queue keeps messages.", (0, 1)),
        ("It keeps  them\nfor 4 days.", (1, 2)),
        ("A queue keeps messages. It keeps them for 4 days.", (0, 2)),
        ("It keeps them for 4 days. Do not rely on it (see limits).", (1, 3)),
        ("A queue keeps messages", None),
        ("queue keeps messages.", None),
        ("keeps messages. It keeps", None),
        ("It keeps them for 14 days.", None),
        ("Itkeeps them for 4 days.", None),
        ("A queue keeps messages. Do not rely on it (see limits).", None),
        ("It keeps them for 4 days. A queue keeps messages.", None),
        (" ".join(PARTS), None),
        ("", None),
    ],
)
def test_only_whole_sentences_are_found(words: str, place: tuple[int, int] | None) -> None:
    """One after the other, at most two; what stands before and after them is there to read."""
    found = find(words, sentences(TEXT))
    if place is None:
        assert found is None
    else:
        start, end = place
        assert found is not None
        assert (found.before, found.words, found.after) == (
            PARTS[:start],
            PARTS[start:end],
            PARTS[end:],
        )


def test_japanese_sentences_follow_without_a_blank() -> None:
    """As they are written."""
    text = sentences("<p>キューに残る。4日で消える。</p>")
    assert find("キューに残る。4日で消える。", text) is not None


def test_words_within_a_sentence_occur_all_the_same() -> None:
    """So that whoever quotes half a sentence is told that, and not that the words are wrong."""
    assert occur("keeps messages. It keeps", sentences(TEXT))
    assert not occur("keeps no messages", sentences(TEXT))


@given(st.text(), st.integers(0, 9), st.integers(1, MOST))
def test_every_sentence_of_a_text_can_be_quoted(text: str, start: int, number: int) -> None:
    """Whatever a text is, its sentences are found in it, and nothing of it is lost."""
    found = sentences(text.replace("<", "&lt;").replace("&", "&amp;"))
    wanted = found[start : start + number]
    excerpt = find(" ".join(wanted), found) if wanted else None
    alone = {each[-1] for each in wanted[:-1]} & {*"。！？」』）"}
    assert (excerpt is not None) == bool(wanted) or alone
    assert all(len(each.split()) > 0 for each in found)


@given(st.lists(st.sampled_from([*"aB1.!?。 ()”<>&;/\n\0", "e.g.", "<p>", "</p>", "<b>"])))
def test_nothing_but_markup_and_blanks_is_lost(parts: list[str]) -> None:
    """Splitting a line leaves its characters in their order."""
    line = "".join(parts)
    assert "".join("".join(split(line)).split()) == "".join(line.split())
