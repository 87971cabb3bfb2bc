"""Every block is known wherever blocks are listed by name."""

from uradori.hosts.markdown.extension import BLOCKS
from uradori.hosts.markdown.listings import ListingBlock
from uradori.page.stamp import OF_ALL
from uradori.project.unmarked_page import LISTINGS
from uradori.publish.texts import OURS


def test_twins_know_every_block() -> None:
    """Another's block is left in them as it stands; `html` is pymdownx's and means what it says."""
    assert {each.NAME for each in BLOCKS} | {"html"} == OURS


def test_lists_of_claims_are_built_anew_and_ejected() -> None:
    """They hold what all claims came to, and nothing that an author has written."""
    listings = {each.NAME for each in BLOCKS if issubclass(each, ListingBlock)}
    assert listings == OF_ALL == LISTINGS
