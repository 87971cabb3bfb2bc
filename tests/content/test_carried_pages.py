"""Pages that are held to all that uradori asks, whatever the settings ignore for the others."""

import pytest
from uradori.evidence.ledger import Ledger
from uradori.project.confirmation import Confirmation
from uradori.project.prose import stated

from tests.support.carried import CARRIED

FIGURES = "UR162"
MOST_WAIVED = 0.05
"""Of all claims of the site: how many may state a figure that their check does not compare."""


@pytest.mark.parametrize("name", CARRIED)
def test_every_claim_is_confirmed(ledger: Ledger, name: str) -> None:
    """A person has read each sentence beside its check, as both are now."""
    pages = [page for page in ledger.catalog.pages.values() if page.name == name]
    claims = {mention.claim for page in pages for mention in page.mentions}
    assert len(pages) == len(ledger.project.settings.languages)
    states = {claim: ledger.entries[claim].confirmation for claim in claims}
    assert {
        claim: state for claim, state in states.items() if state is not Confirmation.CURRENT
    } == {}


@pytest.mark.parametrize("name", CARRIED)
def test_nothing_is_stated_that_is_not_shown(ledger: Ledger, name: str) -> None:
    """What has a figure, a name or an absolute is a claim, or says what it is instead."""
    pages = [page for page in ledger.catalog.pages.values() if page.name == name]
    found = [
        f"{each.page}:{each.line}: {', '.join(each.what)}"
        for page in pages
        for each in stated(page, ledger.catalog.terms)
    ]
    assert found == []


def test_few_claims_are_excused_from_figures(ledger: Ledger) -> None:
    """A site that waives what it states shows little."""
    waived = [
        claim for claim, entry in ledger.entries.items() if FIGURES in entry.snippet.header.waivers
    ]
    assert len(waived) <= MOST_WAIVED * len(ledger.entries)
