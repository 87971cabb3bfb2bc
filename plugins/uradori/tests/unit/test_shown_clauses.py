"""What runs showed of clauses: which assertions show them, and what made these false."""

import re
from dataclasses import replace
from typing import Any

import pytest
from support.sites import CLAIM, FAULT, SNIPPET, Site
from uradori.evidence import records
from uradori.evidence.entry import Entry
from uradori.evidence.model import (
    Evaluated,
    FaultRun,
    KilledMutant,
    Mutation,
    MutationResult,
    Outcome,
    Verdict,
)
from uradori.project.model import Expectation
from uradori.publish.claims_document import claims_document

CODE = """\
def at_least(value, least):
    assert value >= least


assert total == 2  # shows: low
# shows: high, low
assert total < 3
at_least(total, 1)  # shows: high
at_least(total, 0)
assert prices  # setup
"""
HELPER, LOW, BOTH, CALL, OTHER, SETUP = 17, 20, 22, 23, 24, 25
"""Lines of what may be false: an assertion in a function, those that are marked, two calls."""

ADDED = Mutation(0, "CreateQueue", ("QueueUrl",), "altered")


def lines_of(line: int) -> tuple[int, ...]:
    """The lines that lead to what fails at one, the innermost first."""
    return (HELPER, line) if line in {CALL, OTHER} else (line,)


def false_at(*lines: int) -> tuple[Evaluated, ...]:
    """Assertions that did not hold, by the lines of their marks."""
    return tuple(Evaluated(lines_of(line), held=False) for line in lines)


def killed(*lines: int) -> MutationResult:
    """What came of one mutant that made these false."""
    return MutationResult(1, 1, 0, (), (KilledMutant(ADDED, false_at(*lines)),))


def in_world(*lines: int, expectation: Expectation = Expectation.FAILS) -> tuple[FaultRun, ...]:
    """What came of the site's broken world, in which these were false."""
    return (FaultRun(FAULT, expectation, Outcome.FAILED, "", 0.01, falsified=false_at(*lines)),)


@pytest.fixture
def site(site: Site) -> Site:
    """The valid site with two clauses in its sentence, and a word in neither."""
    site.edit("docs/ja/bills.md", "2ドル", "[2]{ by=high }ドル")
    site.edit("docs/ja/bills.md", "百万リクエスト", "[百万リクエスト]{ by=low }")
    site.edit("docs/en/bills.md", "two dollars", "[two dollars]{ by=high }")
    site.edit("docs/en/bills.md", "A million requests", "[A million]{ by=low } requests")
    site.confirm()
    site.edit(SNIPPET, "assert total == 2\n", CODE)
    return site


def entry(site: Site, **changes: Any) -> Entry:
    """The claim with evidence of this kind."""
    noted = tuple(Evaluated(lines_of(line), held=True) for line in (LOW, BOTH, CALL, OTHER))
    records.write(site.project, site.evidence(**{"assertions": noted, **changes}))
    return site.ledger.entries[CLAIM]


def seen(site: Site, **changes: Any) -> dict[str, tuple[tuple[str, ...], int]]:
    """Label → the faults and the number of mutants that made the clause false."""
    return {each.label: (each.faults, len(each.mutants)) for each in entry(site, **changes).clauses}


def codes(site: Site) -> list[tuple[str, int | None]]:
    """(code, line) of the problems about clauses that runs have shown."""
    return [(each.code, each.line) for each in site.ledger.problems if each.code.startswith("UR48")]


def test_clauses_name_their_words_and_lines(site: Site) -> None:
    """In the order of the sentence in the first language."""
    found = entry(site).clauses
    assert [(each.label, each.lines) for each in found] == [
        ("low", (LOW, BOTH)), ("high", (BOTH, CALL)),
    ]  # fmt: skip
    assert found[0].text == {"ja": "百万リクエスト", "en": "A million"}


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ([], []),
        ([LOW], ["low"]),
        ([BOTH], ["low", "high"]),
        ([CALL], ["high"]),
        ([OTHER], []),
        ([SETUP], []),
        ([CALL, LOW], ["low", "high"]),
    ],
)
def test_false_assertion_counts_for_the_innermost_labels(
    site: Site, lines: list[int], expected: list[str]
) -> None:
    """Those of the assertion, else those of the call that led to it; nothing is guessed."""
    by_fault = seen(site, faults=in_world(*lines))
    assert [label for label, (faults, _) in by_fault.items() if faults == (FAULT,)] == expected
    by_mutant = seen(site, faults=in_world(), mutation=killed(*lines))
    assert [label for label, (_, mutants) in by_mutant.items() if mutants] == expected


def test_world_in_which_a_claim_must_hold_shows_nothing(site: Site) -> None:
    """Where an assertion is false there, the check is broken."""
    site.edit(SNIPPET, "fails_when", "holds_when")
    holds = in_world(LOW, expectation=Expectation.HOLDS)
    assert entry(site, faults=holds).verdict is Verdict.BROKEN
    assert seen(site, faults=holds) == {"low": ((), 0), "high": ((), 0)}


@pytest.mark.parametrize(
    ("lines", "share"),
    [
        ([], 0.0),
        ([LOW], 0.3333),  # two words of six; in Japanese seven characters of eleven
        ([CALL], 0.0909),  # two words of six; in Japanese one character of eleven
        ([LOW, CALL], 0.6667),
    ],
)
def test_shown_counts_words_in_clauses_that_were_seen_to_fail(
    site: Site, lines: list[int], share: float
) -> None:
    """Of the language in which it is less."""
    assert entry(site, faults=in_world(*lines)).shown == share


def test_claim_without_marks_is_one_clause(site: Site) -> None:
    """All its assertions show it, but for preconditions; any of them will do."""
    for lang in ("ja", "en"):
        path = f"docs/{lang}/bills.md"
        text = site.read(path)
        for label in ("high", "low"):
            text = text.replace(f"]{{ by={label} }}", "")
        site.write(path, text.replace("[", ""))
    site.confirm()
    site.write(SNIPPET, site.read(SNIPPET).replace("shows:", "about"))
    (clause,) = entry(site, faults=in_world(OTHER)).clauses
    assert (clause.label, clause.faults) == ("sentence", (FAULT,))
    assert clause.lines == (HELPER, LOW, BOTH)
    assert clause.text["en"] == "A million requests cost two dollars."
    assert entry(site, faults=in_world(OTHER)).shown == 1.0
    assert entry(site, faults=in_world(SETUP)).shown == 0.0


def test_nothing_is_known_of_what_was_not_run(site: Site) -> None:
    """Neither before a run, nor after a change."""
    assert site.ledger.entries[CLAIM].shown is None
    site.edit(SNIPPET, "print(", "print()\nprint(")
    records.write(site.project, site.evidence(faults=in_world(LOW)))
    site.edit(SNIPPET, "print()\n", "")
    stale = site.ledger.entries[CLAIM]
    assert stale.shown is None
    assert [(each.faults, each.lines) for each in stale.clauses] == [
        ((), (LOW, BOTH)), ((), (BOTH, CALL)),
    ]  # fmt: skip


def test_check_that_did_not_do_its_work_shows_nothing(site: Site) -> None:
    """Whatever became of its broken worlds."""
    refuted = entry(site, faults=in_world(LOW, CALL), outcome=Outcome.FAILED, line=LOW)
    assert refuted.shown == 0.0


def test_clause_that_was_never_seen_false_is_told(site: Site) -> None:
    """At its first assertion; only where runs have noted assertions, and the claim is checked."""
    entry(site, faults=in_world(LOW))
    assert codes(site) == [("UR480", BOTH)]
    entry(site, faults=in_world(LOW), mutation=killed(CALL))
    assert codes(site) == []
    entry(site, faults=in_world(LOW), assertions=())
    assert codes(site) == []
    entry(site, faults=in_world(LOW), outcome=Outcome.FAILED, line=LOW)
    assert codes(site) == []


def test_clause_and_its_assertions_are_told_once(site: Site) -> None:
    """By the clause, which is what readers see; each by itself where nobody wants to hear of that.

    The assertion in the function is of no clause.
    """

    def told() -> list[tuple[str, int | None]]:
        entry(site, faults=in_world(LOW), mutation=killed(LOW))
        codes = {"UR460", "UR480"}
        return [(each.code, each.line) for each in site.ledger.problems if each.code in codes]

    assert told() == [("UR480", BOTH), ("UR460", HELPER)]
    site.edit("pyproject.toml", '"UR16"', '"UR16", "UR480"')
    assert told() == [("UR460", HELPER), ("UR460", BOTH), ("UR460", CALL)]
    site.edit("pyproject.toml", '"UR16", "UR480"', '"UR16"')
    site.edit(SNIPPET, "# statements", '# waivers = { UR480 = "nobody can" }\n# statements')
    assert told() == [("UR460", HELPER + 1)]


def test_clause_that_nothing_shows_is_told_of_once(site: Site) -> None:
    """It has no assertion that could be false: that is another problem."""
    site.edit(SNIPPET, "# shows: high, low", "# shows: low")
    site.edit(SNIPPET, "1)  # shows: high", "1)")
    entry(site, faults=in_world(LOW))
    assert codes(site) == []
    assert "UR131" in [each.code for each in site.ledger.problems]


@pytest.mark.parametrize(
    ("most", "expected"),
    [("0.6", []), ("0.5", []), ("0.4", [("UR481", None)]), ("0", [("UR481", None)])],
)
def test_clauses_that_rest_on_mutants_alone_are_counted(
    site: Site, most: str, expected: list[tuple[str, int | None]]
) -> None:
    """Over the whole site, where the settings say how many there may be."""
    entry(site, faults=in_world(LOW), mutation=killed(CALL, LOW))
    assert codes(site) == []
    site.edit(
        "pyproject.toml", "[tool.uradori]\n", f"[tool.uradori]\nmutants_alone_at_most = {most}\n"
    )
    assert codes(site) == expected


def test_claims_json_says_what_made_each_clause_false(site: Site) -> None:
    """Faults by their names, mutants in words."""
    entry(site, faults=in_world(LOW), mutation=killed(CALL, LOW))
    [claim] = claims_document(site.ledger)["claims"]
    assert claim["clauses"] == [
        {
            "label": "low",
            "text": {"ja": "百万リクエスト", "en": "A million"},
            "lines": [LOW, BOTH],
            "killed_by": [FAULT, f"mutant: {ADDED}"],
        },
        {
            "label": "high",
            "text": {"ja": "2", "en": "two dollars"},
            "lines": [BOTH, CALL],
            "killed_by": [f"mutant: {ADDED}"],
        },
    ]
    assert claim["shown"] == 0.6667
    site.delete("docs/ja/bills.md")
    site.delete("docs/en/bills.md")
    [unsaid] = claims_document(site.ledger)["claims"]
    assert [each["label"] for each in unsaid["clauses"]] == ["sentence"]
    assert unsaid["shown"] == 0.0


def test_clause_in_several_places_is_one(site: Site) -> None:
    """Its words are listed together, and each place counts."""
    site.edit("docs/en/bills.md", "[A million]", "[A]{ by=high } [million]")
    site.confirm()
    found = {each.label: each for each in entry(site, faults=in_world(CALL)).clauses}
    assert found["high"].text["en"] == "A … two dollars"
    english = replace(entry(site, faults=in_world(CALL)), mentions=site.catalog.mentions(CLAIM)[1:])
    assert english.shown == 0.5


def test_check_that_only_prepares_shows_nothing(site: Site) -> None:
    """Whatever its assertions come to, none is about the sentence."""
    for path in ("docs/ja/bills.md", "docs/en/bills.md"):
        for label in ("high", "low"):
            site.write(path, re.sub(rf"\[([^\]]*)\]\{{ by={label} \}}", r"\1", site.read(path)))
    site.confirm()
    site.edit(SNIPPET, CODE, "assert total == 2  # setup\n")
    false = (Evaluated((HELPER - 1,), held=False),)
    faults = (FaultRun(FAULT, Expectation.FAILS, Outcome.FAILED, "", 0.01, falsified=false),)
    found = entry(site, faults=faults, assertions=(Evaluated((HELPER - 1,), held=True),))
    assert (found.verdict, found.shown) == (Verdict.CHECKED, 0.0)
    told = [each for each in site.ledger.problems if each.code == "UR131"]
    assert [each.message for each in told] == ["no assertion shows the sentence"]
