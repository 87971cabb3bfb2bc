"""In a real browser Python begins with a memory that was kept, or by itself, and judges alike."""

import gzip
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route, expect, sync_playwright
from uradori.publish.tab.kept import LIBRARIES, MEMORY

from tests.support.browser import PATIENCE, launch, served
from tests.support.reports import report
from tests.support.tab import Lab, runnable

ROOT = Path(__file__).parents[2]
CLAIM = "sqs/batch_takes_ten_messages"
AGREES = "Passes here too, and prints the same"
RUNS = 50
GROWS_AT_MOST = 1.1
"""By which factor memory may grow, over runs that all do the same."""

HEARD = """
window.heard = []
const Usual = window.Worker
window.Worker = class extends Usual {
  constructor(...given) {
    super(...given)
    const began = performance.now()
    this.addEventListener("message", ({ data }) => {
      if (data.output && !window.printed) window.printed = performance.now() - began
      if (data.ready) heard.push({ ...data.ready, took: performance.now() - began })
      if (data.result) heard.push({ memory: data.memory, held: data.result.assertions })
    })
  }
}
"""
"""Notes what workers tell: how they began, how much memory they have, and when they print first."""
LARGE = (".wasm", ".bin", ".zip", ".tar")
"""Ends of the names of what Python begins with."""

SAVES = """
Object.defineProperty(Navigator.prototype, "connection", { get: () => ({ saveData: true }) })
"""
FOLLOW = """selector => {
  const bar = document.querySelector(selector)
  const status = document.querySelector(".uradori-lab__status")
  window.followed = { values: [], said: [] }
  new MutationObserver(() => {
    if (!bar.hidden) followed.values.push(bar.value)
    followed.said.push(status.textContent)
  }).observe(bar.parentElement, { attributes: true, childList: true, subtree: true })
  return null
}"""
"""Notes what a progress bar and the words beside it come to."""
IS_KEPT = """async ([kept, forgotten]) => {
  const store = await caches.open("uradori-tab")
  const found = (await store.keys()).map(each => each.url)
  return found.some(url => url.endsWith(kept)) && !found.some(url => url.endsWith(forgotten))
}"""
"""Whether the browser has kept one file for the next time, and not the other."""
ALL_KEPT = """async ends => {
  const store = await caches.open("uradori-tab")
  const found = (await store.keys()).map(each => each.url)
  return ends.every(end => found.some(url => url.endsWith(end)))
}"""
"""Whether it has kept a file of each of these ends."""

Read = Callable[..., Page]


@pytest.fixture
def built(request: pytest.FixtureRequest) -> Path:
    """The site as the Makefile has built it."""
    folder: Path = request.config.getoption("--site").resolve()
    assert CLAIM in runnable(folder)
    return folder


@pytest.fixture
def browser() -> Iterator[Browser]:
    """The system's Chromium."""
    with sync_playwright() as playwright:
        browser = launch(playwright)
        yield browser
        browser.close()


@pytest.fixture
def read(built: Path, browser: Browser) -> Iterator[Read]:
    """Gives the page of a reader who has never been here, and notes what workers tell."""
    with served({"/": built}) as address:

        def read(script: str = "") -> Page:
            page = browser.new_context(locale="en-US", base_url=address).new_page()
            page.set_default_timeout(PATIENCE)
            page.add_init_script(HEARD + script)
            return page

        yield read


def memory(built: Path) -> Path:
    """The memory that the site ships; where there is none, something was wrong with its build."""
    (found,) = built.glob(f"assets/tab/*/{MEMORY}")
    return found


def started(page: Page) -> dict[str, Any]:
    """Run a claim's check in a tab that has nothing yet, and give how its Python began."""
    page.goto("/en/sqs/")
    lab = Lab(page, CLAIM)
    lab.open()
    expect(lab.status).to_contain_text(AGREES)
    ready, result = page.evaluate("heard")
    held = [(each["lines"], each["held"]) for each in result["held"]]
    return {
        "thawed": ready["thawed"],
        "held": held,
        "ms": {"ready": round(ready["took"]), "printed": round(page.evaluate("printed"))},
    }


def cut(data: bytes, _: Path) -> bytes:
    """A memory of which the end is missing."""
    return data[: len(data) // 2]


def altered(data: bytes, _: Path) -> bytes:
    """A memory in which some bytes are others."""
    middle = len(data) // 2
    return data[:middle] + bytes(64) + data[middle + 64 :]


def of_others(data: bytes, built: Path) -> bytes:
    """A memory, whole in itself, that other libraries were loaded into."""
    order = json.loads((built / f"assets/tab/claims/{CLAIM}.json").read_text("utf-8"))
    name = order["of"].encode()
    other = name[:-4] + b"0000"
    found = gzip.decompress(data)
    assert name in found
    return gzip.compress(found.replace(name, other), 1)


def without(page: Page) -> Page:
    """Where the server has no memory."""
    page.route(f"**/{MEMORY}", lambda route: route.fulfill(status=404, body="none"))
    return page


def test_a_memory_tells_nothing_of_the_machine_that_made_it(built: Path) -> None:
    """Not even where it was."""
    found = gzip.decompress(memory(built).read_bytes())
    assert b"/lib/uradori/" in found
    assert f"{ROOT}/".encode() not in found


def test_with_a_memory_and_without_it_comes_to_the_same(read: Read) -> None:
    """How long each takes depends on the machine, and is left for people to read."""
    page = read()
    kept, usual = started(page), started(without(read()))
    page.wait_for_function(ALL_KEPT, arg=[*LARGE, MEMORY, LIBRARIES])
    again = started(page)
    assert [each["thawed"] for each in (kept, usual, again)] == [True, False, True]
    assert kept["held"] == usual["held"] == again["held"]
    figures = {"memory": kept["ms"], "none": usual["ms"], "second visit": again["ms"]}
    report("tab_starts", figures)


def test_a_second_visit_fetches_nothing_large(read: Read) -> None:
    """The browser has kept all that Python begins with."""
    page = read()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    started(page)
    assert {Path(url).suffix for url in asked} >= {*LARGE}
    page.wait_for_function(ALL_KEPT, arg=[*LARGE, MEMORY, LIBRARIES])
    asked.clear()
    started(page)
    assert [url for url in asked if url.endswith(LARGE)] == []


@pytest.mark.parametrize("spoiled", [cut, altered, of_others])
def test_a_memory_that_does_not_load_is_done_without(
    read: Read, built: Path, spoiled: Callable[[bytes, Path], bytes]
) -> None:
    """Damaged, or of another site's; once it is whole, the next tab begins with it."""
    page = read()
    body = spoiled(memory(built).read_bytes(), built)

    def answer(route: Route) -> None:
        route.fulfill(body=body, content_type="application/octet-stream")

    page.route(f"**/{MEMORY}", answer)
    assert not started(page)["thawed"]
    page.unroute(f"**/{MEMORY}", answer)
    page.wait_for_function(IS_KEPT, arg=[LIBRARIES, MEMORY])
    assert started(page)["thawed"]


def test_who_saves_data_is_asked_first(read: Read) -> None:
    """What it takes is told before, nothing of it is fetched, and the memory never is."""
    page = read(SAVES)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto("/en/sqs/")
    lab = Lab(page, CLAIM)
    lab.evidence.evaluate("e => { e.open = true }")
    lab.evidence.locator(".uradori-run").hover()
    lab.evidence.locator(".uradori-run").click()
    expect(lab.status).to_contain_text("Your browser asks to save data")
    expect(lab.status).to_contain_text("MB")
    assert not [url for url in asked if url.endswith(LARGE)]
    progress = page.evaluate(FOLLOW, ".uradori-lab progress")
    assert progress is None
    lab.run()
    expect(lab.status).to_contain_text(AGREES)
    values, said = page.evaluate("[followed.values, followed.said]")
    assert values == sorted(values)
    assert len(values) > 5
    assert any("MB" in each for each in said)
    assert [url for url in asked if url.endswith(LIBRARIES)]
    assert not [url for url in asked if url.endswith(MEMORY)]


def test_fifty_runs_take_no_more_memory_than_a_few(read: Read) -> None:
    """Python gives none back: what runs leave behind would show."""
    page = read()
    started(page)
    lab = Lab(page, CLAIM)
    for count in range(2, RUNS + 1):
        lab.press("again")
        page.wait_for_function(
            "count => heard.filter(each => each.held).length >= count", arg=count
        )
    expect(lab.status).to_contain_text(AGREES)
    taken = page.evaluate("heard.filter(each => each.held).map(each => each.memory)")
    assert len(taken) == RUNS
    assert taken[-1] <= taken[RUNS // 5] * GROWS_AT_MOST, taken
    assert page.evaluate("heard.filter(each => 'thawed' in each).length") == 1  # one Python ran all
