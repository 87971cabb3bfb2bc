"""Figures of a claim that nothing shows: found in a project, told where, and waived."""

import pytest
from support.sites import CLAIM, SNIPPET, Site
from uradori.evidence import records
from uradori.evidence.model import Evaluated, Evidence, Outcome, Value
from uradori.evidence.unshown import unshown
from uradori.project.glossary import Term, names_of
from uradori.project.model import Clause, Mention
from uradori.project.problems import Problem
from uradori.project.prose import code_words

SHOWN = ("百万", "million")
"""The figure that the site's sentences state and its check does not compare."""


@pytest.fixture
def run(site: Site) -> Site:
    """The valid site as a run leaves it, in which only figures are told of."""
    site.write(
        "pyproject.toml", '[tool.uradori]\nlanguages = ["ja", "en"]\nselect = ["UR162", "UR12"]\n'
    )
    records.write(site.project, ran(site))
    return site


def no_names(_: str) -> tuple[str, ...]:
    """Of a site whose glossary has none with a digit."""
    return ()


def line_of(site: Site, text: str) -> int:
    """Where the snippet has this line."""
    return site.read(SNIPPET).splitlines().index(text) + 1


def ran(site: Site, **changes: object) -> Evidence:
    """Evidence with the values that the assertion compared."""
    line = line_of(site, "assert total == 2")
    seen = (Evaluated((line,), held=True, values=(Value("total", "2"),)),)
    return site.evidence(assertions=seen, **changes)


def told(site: Site) -> list[Problem]:
    """What is told of the claim's figures, and of waivers."""
    return [each for each in site.ledger.problems if each.code.startswith("UR1")]


def test_figure_that_nothing_compares(run: Site) -> None:
    """Each language is told of, with the sentence's place and the assertion's line."""
    found = told(run)
    assert [each.message.split('"')[1] for each in found] == list(SHOWN)
    assert {(each.code, each.path, each.line) for each in found} == {
        ("UR162", SNIPPET, line_of(run, "assert total == 2"))
    }
    line = run.page("en").mentions[0].line
    message = (
        f'"million" of the sentence on docs/en/bills.md:{line} is in no assertion that shows it'
    )
    assert found[1].message == message


def test_waived_with_a_reason(run: Site) -> None:
    """One waiver serves all figures of a claim, and nobody calls it useless before a run."""
    run.edit(SNIPPET, "# backend", '# waivers = { UR162 = "prices are per million" }\n# backend')
    assert told(run) == []  # evidence is out of date, so that nobody knows
    records.write(run.project, ran(run))
    assert told(run) == []
    assert [each.problem.code for each in run.ledger.waived] == ["UR162", "UR162"]


@pytest.mark.parametrize("changes", [{"outcome": Outcome.CRASHED}, {"source_sha256": "0"}])
def test_without_values_of_these_bytes_nobody_knows(run: Site, changes: dict[str, object]) -> None:
    records.write(run.project, ran(run, **changes))
    assert told(run) == []
    records.write(run.project, run.evidence())
    assert told(run) == []


def test_marked_statements_show_their_clauses(run: Site) -> None:
    """The values are those of the clause's own assertions; other clauses are not told of."""
    run.edit(
        SNIPPET,
        "assert total == 2\n",
        "assert total == 2  # shows: cost\nassert 10**6 == total * 500_000  # shows: many\n",
    )
    snippet = run.catalog.snippets[CLAIM]
    line = line_of(run, "assert total == 2  # shows: cost")
    seen = (
        Evaluated((line,), held=True, values=(Value("total", "2"),)),
        Evaluated((line + 1,), held=True, values=(Value("total * 500_000", "1000000"),)),
    )
    evidence = run.evidence(assertions=seen)

    def missing(*clauses: Clause) -> list[str]:
        mention = Mention(
            CLAIM, "docs/en/x.md", "en", 4, "A million costs two dollars.", "", clauses
        )
        return [
            each.message.split('"')[1] for each in unshown(snippet, [mention], evidence, no_names)
        ]

    cost, many = Clause("cost", "two dollars"), Clause("many", "A million")
    assert missing(cost, many) == []
    assert missing(Clause("cost", "A million"), Clause("many", "two dollars")) == [
        "million",
        "two dollars",
    ]
    assert missing(Clause("other", "three")) == []
    assert (
        missing() == []
    )  # all assertions have labels; that nothing shows the sentence is said elsewhere


def test_call_of_a_helper_may_carry_the_mark(run: Site) -> None:
    """What the helper compares, and what it is called with, both count, up to the mark."""
    code = (
        "def twice(number):\n    assert prices.PER_MILLION * 2 == number\n\n\n"
        "twice(4)  # shows: four\ntwice(4)  # 9\n"
    )
    run.edit(SNIPPET, "assert total == 2\n", code)
    snippet = run.catalog.snippets[CLAIM]
    inner = line_of(run, "    assert prices.PER_MILLION * 2 == number")
    outer = line_of(run, "twice(4)  # shows: four")
    seen = (Evaluated((inner, outer), held=True, values=(Value("number", "4"),)),)
    mention = Mention(CLAIM, "docs/en/x.md", "en", 4, "x", "", (Clause("four", "2 and 4, not 9"),))
    found = unshown(snippet, [mention], run.evidence(assertions=seen), no_names)
    assert [each.message.split('"')[1] for each in found] == ["9"]


def test_setup_shows_nothing(run: Site) -> None:
    """A precondition is no proof of a figure."""
    run.edit(SNIPPET, "total = prices", "assert 10**6  # setup\ntotal = prices")
    line = line_of(run, "assert 10**6  # setup")
    seen = (*ran(run).assertions, Evaluated((line,), held=True))
    records.write(run.project, run.evidence(assertions=seen))
    assert [each.message.split('"')[1] for each in told(run)] == list(SHOWN)


def test_names_in_code_font(run: Site) -> None:
    """A name counts where the sentence has it in code font, digits and all."""
    run.edit("docs/en/bills.md", "A million requests", "`PER_MILLION` of `us-east-1`")
    names = [each.message.split('"')[1] for each in told(run)]
    assert names == ["百万", "PER_MILLION", "us-east-1"]
    assert code_words("<code>a&lt;b</code> and <code><em>c</em></code>") == ("a<b", "c")


def test_quoted_claim_is_held_against_its_words(run: Site) -> None:
    """Nothing runs; the figures are in the words relied on, or nobody knows."""
    header = '# /// uradori\n# kind = "source"\n# sources = ["https://example.com"]\n{}# ///\n'
    run.write(SNIPPET, header.format(""))
    assert told(run) == []
    words = '[[quotes]]\n# place = "https://example.com"\n# words = "{}"\n'
    run.write(SNIPPET, header.format("# " + words.format("A million requests cost 2 dollars.")))
    assert told(run) == []
    run.write(SNIPPET, header.format("# " + words.format("A thousand requests cost 2 dollars.")))
    assert [each.message.split('"')[1] for each in told(run)] == list(SHOWN)
    assert told(run)[0].message.endswith("is in no words that it relies on")


def test_digits_of_names_in_the_glossary_are_no_figures(run: Site) -> None:
    """What has a name with a number in it is not counted."""
    terms = (Term({"en": "Amazon Route 53", "ja": "x"}, {}, {"en": ("Route 53", "Nowhere")}),)
    assert names_of(terms, "en") == ("Amazon Route 53", "Route 53")
    run.edit("docs/en/bills.md", "A million requests", "Route 53 queries")
    assert "53" in [each.message.split('"')[1] for each in told(run)]
    run.write("docs/glossary.toml", '[[term]]\nen = "Route 53"\n')
    assert "53" not in [each.message.split('"')[1] for each in told(run)]
