"""A site whose theme exchanges pages instead of loading them: all works as where they are loaded.

Material calls this navigation.instant. Each test notes that the document has stayed where it must,
so that none can pass because everything was loaded after all.
"""

from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect
from support.builds import MKDOCS, build
from support.sites import Site
from support.verdicts import (
    CHECKED,
    CITED,
    CLAUSES,
    HOSTILE,
    REFUTED,
    SIMULATED,
    VERDICTS,
    blocks,
    every_verdict,
)
from uradori.project.model import anchor

from tests.support.browser import Watch, served

Open = Callable[..., Page]

FEATURES = """\
  features:
    - content.code.copy
    - navigation.instant
    - navigation.instant.prefetch
    - navigation.instant.progress
    - toc.follow
"""
TRACKING = f"{FEATURES}    - navigation.tracking\n"

FILL = "\n\n".join(f"Paragraph {number}." for number in range(40))
CARDS = f"""\
# Cards {{ #cards }}

/// cards
| want | use | proof |
|---|---|---|
| add | a total | [right](index.md#{anchor(CHECKED)}) |
| queue | a queue | [so](index.md#{anchor(SIMULATED)}) |
///

## Below {{ #below }}

{FILL}

## Last {{ #last }}
"""
TITLES = {"ja": ("店", "台帳", "カード"), "en": ("Shop", "Ledger", "Cards")}

READY = """
() => {
  const move = new MouseEvent("mousemove", { bubbles: true, cancelable: true })
  document.querySelector(".md-logo").dispatchEvent(move)
  return move.defaultPrevented
}
"""
"""Whether the theme has read the sitemap, without which it leaves links to the browser."""

LIVE = """
window.live = []
const listen = EventTarget.prototype.addEventListener
EventTarget.prototype.addEventListener = function (type, heard, options) {
  if (this === window && type.startsWith("uradori")) live.push(options?.signal)
  return listen.call(this, type, heard, options)
}
"""
"""Notes who listens to the window, and until when."""
LISTENING = "live.filter(signal => !signal?.aborted).length"


def instant_site(site: Site, address: str, features: str) -> Path:
    """Build the site of every verdict for an address, with cards and a page in Japanese alone."""
    config = MKDOCS.partition("nav:")[0].replace("  font: false\n", f"  font: false\n{features}")
    config = config.replace("https://example.com/notes/", address)
    site.write("mkdocs.yml", config.replace("  - attr_list\n", "  - attr_list\n  - tables\n"))
    for lang, (shop, ledger, cards) in TITLES.items():
        other = "en" if lang == "ja" else "ja"
        links = f"[ledger](ledger.md) [other](../{other}/cards.md#below)"
        last = f"## Last {{ #last }}\n\n[queue](index.md#{anchor(SIMULATED)})\n"
        index = f"# {shop} {{ #shop }}\n\n{links}\n\n{blocks(lang)}\n\n{FILL}\n\n{last}"
        site.write(f"docs/{lang}/index.md", index)
        site.write(f"docs/{lang}/ledger.md", f"# {ledger} {{ #ledger }}\n\n/// ledger\n///\n")
        site.write(f"docs/{lang}/cards.md", CARDS.replace("# Cards", f"# {cards}"))
    site.write("docs/ja/only.md", "# 日本語だけ { #only }\n\n本文。\n")
    return build(site).folder


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server that has the site at /instant/, and one that tracks headings."""
    kinds = {"instant": FEATURES, "tracking": TRACKING}
    sites = {name: every_verdict(tmp_path_factory.mktemp(name)) for name in kinds}
    folders = {f"/{name}/": site.root / "site" for name, site in sites.items()}
    with served(folders) as address:
        for name, site in sites.items():
            instant_site(site, f"{address}/{name}/", kinds[name])
        yield address


def keep(page: Page) -> Page:
    """Mark the document, so that `kept` can tell whether it is still there, once it can be."""
    page.wait_for_function(READY)
    page.evaluate("window.kept = true")
    return page


def kept(page: Page) -> bool:
    """Whether the document of the last `keep` has only had its page exchanged."""
    return bool(page.evaluate("window.kept === true"))


def go(page: Page, name: str) -> None:
    """Follow the navigation to a page by its title."""
    page.locator(".md-sidebar--primary a.md-nav__link", has_text=name).first.click()
    expect(page.locator("article h1")).to_contain_text(name)


def evidence(page: Page, claim: str) -> Locator:
    """The evidence of a claim."""
    return page.locator(f"#{anchor(claim)} .uradori-evidence")


def shown(page: Page) -> Locator:
    """The ids of the claims of the ledger that one sees."""
    return page.locator(".uradori-ledger__claim > a code:visible")


def switch(page: Page, lang: str) -> None:
    """Choose another language in the header."""
    page.locator(".md-select > button").hover()
    page.locator(f"a.md-select__link[hreflang={lang}]").click()
    expect(page.locator("html")).to_have_attribute("lang", lang)


def found(page: Page, query: str) -> Locator:
    """The links that the search finds."""
    page.keyboard.press("/")
    page.locator(".uradori-search input").fill(query)
    return page.locator(".uradori-search__results a")


def position(page: Page) -> int:
    """How far the page is scrolled, in whole pixels."""
    return int(page.evaluate("Math.round(scrollY)"))


# Ledger


def test_ledger_works_after_every_kind_of_navigation(visit: Open) -> None:
    """By a link, back into a filter, forward, and with one step back a choice."""
    page = keep(visit("/instant/en/"))
    go(page, "Ledger")
    page.get_by_label("Verdict").select_option("refuted")
    page.wait_for_url("**/en/ledger/?verdict=refuted")
    refuted = [claim for claim, verdict in VERDICTS.items() if verdict == "refuted"]
    expect(shown(page)).to_have_count(len(refuted))
    page.locator(".uradori-ledger a", has_text=REFUTED).click()
    page.wait_for_url(f"**/en/#{anchor(REFUTED)}")
    expect(evidence(page, REFUTED)).to_have_attribute("open", "")
    page.go_back()
    expect(shown(page)).to_have_count(len(refuted))
    expect(page.get_by_label("Verdict")).to_have_value("refuted")
    page.go_back()
    expect(shown(page)).to_have_count(len(VERDICTS))
    page.go_forward()
    expect(shown(page)).to_have_count(len(refuted))
    page.locator("th[data-sort=claim] button").click()
    page.wait_for_url("**/en/ledger/?verdict=refuted&sort=claim")
    page.go_back()
    page.go_back()
    expect(shown(page)).to_have_count(len(VERDICTS))
    page.go_back()
    expect(page.locator("article h1")).to_contain_text("Shop")
    assert kept(page)


def test_ledger_that_was_loaded_can_be_left(visit: Open) -> None:
    """What the theme's script meets in it when it starts does not stop the script."""
    page = keep(visit("/instant/ja/ledger/?text=queue"))
    expect(shown(page)).to_have_count(1)
    go(page, "カード")
    go(page, "台帳")
    expect(shown(page)).to_have_count(len(VERDICTS))
    assert kept(page)


def test_claim_leads_to_its_row(visit: Open) -> None:
    """And the row back to the claim."""
    page = keep(visit(f"/instant/en/#{anchor(HOSTILE)}"))
    evidence(page, HOSTILE).locator(".uradori-actions a").nth(1).click()
    row = page.locator(f"#ledger-{anchor(HOSTILE)}")
    expect(row).to_be_in_viewport()
    row.locator("a").click()
    expect(evidence(page, HOSTILE)).to_have_attribute("open", "")
    expect(page.locator(f"#{anchor(HOSTILE)}")).to_be_in_viewport()
    assert kept(page)


def test_page_stands_still_until_the_next_one_has_come(visit: Open) -> None:
    """The address is already another one; the filter of the page that one still sees is not."""
    page = keep(visit("/instant/en/cards/"))
    go(page, "Ledger")
    page.get_by_label("Verdict").select_option("cited")
    expect(shown(page)).to_have_count(1)
    held: list[Route] = []
    page.route("**/instant/en/", lambda route: held.append(route))  # noqa: PLW0108 - no builtins
    shown(page).click()
    page.wait_for_url(f"**/instant/en/#{anchor(CITED)}")
    assert shown(page).count() == 1
    for route in held:
        route.continue_()
    expect(evidence(page, CITED)).to_have_attribute("open", "")
    assert kept(page)


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_theme_finds_nothing_that_it_cannot_rewrite(visit: Open, lang: str) -> None:
    """Its script sets every href anew, and dies of those of SVG, which cannot be set."""
    page = keep(visit(f"/instant/{lang}/"))
    for title in TITLES[lang]:
        go(page, title)
        assert page.locator("article svg").count() > 0
        assert page.locator("article svg [href], article svg[href]").count() == 0
    assert kept(page)


# Cards


def test_cards_work_after_navigation(visit: Open) -> None:
    """They turn, their view is kept in the address, and their proofs lead to claims."""
    page = keep(visit("/instant/en/"))
    go(page, "Cards")
    page.get_by_role("button", name="Cards").click()
    page.wait_for_url("**/en/cards/?view=cards")
    page.locator(".uradori-card__question").first.click()
    page.locator(".uradori-card__back a").first.click()
    expect(evidence(page, CHECKED)).to_have_attribute("open", "")
    page.go_back()
    expect(page.locator(".uradori-deck")).to_be_visible()
    expect(page.locator(".uradori-card")).to_have_count(2)
    assert kept(page)


@pytest.mark.parametrize("path", ["cards/?view=cards", "cards/"])
def test_view_stays_when_one_goes_to_a_heading(visit: Open, path: str) -> None:
    """The theme makes links absolute while they are read: an old query would come along."""
    page = keep(visit(f"/instant/en/{path}"))
    other = "Table" if path.endswith("=cards") else "Cards"
    page.get_by_role("button", name=other).click()
    expect(page.locator(".uradori-deck")).to_be_visible(visible=other == "Cards")
    query = "?view=cards" if other == "Cards" else ""
    for heading in ("Below", "Last"):
        page.locator(".md-sidebar--secondary a", has_text=heading).click()
        page.wait_for_url(f"**/en/cards/{query}#{heading.lower()}")
        expect(page.locator(".uradori-deck")).to_be_visible(visible=other == "Cards")
    assert kept(page)


def test_link_to_the_page_itself_leads_to_its_beginning(visit: Open) -> None:
    """What is shown is what the address says, also where the theme only scrolls."""
    page = keep(visit(f"/instant/en/#{anchor(CHECKED)}"))
    evidence(page, CHECKED).locator(".uradori-actions a").nth(1).click()
    page.get_by_label("Verdict").select_option("cited")
    page.wait_for_url(f"**/en/ledger/?verdict=cited#ledger-{anchor(CHECKED)}")
    expect(shown(page)).to_have_count(1)
    page.locator(".md-sidebar--primary a.md-nav__link", has_text="Ledger").first.click()
    page.wait_for_url("**/en/ledger/")
    expect(shown(page)).to_have_count(len(VERDICTS))
    expect(page.get_by_label("Verdict")).to_have_value("")
    go(page, "Cards")
    page.get_by_role("button", name="Cards").click()
    page.locator(".md-sidebar--secondary a", has_text="Below").click()
    page.wait_for_url("**/en/cards/?view=cards#below")
    page.locator(".md-sidebar--primary a.md-nav__link", has_text="Cards").first.click()
    page.wait_for_url("**/en/cards/")
    expect(page.locator(".uradori-deck")).to_be_hidden()
    assert kept(page)


# Evidence


def test_links_to_claims_open_them(visit: Open) -> None:
    """Within the page, the first time and again, from another page, and by going back."""
    page = keep(visit("/instant/en/"))
    for _ in range(2):
        page.get_by_role("link", name="queue").click()
        page.wait_for_url(f"**/en/#{anchor(SIMULATED)}")
        expect(evidence(page, SIMULATED)).to_have_attribute("open", "")
        expect(page.locator(f"#{anchor(SIMULATED)}")).to_be_in_viewport()
        evidence(page, SIMULATED).locator("> summary").click()
        expect(evidence(page, SIMULATED)).not_to_have_attribute("open", "")
    go(page, "Cards")
    page.locator(f".uradori-cards table a[href$='#{anchor(CHECKED)}']").click()
    expect(evidence(page, CHECKED)).to_have_attribute("open", "")
    expect(page.locator("details.uradori-evidence[open]")).to_have_count(1)
    page.go_back()
    page.go_back()
    expect(evidence(page, SIMULATED)).to_have_attribute("open", "")
    assert kept(page)


def test_page_is_as_it_was_left(visit: Open) -> None:
    """Evidence that was opened is open, and the reader where they were."""
    page = keep(visit("/instant/en/"))
    evidence(page, CHECKED).locator("> summary").click()
    evidence(page, HOSTILE).locator("> summary").click()
    page.locator(".md-sidebar--secondary a", has_text="Last").click()
    page.wait_for_url("**/en/#last")
    expect(page.locator("#last")).to_be_in_viewport()
    for claim in (CHECKED, HOSTILE):
        expect(evidence(page, claim)).to_have_attribute("open", "")
    page.locator(f"#{anchor(HOSTILE)}").scroll_into_view_if_needed()
    place = position(page)
    assert place > 0
    page.wait_for_function("place => Math.round(history.state?.y) === place", arg=place)
    page.locator(".md-sidebar--primary a.md-nav__link", has_text="Cards").click()
    expect(page.locator("article h1")).to_contain_text("Cards")
    page.go_back()
    for claim in (CHECKED, HOSTILE):
        expect(evidence(page, claim)).to_have_attribute("open", "")
    expect(evidence(page, SIMULATED)).not_to_have_attribute("open", "")
    assert position(page) == place
    go(page, "Cards")
    go(page, "Shop")  # by a link it begins anew, as where every page is loaded
    expect(page.locator("details.uradori-evidence[open]")).to_have_count(0)
    assert kept(page)


def test_clauses_are_pointed_at_after_every_navigation(visit: Open) -> None:
    """The script starts anew on each page, and lets go of the one before."""
    page = keep(visit("/instant/en/cards/"))
    for title in ("Shop", "Ledger", "Shop"):
        go(page, title)
    evidence(page, CLAUSES).locator("> summary").click()
    page.locator(f"#{anchor(CLAUSES)} .uradori-clause").first.hover()
    expect(page.locator(".uradori-line.uradori-pointed")).to_have_count(4)
    page.locator(f"#{anchor(CLAUSES)} .uradori-clause > .uradori-number").first.click()
    assert page.url.endswith(f"/instant/en/#{anchor(CLAUSES)}")
    assert kept(page)


def test_world_that_was_chosen_stays_chosen(visit: Open) -> None:
    """Where one goes to a heading of the page, for which the theme fetches it anew, and back."""
    page = keep(visit("/instant/en/"))
    evidence(page, CLAUSES).locator("> summary").click()
    chosen = evidence(page, CLAUSES).locator(".uradori-world input[value='2']")
    chosen.check()
    page.locator(".md-sidebar--secondary a", has_text="Last").click()
    page.wait_for_url("**/en/#last")
    expect(chosen).to_be_checked()
    go(page, "Cards")
    page.go_back()
    expect(chosen).to_be_checked()
    assert kept(page)


def test_link_to_a_claim_is_copied(visit: Open, server: str) -> None:
    """And it is said, though the theme fetches the page anew to go to the claim."""
    page = visit("/instant/en/", permissions=["clipboard-read", "clipboard-write"])
    keep(page)
    evidence(page, CHECKED).locator("> summary").click()
    evidence(page, CHECKED).locator(".uradori-permalink").click()
    expect(evidence(page, CHECKED).get_by_role("status")).to_have_text("Link copied")
    address = f"{server}/instant/en/#{anchor(CHECKED)}"
    page.wait_for_url(address)
    assert page.evaluate("navigator.clipboard.readText()") == address
    expect(evidence(page, CHECKED).get_by_role("status")).to_have_count(0)
    expect(evidence(page, CHECKED)).to_have_attribute("open", "")
    assert kept(page)


# Search


def test_search_works_after_navigation(visit: Open) -> None:
    """It looks as ever, leads to claims of other pages, and is not in their way."""
    page = keep(visit("/instant/en/cards/"))
    expect(found(page, "text").first).to_be_visible()
    expect(page.get_by_role("dialog")).to_have_css("position", "fixed")
    width = page.get_by_role("dialog").evaluate("dialog => dialog.offsetWidth")
    page.keyboard.press("Escape")
    go(page, "Ledger")
    links = found(page, "text")
    assert page.get_by_role("dialog").evaluate("dialog => dialog.offsetWidth") == width
    expect(links.first).to_be_visible()
    page.locator(f".uradori-search__results a[href$='/en/#{anchor(CHECKED)}']").click()
    expect(page.get_by_role("dialog")).to_be_hidden()
    expect(evidence(page, CHECKED)).to_have_attribute("open", "")
    expect(page.locator(f"#{anchor(CHECKED)}")).to_be_in_viewport()
    evidence(page, CHECKED).locator("> summary").click()
    found(page, "text")
    page.locator(f".uradori-search__results a[href$='/en/#{anchor(CHECKED)}']").click()
    expect(evidence(page, CHECKED)).to_have_attribute("open", "")
    page.locator(".uradori-search-button").click()
    expect(page.get_by_role("dialog")).to_be_visible()
    page.go_back()
    expect(page.locator("article h1")).to_contain_text("Ledger")
    expect(page.get_by_role("dialog")).to_be_hidden()
    assert kept(page)


def test_search_asks_in_the_language_of_the_document(visit: Open) -> None:
    """Whoever has changed it, and when."""
    page = visit("/instant/en/")
    expect(found(page, "shop").first).to_be_visible()
    page.keyboard.press("Escape")
    # One that is still closing would take the next key for itself.
    expect(page.locator(".uradori-search input")).to_be_hidden()
    page.evaluate("document.documentElement.lang = 'ja'")
    expect(found(page, "カード").first).to_be_visible()
    expect(page.locator(".uradori-search")).to_have_count(1)


# Languages


def test_language_can_be_switched_after_navigation(visit: Open) -> None:
    """To the page that one is on, with its claim; everything is of that language from then on."""
    page = keep(visit("/instant/ja/"))
    go(page, "台帳")
    page.get_by_label("判定").select_option("cited")
    assert kept(page)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    switch(page, "en")
    page.wait_for_url("**/instant/en/ledger/?verdict=cited")
    expect(shown(page)).to_have_count(1)
    expect(page.locator(".md-header .md-ellipsis").first).to_have_text("Notes")
    expect(page.locator(".uradori-search-button")).to_have_text("Search /")
    expect(found(page, "shop").first).to_be_visible()
    assert [urlsplit(url).path for url in asked if "/search/" in url and "json" in url] == [
        "/instant/search/en.json"
    ]
    page.keyboard.press("Escape")
    keep(page)
    go(page, "Shop")
    page.get_by_role("link", name="queue").click()
    page.wait_for_url(f"**/en/#{anchor(SIMULATED)}")
    assert kept(page)
    switch(page, "ja")
    page.wait_for_url(f"**/instant/ja/#{anchor(SIMULATED)}")
    expect(evidence(page, SIMULATED)).to_have_attribute("open", "")
    page.go_back()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.locator("article h1")).to_contain_text("Shop")


def test_link_in_a_text_may_lead_to_the_other_language(visit: Open) -> None:
    """Also back again, after pages were exchanged in between."""
    page = keep(visit("/instant/en/"))
    page.get_by_role("link", name="other").click()
    page.wait_for_url("**/instant/ja/cards/#below")
    expect(page.locator("html")).to_have_attribute("lang", "ja")
    expect(page.locator(".md-header .md-ellipsis").first).to_have_text("メモ")
    expect(page.locator("#below")).to_be_in_viewport()
    keep(page)
    go(page, "台帳")
    assert kept(page)
    page.go_back()
    expect(page.locator("article h1")).to_contain_text("カード")
    page.go_back()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.locator("article h1")).to_contain_text("Shop")
    expect(page.locator(".md-header .md-ellipsis").first).to_have_text("Notes")


def test_switcher_offers_what_there_is(visit: Open) -> None:
    """A page without the other language has no link to it; the next one has, the first or not."""
    page = keep(visit("/instant/ja/"))
    english = page.locator("a.md-select__link[hreflang=en]")
    go(page, "日本語だけ")
    page.locator(".md-select > button").hover()
    expect(page.locator("a.md-select__link[hreflang=ja]")).to_be_visible()
    expect(english).to_be_hidden()
    go(page, "カード")
    assert kept(page)
    switch(page, "en")
    page.wait_for_url("**/instant/en/cards/")
    page = keep(visit("/instant/ja/only/"))
    go(page, "カード")
    assert kept(page)
    switch(page, "en")
    page.wait_for_url("**/instant/en/cards/")


def test_switcher_knows_the_heading_that_one_reads(visit: Open) -> None:
    """The theme writes it into the address and tells nobody."""
    page = keep(visit("/tracking/en/"))
    go(page, "Cards")
    # It takes no notice of the first movement on a page.
    reading = "() => { scrollTo(0, 600 + scrollY % 2 + 1); return location.hash === '#below' }"
    page.wait_for_function(reading, polling=400)
    assert kept(page)
    switch(page, "ja")
    page.wait_for_url("**/tracking/ja/cards/#below")


def test_other_name_of_the_host_is_kept(browser: Browser, server: str) -> None:
    """Whoever looks at the site under another name than its own is not led away from it."""
    address = server.replace("127.0.0.1", "localhost")
    watch = Watch(urlsplit(address).netloc)
    context = browser.new_context(locale="ja-JP")
    page = context.new_page()
    watch.follow(page)
    page.goto(f"{address}/instant/ja/")
    keep(page)
    go(page, "カード")
    assert kept(page)
    switch(page, "en")
    page.wait_for_url(f"{address}/instant/en/cards/")
    context.close()
    assert watch.complaints == []


@pytest.mark.parametrize(("lang", "title"), [("ja", "メモ"), ("en", "Notes")])
def test_way_out_of_a_missing_page(browser: Browser, server: str, lang: str, title: str) -> None:
    """Into either language, wherever the missing page would have been."""
    context = browser.new_context()
    page = context.new_page()
    missing = f"{server}/instant/en/nothing/"

    def answer(route: Route) -> None:
        """As hosts do for an address that they do not know."""
        route.fulfill(status=404, response=route.fetch(url=f"{server}/instant/404.html"))

    page.route(missing, answer)
    page.goto(missing)
    page.wait_for_function(READY)
    page.locator(f"article p[lang={lang}] a").click()
    page.wait_for_url(f"**/instant/{lang}/")
    expect(page.locator("html")).to_have_attribute("lang", lang)
    expect(page.locator(".md-header .md-ellipsis").first).to_have_text(title)
    keep(page)
    go(page, TITLES[lang][1])
    expect(shown(page)).to_have_count(len(VERDICTS))
    assert kept(page)
    switch(page, "en" if lang == "ja" else "ja")
    page.wait_for_url(f"**/instant/{'en' if lang == 'ja' else 'ja'}/ledger/")
    context.close()


# What stays behind


def test_nothing_of_an_old_page_lives_on(browser: Browser, server: str) -> None:
    """However many pages one has seen, no more scripts listen than on the first."""
    context = browser.new_context()
    page = context.new_page()
    page.add_init_script(LIVE)
    page.goto(f"{server}/instant/en/ledger/")
    keep(page)
    expect(page.locator(".uradori-filter")).to_be_visible()
    listening = page.evaluate(LISTENING)
    assert listening >= 2
    for _ in range(3):
        go(page, "Cards")
        go(page, "Ledger")
    assert page.evaluate(LISTENING) == listening
    assert kept(page)
    context.close()


def test_page_that_is_announced_again_starts_once(visit: Open) -> None:
    """Some plugins make the theme announce the page that is there already."""
    page = keep(visit("/instant/en/ledger/"))
    go(page, "Cards")
    go(page, "Ledger")
    page.evaluate("for (let i = 0; i < 3; i++) document$.next(document)")
    heads = page.locator(".uradori-table thead th")
    assert page.locator(".uradori-table thead button").count() == heads.count()
    page.locator("th[data-sort=claim] button").click()
    expect(page.locator("th[data-sort=claim]")).to_have_attribute("aria-sort", "ascending")
    go(page, "Cards")
    page.evaluate("for (let i = 0; i < 3; i++) document$.next(document)")
    page.get_by_role("button", name="Cards").click()
    expect(page.locator(".uradori-card")).to_have_count(2)
    page.locator(".uradori-card__question").first.click()
    expect(page.locator(".uradori-card__back").first).to_be_visible()
    assert kept(page)
