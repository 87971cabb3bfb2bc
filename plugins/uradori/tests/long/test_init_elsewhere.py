"""`uradori init` where another host than MkDocs builds the site: real builds, and back again."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from support.builds import Built
from support.environments import Environment, Ran
from support.sites import Site
from uradori.project.model import anchor

ID = f"#{anchor('words/slugify_as_documented')}"
FAULT = "seen to fail: words.titles:slugify returns None"
LIBRARY = '''\
"""Words."""


def slugify(text: str) -> str:
    """Make a name of a title.

    >>> slugify("First Steps")
    'first-steps'
    """
    return text.lower().replace(" ", "-")
'''
TABLES = """\
[project]
site_name = "Words"

[project.markdown_extensions.toc]
permalink = true

[project.theme]
language = 'en'
"""
WATCHES = """\
# ours
[project]
site_name = "Words"
docs_dir = "pages"
watch = [
  "src",
]

[project.markdown_extensions]
attr_list = {}  # for classes

# what follows
[project.extra]
x = 1"""
ZENSICAL = {
    "as zensical new writes it": (None, "docs"),
    "no table": ('[project]\nsite_name = "Words"\n', "docs"),
    "tables of tables": (TABLES, "docs"),
    "watches already": (WATCHES, "pages"),
}
SPHINX = {
    "docs": "project = 'Words'\nextensions = [\n    'myst_parser',  # Markdown\n]\n",
    "doc/source": 'project = "Words"\nextensions = ["sphinx.ext.autodoc", "myst_parser"]\n',
    "doc": 'project = "Words"\n',
    "manual": 'project = "Wörter"\nextensions = []\nextensions += ["sphinx.ext.todo"]\n',
    ".": 'project = "Words"\nextensions = ["myst_parser"]\nexclude_patterns = ["snippets"]\n',
}


def library(root: Path) -> Site:
    """A library without documentation."""
    site = Site(root)
    site.write("pyproject.toml", '[project]\nname = "words"\nversion = "1.0"\n')
    site.write("src/words/__init__.py", "")
    site.write("src/words/titles.py", LIBRARY)
    return site


def files(root: Path) -> Mapping[str, bytes]:
    """Every file of an author's below a folder."""
    found = (path for path in root.rglob("*") if path.is_file())
    ours = {"__pycache__", ".uradori", ".cache", "site", "out"}
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in found
        if ours.isdisjoint(path.parts)
    }


def begun(site: Site, host: Environment) -> Ran:
    """`uradori init` has found the library's example and seen its check fail; twice is once."""
    said = host.run(site.root, "uradori", "init", "--yes")
    assert said.status == 0, said.text
    assert FAULT in said.text
    once = files(site.root)
    again = host.run(site.root, "uradori", "init", "--yes")
    assert "already" in again.text
    assert files(site.root) == once
    checked = host.run(site.root, "uradori", "check")
    assert checked.status == 0, checked.text
    return said


@pytest.mark.parametrize("name", ZENSICAL)
def test_zensical(tmp_path: Path, name: str) -> None:
    """Its own extensions stay; the claim is on a page that `publish` completes."""
    host, site = Environment("zensical"), library(tmp_path / "words")
    text, pages = ZENSICAL[name]
    if text is None:
        assert host.run(site.root, "zensical", "new", ".").status == 0
    else:
        site.write("zensical.toml", text)
        site.write(f"{pages}/index.md", "# Words\n\n- [x] ==done==\n")
    before = files(site.root)
    usual = "mark>" in _page(site, host, "index.html")
    said = begun(site, host)
    after = files(site.root)
    lines = before["zensical.toml"].decode().splitlines()
    assert not [each for each in lines if each not in after["zensical.toml"].decode()]
    assert {each for each in after if each not in before} == {
        f"{pages}/checked.md",
        "snippets/words/slugify_as_documented.py",
    }
    steps = said.text.partition("Next:")[2].split("\n")
    for step in ("zensical build --clean", "uradori publish site"):
        assert [each for each in steps if each.strip().startswith(step)]
        done = host.run(site.root, *step.split())
        assert done.status == 0, done.text
    made = Built(0, [], site.root / "site")
    page = made.page("checked/index.html")
    assert len(page.select(f"{ID}.uradori--checked .uradori-badge")) == 1
    assert page.select('link[href*="uradori.css"]')
    assert ("mark>" in made.text("index.html")) is usual
    site.edit("src/words/titles.py", '"-"', '"_"')
    assert host.run(site.root, "uradori", "run").status == 1
    assert host.run(site.root, "zensical", "build").status == 0  # by what it watches
    assert host.run(site.root, "uradori", "publish", "site").status == 0
    assert made.page("checked/index.html").select(f"{ID}.uradori--refuted")
    assert host.run(site.root, "uradori", "eject", "--yes").status == 0
    assert "uradori" not in site.read("zensical.toml")
    assert "///" not in site.read(f"{pages}/checked.md")
    assert set(lines) <= set(site.read("zensical.toml").splitlines())


def test_zensical_in_yaml(tmp_path: Path) -> None:
    """Names of Material's extensions are Zensical's there, and it has to be told of the file."""
    host, site = Environment("zensical"), library(tmp_path / "words")
    extensions = "[attr_list, material.extensions.preview]"
    site.write("base.yml", "docs_dir: pages\ntheme: {name: material}\nplugins: [search, uradori]\n")
    site.write(
        "zensical.yml", f"INHERIT: base.yml\nsite_name: x\nmarkdown_extensions: {extensions}\n"
    )
    site.write("pages/index.md", "# Words\n")
    before = site.read("zensical.yml")
    said = begun(site, host)
    assert "[attr_list, material.extensions.preview, uradori]" in site.read("zensical.yml")
    assert "watch:\n  - snippets\n  - .uradori/evidence\n" in site.read("zensical.yml")
    for step in ("zensical build --clean --config-file zensical.yml", "uradori publish site"):
        assert step in said.text
        done = host.run(site.root, *step.split())
        assert done.status == 0, done.text
    page = Built(0, [], site.root / "site").page("checked/index.html")
    assert len(page.select(f"{ID}.uradori--checked .uradori-badge")) == 1
    assert host.run(site.root, "uradori", "eject", "--yes").status == 0
    assert site.read("zensical.yml").startswith(before)
    assert "uradori" not in site.read("zensical.yml") + site.read("base.yml")


def test_extensions_that_zensical_takes_by_itself_stay(tmp_path: Path) -> None:
    """A mkdocs.yml without a list has its usual ones, and pages see new evidence by `watch`."""
    host, site = Environment("zensical"), library(tmp_path / "words")
    site.write("mkdocs.yml", "site_name: Words\ntheme:\n  variant: modern\n")
    site.write("docs/index.md", "# Words\n\n- [x] ==done== :smile:\n")
    usual = _page(site, host, "index.html")
    assert "<mark>" in usual
    begun(site, host)
    assert host.run(site.root, "zensical", "build", "--clean").status == 0
    made = Built(0, [], site.root / "site")
    assert str(made.page("index.html").article) == str(BeautifulSoup(usual, "html.parser").article)
    site.edit("src/words/titles.py", '"-"', '"_"')
    assert host.run(site.root, "uradori", "run").status == 1
    assert host.run(site.root, "zensical", "build").status == 0
    assert host.run(site.root, "uradori", "publish", "site").status == 0
    assert made.page("checked/index.html").select(f"{ID}.uradori--refuted")


def _page(site: Site, host: Environment, name: str) -> str:
    done = host.run(site.root, "zensical", "build", "--clean")
    assert done.status == 0, done.text
    return Built(0, [], site.root / "site").text(name)


@pytest.mark.parametrize("folder", SPHINX)
def test_sphinx(tmp_path: Path, folder: str) -> None:
    """In Markdown where pages may be written in it; a strict build has nothing to say."""
    host, site = Environment("sphinx"), library(tmp_path / "words")
    conf, text = f"{folder}/conf.py".removeprefix("./"), SPHINX[folder]
    site.write(conf, text)
    site.write(f"{folder}/index.rst", "Words\n=====\n\nAll of them.\n")
    before = files(site.root)
    said = begun(site, host)
    after = files(site.root)
    suffix = ".md" if "myst_parser" in text else ".rst"
    assert {each for each in after if each not in before} == {
        f"{folder}/checked{suffix}".removeprefix("./"),
        "snippets/words/slugify_as_documented.py",
    }
    assert "no toctree lists it; put checked into one" in said.text
    [step] = [each for each in said.text.split("\n") if "sphinx-build" in each]
    command = step.partition("  build it")[0].split()
    strict = host.run(site.root, *command, "--fail-on-warning", "--keep-going")
    assert strict.status == 0, strict.text
    if suffix == ".rst":
        [title, line] = site.read(f"{folder}/checked.rst").splitlines()[2:4]
        assert line == "=" * len(title)
    page = Built(0, [], site.root / command[-1]).page("checked.html")
    [claim] = page.select(f"{ID}.uradori--checked")
    assert claim.select_one(".uradori-badge__text").text == "run with words"
    assert claim.p.code.text == 'titles.slugify("First Steps")'
    assert host.run(site.root, "uradori", "eject", "--yes").status == 0
    assert site.read(conf).startswith(text)
    assert "uradori" not in site.read(conf)
    assert "claim" not in site.read(f"{folder}/checked{suffix}")
