"""Claims and clauses in running text: what marks say, and what is no mark."""

import textwrap

import pytest
from support.pages import read_page
from uradori.project.marked_words import DEEPEST, at, spans, without_marks
from uradori.project.model import Mention, Page

A_QUEUE = (
    "[A queue keeps a message [from one minute]{ by=low } to [14 days]{ by=high }]{ claim=a/b }"
)


def page(text: str, lang: str = "en") -> Page:
    """A page with this text."""
    return read_page(textwrap.dedent(text), f"docs/{lang}/x.md", lang, "x.md")


def said(text: str, lang: str = "en") -> list[tuple[str, int | None, str, list[tuple[str, str]]]]:
    """(claim, line, sentence, clauses) of each claim of a page with this text."""
    found: list[Mention] = [*page(text, lang).mentions]
    return [
        (each.claim, each.line, each.text, [(part.label, part.text) for part in each.clauses])
        for each in found
    ]


def told(text: str) -> list[tuple[str, int | None]]:
    """(code, line) of what is wrong with a page with this text."""
    return [(problem.code, problem.line) for problem in page(text).problems]


KEEPS = (
    "A queue keeps a message from one minute to 14 days",
    [("low", "from one minute"), ("high", "14 days")],
)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        pytest.param(f"{A_QUEUE}.\n", 1, id="paragraph"),
        pytest.param(f"Text.\n\nBefore. {A_QUEUE}. Behind.\n", 3, id="between sentences"),
        pytest.param(f"- one\n- {A_QUEUE}\n", 2, id="tight list"),
        pytest.param(f"1. one\n\n2. {A_QUEUE}\n", 3, id="loose list"),
        pytest.param(f"- one\n    - {A_QUEUE}\n", 2, id="list in a list"),
        pytest.param(f"| a | b |\n|---|---|\n| {A_QUEUE} | x |\n", 3, id="cell"),
        pytest.param(f"> {A_QUEUE}\n", 1, id="quotation"),
        pytest.param(f"!!! note\n\n    {A_QUEUE}\n", 3, id="admonition"),
        pytest.param(f"<div markdown>\n\n{A_QUEUE}\n\n</div>\n", 3, id="raw HTML with Markdown"),
        pytest.param(f"word\n:   {A_QUEUE}\n", 2, id="definition"),
        pytest.param(f"**{A_QUEUE}** so\n", 1, id="in bold"),
        pytest.param(f"[see {A_QUEUE}](https://example.com/)\n", 1, id="in a link"),
        pytest.param(f"[a [b {A_QUEUE} c](u) d]{{ lang=en }}\n", 1, id="in a link in marked words"),
        pytest.param(f"word[^1]\n\n[^1]: {A_QUEUE}\n", 3, id="footnote"),
        pytest.param(A_QUEUE.replace("a message", "a\nmessage") + "\n", 1, id="over two lines"),
        pytest.param(A_QUEUE.replace("{ by=low }", "{:by='low'}") + "\n", 1, id="other spelling"),
        pytest.param(A_QUEUE.replace("{ by=low }", '{ by="low" }{ .x }') + "\n", 1, id="class"),
        pytest.param("A stray [ before. " + A_QUEUE + "\n", 1, id="stray bracket"),
        pytest.param(
            "/// claim | a/b\nA queue keeps a message [from one\nminute]{ by=low } to "
            "[14 days]{ by=high }\n///\n",
            1,
            id="block",
        ),
        pytest.param(
            "- item\n\n    /// claim | a/b\n    A queue keeps a message [from one minute]{ by=low }"
            " to [14 days]{ by=high }\n    ///\n",
            3,
            id="block in a list",
        ),
    ],
)
def test_claims_and_clauses_are_found_wherever_text_runs(text: str, line: int) -> None:
    """The sentence is what the author wrote without the marks, and so is each clause."""
    assert said(text) == [("a/b", line, *KEEPS)]
    assert told(text) == []


def test_words_may_hold_any_markdown() -> None:
    """Marks in marks, code, links, footnotes and escapes."""
    text = (
        "[Some `]{ by=x }` of [*it* [is]{ lang=en } **in** \\[brackets\\] [and](u)[^1]]{ by=it }"
        "]{ claim=a/b }\n\n[^1]: Note.\n"
    )
    assert said(text) == [
        ("a/b", 1, "Some ]{ by=x } of it is in [brackets] and", [("it", "it is in [brackets] and")])
    ]
    assert told(text) == []


def test_language_of_marked_words_stays() -> None:
    """A mark may say both."""
    [mention] = page("[裏取り [Kibun]{ by=a lang=de } です]{ claim=a/b lang=ja }\n").mentions
    assert (mention.text, mention.clauses[0].text) == ("裏取り Kibun です", "Kibun")


def test_one_label_may_stand_in_several_places() -> None:
    """Each of them is a clause of its own in the sentence."""
    text = "[[Ten]{ by=n } of ten, [never]{ by=no } more than [ten]{ by=n }]{ claim=a/b }\n"
    assert said(text)[0][3] == [("n", "Ten"), ("no", "never"), ("n", "ten")]


def test_japanese_lines_are_joined_across_marks() -> None:
    """A line end between two Japanese sentences is no space, whichever of them is marked."""
    low, high = "[一分から。]{ by=low }", "[十四日]{ by=high }"
    text = f"[{low}\n{high}\nまで、**太い。**\nそして`code`。\n]{{ claim=a/b }}つぎ\n"
    assert said(text, "ja") == [
        (
            "a/b",
            1,
            "一分から。十四日まで、太い。そしてcode。",
            [("low", "一分から。"), ("high", "十四日")],
        )
    ]


def test_short_form_is_sentence_and_clause() -> None:
    """Words with both keys may be the sentence, or the part of it that a page quotes."""
    [mention] = page("It holds [14 days at most]{ claim=a/b by=high }.\n").mentions
    assert (mention.text, mention.partial) == ("14 days at most", True)
    assert [(each.label, each.text) for each in mention.clauses] == [("high", "14 days at most")]
    [whole] = page(A_QUEUE).mentions
    assert not whole.partial


def test_parts_of_one_claim_in_one_paragraph_belong_together() -> None:
    """In two paragraphs, or in two cells, nobody knows what the sentence is."""
    low, high = "[From one]{ claim=a/b by=low }", "[to 14]{ claim=a/b by=high }"
    [mention] = page(f"{low} minute {high}\n").mentions
    assert [each.label for each in mention.clauses] == ["low", "high"]
    assert told(f"{low} minute {high}\n") == []
    assert told(f"{low}\n\n{high}\n") == [("UR203", 3)]
    assert told(f"| a | b |\n|---|---|\n| {low} | {high} |\n") == [("UR203", 3)]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (f"{A_QUEUE}, [so]{{ claim=a/c }}.\n\n[Then]{{ claim=a/d }}\n", [0, 0, 1]),
        (f"- {A_QUEUE}\n- [so]{{ claim=a/c }}, [then]{{ claim=a/d }}\n", [0, 1, 1]),
        ("| a | b |\n|---|---|\n| [so]{ claim=a/b } | [so]{ claim=a/c } |\n", [0, 0]),
        ("/// claim | a/b\nx\n///\n\n/// claim | a/c\nx\n///\n", [0, 1]),
    ],
)
def test_places_tell_paragraphs_items_and_rows(text: str, places: list[int]) -> None:
    """Within one of these, claims may come in any order."""
    assert [each.place for each in page(text).mentions] == places


@pytest.mark.parametrize(
    "text",
    [
        "`[x]{ by=a }`",
        "\\[x]{ by=a }",
        "[x\\]{ by=a }",
        "text\n\n    [x]{ by=a }",
        "```\n[x]{ by=a }\n[x]{ claim=a/b\n```",
        "<pre>\n[x]{ claim=a/b }\n</pre>",
        "<!-- [x]{ claim=a/b } -->",
        "[x](u){ .wide }",
        "*x*{ .wide }",
        "[x][y]{ title=z }\n\n[y]: u",
        "[^1]\n\n[^1]: a",
        "[x]{ lang = en }",
    ],
)
def test_what_marks_nothing_is_left_alone(text: str) -> None:
    """Code, escapes, raw HTML, and the attributes of others."""
    assert said(f"{text}\n") == []
    assert told(f"{text}\n") == []


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("[x] { claim=a/b }", 1),
        ("a\n[x]{ claim = a/b }", 2),
        ("[x]{ claim=a/b\nby=x }", 1),
        ("[x]{\nclaim=a/b }", 1),
        ("[x]{ by=a .wide }", 1),
        ("[x]{ by=a by=b }", 1),
        ("[x]{ by=ä,b }", 1),
        ('[x]{ by="a}b" }', 1),
        ("[]{ by=a }", 1),
        ("[" * DEEPEST + "[x]" + "]" * DEEPEST + "{ by=a }", 1),
        ("![a [x]{ by=a }](p.png)", 1),
        ("[x](u '[y]{ by=a }')", 1),
        ("<div>\n[x]{ claim=a/b }\n</div>", 2),
        ("*x*{ by=a }", None),
        ("[x](u){ claim=a/b }", None),
        ("word\n{ by=a }", None),
    ],
)
def test_what_looks_like_a_mark_and_is_none_is_told(text: str, line: int | None) -> None:
    """Nobody notices braces in a long page, nor a proof that is missing."""
    assert told(f"{text}\n") == [("UR230", line)]
    assert said(f"{text}\n") == []


def test_link_by_name_stays_a_link() -> None:
    """Its second half is no mark; the attribute behind it is told of, by line and by element."""
    text = "[x][y]{ by=a }\n\n[y]: u\n"
    assert told(text) == [("UR230", None), ("UR230", 1)]
    assert page(text).links == ("u",)


def test_no_claims_in_headings() -> None:
    """They are repeated where no proof can stand; the words stay."""
    text = "# T { #t }\n\n## A [queue [x]{ by=a }]{ claim=a/b } { #q }\n"
    assert told(text) == [("UR231", 3), ("UR231", 3)]
    assert said(text) == []
    assert [each.text for each in page(text).headings] == ["T", "A queue x"]
    assert [each.id for each in page(text).headings] == ["t", "q"]


def test_no_claims_in_titles_of_tabs() -> None:
    """They are buttons."""
    text = f'=== "So {A_QUEUE}"\n\n    Text.\n'
    assert {code for code, _ in told(text)} == {"UR231"}
    assert said(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "a [b]{ by=x } c",
        "[a [b [c]{ by=y }]{ by=x }]{ claim=a/b }",
        "[a [b [c]{ by=y }]{ by=z }]{ claim=a/b }",
        "[a [b]{ claim=a/c }]{ claim=a/b }",
        "/// claim | a/b\na [b]{ claim=a/c }\n///",
        "//// claim | a/b\na\n\n/// claim | a/c\nb\n///\n\n////",
    ],
)
def test_claims_and_clauses_stand_beside_each_other(text: str) -> None:
    """A clause stands in a claim and in no other clause, a claim in none."""
    assert [code for code, _ in told(f"{text}\n")] == ["UR232"]


def test_marks_in_plain_text() -> None:
    """Where no page is read, the words are found by the same rules."""
    text = "a `[x]{ by=a }` [b [c]{ by=d } ]{ claim=e/f }, \\[g]{ by=h } [i](j){ by=k }"
    assert [(each.claim, text[each.first : each.last]) for each in spans(text)] == [
        ("e/f", "b [c]{ by=d } ")
    ]
    assert without_marks(text) == "a `[x]{ by=a }` b c , \\[g]{ by=h } [i](j){ by=k }"
    assert without_marks("a ` b\n\n[c]{ by=d } ` e") == "a ` b\n\nc ` e"
    assert without_marks("a ` b\n[c]{ by=d } ` e") == "a ` b\n[c]{ by=d } ` e"
    assert at("[a]{ claim=b/c by=d lang=e }", 0) == next(spans("[a]{ claim=b/c by=d lang=e }"))
