"""A browser, a server, and pages whose every misstep fails the test that opened them."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright
from support.builds import MKDOCS, Built, plain
from support.builds import build as build_site
from support.verdicts import FLOW, blocks, every_verdict
from uradori.publish.policy import policy

from tests.support.browser import PATIENCE, NoBrowserError, Watch, launch, served
from tests.support.tab import AGREES, CLAIM, Lab

ROOT = Path(__file__).parents[2]
SHOTS = Path(__file__).parent / "screenshots"

PALETTE = """\
  features: [content.code.copy]
  palette:
    - media: "(prefers-color-scheme: light)"
      scheme: default
      primary: custom
      toggle: {icon: material/weather-night, name: dark}
    - media: "(prefers-color-scheme: dark)"
      scheme: slate
      primary: custom
      toggle: {icon: material/weather-sunny, name: light}
extra_css: [assets/site.css]
"""
"""The looks of this site, for another one."""

Open = Callable[..., Page]


@pytest.fixture(scope="module")
def browser(request: pytest.FixtureRequest) -> Iterator[Browser]:
    """The system's Chromium, installed now if it must be.

    One for each file: while it is open, playwright keeps an event loop running in this thread,
    and the same process tests asyncio of its own in the files that follow.
    """
    with sync_playwright() as playwright:
        try:
            browser = launch(playwright, request.config.getoption("--browser-program"))
        except NoBrowserError as error:
            pytest.fail(str(error), pytrace=False)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def built(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """This site as the Makefile has built it; built here, with real evidence, where it has not."""
    ready: Path = request.config.getoption("--site").resolve()
    if (ready / "claims.json").is_file():
        return ready
    folder = tmp_path_factory.mktemp("browser") / "site"
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    python = [sys.executable, "-m"]
    # A refuted claim is another test's affair; its page is there to be looked at all the same.
    subprocess.run([*python, "uradori", "run", "--stale"], cwd=ROOT, check=False)
    build = [*python, "mkdocs", "build", "--site-dir", str(folder)]
    subprocess.run(build, cwd=ROOT, env=environment, check=True)
    return folder


@pytest.fixture(scope="session")
def verdicts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A built site with every verdict on one page."""
    return of_verdicts(tmp_path_factory.mktemp("verdicts")).folder


@pytest.fixture(scope="session")
def divided(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same, whose ledger has a page for each service."""
    return of_verdicts(tmp_path_factory.mktemp("divided"), "ledger_claims = 2\n").folder


def of_verdicts(root: Path, settings: str = "") -> Built:
    """Build a site with every verdict on one page, and these settings."""
    site = plain(every_verdict(root))
    site.edit("pyproject.toml", "[tool.uradori]\n", f"[tool.uradori]\n{settings}")
    looks = MKDOCS.partition("nav:")[0].replace("plugins:\n", f"{PALETTE}plugins:\n", 1)
    site.write("mkdocs.yml", looks)
    site.write("docs/assets/site.css", (ROOT / "docs/assets/site.css").read_bytes())
    for lang, title in (("ja", "店"), ("en", "Shop")):
        site.write(f"docs/{lang}/index.md", f"# {title} {{ #shop }}\n\n{blocks(lang)}\n")
        site.write(f"docs/{lang}/flow.md", f"# {title} {{ #flow }}\n\n{FLOW[lang]}\n")
        site.write(f"docs/{lang}/ledger.md", f"# {title} {{ #ledger }}\n\n/// ledger\n///\n")
    return build_site(site)


@pytest.fixture(scope="session")
def server(built: Path, verdicts: Path, divided: Path) -> Iterator[str]:
    """The address of a server that has the site at / and below a path, and the other ones."""
    folders = {"/": built, "/notes/": built, "/verdicts/": verdicts, "/divided/": divided}
    with served(folders) as address:
        yield address


@pytest.fixture(scope="session")
def urls(built: Path) -> list[str]:
    """Every page of the site, relative to its root."""
    return sorted(
        path.parent.relative_to(built).as_posix() + "/"
        for lang in ("ja", "en")
        for path in built.glob(f"{lang}/**/index.html")
    )


@pytest.fixture
def visit(browser: Browser, server: str) -> Iterator[Open]:
    """Opens a page as some reader would; at the end, nothing must have gone wrong on any."""
    watches: list[Watch] = []
    contexts = []

    def visit(path: str, **reader: Any) -> Page:
        watch = Watch(urlsplit(server).netloc)
        context = browser.new_context(**{"locale": "ja-JP", **reader})
        context.set_default_timeout(PATIENCE)
        page = context.new_page()
        watch.follow(page)
        watches.append(watch)
        contexts.append(context)
        page.goto(server + path)
        return page

    yield visit
    for context in contexts:
        context.close()
    assert [complaint for watch in watches for complaint in watch.complaints] == []


@pytest.fixture
def guarded(browser: Browser, built: Path) -> Iterator[Page]:
    """A page of the site, below a path and under its strict policy; nothing may go wrong on it."""
    header = {"Content-Security-Policy": policy(built).header}
    with served({"/notes/": built}, header) as address:
        watch = Watch(urlsplit(address).netloc)
        context = browser.new_context(locale="en-US", base_url=address)
        context.set_default_timeout(PATIENCE)
        page = context.new_page()
        watch.follow(page)
        yield page
        context.close()
    assert watch.complaints == []


@pytest.fixture
def opened(guarded: Page) -> Lab:
    """The panel of a claim whose check was run."""
    guarded.goto("/notes/en/sqs/")
    lab = Lab(guarded, CLAIM)
    lab.open()
    return lab


@pytest.fixture
def lab(opened: Lab) -> Iterator[Lab]:
    """The same where the code is being changed; in the end the check itself is run as ever."""
    opened.press("edit")
    yield opened
    opened.press("reset")
    opened.run()
    expect(opened.status).to_contain_text(AGREES)
