"""Assertions that no world made false, and faults that are one: told from what runs left."""

from dataclasses import replace

import pytest
from support.sites import CLAIM, FAULTS, SNIPPET, Site
from uradori.evidence import records
from uradori.evidence.falsified import never_false, twins
from uradori.evidence.model import Call, Evaluated, FaultRun, MutationResult, Outcome, Value
from uradori.project.model import Expectation
from uradori.run.campaign import run_campaign
from uradori.run.pool import HostPool

CODES = ("UR460", "UR461")


def told(site: Site, pool: HostPool, *, mutate: bool) -> list[tuple[str, int | None, str]]:
    """Code, line and message of what `check` says of broken worlds, after a run."""
    [made] = run_campaign(site.catalog, [CLAIM], pool, mutate=mutate)
    assert made.outcome is Outcome.PASSED, made.detail
    assert records.write(site.project, made) is None
    return [
        (each.code, each.line, each.message) for each in site.ledger.problems if each.code in CODES
    ]


def asserting(site: Site, *lines: str) -> int:
    """Put other assertions into the snippet; gives the line of the first."""
    site.edit(SNIPPET, "assert total == 2\n", "".join(f"{each}\n" for each in lines))
    return site.read(SNIPPET).splitlines().index(lines[0]) + 1


def test_assertion_that_nothing_makes_false_is_told(plain_pool: HostPool, site: Site) -> None:
    """Once mutation was tried, by its line; others, and set-up, are not."""
    first = asserting(
        site, "assert total == 2", "assert total < 1000", "assert total  # setup", "assert 1 == 1"
    )
    assert told(site, plain_pool, mutate=False) == []
    message = "assertion is false in no world that was tried"
    assert told(site, plain_pool, mutate=True) == [
        ("UR460", first + 1, message),
        ("UR460", first + 3, message),
    ]


def test_mask_hides_no_assertion(plain_pool: HostPool, site: Site) -> None:
    """The first that fails does not keep the next from being seen to fail."""
    asserting(site, "assert total < 3", "assert total == 2", "assert [total] == [2]")
    assert told(site, plain_pool, mutate=True) == []


def test_assertion_that_is_never_met_is_told(plain_pool: HostPool, site: Site) -> None:
    """What no run comes by shows nothing."""
    first = asserting(site, "for price in []:", "    assert price == total", "assert total == 2")
    assert told(site, plain_pool, mutate=True) == [
        ("UR460", first + 1, "assertion was never evaluated")
    ]


def test_mark_at_a_call_counts_for_that_call(plain_pool: HostPool, site: Site) -> None:
    """Of a helper that asserts for several sentences, each call must be seen to fail."""
    first = asserting(
        site,
        "def same(a, b):",
        "    assert a == b",
        "same(total, 2)  # shows: price",
        "same(",
        "    3, 3",
        ")",
        "same(4, 4)  # shows: four",
        "same(5, 5)  # setup",
    )
    message = "assertion is false in no world that was tried"
    assert told(site, plain_pool, mutate=True) == [("UR460", first + 6, message)]


def test_mutant_makes_an_assertion_false(plain_pool: HostPool, site: Site) -> None:
    """As a fault does."""
    site.write("snippets/prices.py", "PER_MILLION = 2\nFREE = {'tier': 7}\n")
    asserting(site, "assert total == 2", "assert prices.FREE['tier'] == 7")
    assert told(site, plain_pool, mutate=True) == []


SECOND = """

@fault(ja="単価が{ja}", en="prices {en}")
def other(rng: Random) -> Iterator[None]:
    with mock.patch.object(prices, "PER_MILLION", {price}):
        yield
"""


@pytest.mark.parametrize(("price", "alike"), [("2 + 2", True), ("5", False)])
def test_faults_that_fail_alike_are_told(
    plain_pool: HostPool, site: Site, price: str, alike: bool
) -> None:
    """However they come by it; another value is another world."""
    site.write(FAULTS, site.read(FAULTS) + SECOND.format(ja="上がる", en="rise", price=price))
    site.edit(SNIPPET, '["prices.doubled"]', '["prices.doubled", "prices.other"]')
    message = 'faults "prices.doubled" and "prices.other" fail alike, '
    message += "in every recorded call and every assertion"
    assert told(site, plain_pool, mutate=False) == ([("UR461", 1, message)] if alike else [])


CALL = Call("sqs", "ReceiveMessage", "{}", '{"Sent": "2026-01-05T10:00:00Z"}', True, 0.1, 0.2)
LATER = replace(CALL, result='{"Sent": "2026-01-06 11:30:00.5+00:00"}', started=3.0, ended=4.0)
FALSE = Evaluated((7, 9), held=False, values=(Value("found", "[]"),))


@pytest.mark.parametrize(
    ("changes", "alike"),
    [
        ({}, True),
        ({"calls": (LATER,)}, True),
        ({"calls": (CALL, LATER, CALL)}, True),
        ({"stdout": "other"}, True),
        ({"calls": ()}, False),
        ({"calls": (replace(CALL, result="{}"),)}, False),
        ({"calls": (replace(CALL, ok=False),)}, False),
        ({"shared": 2}, False),
        ({"falsified": (replace(FALSE, lines=(7, 10)),)}, False),
        ({"falsified": (replace(FALSE, values=(Value("found", "[1]"),)),)}, False),
        ({"falsified": ()}, False),
        ({"outcome": Outcome.CRASHED}, False),
        ({"expectation": Expectation.HOLDS}, False),
    ],
)
def test_what_makes_faults_alike(site: Site, changes: dict[str, object], alike: bool) -> None:
    """The same calls and the same assertions with the same values, at whatever time."""
    fault = FaultRun(
        fault="a.b",
        expectation=Expectation.FAILS,
        outcome=Outcome.FAILED,
        detail="",
        seconds=0.1,
        falsified=(FALSE,),
        shared=1,
        calls=(CALL,),
    )
    other = replace(fault, fault="a.c", **changes)
    evidence = replace(site.evidence(), faults=(fault, other))
    assert twins(evidence) == ((("a.b", "a.c"),) if alike else ())


def test_evidence_of_an_older_form_says_nothing(site: Site) -> None:
    """Where assertions were not taken down, none can be said to hold in every world."""
    evidence = replace(site.evidence(), mutation=MutationResult(1, 1, 0, ()))
    assert len(never_false(site.catalog.snippets[CLAIM], evidence)) == 1
    records.write(site.project, evidence)
    assert [each for each in site.ledger.problems if each.code in CODES] == []
