"""The plan of a deck: read whole or not at all, and held against the site."""

import pytest
from support.builds import build, plain, with_evidence
from support.cli import uradori
from support.decks import NAME, PLAN
from support.pages import read_page
from support.sites import CLAIM, Site
from uradori.project.problems import Problem
from uradori.publish.extras.anki.deck import problems
from uradori.publish.extras.anki.plan import TableRow, read_plan, table_rows, with_gaps


def found(site: Site) -> list[Problem]:
    """What is wrong with the plan of a site."""
    return list(problems(site.ledger))


def test_site_without_a_plan_has_no_deck(site: Site) -> None:
    """A deck is something to ask for."""
    assert (read_plan(site.project), found(site)) == ((None, []), [])


def test_plan_is_read(site: Site) -> None:
    """All of it, in order."""
    site.write(NAME, PLAN)
    plan, _ = read_plan(site.project)
    assert found(site) == []
    assert plan is not None
    assert (plan.id, plan.file, plan.rows, plan.skip) == (
        1764028800,
        "notes",
        "bills.md",
        {"bills.taste"},
    )
    [gaps] = plan.gaps
    assert gaps.claim == CLAIM
    assert (gaps.words["ja"], gaps.words["en"]) == (("2ドル",), ("two dollars",))


def test_deck_that_cannot_be_made(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """The library that makes it is an extra; who has a plan and no library is told."""
    site.write(NAME, PLAN)
    monkeypatch.setattr("uradori.publish.extras.anki.deck._can_be_made", lambda: False)
    assert [(each.code, each.path) for each in found(site)] == [("UR604", NAME)]


@pytest.mark.parametrize(
    "text",
    ["id = ", b"\xff", 'file = "x"\n', PLAN.replace("1764028800", "1"), "colour = 1\n" + PLAN,
     PLAN.replace('"notes"', '"../notes"')],
)  # fmt: skip
def test_plan_that_cannot_be_read_is_one_problem(site: Site, text: str | bytes) -> None:
    """And there is no deck then."""
    site.write(NAME, text)
    plan, _ = read_plan(site.project)
    assert plan is None
    assert [(each.code, each.path) for each in found(site)] == [("UR601", NAME)]


@pytest.mark.parametrize(
    ("old", "new", "code", "message"),
    [
        ('"bills.md"', '"tables.md"', "UR602", 'no page named "tables.md"'),
        ("bills.taste", "bills.smell", "UR602", 'no statement named "bills.smell"'),
        (CLAIM, "bills/no_such", "UR602", 'no snippet named "bills/no_such"'),
        ("two dollars", "three dollars", "UR603", '"three dollars" is not in what the en page'),
        ('ja = ["2ドル"]\n', "", "UR603", '"" is not in what the ja page'),
        (
            'ja = ["2ドル"]',
            'ja = "2ドル"\nfr = "deux"',
            "UR602",
            f'{CLAIM}: no language named "fr"',
        ),
    ],
)
def test_plan_names_what_the_site_has(
    site: Site, old: str, new: str, code: str, message: str
) -> None:
    """A sentence that was reworded takes its figures along, or the check says so."""
    site.write(NAME, PLAN.replace(old, new))
    [problem] = found(site)
    assert (problem.code, problem.path) == (code, NAME)
    assert problem.message.startswith(message)


def test_check_and_builds_tell_of_the_plan(site: Site) -> None:
    """Whoever looks for problems finds those of the deck among them."""
    site.write(NAME, PLAN.replace("bills.taste", "bills.smell"))
    plain(with_evidence(site)).confirm()
    assert uradori(site.root, "check", "--json").problems == [("UR602", NAME, None)]
    built = build(site, "--strict")
    assert (built.status, built.codes) == (1, ["UR602"])


def test_rows_of_tables_with_three_columns() -> None:
    """Headings give the section; other tables, and text with bars, are no rows."""
    body = """\
# Title { #t }
## Streaming { #s }
| want | use | proof |
|---|:-:|---|
| a \\| b | [X](x.md) | [p](x.md#claim-a-b), [q](x.md#claim-c) |
| c | `d` | [other](x.md#heading) |

| two | columns |
|---|---|
| a | b |

a | b | c | d
"""
    assert list(table_rows(read_page(body, "docs/en/x.md", "en", "x.md"))) == [
        TableRow("Streaming", "a | b", "X", ("claim-a-b", "claim-c")),
        TableRow("Streaming", "c", "<code>d</code>", ()),
    ]


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("from 1 to 10", ("1", "10"), "from {{c1::1}} to {{c2::10}}"),
        ("24 h, not under 24 h", ("24 h",), "{{c1::24 h}}, not under {{c1::24 h}}"),
        ("a.b axb", ("a.b",), "{{c1::a.b}} axb"),
    ],
)
def test_gaps(text: str, words: tuple[str, ...], expected: str) -> None:
    """One number a word wherever it stands; the longer word wins; nothing is a pattern."""
    assert with_gaps(text, words) == expected
