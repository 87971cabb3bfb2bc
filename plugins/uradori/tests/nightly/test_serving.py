"""Long series of edits: what is served is what a whole build would have made, to the byte."""

from random import Random

import pytest
from support.builds import MKDOCS
from support.edits import EDITS, divided, edited_site
from support.serving import serving
from support.sites import Site

SEEDS = range(10)
LENGTH, SHORT = 100, 30


@pytest.mark.parametrize("seed", SEEDS)
def test_a_series_of_edits_ends_as_a_whole_build(site: Site, short: bool, seed: int) -> None:
    """After each of them, with a theme that shows titles and places of pages everywhere."""
    if short and seed:
        pytest.skip("the first series will do")
    random = Random(seed)
    edited_site(site)
    nav = MKDOCS.index("nav:")
    site.write("mkdocs.yml", MKDOCS[:nav])
    if seed % 2:
        divided(site)
    with serving(site) as served:
        for number in range(SHORT if short else LENGTH):
            edit = random.choice(EDITS)
            served.change(*edit(site, random))
            served.serving.settle()
            assert served.differing() == [], (number, edit.__name__)
            assert served.misleading() == [], (number, edit.__name__)
