"""Snippets in broken worlds: what counts as killed, and what does not."""

import textwrap

import pytest
from support.sites import CLAIM, FAULT, FAULTS, SNIPPET, Site
from uradori.evidence.bindings import present
from uradori.evidence.model import Evidence, FaultRun, Outcome, Verdict
from uradori.evidence.verdicts import Present, Reason, judge
from uradori.project.model import Expectation
from uradori.run.campaign import run_campaign
from uradori.run.pool import HostPool

WORLD = """
import contextlib, random
import prices
from uradori.faults import fault

@fault(ja="単価が2倍になる", en="every price doubles")
def doubled(rng):
    {body}
"""


def broken_world(site: Site, body: str) -> None:
    """Replace what the site's one fault does."""
    indented = textwrap.indent(textwrap.dedent(body).strip("\n"), "    ").lstrip()
    site.write(FAULTS, WORLD.format(body=indented))


def checked(site: Site, pool: HostPool) -> Evidence:
    """The evidence of the site's one claim."""
    (made,) = run_campaign(site.catalog, [CLAIM], pool)
    return made


def fault_run(site: Site, pool: HostPool) -> FaultRun:
    """What the site's one fault did to its one claim, whose real run passes."""
    made = checked(site, pool)
    assert made.outcome is Outcome.PASSED, made.detail
    (run,) = made.faults
    return run


KILL = "prices.PER_MILLION = 4\nyield\n"


@pytest.mark.parametrize(
    ("body", "outcome", "detail"),
    [
        pytest.param(KILL, Outcome.FAILED, "AssertionError\n  total = 4", id="noticed"),
        pytest.param("yield\n", Outcome.PASSED, "", id="survived"),
        pytest.param(
            "del prices.PER_MILLION\nyield\n", Outcome.CRASHED, "AttributeError", id="error"
        ),
        pytest.param(
            "yield\nraise AssertionError('mine')\n",
            Outcome.CRASHED,
            "AssertionError: mine",
            id="assertion of the fault, after",
        ),
        pytest.param(
            "assert False, 'mine'\nyield\n",
            Outcome.CRASHED,
            "AssertionError: mine",
            id="assertion of the fault, before",
        ),
        pytest.param(
            """\
            class Price:
                def __eq__(self, other):
                    raise AssertionError("mine")
            prices.PER_MILLION = Price()
            yield
            """,
            Outcome.CRASHED,
            "AssertionError: mine",
            id="assertion of the fault, within",
        ),
        pytest.param(
            """\
            from unittest.mock import Mock
            class Price:
                def __eq__(self, other):
                    Mock().assert_called()
            prices.PER_MILLION = Price()
            yield
            """,
            Outcome.CRASHED,
            "AssertionError: Expected",
            id="assertion of a library",
        ),
        pytest.param(
            """\
            try:
                prices.PER_MILLION = 4
                yield
            finally:
                raise KeyError("other") from None
            """,
            Outcome.FAILED,
            "AssertionError\n  total = 4",
            id="crash after the failure",
        ),
        pytest.param(
            "prices.PER_MILLION = 4\nwith contextlib.suppress(AssertionError):\n    yield\n",
            Outcome.FAILED,
            "AssertionError\n  total = 4",
            id="failure swallowed",
        ),
        pytest.param("raise SystemExit\nyield\n", Outcome.CRASHED, "exits", id="exit"),
        pytest.param("yield\nyield\n", Outcome.CRASHED, "RuntimeError: generator", id="two yields"),
        pytest.param("return\nyield\n", Outcome.CRASHED, "RuntimeError: generator", id="no yield"),
        pytest.param(
            "while True: pass\nyield\n", Outcome.TIMED_OUT, "used more than 2 seconds", id="hang"
        ),
    ],
)
def test_only_its_own_assertion_kills(
    plain_pool: HostPool, site: Site, body: str, outcome: Outcome, detail: str
) -> None:
    """A fault is noticed where the snippet asserts; anything else that stops it is a crash."""
    if outcome is Outcome.TIMED_OUT:
        site.edit(SNIPPET, "# sources", "# timeout = 2\n# sources")
    broken_world(site, body)
    found = fault_run(site, plain_pool)
    assert (found.fault, found.expectation) == (FAULT, Expectation.FAILS)
    assert (found.outcome, found.detail[: len(detail)]) == (outcome, detail)
    assert found.as_promised is (outcome is Outcome.FAILED)


@pytest.mark.parametrize(
    ("body", "verdict", "reasons"),
    [
        pytest.param(KILL, Verdict.CHECKED, [], id="noticed"),
        pytest.param("yield\n", Verdict.BROKEN, [Reason("fault_survived", FAULT)], id="survived"),
        pytest.param(
            "del prices.PER_MILLION\nyield\n",
            Verdict.BROKEN,
            [Reason("fails_when_broken", FAULT)],
            id="killed by an unrelated exception",
        ),
    ],
)
def test_verdict_rests_on_the_faults(
    plain_pool: HostPool, site: Site, body: str, verdict: Verdict, reasons: list[Reason]
) -> None:
    """A snippet that passes and whose fault does not make it fail is a broken check."""
    broken_world(site, body)
    made, catalog = checked(site, plain_pool), site.catalog
    present = Present.of(made)
    judgement = judge(catalog.snippets[CLAIM], made, present)
    assert (judgement.verdict, list(judgement.reasons)) == (verdict, reasons)


def test_adversary_must_be_tolerated(plain_pool: HostPool, site: Site) -> None:
    """What is named in holds_when is run as well, and must change nothing."""
    more = '\n@fault(ja="何も", en="nothing")\ndef calm(rng):\n    yield\n'
    broken_world(site, KILL)
    site.write(FAULTS, site.read(FAULTS) + more)
    site.edit(SNIPPET, "# sources", '# holds_when = ["prices.calm"]\n# sources')
    found = [
        (run.fault, run.expectation, run.as_promised) for run in checked(site, plain_pool).faults
    ]
    assert found == [
        (FAULT, Expectation.FAILS, True),
        ("prices.calm", Expectation.HOLDS, True),
    ]


def test_fault_that_is_not_there_is_not_run(plain_pool: HostPool, site: Site) -> None:
    """A name that leads nowhere is a problem of the catalog, not a kill."""
    site.edit(SNIPPET, '["prices.doubled"]', '["prices.doubled", "prices.gone", "gone.gone"]')
    assert [run.fault for run in checked(site, plain_pool).faults] == [FAULT]


def test_module_of_faults_that_cannot_be_imported_kills_nothing(
    plain_pool: HostPool, site: Site
) -> None:
    """A mistake in the fault is not the snippet's merit."""
    broken_world(site, KILL)
    site.write(FAULTS, "assert False\n" + site.read(FAULTS))
    found = fault_run(site, plain_pool)
    assert (found.outcome, found.as_promised) == (Outcome.CRASHED, False)


def test_fault_is_seeded(plain_pool: HostPool, site: Site) -> None:
    """The same fault breaks the same way every time."""
    broken_world(site, "prices.PER_MILLION = rng.random()\nyield\n")
    first, second = fault_run(site, plain_pool), fault_run(site, plain_pool)
    assert first.detail == second.detail
    assert first.outcome is Outcome.FAILED


def test_faults_do_not_meet(plain_pool: HostPool, site: Site) -> None:
    """Each fault breaks a world of its own; the real one stays whole."""
    added = (
        '\n@fault(ja="足す", en="adds")\ndef {0}(rng):\n    prices.PER_MILLION += {1}\n    yield\n'
    )
    broken_world(site, KILL)
    site.write(FAULTS, site.read(FAULTS) + added.format("one", 1) + added.format("ten", 10))
    site.edit(SNIPPET, '["prices.doubled"]', '["prices.one", "prices.ten"]')
    made = checked(site, plain_pool)
    assert made.outcome is Outcome.PASSED
    assert [run.detail for run in made.faults] == [
        "AssertionError\n  total = 3",
        "AssertionError\n  total = 12",
    ]


def test_helper_of_a_fault_is_not_the_snippets(plain_pool: HostPool, site: Site) -> None:
    """Faults bind the evidence by their own digest, not as helpers of the snippet."""
    made = checked(site, plain_pool)
    assert present(made.files) == ["snippets/faults/prices.py", "snippets/prices.py"]
