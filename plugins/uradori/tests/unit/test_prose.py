"""What pages state outside of claims: found by sentence, marked, told of by language."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.markdown import render
from support.pages import read_page
from support.sites import Site
from uradori.hosts.markdown.reader import DEFAULTS, Converter
from uradori.project.glossary import Term, names_of
from uradori.project.model import Aside, Page
from uradori.project.pages import page_of, source_of
from uradori.project.prose import absolutes, sentences, stated, unlisted
from uradori.project.vocabulary import vocabulary


def page(text: str, lang: str = "en") -> Page:
    """A page in the language, below a heading."""
    return read_page(f"# T {{ #t }}\n\n{text}", f"docs/{lang}/x.md", lang, "x.md")


def told(text: str, lang: str = "en", *terms: Term) -> list[tuple[int | None, tuple[str, ...]]]:
    """(line, what is stated) of each sentence that states something; the text begins on line 1."""
    found = stated(page(text, lang), terms)
    return [(None if each.line is None else each.line - 2, each.what) for each in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Wait 10 seconds. It is fast. Nobody `waits` twice.",
            [(1, ("10 seconds",)), (1, ("twice", "waits", "Nobody"))],
        ),
        ("It is fast.\nIt takes two calls,\nno more.", [(2, ("two",))]),
        ("In N. Virginia, e.g. in March, it is dear. Never mind.", [(1, ("Never",))]),
        (
            "- one item of it\n- `x` is\n\n  and always\n",
            [(1, ("one",)), (2, ("x",)), (4, ("always",))],
        ),
        ("| a | b |\n|---|---|\n| 14 days | `x` |\n", [(3, ("14 days",)), (None, ("x",))]),
        ("> It must.\n", [(1, ("must",))]),
        ("term\n:   is 5 long\n", [(2, ("5",))]),
        ("See [what never changes](x.md) and <https://example.com/5/only>.", [(1, ("never",))]),
        ("Not only here, not always.", []),
        ("S3 and EC2 are names.", []),
        ("Words here, `code` there.\n\n```\nnever 5\n```\n", [(1, ("code",))]),
        ("    never 5\n", []),
        ("<!-- never 5 -->\n", []),
        ("## Never 5 { #n }\n", []),
        ("The only thing: 1,000 of `a b`.", [(1, ("1,000", "a b", "only"))]),
        ("Say `wait 10 seconds only`.", [(1, ("wait 10 seconds only",))]),
    ],
)
def test_english(text: str, expected: list[tuple[int | None, tuple[str, ...]]]) -> None:
    found = told(text)
    assert [what for _, what in found] == [what for _, what in expected]
    assert [line for (line, _), (wanted, _) in zip(found, expected, strict=True) if wanted] == [
        line for line, _ in expected if line
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("10秒待つ。速い。誰も `待た` ない。", [(1, ("10秒",)), (1, ("待た",))]),
        ("速い。\n必ず二回\n呼び出す。", [(2, ("二", "必ず"))]),
        ("必ずしも速くない。できるだけ急ぐ。非常に速い。速いだけでなく安い。", []),
        (
            "それだけである。すべて速い。決して止まらない。常に速い。",
            [(1, (each,)) for each in ("だけ", "すべて", "決して", "常に")],
        ),
        ("一般に、一部は十分速い。もう一度呼ぶ。", []),
        ("「速い。」と言う。3件ある。", [(1, ("3",))]),
    ],
)
def test_japanese(text: str, expected: list[tuple[int, tuple[str, ...]]]) -> None:
    assert told(text, "ja") == expected


def test_what_is_in_a_claim_is_not_told_of() -> None:
    """Blocks and marked words are shown by their snippets; what stands beside them is not."""
    text = """\
/// claim | a/b
It never waits 10 seconds.

- always 5
///

[It takes 5 calls.]{ claim=a/c } Never 6. It [waits [7 days]{ by=x }]{ claim=a/d } and 8 days.
"""
    assert told(text) == [(7, ("6", "Never")), (7, ("8 days",))]


@pytest.mark.parametrize(
    "text",
    [
        "[Never wait 10 seconds.]{ as=advice }",
        "[A queue is `x` that waits 10 seconds.]{ as=definition } It is fast.",
        "Never wait.\n{ as=advice }",
        "- [Never wait.]{ as=advice }",
        '<div markdown="1" as="advice">\n\nNever wait.\n\n- `x`\n\n</div>',
        "**[Never](x.md)**{ as=advice }",
        "[Keep [it] `x` *always* [short](x.md)]{ as=advice lang=fr }.",
    ],
)
def test_marked_words_state_no_fact(text: str) -> None:
    """Of a few words as well as of whole blocks."""
    assert told(text) == []
    assert [each.code for each in page(text).problems] == []


def test_code_in_a_paragraph_is_no_prose() -> None:
    """With superfences, a fence needs no empty line above."""
    source = source_of("So, in 5 days:\n```python\nassert never == 10\n```\n", "x.md", "en", "x.md")
    reader = Converter((*DEFAULTS, "pymdownx.superfences"), DEFAULTS)
    found = stated(page_of(source, reader.read(source)), ())
    assert [each.what for each in found] == [("5 days",)]


def test_rest_of_a_marked_sentence_is_told_of() -> None:
    """A mark covers its words alone."""
    assert told("[Never wait]{ as=advice } more than 10 seconds.") == [(1, ("10 seconds",))]


def test_mark_becomes_a_class() -> None:
    """For style sheets; HTML knows no such attribute."""
    html = render("[Never]{ as=advice }\n\nIt is.\n{ as=definition .wide }\n")
    assert '<span class="uradori-advice">Never</span>' in html
    assert '<p class="uradori-definition wide">It is.</p>' in html
    assert " as=" not in html


@pytest.mark.parametrize("text", ["[Never.]{ as=advise }", "Never.\n{ as=advise }"])
def test_mark_that_nobody_knows(text: str) -> None:
    """A typo hides nothing."""
    assert [what for _, what in told(text)] == [("Never",)]
    assert [each.code for each in page(text).problems] == ["UR230"]


def test_other_languages_say_what_was_looked_for() -> None:
    """Digits and code font are the same everywhere; words are not known."""
    assert told("Il ne faut jamais 10 `appels`, toujours trois.", "fr") == [(1, ("10", "appels"))]
    assert unlisted(["ja", "fr", "en", "de"]) == ["fr", "de"]


def test_names_in_the_glossary_are_no_figures() -> None:
    """In full, and with the word before the number alone."""
    term = Term({"en": "Amazon Route 53"}, {}, {"en": ("R53 2",)})
    assert told("Amazon Route 53 and Route 53 and R53 2.", "en", term) == []
    assert told("Route 53 and Route 54.", "en", term) == [(1, ("54",))]
    assert names_of([term], "ja") == ()


def test_a_number_in_words_is_no_figure_in_a_name() -> None:
    """In full, with an ending, and as the compound alone; elsewhere it counts."""
    term = Term({"en": "zero-ETL integration", "ja": "ゼロ ETL 統合"}, {})
    assert told("Two zero-ETL integrations use zero-ETL.", "en", term) == [(1, ("Two",))]
    assert told("It takes zero seconds.", "en", term) == [(1, ("zero seconds",))]


@given(
    st.text(alphabet='aA1. !?。\n「」")必ず-N`', max_size=60), st.sampled_from(["en", "ja", "fr"])
)
def test_sentences_make_up_their_aside(text: str, lang: str) -> None:
    """Nothing is lost between them, and lines never go back."""
    found = list(sentences(Aside(5, text, ""), lang))
    assert "".join("".join(said.split()) for _, said, _ in found) == "".join(text.split())
    places = [line for line, _, _ in found if line is not None]
    assert places == sorted(places)
    assert len(places) == len(found)


def test_code_belongs_to_its_sentence() -> None:
    """Not to another that has the same word in plain letters."""
    found = told("Say x, then `x` & `a b`.\nSay x and `x`. A `y. Z` here. `a`  `b`!")
    assert found == [(1, ("x", "a b")), (2, ("x",)), (2, ("y. Z",)), (2, ("a", "b"))]


@pytest.mark.parametrize("lang", ["en", "ja"])
def test_lists_hold_what_they_say(lang: str) -> None:
    """Each absolute is found by itself; each idiom hides what is inside it."""
    known = vocabulary(lang)
    assert known is not None
    for word in known.absolutes:
        assert absolutes(word, lang), word
    for idiom in known.idioms:
        assert absolutes(idiom, lang) == (), idiom


# in a project

WANTED = '[tool.uradori]\nlanguages = ["ja", "en"]\nrequire_claims = true\n'


@pytest.fixture
def told_of(site: Site) -> Site:
    """The valid site, in which only prose is told of, with some."""
    site.write("pyproject.toml", f'{WANTED}select = ["UR24", "UR12"]\n')
    for lang, text in {"ja": "必ず `X` を10回呼ぶ。", "en": "Always call `X` ten times."}.items():
        path = f"docs/{lang}/bills.md"
        site.write(path, site.read(path) + f"\n{text}\n")
    return site


def problems(site: Site) -> list[tuple[str, str]]:
    """(code, path) of what is told of prose and waivers."""
    return [
        (each.code, each.path)
        for each in site.ledger.problems
        if each.code.startswith(("UR24", "UR12"))
    ]


def test_each_kind_has_its_code(told_of: Site) -> None:
    """So that a site may hold itself to some of them."""
    path, line = "docs/en/bills.md", told_of.read("docs/en/bills.md").count("\n")
    found = [each for each in told_of.ledger.problems if each.path == path]
    assert [(each.code, each.line) for each in found] == [
        ("UR240", line),
        ("UR241", line),
        ("UR242", line),
    ]
    assert found[0].message == 'figure stated, not shown: "ten"'
    told_of.write("pyproject.toml", f'{WANTED}select = ["UR242"]\n')
    assert {code for code, _ in problems(told_of)} == {"UR242"}


def test_page_is_excused_with_a_reason(told_of: Site) -> None:
    """In its front matter, as from any other problem."""
    waivers = "uradori: {waivers: {UR240: why, UR241: why, UR242: why}}"
    text = told_of.read("docs/en/bills.md").replace("---\n", f"---\n{waivers}\n", 1)
    told_of.write("docs/en/bills.md", text)
    assert {path for _, path in problems(told_of)} == {"docs/ja/bills.md"}


def test_language_without_a_list_is_told_of(told_of: Site) -> None:
    told_of.write("pyproject.toml", WANTED.replace('"en"', '"en", "fr"') + 'select = ["UR24"]\n')
    assert ("UR243", "pyproject.toml") in problems(told_of)
