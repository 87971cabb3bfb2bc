"""The ledger in a browser: filtered, sorted, linked to, gone back in, and read without a script."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect
from support.verdicts import CITED, CLAUSES, DIFFERS, MODELLED, QUOTED, SIMULATED, VERDICTS

from tests.browser.conftest import SHOTS

Open = Callable[..., Page]

PHONE = {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True}


def shown(page: Page) -> list[str]:
    """The ids of the claims that one sees, in order; rows out of sight are not laid out yet."""
    return page.locator(".uradori-ledger__claim > a code:visible").all_text_contents()


def status(page: Page) -> str:
    """How many claims the page says it shows."""
    return page.locator(".uradori-filter output").inner_text()


def test_filters_stand_in_the_address(visit: Open) -> None:
    """Text and choices narrow the list together; back undoes them one by one, and a link keeps."""
    page = visit("/verdicts/en/ledger/", locale="en-US")
    assert len(shown(page)) == len(VERDICTS)
    page.get_by_label("Text").press_sequentially("ＱＵＥＵＥ simulated")
    assert shown(page) == [SIMULATED]
    assert status(page) == f"1 of {len(VERDICTS)} claims"
    page.locator(".uradori-filter button[type=reset]").click()
    page.get_by_label("Verdict").select_option("broken")
    page.wait_for_url("**/verdicts/en/ledger/?verdict=broken")
    broken = [claim for claim, verdict in VERDICTS.items() if verdict == "broken"]
    assert sorted(shown(page)) == sorted(broken)
    page.reload()
    assert sorted(shown(page)) == sorted(broken)
    page.get_by_label("Text").fill("output")
    assert shown(page) == [DIFFERS]
    page.go_back()
    expect(page.get_by_label("Text")).to_have_value("")
    assert sorted(shown(page)) == sorted(broken)
    page.go_back()
    assert len(shown(page)) == len(VERDICTS)
    page.go_back()
    assert shown(page) == [SIMULATED]


def test_chart_counts_what_is_shown(visit: Open) -> None:
    """The bar is as long as ever, and made of what fits; the legend has the numbers."""
    page = visit("/verdicts/en/ledger/?verdict=broken")
    assert page.locator(".uradori-chart li[data-look=broken] strong").inner_text() == "2"
    assert page.locator(".uradori-chart li[data-look=cited] strong").inner_text() == "0"
    bar = page.locator(".uradori-chart > svg > rect[data-look=broken]")
    assert (bar.get_attribute("x"), bar.get_attribute("width")) == ("0", "1000")
    page.get_by_label("語句").or_(page.get_by_label("Text")).fill("no such words")
    assert shown(page) == []
    assert page.locator(".uradori-ledger__service:visible").count() == 0


def test_columns_sort_both_ways_and_back(visit: Open) -> None:
    """By the heading, with the keyboard; what has no value comes last either way."""
    page = visit("/verdicts/en/ledger/")
    before = shown(page)
    heading = page.locator("th[data-sort=mutation]")
    heading.locator("button").focus()
    page.keyboard.press("Enter")
    assert heading.get_attribute("aria-sort") == "ascending"
    assert shown(page)[:2] == [SIMULATED, CLAUSES]
    assert page.locator(".uradori-ledger__service:visible").count() == 0
    page.keyboard.press("Enter")
    assert heading.get_attribute("aria-sort") == "descending"
    assert shown(page)[:2] == [CLAUSES, SIMULATED]
    page.wait_for_url("**/ledger/?sort=-mutation")
    page.keyboard.press("Enter")
    assert heading.get_attribute("aria-sort") is None
    assert shown(page) == before
    page.locator("th[data-sort=claim] button").click()
    page.locator("th[data-sort=claim] button").click()
    assert shown(page) == sorted(before, reverse=True)


@pytest.mark.parametrize(
    ("lang", "label", "strength", "claims"),
    [
        ("en", "Proof", "says", [MODELLED, QUOTED]),
        ("ja", "裏付け", "cited", [CITED]),
    ],
)
def test_proofs_of_one_strength_are_found(
    visit: Open, lang: str, label: str, strength: str, claims: list[str]
) -> None:
    """Whatever their kind and verdict; the chart then shows them alone."""
    page = visit(f"/verdicts/{lang}/ledger/")
    page.get_by_label(label).select_option(strength)
    page.wait_for_url(f"**/{lang}/ledger/?strength={strength}")
    assert sorted(shown(page)) == sorted(claims)
    bar = page.locator(f".uradori-chart > svg > rect[data-look={strength}]")
    assert (bar.get_attribute("x"), bar.get_attribute("width")) == ("0", "1000")
    rows = page.locator(f"tr[data-strength={strength}]:visible .uradori-ledger__verdict")
    assert rows.count() == len(claims)


def test_other_language_is_asked_the_same(visit: Open) -> None:
    """The switcher keeps the filter."""
    page = visit("/verdicts/en/ledger/")
    page.get_by_label("Verdict").select_option("cited")
    page.locator(".md-select > button").hover()
    page.locator("a.md-select__link[hreflang=ja]").click()
    page.wait_for_url("**/verdicts/ja/ledger/?verdict=cited")
    assert len(shown(page)) == 1


@pytest.mark.parametrize("query", ["?verdict=nonsense&sort=nonsense&service=%00", "?text=%E0%A4%A"])
def test_odd_addresses_do_no_harm(visit: Open, query: str) -> None:
    """What is no choice is no filter."""
    page = visit(f"/verdicts/en/ledger/{query}")
    assert len(shown(page)) == (len(VERDICTS) if "text" not in query else 0)


def test_ledger_is_a_plain_table_without_a_script(visit: Open) -> None:
    """Everything is there, by service, and nothing that would not work."""
    page = visit("/verdicts/en/ledger/", java_script_enabled=False)
    assert len(shown(page)) == len(VERDICTS)
    expect(page.locator(".uradori-filter")).to_be_hidden()
    assert page.locator("th button").count() == 0
    expect(page.locator(".uradori-ledger__service")).to_have_text(f"shop {len(VERDICTS)}")


def test_ledger_by_service_leads_to_claims_of_one_look(visit: Open) -> None:
    """A number of the overview is a filtered list, which goes on as any ledger; and back again."""
    page = visit("/divided/en/ledger/", locale="en-US")
    page.locator(".uradori-ledger a[href$='verdict=broken']").click()
    page.wait_for_url("**/divided/en/ledger/shop/?verdict=broken")
    broken = [claim for claim, verdict in VERDICTS.items() if verdict == "broken"]
    assert sorted(shown(page)) == sorted(broken)
    page.get_by_label("Text").fill("output")
    assert shown(page) == [DIFFERS]
    page.locator(".uradori-filter button[type=reset]").click()
    assert status(page) == f"{len(VERDICTS)} of {len(VERDICTS)} claims"
    page.get_by_role("link", name="All services").click()
    page.wait_for_url("**/divided/en/ledger/")
    page.locator(".uradori-ledger tbody th a").click()
    page.wait_for_url("**/divided/en/ledger/shop/")
    assert len(shown(page)) == len(VERDICTS)


def test_claim_leads_to_the_row_on_its_services_page(visit: Open) -> None:
    """Where there is one; in Japanese as in English."""
    page = visit("/divided/ja/#claim-shop-output-disagrees")
    page.locator("#claim-shop-output-disagrees .uradori-actions a").nth(1).click()
    page.wait_for_url("**/ledger/shop/#ledger-claim-shop-output-disagrees")
    expect(page.locator("#ledger-claim-shop-output-disagrees")).to_be_in_viewport()


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_claim_leads_to_its_row(visit: Open, lang: str) -> None:
    """From the evidence to the ledger, on a phone too."""
    page = visit(f"/verdicts/{lang}/#claim-shop-output-disagrees", **PHONE)
    page.locator("#claim-shop-output-disagrees .uradori-actions a").nth(1).click()
    page.wait_for_url("**/ledger/#ledger-claim-shop-output-disagrees")
    expect(page.locator("#ledger-claim-shop-output-disagrees")).to_be_in_viewport()
    page.screenshot(path=SHOTS / f"{lang}-ledger-phone.png")


def test_filter_moves_nothing_when_it_appears(visit: Open) -> None:
    """Its place is kept from the first paint."""
    page = visit("/ja/ledger/")
    shift = page.evaluate("""() => new Promise(resolve => {
      let sum = 0
      new PerformanceObserver(list => list.getEntries().forEach(each => { sum += each.value }))
        .observe({ type: "layout-shift", buffered: true })
      setTimeout(() => resolve(sum), 300)
    })""")
    assert shift < 0.01
