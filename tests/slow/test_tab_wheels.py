"""A site whose checks import `cryptography`: what browsers are shipped in its place, and when.

Pyodide imports it, in Node as in a browser. The wheel is one that the test makes, which shows the
way of a real one; what is really compiled is another library's, where pip has that for browsers.
"""

import os
from importlib.metadata import version
from pathlib import Path

import pytest
from playwright.sync_api import expect, sync_playwright
from support.builds import build, with_pages
from support.cli import uradori
from support.sites import CLAIM, OUTPUT, SNIPPET, Site, minimal_site
from support.wheels import LICENCE, have_pip_look_only, wheel
from uradori.page.labels import labels
from uradori.publish.tab import kept, wheels
from uradori.publish.tab.node import Node

from tests.support.browser import PATIENCE, launch, served
from tests.support.tab import MISSING, Lab, runnable

VERSION = version("cryptography")
MODULE = {"cryptography/__init__.py": f"__version__ = '{VERSION}'\n"}
BROKEN = {"cryptography/__init__.py": "import cryptography._rust\n"}
COMPILED = "charset-normalizer"
"""Has a part that is compiled, and wheels for browsers."""
SEES_IT_COMPILED = """
import charset_normalizer.md as compiled
print(compiled.__file__.rpartition(".")[2], compiled.mess_ratio("words", 0.2, False))
"""


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a site with one claim, whose check was run here."""
    site = with_pages(minimal_site(tmp_path_factory.mktemp("wheels")))
    site.edit("pyproject.toml", "[tool.uradori]\n", "[tool.uradori]\ntab = true\n")
    site.edit(SNIPPET, "import prices\n", "import cryptography\nimport prices\n")
    site.write(SNIPPET, f"{site.read(SNIPPET)}print(cryptography.__version__)\n")
    site.write(OUTPUT, f"{site.read(OUTPUT)}{VERSION}\n")
    assert uradori(site.root, "run").status == 0
    return site.root


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The only place that pip looks at."""
    have_pip_look_only(tmp_path, monkeypatch)
    return tmp_path


def tab(root: Path) -> str:
    """Build what browsers run checks with, and give what was told."""
    told = uradori(root, "tab")
    if told.status:
        (pytest.fail if os.environ.get("CI") else pytest.skip)(f"{MISSING}: {told.err}")
    return told.out + told.err


def shipped(root: Path) -> kept.Built:
    """What is shipped now."""
    return kept.read(Site(root).project)


def says(root: Path, lang: str, words: str) -> None:
    """A reader runs the check in Chromium, and the panel says this of the library."""
    assert build(Site(root)).status == 0
    assert runnable(root / "site") == [CLAIM]
    with served({"/": root / "site"}) as address, sync_playwright() as playwright:
        browser = launch(playwright)
        page = browser.new_page()
        page.set_default_timeout(PATIENCE)
        page.goto(f"{address}/{lang}/bills/")
        lab = Lab(page, CLAIM)
        lab.open()
        expect(lab.status).to_contain_text(labels(lang)["tab"]["agrees"])
        expect(lab.output).to_contain_text(VERSION)
        expect(lab.lab.locator(".uradori-lab__about")).to_contain_text(words)
        browser.close()


def test_without_a_wheel_there_is_the_stand_in(root: Path, shelf: Path) -> None:
    """Which is no library: a check that prints the version of it is none for browsers."""
    assert [*shelf.iterdir()] == []
    assert "a stand-in for cryptography" in tab(root)
    built = shipped(root)
    assert built.measured[CLAIM].why == kept.PRINTS_OTHER
    assert "cryptography" not in built.versions


def test_a_wheel_is_what_readers_run(root: Path, shelf: Path) -> None:
    """What was found out with the stand-in holds for it no more, and the page says what it is."""
    before = shipped(root)
    wheel(shelf, "cryptography", VERSION, MODULE)
    assert "stand-in" not in tab(root)
    built = shipped(root)
    assert built.versions["cryptography"] == VERSION
    assert built.bundle != before.bundle
    assert (built.measured[CLAIM].why, built.measured[CLAIM].key) == ("", built.measured[CLAIM].key)
    folder = root / kept.FOLDER / built.bundle
    licences = (folder / "licences.txt").read_text("utf-8")
    assert f"cryptography {VERSION}: MIT-0" in licences
    assert LICENCE in licences
    assert (folder / kept.MEMORY).is_file()
    for lang in ("ja", "en"):
        says(root, lang, labels(lang)["tab"]["real"].format(version=VERSION))


def test_a_wheel_that_python_cannot_import_is_found_out_once(
    root: Path, shelf: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The stand-in is in its place, and nothing is tried again until something changes."""
    wheel(shelf, "cryptography", VERSION, BROKEN)
    told = tab(root)
    assert "which browsers cannot import: " in told
    assert "No module named 'cryptography._rust'" in told
    built = shipped(root)
    assert "cryptography" not in built.versions
    assert built.measured[CLAIM].why == kept.PRINTS_OTHER

    def started(*_: object, **__: object) -> str:
        pytest.fail("it makes again what is there")

    monkeypatch.setattr(Node, "run", started)
    monkeypatch.setattr(wheels, "_pip", started)
    assert uradori(root, "tab").status == 0
    assert shipped(root) == built


@pytest.mark.parametrize(
    ("backend", "kind", "has_memory"),
    [("plain", "calculation", True), ("moto", "behaviour", False)],
)
def test_what_is_compiled_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, backend: str, kind: str, has_memory: bool
) -> None:
    """A memory that it was loaded into would end Python: where moto loads it, there is none."""
    site = with_pages(minimal_site(tmp_path))
    site.edit("pyproject.toml", "[tool.uradori]\n", "[tool.uradori]\ntab = true\n")
    site.edit(SNIPPET, 'backend = "plain"', f'backend = "{backend}"')
    site.edit(SNIPPET, 'kind = "calculation"', f'kind = "{kind}"')
    site.write(SNIPPET, f"{site.read(SNIPPET)}{SEES_IT_COMPILED}")
    site.write(OUTPUT, f"{site.read(OUTPUT)}so 0.0\n")
    assert uradori(site.root, "run").status == 0
    monkeypatch.setattr(wheels, "WANTED", (COMPILED,))
    monkeypatch.setattr("uradori.publish.tab.workshop.WANTED", (COMPILED.replace("-", "_"),))
    told = tab(site.root)
    if "a stand-in for" in told:
        pytest.skip(f"pip has no {COMPILED} for browsers: {told}")
    built = shipped(site.root)
    assert built.measured[CLAIM].why == ""
    assert built.versions[COMPILED] == version(COMPILED)
    assert (site.root / kept.FOLDER / built.bundle / kept.MEMORY).is_file() == has_memory
    assert ("what is compiled fits no memory" in told) != has_memory
