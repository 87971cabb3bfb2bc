"""What a first visit costs: bytes, movement, and what its first paint waits for."""

import gzip
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Response, Route

from tests.support.browser import COMPRESSED
from tests.support.reports import report

Open = Callable[..., Page]

BUDGET = 250_000
"""Bytes, compressed, of a first visit to a normal page."""

LARGEST = {"html": 600_000, "compressed": 70_000}
"""Bytes of the HTML of one page, with all that is known of its claims."""

PHONE = {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True}
SHIFTS = """
window.shifts = []
new PerformanceObserver(list => list.getEntries().forEach(entry => window.shifts.push([
  entry.startTime, entry.value,
  ...entry.sources.map(source => source.node?.outerHTML?.slice(0, 80)),
]))).observe({type: 'layout-shift', buffered: true})
"""
PAINTED = "performance.getEntriesByName('first-contentful-paint').length > 0"

PARSED = "performance.getEntriesByType('navigation')[0].domInteractive"
STREAMING = 0.005
"""Layout shift let pass while a busy browser paints half a document: a word whose badge has not
been read yet goes to the next line with it. What comes after the document moves nothing."""


def weigh(browser: Browser, url: str) -> dict[str, int]:
    """Bytes of each thing that a first visit fetches, compressed as hosts do."""
    context = browser.new_context()
    page = context.new_page()
    got: dict[str, int] = {}
    responses: list[Response] = []
    page.on("response", lambda response: responses.append(response))  # noqa: PLW0108 - no builtins
    page.goto(url, wait_until="networkidle")
    for response in responses:
        body = response.body()
        packed = any(response.url.split("?")[0].endswith(suffix) for suffix in (*COMPRESSED, "/"))
        got[response.url] = len(gzip.compress(body, 6)) if packed else len(body)
    context.close()
    return got


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_first_visit_stays_within_its_budget(
    browser: Browser, server: str, urls: list[str], lang: str
) -> None:
    """The start page, the ledger, and the pages with the most claims."""
    weights = {
        url: weigh(browser, f"{server}/notes/{url}")
        for url in (f"{lang}/", f"{lang}/sqs/", f"{lang}/kinesis/", f"{lang}/sns/")
        if url in urls
    }
    sums = {url: sum(parts.values()) for url, parts in weights.items()}
    report(f"weight.{lang}", {url: {"bytes": sums[url], **weights[url]} for url in sums})
    assert {url: total for url, total in sums.items() if total > BUDGET} == {}
    assert len(sums) == 4


def test_largest_page_stays_within_its_budget(built: Path, urls: list[str]) -> None:
    """Whatever worlds its claims were run in: the code stands once, worlds add what differs."""
    pages = {url: (built / url / "index.html").read_bytes() for url in urls}
    sizes = {
        url: {"html": len(html), "compressed": len(gzip.compress(html, 6))}
        for url, html in pages.items()
    }
    report("pages", sizes)
    over = {
        (url, kind): size
        for url, found in sizes.items()
        for kind, size in found.items()
        if size > LARGEST[kind]
    }
    assert over == {}


@pytest.mark.parametrize("device", [{}, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize(
    "url", ["ja/", "en/sqs/", "ja/sqs/", "ja/kinesis/", "en/ledger/", "en/quick-reference/"]
)
def test_nothing_moves_while_a_page_loads(
    browser: Browser, server: str, url: str, device: dict[str, object]
) -> None:
    """No late badge, font or picture pushes the text that someone has begun to read."""
    context = browser.new_context(**device)
    page = context.new_page()
    page.add_init_script(SHIFTS)
    page.goto(f"{server}/notes/{url}", wait_until="networkidle")
    page.evaluate("() => new Promise(done => requestAnimationFrame(() => setTimeout(done, 100)))")
    moved, parsed = page.evaluate("window.shifts"), page.evaluate(PARSED)
    assert [shift for shift in moved if shift[0] > parsed] == []
    assert sum(value for _, value, *_ in moved) < STREAMING, moved
    context.close()


@pytest.mark.parametrize("url", ["ja/sqs/", "en/ledger/"])
def test_first_paint_waits_for_no_script(browser: Browser, server: str, url: str) -> None:
    """The text is there while every script is still on its way."""
    context = browser.new_context()
    page = context.new_page()
    held: list[Route] = []
    page.route("**/*.js", lambda route: held.append(route))  # noqa: PLW0108 - no builtins
    page.goto(f"{server}/notes/{url}", wait_until="commit")
    page.wait_for_function(PAINTED)
    page.locator("article h1").wait_for(state="visible")
    assert any("uradori" in route.request.url for route in held)
    page.unroute_all(behavior="ignoreErrors")
    context.close()
