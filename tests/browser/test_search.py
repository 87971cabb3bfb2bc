"""The search as readers use it: what it finds, and every way through it."""

import json
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from uradori.project.model import anchor

from tests.support.browser import Watch
from tests.support.reports import report

Open = Callable[..., Page]

QUERIES = Path(__file__).parents[1] / "search"
PHONE = {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True}
PROBLEM = "シャード"
"""A query that several pages answer."""

ANSWERS = """
() => [...document.querySelectorAll('.uradori-search__pages > li')].map(item =>
  [...item.querySelectorAll('a')].map(link => link.href))
"""


def opened(page: Page) -> Page:
    """The page with its search open and ready."""
    page.keyboard.press("/")
    expect(page.locator(".uradori-search__status")).to_contain_text("Esc")
    return page


def ask(page: Page, query: str) -> list[list[str]]:
    """The links of each page that is found: to itself, then to its parts."""
    page.get_by_role("searchbox").fill(query)
    answers: list[list[str]] = page.evaluate(ANSWERS)
    return answers


@pytest.fixture(scope="module")
def searches(browser: Browser, server: str) -> Iterator[dict[str, Page]]:
    """One page a language with its search open, for many queries."""
    watch = Watch(urlsplit(server).netloc)
    context = browser.new_context()
    pages = {}
    for lang in ("ja", "en"):
        page = context.new_page()
        watch.follow(page)
        page.goto(f"{server}/notes/{lang}/")
        pages[lang] = opened(page)
    yield pages
    context.close()
    assert watch.complaints == []


def judged(page: Page, lang: str, server: str, queries: list[dict[str, Any]]) -> dict[str, Any]:
    """How the queries fare: how many find their page, at all and among three; which do not."""
    missed, low, astray = [], [], []
    first = 0
    for query in queries:
        names = query["page"] if isinstance(query["page"], list) else [query["page"]]
        wanted = {f"{server}/notes/{lang}/{name}/" for name in names}
        answers = ask(page, query["ask"])
        rank = next((i for i, links in enumerate(answers, 1) if links[0] in wanted), None)
        first += rank == 1
        if rank is None:
            missed.append(query["ask"])
        elif rank > 3:
            low.append(query["ask"])
        claim = query.get("claim")
        leads = [link.partition("#")[2] for links in answers[:3] for link in links]
        if claim and anchor(claim) not in leads:
            astray.append(query["ask"])
    return {
        "asked": len(queries),
        "found": len(queries) - len(missed),
        "top3": len(queries) - len(missed) - len(low),
        "first": first,
        "claims": sum("claim" in query for query in queries) - len(astray),
        "claims_asked": sum("claim" in query for query in queries),
        "missed": missed,
        "low": low,
        "astray": astray,
    }


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_ordinary_queries_find_their_page(
    searches: dict[str, Page], server: str, lang: str
) -> None:
    """Each query of the set leads to its page among the first three; most to the very claim."""
    sets = tomllib.loads((QUERIES / f"queries.{lang}.toml").read_text("utf-8"))
    results = {
        name: judged(searches[lang], lang, server, sets[name])
        for name in ("query", "held_out", "fresh")
    }
    report(f"search.{lang}", results)
    tuned, held = results["query"], results["held_out"]
    assert tuned["missed"] == tuned["low"] == []
    assert tuned["claims"] >= 0.85 * tuned["claims_asked"]
    assert held["top3"] >= 0.75 * held["asked"]
    assert results["fresh"]["top3"] >= 0.9 * results["fresh"]["asked"]


@pytest.mark.parametrize(
    ("lang", "query", "wanted"),
    [
        ("ja", "シャードとは", "kinesis/#claim-kinesis-shard-is-a-group-of-records"),
        ("en", "what is a shard", "kinesis/#claim-kinesis-shard-is-a-group-of-records"),
        ("ja", "SQSとSNSの違い", "quick-reference/#sqs-sns-or-kinesis"),
        ("en", "sqs vs sns", "quick-reference/#sqs-sns-or-kinesis"),
        ("ja", "Kinesisの保持期間", "kinesis/#claim-kinesis-keeps-records-a-day-by-default"),
        (
            "en",
            "how long does kinesis keep data",
            "kinesis/#claim-kinesis-keeps-records-a-day-by-default",
        ),
    ],
)
def test_question_is_answered_by_what_it_asks_for(
    searches: dict[str, Page], server: str, lang: str, query: str, wanted: str
) -> None:
    """A definition, a comparison, or a length of time, at the top of what is shown."""
    answers = ask(searches[lang], query)
    assert f"{server}/notes/{lang}/{wanted}" in [link for links in answers for link in links][:8]


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_title_of_every_page_finds_it(
    searches: dict[str, Page], server: str, built: Path, lang: str
) -> None:
    """First, in whatever width it is typed."""
    index = json.loads((built / "search" / f"{lang}.json").read_text("utf-8"))
    assert len(index["pages"]) >= 17
    for page in index["pages"]:
        for title in (page["title"], page["title"].upper(), _wide(page["title"])):
            assert ask(searches[lang], title)[0][0] == f"{server}/notes/{page['url']}", title


def _wide(text: str) -> str:
    return "".join(chr(ord(each) + 0xFEE0) if "!" <= each <= "~" else each for each in text)


@pytest.mark.parametrize("nonsense", ["zzqqxx", "天気予報", "!?", "…"])
def test_what_no_page_answers_is_said(searches: dict[str, Page], nonsense: str) -> None:
    """Nothing is better than something that does not answer."""
    page = searches["ja"]
    assert ask(page, nonsense) == []
    expect(page.get_by_role("status")).to_contain_text(nonsense)


def test_result_shows_what_it_found_and_how_it_is_known(searches: dict[str, Page]) -> None:
    """The sentence with the words marked, and below it verdict as icon and words."""
    page = searches["ja"]
    ask(page, "可視性タイムアウト")
    claim = page.locator(".uradori-search__part[class*=uradori--]").first
    expect(claim.locator("mark", has_text="可視性タイムアウト").first).to_be_visible()
    expect(claim.locator(".uradori-search__badge")).not_to_be_empty()
    expect(claim.locator(".uradori-search__badge svg")).to_be_visible()


# Ways in and out


def body_of(page: Page, claim: str) -> Locator:
    """What is in the evidence of a claim in running text."""
    return page.locator(f"[data-evidence-of='{claim}'] .uradori-body")


@pytest.mark.parametrize("key", ["/", "Control+k", "Meta+k"])
def test_keyboard_opens_asks_chooses_and_follows(visit: Open, key: str) -> None:
    """From anywhere to the claim with its evidence open, without a pointer."""
    page = visit("/notes/ja/lambda/")
    page.keyboard.press(key)
    page.keyboard.type("メッセージの保持期間は何日")
    links = page.locator(".uradori-search__results a")
    expect(links.first).to_be_visible()
    page.keyboard.press("ArrowDown")
    expect(links.nth(0)).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(links.nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(page.get_by_role("searchbox")).to_be_focused()
    claim = anchor("sqs/keeps_messages_two_weeks_at_most")
    page.locator(f".uradori-search__results a[href$='/sqs/#{claim}']").focus()
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/notes/ja/sqs/#{claim}")
    expect(body_of(page, "sqs/keeps_messages_two_weeks_at_most")).to_be_visible()
    expect(page.locator(f"#{claim}")).to_be_in_viewport()


def test_enter_follows_the_first_result(visit: Open) -> None:
    """As one expects of a search field."""
    page = opened(visit("/notes/en/"))
    ask(page, "elasticache")
    page.keyboard.press("Enter")
    page.wait_for_url("**/notes/en/elasticache/")


def test_escape_closes_and_gives_the_focus_back(visit: Open) -> None:
    """To where the reader was; and the query is still there when they return."""
    page = visit("/notes/en/sqs/")
    button = page.get_by_role("button", name="Search")
    button.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.keyboard.type("retention")
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()
    expect(button).to_be_focused()
    page.keyboard.press("/")
    expect(page.get_by_role("searchbox")).to_have_value("retention")


def test_focus_stays_inside(visit: Open) -> None:
    """However often one presses Tab: what lies behind is out of reach."""
    page = opened(visit("/notes/en/sqs/"))
    ask(page, "retention period")
    for _ in range(40):
        page.keyboard.press("Tab")
        outside = "document.activeElement.closest('.md-container, .md-header') !== null"
        assert not page.evaluate(outside)


def test_slash_can_be_typed(visit: Open) -> None:
    """Where one is typing it is a character."""
    page = opened(visit("/notes/en/"))
    page.keyboard.type("a/b")
    expect(page.get_by_role("searchbox")).to_have_value("a/b")


def test_typing_goes_on_from_a_result(visit: Open) -> None:
    """Whoever looked at a result and wants to say more need not go back first."""
    page = opened(visit("/notes/en/"))
    ask(page, "retention")
    page.keyboard.press("ArrowDown")
    page.keyboard.type("s")
    expect(page.get_by_role("searchbox")).to_be_focused()
    expect(page.get_by_role("searchbox")).to_have_value("retentions")


def test_enter_that_ends_a_conversion_chooses_nothing(visit: Open) -> None:
    """An input method takes Enter for itself while it converts."""
    page = opened(visit("/notes/ja/"))
    ask(page, PROBLEM)
    page.get_by_role("searchbox").evaluate(
        "input => input.dispatchEvent(new KeyboardEvent('keydown',"
        " {key: 'Enter', isComposing: true, bubbles: true, cancelable: true}))"
    )
    expect(page.get_by_role("dialog")).to_be_visible()


def test_claim_of_this_page_is_opened_again(visit: Open) -> None:
    """Also where the address already leads to it and its evidence was closed."""
    claim = anchor("sqs/keeps_messages_two_weeks_at_most")
    page = visit(f"/notes/ja/sqs/#{claim}")
    body = body_of(page, "sqs/keeps_messages_two_weeks_at_most")
    expect(body).to_be_visible()
    page.locator(f"#{claim} + .uradori-mark").click()
    expect(body).to_be_hidden()
    opened(page)
    ask(page, "保持期間は1分から14日")
    page.locator(f".uradori-search__results a[href$='/sqs/#{claim}']").click()
    expect(page.get_by_role("dialog")).to_be_hidden()
    expect(body).to_be_visible()


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_search_on_a_phone(visit: Open, lang: str) -> None:
    """By touch, over the whole screen, nothing cut off."""
    page = visit(f"/notes/{lang}/kinesis/", **PHONE)
    page.locator(".uradori-search-button").tap()
    expect(page.get_by_role("status")).to_contain_text("Esc")
    ask(page, PROBLEM)
    expect(page.locator(".uradori-search__page").first).to_be_visible()
    box = page.get_by_role("dialog").bounding_box()
    assert box == {"x": 0, "y": 0, "width": 390, "height": 844}
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    page.get_by_role("dialog").get_by_role("button").tap()
    expect(page.get_by_role("dialog")).to_be_hidden()


# What it costs, and what happens without it


def test_nothing_is_fetched_before_it_is_opened(visit: Open) -> None:
    """Reading a page costs no search."""
    page = visit("/notes/en/sqs/")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    resources = "performance.getEntriesByType('resource').map(each => each.name)"
    assert not [url for url in page.evaluate(resources) if "/search/" in url]
    opened(page)
    names = {url.rpartition("/notes/")[2] for url in asked if "/search/" in url}
    modules = ("engine", "prepare", "questions", "terms", "view")
    scripts = {"assets/search/search.css", *(f"assets/search/{name}.js" for name in modules)}
    assert names == scripts | {"search/en.json"}


def test_failure_is_said_and_can_be_tried_again(browser: Browser, server: str) -> None:
    """A lost connection does not end the search for good."""
    context = browser.new_context(locale="en-US")
    page = context.new_page()
    page.goto(f"{server}/notes/en/sqs/")
    page.route("**/search/en.json", lambda route: route.abort())
    page.keyboard.press("/")
    expect(page.get_by_role("status")).to_have_text("The index could not be loaded.")
    page.unroute("**/search/en.json")
    page.get_by_role("button", name="Load it again").click()
    expect(page.get_by_role("searchbox")).to_be_focused()
    expect(page.get_by_role("status")).to_contain_text("Esc")
    assert ask(page, "retention period")
    context.close()


@pytest.mark.parametrize(
    ("lang", "note"), [("ja", "検索には JavaScript が必要"), ("en", "Search needs JavaScript")]
)
def test_without_a_script_it_is_said(visit: Open, lang: str, note: str) -> None:
    """No button that does nothing."""
    page = visit(f"/notes/{lang}/", java_script_enabled=False)
    expect(page.locator(".uradori-search-none", has_text=note)).to_be_visible()
    expect(page.locator(".uradori-search-button")).to_be_hidden()


def test_markup_in_texts_stays_text(visit: Open) -> None:
    """Neither a query nor what a snippet printed becomes part of the page."""
    page = opened(visit("/verdicts/en/"))
    for text in ("<img src=x onerror=alert(1)>", "<b>shop</b>"):
        ask(page, text)
    assert page.locator(".uradori-search img, .uradori-search b").count() == 0
