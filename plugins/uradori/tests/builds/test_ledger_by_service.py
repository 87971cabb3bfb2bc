"""Where there are more claims than one page can carry, each service has a page of its own."""

from pathlib import Path

import pytest
from support.builds import Built, build, plain
from support.sites import CLAIM, Site, brief
from support.verdicts import SIMULATED, VERDICTS, blocks, every_verdict
from uradori.project.model import anchor


def divided(root: Path, most: int) -> Site:
    """Claims of every verdict on a page, and a ledger that lists so many itself."""
    site = plain(every_verdict(root))
    site.edit("pyproject.toml", "[tool.uradori]\n", f"[tool.uradori]\nledger_claims = {most}\n")
    for lang in ("ja", "en"):
        site.write(f"docs/{lang}/index.md", f"# S {{ #shop }}\n\n{blocks(lang)}\n")
        site.write(f"docs/{lang}/ledger.md", "# L { #ledger }\n\n/// ledger\n///\n")
    return site


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The site, with one claim too many for one page."""
    return build(divided(tmp_path_factory.mktemp("divided"), len(VERDICTS) - 1))


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_ledger_counts_and_leads_to_each_service(built: Built, lang: str) -> None:
    """Each number leads to those claims; no row is there."""
    page = built.page(f"{lang}/ledger/index.html")
    [row] = page.select(".uradori-ledger tbody tr")
    addresses = [each["href"] for each in row.select("a")]
    assert addresses[0] == "shop/"
    assert {"shop/?strength=ran", "shop/?verdict=refuted"} < {*addresses}
    total, *counts = (int(each.get_text() or 0) for each in row.select("td"))
    assert total == sum(counts) == len(VERDICTS)
    assert not page.select("[id^=ledger-claim], .uradori-filter")


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_page_of_a_service_has_its_rows(built: Built, lang: str) -> None:
    """As the ledger of a small site has them: sentence, address of the claim, filter, way back."""
    page = built.page(f"{lang}/ledger/shop/index.html")
    assert len(page.select("tr[id^=ledger-claim]")) == len(VERDICTS)
    [claim] = page.select(f"#ledger-{anchor(SIMULATED)}")
    assert claim.select_one(".uradori-text").get_text(strip=True) != SIMULATED
    assert claim.a["href"].startswith("../../#claim-shop-")
    assert not page.select("select[name=service]")
    assert page.select_one(".uradori-ledger > p > a")["href"] == "../"
    assert page.select_one("html")["lang"] == lang


def test_claim_leads_to_its_row(built: Built) -> None:
    """Which is on the page of its service."""
    links = {
        each["href"] for each in built.page("en/index.html").select(".uradori-actions a[href]")
    }
    rows = {each["id"] for each in built.page("en/ledger/shop/index.html").select("tr[id]")}
    assert {f"ledger/shop/#{row}" for row in rows} <= links


def test_these_pages_are_in_no_navigation_and_no_problem(built: Built) -> None:
    """They are nobody's files: nobody translates, confirms or copies them."""
    page = built.page("en/index.html")
    navigation = {each["href"] for each in page.select(".navbar a[href]")}
    assert "ledger/" in navigation
    assert not [each for each in navigation if "shop/" in each]
    assert "en/ledger/shop/" in built.text("sitemap.xml")
    assert not (built.folder / "en/ledger/shop/index.md").exists()
    assert not [line for line in built.lines if "ledger/shop" in line]


def test_small_site_keeps_one_page(tmp_path: Path) -> None:
    """With as many claims as fit."""
    built = build(divided(tmp_path, len(VERDICTS)))
    assert len(built.page("en/ledger/index.html").select("tr[id^=ledger-claim]")) == len(VERDICTS)
    assert not (built.folder / "en/ledger/shop").exists()
    assert "ledger/#ledger-claim-shop" in built.text("en/index.html")


def test_author_may_list_one_service(tmp_path: Path) -> None:
    """On any page; a name that no snippet has is a problem, since an empty list says too much."""
    site = divided(tmp_path, len(VERDICTS))
    site.edit("docs/en/ledger.md", "/// ledger", "/// ledger | shop")
    site.edit("docs/ja/ledger.md", "# L", "---\ntitle: L\n---\n\n# L")
    site.edit("docs/ja/ledger.md", "/// ledger", "/// ledger | ship")
    found = [each for each in brief(site.ledger.problems) if each[1].endswith("ledger.md")]
    line = site.read("docs/ja/ledger.md").splitlines().index("/// ledger | ship") + 1
    assert ("UR201", "docs/ja/ledger.md", line) in found
    built = build(site)
    assert len(built.page("en/ledger/index.html").select("tr[id^=ledger-claim]")) == len(VERDICTS)
    assert not built.page("ja/ledger/index.html").select("tr[id^=ledger-claim]")


def test_a_page_may_link_to_a_row(site: Site) -> None:
    """MkDocs finds the place, whose tree has none of the rows, and warns of one that is not."""
    site.write("mkdocs.yml", f"{plain(site).read('mkdocs.yml')}validation:\n  anchors: warn\n")
    place = f"ledger.md#ledger-{anchor(CLAIM)}"
    for lang in ("ja", "en"):
        site.write(f"docs/{lang}/ledger.md", "# L { #ledger }\n\n/// ledger\n///\n")
        site.write(f"docs/{lang}/index.md", f"# S {{ #start }}\n\n[A]({place})\n")
    assert "does not contain an anchor" not in "".join(build(site).lines)
    site.edit("docs/en/index.md", place, f"{place}s")
    [line] = [each for each in build(site).lines if "does not contain an anchor" in each]
    assert "en/index.md" in line
