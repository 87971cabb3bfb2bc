"""What speaks against a refuted sentence."""

from dataclasses import replace

import pytest
from support.sites import CLAIM, SNIPPET, Site
from uradori.evidence.model import Evaluated, Outcome, Value
from uradori.evidence.refutations import Refutation, refutation

HELD = Evaluated(lines=(10,), held=True, values=(Value("total", "2"),))
FALSE = Evaluated(lines=(16, 12), held=False, values=(Value("total", "3"),), message="too much")


def refuted(site: Site, **changes: object) -> Refutation | None:
    """What speaks against the site's sentence, with evidence that is like this."""
    made = replace(site.evidence(), **changes)
    return refutation(site.catalog.snippets[CLAIM], made)


def test_the_false_assertion_is_shown_with_its_values(site: Site) -> None:
    """Those at the moment of failure, as the run recorded them."""
    found = refuted(site, outcome=Outcome.FAILED, assertions=(HELD, FALSE), detail="AssertionError")
    assert found == Refutation(16, "assert total == 2", "too much", (Value("total", "3"),))


def test_values_are_taken_from_the_words_where_nothing_else_has_them(site: Site) -> None:
    """What stands in several lines, or is no value, is left out."""
    detail = "AssertionError: too much\n  total = 3\n  price = 'a = b'\nmore\n   deep = 1\n  = 2"
    found = refuted(site, outcome=Outcome.FAILED, detail=detail, line=16)
    values = (Value("total", "3"), Value("price", "'a = b'"))
    assert found == Refutation(16, "assert total == 2", "too much", values)


@pytest.mark.parametrize("line", [None, 0, 99])
def test_line_that_is_not_there_has_no_code(site: Site, line: int | None) -> None:
    """Evidence may tell of none, and is never a reason to fail."""
    found = refuted(site, outcome=Outcome.FAILED, detail="AssertionError", line=line)
    assert found == Refutation(line, "", "", ())


@pytest.mark.parametrize("outcome", [Outcome.PASSED, Outcome.CRASHED, Outcome.TIMED_OUT])
def test_nothing_else_refutes(site: Site, outcome: Outcome) -> None:
    """Whatever assertions say that were false in a run which did not fail by them."""
    assert refuted(site, outcome=outcome, assertions=(FALSE,)) is None


def test_line_is_that_of_the_fixture(site: Site) -> None:
    """Else the tests above would show nothing."""
    assert site.read(SNIPPET).splitlines()[15] == "assert total == 2"
