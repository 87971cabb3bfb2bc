"""In a real browser Python begins with a memory that was kept, or by itself, and judges alike."""

import gzip
import json
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route, expect, sync_playwright
from uradori.publish.tab.kept import FETCHED, LIBRARIES, MEMORY

from tests.support.browser import PATIENCE, launch, served
from tests.support.reports import report
from tests.support.tab import AGREES, CLAIM, PYTHONS, REACHES, TYPICAL, Lab, pythons, runnable

ROOT = Path(__file__).parents[2]
RUNS, WARM = 50, 10
SOONER = 1.5
"""How many times less a start takes with a memory, at least."""

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
POISON = """async () => {
  const store = await caches.open("uradori-tab")
  const found = await store.keys()
  for (const { url } of found) await store.put(url, new Response("spoiled"))
  await store.put("/others/assets/tab/libraries.bin", new Response("of another site on this host"))
  return found.length
}"""
"""Puts something else in the place of all that the browser has kept, and gives how much that is."""
NONE_SPOILED = """async () => {
  const store = await caches.open("uradori-tab")
  const found = await Promise.all((await store.keys()).map(each => store.match(each)))
  const blobs = await Promise.all(found.map(each => each.blob()))
  return blobs.every(each => each.size > "spoiled".length)
}"""
"""Whether none of that is there any more."""

OF_OTHERS = """async () =>
  Boolean(await caches.match("/others/assets/tab/libraries.bin"))"""
"""Whether what belongs to another site is left alone."""
ENDLESS_REPR = """\
class Endless:
    def __repr__(self):
        return f"{self}"

"""

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
            page.add_init_script(PYTHONS + script)
            return page

        yield read


def memory(built: Path) -> Path:
    """The memory that the site ships; where there is none, something was wrong with its build."""
    (found,) = built.glob(f"assets/tab/*/{MEMORY}")
    return found


def spent(page: Page) -> float:
    """Seconds of a processor's time that all pages of the browser have taken so far."""
    browser = page.context.browser
    assert browser is not None
    told = browser.new_browser_cdp_session().send("SystemInfo.getProcessInfo")["processInfo"]
    return sum(each["cpuTime"] for each in told if each["type"] == "renderer")


def started(page: Page, claim: str = CLAIM) -> dict[str, Any]:
    """Run a claim's check in a tab that has nothing yet, and give how its Python began."""
    page.goto(f"/en/{claim.partition('/')[0]}/")
    lab = Lab(page, claim)
    before = spent(page)
    lab.open()
    took = spent(page) - before
    expect(lab.status).to_contain_text(AGREES)
    (python,) = page.evaluate("pythons")
    (result,) = python["results"]
    return {
        "thawed": python["ready"]["thawed"],
        "held": [(each["lines"], each["held"]) for each in result["held"]],
        "seconds": took,
        "ms": {
            "ready": round(python["ready"]["ms"]),
            "printed": round(python["printed"]),
            "run": round(1000 * result["seconds"]),
            "cpu": round(1000 * took),
        },
    }


def later(page: Page, claim: str) -> dict[str, int]:
    """What one more run takes in a Python that has run this claim's check, in milliseconds."""
    lab = Lab(page, claim)
    before, began = spent(page), page.evaluate("performance.now()")
    lab.run()
    took, ended = spent(page) - before, page.evaluate("performance.now()")
    ((*_, result),) = page.evaluate("pythons.map(each => each.results)")
    own = round(1000 * result["seconds"])
    return {"said": round(ended - began), "run": own, "cpu": round(1000 * took)}


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
    """It takes a fraction of the processor's time, and a later run a fraction of that.

    No other load of the machine counts in that. How long people wait depends on it, and is left
    for them to read: until Python is ready, until something is printed, and what of that is the
    run's own.
    """
    page = read()
    kept, usual = started(page, TYPICAL), started(without(read()), TYPICAL)
    more = later(page, TYPICAL)
    page.wait_for_function(ALL_KEPT, arg=[*LARGE, MEMORY, LIBRARIES])
    again = started(page, TYPICAL)
    assert [each["thawed"] for each in (kept, usual, again)] == [True, False, True]
    assert kept["held"] == usual["held"] == again["held"]
    assert kept["seconds"] * SOONER < usual["seconds"]
    assert again["seconds"] * SOONER < usual["seconds"]
    assert more["cpu"] * SOONER < kept["ms"]["cpu"]
    figures = {"memory": kept["ms"], "none": usual["ms"], "second visit": again["ms"]}
    report("tab_starts", {"claim": TYPICAL, **figures, "later run": more})


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


def test_what_others_wrote_into_the_store_is_not_believed(read: Read) -> None:
    """The digests that the site tells decide: all is fetched and kept anew."""
    page = read()
    asked: list[str] = []
    assert started(page)["thawed"]
    page.wait_for_function(ALL_KEPT, arg=[*LARGE, MEMORY, LIBRARIES])
    assert page.evaluate(POISON) == len(FETCHED) + 1  # and the site's own files
    page.on("request", lambda request: asked.append(request.url))
    assert started(page)["thawed"]
    assert {Path(url).suffix for url in asked} >= {*LARGE}
    page.wait_for_function(NONE_SPOILED)
    assert page.evaluate(OF_OTHERS)


def test_code_of_readers_has_neither_stores_nor_a_network(read: Read) -> None:
    """Where no policy forbids it either: it was taken from the worker before Python began."""
    page = read()
    started(page)
    lab = Lab(page, CLAIM)
    lab.press("edit")
    lab.write(REACHES)
    lab.run()
    expect(lab.status).to_contain_text("Your code passes.")


def test_calls_that_are_too_deep_end_one_python_alone(read: Read) -> None:
    """A browser's stack ends before Python's; a value that is only shown ends nothing."""
    page = read()
    started(page)
    lab = Lab(page, CLAIM)
    lab.press("edit")
    lab.write(f"{ENDLESS_REPR}assert Endless() is None\n")
    lab.run()
    expect(lab.status).to_contain_text("An assertion does not hold.")
    lab.write(f"{ENDLESS_REPR}print(Endless())\n")
    lab.press("again")
    expect(lab.status).to_have_text(
        "It calls itself deeper than this browser allows, which ended Python."
    )
    lab.press("reset")
    lab.run()
    expect(lab.status).to_contain_text(AGREES)


def test_a_memory_that_does_not_load_is_done_without(read: Read, built: Path) -> None:
    """Damaged, or of another site's; once it is whole, the next tab begins with it."""
    page = read()
    whole = memory(built).read_bytes()
    for spoiled in (cut, altered, of_others):
        page.route(f"**/{MEMORY}", partial(answer, spoiled(whole, built)), times=1)
        assert not started(page)["thawed"], spoiled.__name__
        page.wait_for_function(IS_KEPT, arg=[LIBRARIES, MEMORY])
    assert started(page)["thawed"]


def answer(body: bytes, route: Route) -> None:
    """Give this in the place of what the server has."""
    route.fulfill(body=body, content_type="application/octet-stream")


def test_who_saves_data_is_asked_first(read: Read) -> None:
    """What it takes is told before, nothing of it is fetched, and the memory never is.

    Nor is Python started anew before it is asked for, after Stop or after changed code.
    """
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

    lab.press("edit")
    lab.write("while True:\n    print('begun')\n")
    lab.press("again")
    expect(lab.output).to_contain_text("begun")
    lab.press("stop")
    expect(lab.status).to_have_text("Stopped.")
    assert pythons(page) == [(2, True)]
    lab.write("assert True\n")
    lab.run()
    expect(lab.status).to_contain_text("Your code passes.")
    assert pythons(page) == [(2, True), (1, True)]


def test_fifty_runs_take_no_more_memory_than_a_few(read: Read) -> None:
    """Python gives none back, and takes it in steps of a fifth, of which there is none.

    What runs leave behind below that, `test_tab_memory` counts in bytes.
    """
    page = read()
    started(page)
    lab = Lab(page, CLAIM)
    for count in range(2, RUNS + 1):
        lab.press("again")
        page.wait_for_function("count => pythons[0].results.length >= count", arg=count)
    expect(lab.status).to_contain_text(AGREES)
    taken = page.evaluate("pythons[0].results.map(each => each.memory)")
    assert pythons(page) == [(RUNS, False)]
    assert taken[-1] == taken[WARM], taken
