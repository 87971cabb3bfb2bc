"""Notes: what the sources of a site once said, statement by statement."""

from datetime import date

import pytest
from support.sites import NOTE, SNIPPET, Site, brief
from uradori.project.model import Note, Statement
from uradori.project.notes import read_notes

HEAD = """\
id = "n"
title = "A note"
written = 2024-02-29
url = "https://example.com/n"
"""
OTHER = "docs/notes/other.toml"


def statement(name: str, rest: str = 'judged = "correct"') -> str:
    """The table of one statement, said in both languages."""
    return f'\n[[statement]]\nid = "{name}"\nsaid.ja = "あ"\nsaid.en = "a"\n{rest}\n'


def problems(site: Site, text: str | bytes) -> list[tuple[str, int | None]]:
    """(code, line) of what is wrong with another note with this text."""
    site.write(OTHER, text)
    found = read_notes(site.project)[1]
    assert {problem.path for problem in found} <= {OTHER}
    return [(problem.code, problem.line) for problem in found]


def test_whole_note(site: Site) -> None:
    """Every key of a note and of its statements."""
    site.delete(NOTE)
    text = HEAD + statement(
        "a.b",
        'judged = "outdated"\nnow.ja = "い"\nnow.en = "b"\nsince = "2025-01"\n'
        'sources = ["https://example.com"]\nomitted.ja = "う"\nomitted.en = "c"',
    )
    site.write(OTHER, text + statement("c.d"))
    assert read_notes(site.project) == (
        (
            Note(
                id="n",
                title="A note",
                written=date(2024, 2, 29),
                url="https://example.com/n",
                path=OTHER,
                statements=(
                    Statement(
                        id="a.b",
                        note="n",
                        path=OTHER,
                        line=7,
                        judged="outdated",
                        said={"ja": "あ", "en": "a"},
                        now={"ja": "い", "en": "b"},
                        since="2025-01",
                        sources=("https://example.com",),
                        omitted={"ja": "う", "en": "c"},
                    ),
                    Statement(
                        id="c.d",
                        note="n",
                        path=OTHER,
                        line=19,
                        judged="correct",
                        said={"ja": "あ", "en": "a"},
                        now={},
                    ),
                ),
            ),
        ),
        [],
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(HEAD, [], id="no statements"),
        pytest.param(HEAD + statement("a"), [], id="valid"),
        pytest.param(HEAD + "x = \n", [("UR501", 5)], id="not TOML"),
        pytest.param(b"\xff", [("UR501", 1)], id="not UTF-8"),
        pytest.param("x = " + "[" * 5000, [("UR501", 1)], id="too deep"),
        pytest.param("id = 'n'\n", [("UR501", None)] * 3, id="keys missing"),
        pytest.param(HEAD + "colour = 1\n", [("UR501", None)], id="no such key"),
        pytest.param(HEAD.replace("2024-02-29", '"x"'), [("UR501", None)], id="no date"),
        pytest.param(HEAD + statement("a", 'judged = "meh"'), [("UR501", None)], id="judgement"),
        pytest.param(
            HEAD + statement("a").replace('said.en = "a"\n', ""),
            [("UR504", 7)],
            id="said in one language",
        ),
        pytest.param(
            HEAD + statement("a", 'judged = "wrong"'),
            [("UR504", 7), ("UR504", 7)],
            id="wrong, but what is right?",
        ),
        pytest.param(
            HEAD + statement("a", 'judged = "imprecise"\nnow.ja = "い"\nnow.en = ""'),
            [("UR504", 7)],
            id="empty is missing",
        ),
        pytest.param(
            HEAD + statement("a", 'judged = "opinion"\nomitted.en = "b"'),
            [("UR504", 7)],
            id="omitted in one language",
        ),
        pytest.param(
            HEAD + statement("a") + statement("b") + statement("a"),
            [("UR503", 19)],
            id="twice here",
        ),
        pytest.param(HEAD + statement("bills.cost"), [("UR503", 7)], id="in another note"),
        pytest.param(
            HEAD + statement("n", 'judged = "opinion"\nomitted.en = "b"'),
            [("UR504", 7)],
            id="named as its note",
        ),
    ],
)
def test_problems_of_a_note(
    site: Site, text: str | bytes, expected: list[tuple[str, int | None]]
) -> None:
    """Each mistake is reported at the statement's line."""
    assert problems(site, text) == expected


def test_repeated_statement_names_the_first_place(site: Site) -> None:
    """The message leads to the statement that was there before."""
    site.write(OTHER, HEAD + statement("a") + statement("a"))
    (problem,) = read_notes(site.project)[1]
    assert problem.message == f'statement "a" is already in {OTHER}:7'


def test_other_files_are_no_notes(site: Site) -> None:
    """Only TOML files that are not hidden are read."""
    site.write("docs/notes/README.md", "not TOML")
    site.dangle("docs/notes/.#open.toml")
    notes, found = read_notes(site.project)
    assert ([note.id for note in notes], found) == (["2023-08-21"], [])


def test_site_without_notes(site: Site) -> None:
    """A missing folder is no exception; only what refers to it is told."""
    site.delete(NOTE)
    assert read_notes(site.project) == ((), [])
    assert brief(site.catalog.problems) == [("UR103", SNIPPET, 1)]
