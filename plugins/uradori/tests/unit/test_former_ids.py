"""Former ids: who takes them over, and which cannot be any."""

import pytest
from support.sites import CLAIM, OUTPUT, SNIPPET, Site

NEW = "bills/requests_cost_little"


def add(site: Site, claim: str, was: str, page: str = "bills.md") -> None:
    """Write another claim that was called something else, and say it on a page."""
    header = f"# was = {was}\n# ///\nimport"
    site.write(f"snippets/{claim}.py", site.read(SNIPPET).replace("# ///\nimport", header))
    site.write(f"snippets/{claim}.out", site.read(OUTPUT))
    for lang in ("ja", "en"):
        path = f"docs/{lang}/{page}"
        text = site.read(path) if (site.root / path).exists() else "# X { #x }\n"
        site.write(path, f"{text}\n/// claim | {claim}\nx\n///\n")
    site.confirm()


def told(site: Site) -> list[str]:
    """What is wrong with former ids."""
    return [f"{each.path}: {each.message}" for each in site.catalog.problems]


def test_one_id_or_several(site: Site) -> None:
    """A header names one as text or several as a list, the oldest first."""
    add(site, NEW, '"bills/old"')
    add(site, "bills/third", '["bills/older", "bills/oldest"]')
    catalog = site.catalog
    assert told(site) == []
    assert catalog.successors == {
        "bills/old": (NEW,),
        "bills/older": ("bills/third",),
        "bills/oldest": ("bills/third",),
    }
    assert catalog.first_name("bills/third") == "bills/older"
    assert catalog.first_name(CLAIM) == CLAIM
    assert catalog.suggest("bills/old") == f'it is "{NEW}" now'


def test_first_part_on_the_page_answers(site: Site) -> None:
    """Not the first by name: z stands above a."""
    add(site, "bills/z_part", '"bills/old"')
    add(site, "bills/a_part", '"bills/old"')
    assert told(site) == []
    assert site.catalog.successors == {"bills/old": ("bills/z_part", "bills/a_part")}
    assert site.catalog.first_name("bills/z_part") == "bills/old"
    assert site.catalog.first_name("bills/a_part") == "bills/a_part"


def test_unrelated_claims_cannot_share_one(site: Site) -> None:
    """Parts of one claim stand on one page."""
    add(site, "bills/a_part", '"bills/old"')
    add(site, "bills/b_part", '"bills/old"', "other.md")
    assert told(site) == [
        'snippets/bills/b_part.py: was "bills/old", as was "bills/a_part" on another page'
    ]


@pytest.mark.parametrize(
    ("was", "why"),
    [
        (NEW, "and is called so still"),
        (CLAIM, "which is another claim"),
        ("../secret", "which can be no id"),
        ("Bills", "which can be no id"),
        (
            "bills/million/requests_cost_two_dollars",
            f'whose HTML id "{CLAIM}" has: claim-bills-million-requests-cost-two-dollars',
        ),
    ],
)
def test_what_can_be_no_former_id(site: Site, was: str, why: str) -> None:
    """Nothing answers to it, and the site is told."""
    add(site, NEW, f'"{was}"')
    assert told(site) == [f'snippets/{NEW}.py: was "{was}", {why}']
    [problem] = site.catalog.problems
    assert (problem.code, problem.line) == ("UR128", 1)
    assert bool(site.catalog.successors) == why.startswith("whose")


def test_ids_that_differ_in_their_separators_alone(site: Site) -> None:
    """A rename that keeps the HTML id is one like any other."""
    add(site, "bills/a_b", '"bills/a/b"')
    assert told(site) == []
    assert site.catalog.successors == {"bills/a/b": ("bills/a_b",)}
