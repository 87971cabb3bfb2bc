"""`uradori init`: from what a project has to one claim that was seen to fail, or to nothing."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from click.testing import CliRunner
from support.builds import build
from support.cli import uradori
from support.sites import Site
from uradori.evidence.ledger import load_ledger
from uradori.evidence.model import Verdict
from uradori.hosts.cli.commands import main

LIBRARY = '''\
"""Words."""


def slugify(text: str) -> str:
    """Make a name of a title.

    >>> slugify("First Steps")
    'first-steps'
    """
    return text.lower().replace(" ", "-")
'''
PYPROJECT = """\
# the library
[project]
name = "words"   # as imported
version = "1.0"
"""
CONFIG = """\
site_name: Words   # what readers see
theme: {name: THEME, language: LANGUAGE}

plugins:
  - search:
      lang: en
  # - blog
"""


def library(root: Path, theme: str = "material", language: str = "en") -> Site:
    """A library with documentation that knows nothing of us."""
    site = Site(root)
    site.write("pyproject.toml", PYPROJECT)
    site.write("src/words/__init__.py", "")
    site.write("src/words/titles.py", LIBRARY)
    site.write("docs/index.md", "# Words\n\n## Use\n")
    text = CONFIG.replace("THEME", theme).replace("LANGUAGE", language)
    site.write("mkdocs.yml", text if theme == "material" else text.replace("language", "locale"))
    return site


def files(root: Path) -> Mapping[str, bytes]:
    """Every file below a folder."""
    found = (path for path in root.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in found}


@pytest.mark.parametrize("theme", ["mkdocs", "material"])
def test_library_gets_a_claim_about_itself(tmp_path: Path, theme: str) -> None:
    """From an example in a docstring; strict builds show it, and nothing else of the site moved."""
    site = library(tmp_path / "words", theme)
    before = files(site.root)
    said = uradori(site.root, "init", "--yes")
    assert said.status == 0, said.err
    assert "seen to fail: words.titles:slugify returns None" in said.out
    assert "it is about Python" not in said.out
    [entry] = load_ledger(site.root).entries.values()
    assert (entry.snippet.id, entry.verdict) == ("words/slugify_as_documented", Verdict.CHECKED)
    assert [each.as_promised for each in entry.evidence.faults] == [True]
    after = files(site.root)
    assert after["docs/index.md"] == before["docs/index.md"]
    assert after["pyproject.toml"] == before["pyproject.toml"] + b"\n[tool.uradori]\n"
    assert (
        site.read("mkdocs.yml")
        == before["mkdocs.yml"]
        .decode()
        .replace("      lang: en\n", "      lang: en\n  - uradori\n")
        + "\nmarkdown_extensions:\n  - uradori\n"
    )
    assert uradori(site.root, "check").status == 0
    built = build(site, "--strict")
    assert (built.status, built.lines) == (0, [])
    page = built.page("checked/index.html")
    assert len(page.select(".uradori-badge")) == 1
    assert '"First Steps"' in page.select_one(".uradori").get_text()


@pytest.mark.parametrize(
    ("name", "module"),
    [
        pytest.param("words/titles.py", "words.titles", id="package at the root"),
        pytest.param("words.py", "words", id="module at the root"),
    ],
)
def test_library_without_src_that_is_not_installed(tmp_path: Path, name: str, module: str) -> None:
    """Runs find it where it is; a claim by a test of its own is broken by a fault as well."""
    site = library(tmp_path / "words")
    for each in ("titles", "__init__"):
        site.delete(f"src/words/{each}.py")
    (site.root / "src/words").rmdir()
    (site.root / "src").rmdir()
    site.write("words/__init__.py" if "/" in name else "tests/__init__.py", "")
    site.write(name, LIBRARY)
    said = uradori(site.root, "init", "--yes")
    assert said.status == 0, said.err
    assert f"seen to fail: {module}:slugify returns None" in said.out
    site.write("tests/__init__.py", "")
    test = f"from {module} import slugify\n\n\ndef test_it():\n    assert slugify('A') == 'a'\n"
    site.write("tests/test_titles.py", test)
    address = "tests/test_titles.py::test_it"
    site.write("docs/more.md", f"# More\n\n/// claim | {address}\nIt is small.\n///\n")
    said = uradori(site.root, "suggest-faults", address, "--write")
    assert said.status == 0, said.out
    assert uradori(site.root, "run", address).status == 0
    verdicts = {each.verdict for each in load_ledger(site.root).entries.values()}
    assert verdicts == {Verdict.CHECKED}


@pytest.mark.parametrize(
    ("language", "word"), [("ja", "を返す"), ("de", "ergibt"), ("fr", "returns")]
)
def test_the_page_is_in_the_language_of_the_theme(tmp_path: Path, language: str, word: str) -> None:
    """Where we know it, and the settings say it either way."""
    site = library(tmp_path / "words", language=language)
    assert uradori(site.root, "init", "--yes").status == 0
    assert word in site.read("docs/checked.md")
    assert site.read("pyproject.toml").endswith(f'[tool.uradori]\nlanguage = "{language}"\n')


def test_empty_folder(tmp_path: Path) -> None:
    """A whole site comes of it, about what every Python does; doing it again changes nothing."""
    site = Site(tmp_path)
    said = uradori(tmp_path, "init", "--yes")
    assert (said.status, "it is about Python: no docstring" in said.out) == (0, True)
    assert "a test of yours" not in said.out
    [entry] = load_ledger(tmp_path).entries.values()
    assert entry.verdict is Verdict.CHECKED
    built = build(site, "--strict")
    assert (built.status, built.lines) == (0, [])
    once = files(tmp_path)
    assert "already" in uradori(tmp_path, "init", "--yes").out
    assert files(tmp_path) == once


def test_module_in_src_is_a_library_as_well(tmp_path: Path) -> None:
    """As the manual's own first hour for an API has one."""
    site = library(tmp_path / "words")
    for each in ("titles", "__init__"):
        site.delete(f"src/words/{each}.py")
    site.write("src/words.py", LIBRARY)
    said = uradori(site.root, "init", "--yes")
    assert (said.status, "seen to fail: words:slugify returns None" in said.out) == (0, True)


def test_what_does_not_hold_is_not_claimed(tmp_path: Path) -> None:
    """A docstring that errs is told of, and another sentence is the first."""
    site = library(tmp_path / "words")
    site.edit("src/words/titles.py", "'first-steps'", "'first_steps'")
    said = uradori(site.root, "init", "--yes")
    assert said.status == 0
    assert "titles.slugify" in said.out
    [entry] = load_ledger(site.root).entries.values()
    assert (entry.snippet.id, entry.verdict) == ("json/dumps_as_documented", Verdict.CHECKED)


def asked(root: Path, monkeypatch: pytest.MonkeyPatch, *answers: str) -> tuple[int, str]:
    """How the command ends for somebody who answers."""
    monkeypatch.chdir(root)
    result = CliRunner().invoke(main, ["init"], input="".join(f"{each}\n" for each in answers))
    return result.exit_code, result.output


def test_questions(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Three at most: the language, if the theme does not say it; the sentence; and whether."""
    site = library(tmp_path / "words")
    site.write("mkdocs.yml", "site_name: Words\n")
    before = files(site.root)
    status, said = asked(site.root, monkeypatch, "de", "1", "n")
    assert (status, files(site.root)) == (0, before)
    assert said.count("?") == 3
    status, said = asked(site.root, monkeypatch, "de", "2", "y")
    assert status == 0, said
    assert "ergibt" in site.read("docs/checked.md")
    assert (site.root / "snippets/json/dumps_as_documented.py").is_file()


def test_a_choice_that_does_not_hold_leaves_everything(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Files that were written are gone again, with their folders; those changed are as before."""
    site = library(tmp_path / "words")
    site.edit("src/words/titles.py", "'first-steps'", "'first_steps'")
    before = files(site.root)
    status, said = asked(site.root, monkeypatch, "1", "y")
    assert status == 1
    assert "does not return 'first_steps'" in said
    assert files(site.root) == before
    assert not (site.root / "snippets").exists()
    assert not (site.root / ".uradori").exists()


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("mkdocs.yml", "site_name: [", "mkdocs.yml"),
        ("mkdocs.yml", "- a\n", "is no mapping"),
        ("mkdocs.yml", "INHERIT: base.yml\n", "INHERIT names base.yml, which is not there"),
        ("mkdocs.yml", "site_name: x\ndocs_dir: ../elsewhere\n", "lies outside"),
        ("pyproject.toml", "[project\n", "is not TOML"),
        ("pyproject.toml", "tool = {}\n", "by hand"),
    ],
)
def test_what_takes_a_person_is_said(tmp_path: Path, name: str, text: str, told: str) -> None:
    """And nothing is written."""
    site = library(tmp_path / "words")
    site.write(name, text)
    before = files(site.root)
    said = uradori(site.root, "init", "--yes")
    assert (said.status, files(site.root)) == (1, before)
    assert told in said.err


@pytest.mark.parametrize(
    ("name", "config", "key"),
    [
        ("docs", "", "`docs_dir` in mkdocs.yml"),
        ("pages", "docs_dir: pages/text\n", "`docs_dir` in mkdocs.yml"),
        ("pages", "docs_dir: !ENV [NOWHERE_SET, pages]\n", "`docs_dir` in mkdocs.yml"),
        ("snippets", "", "`snippets` in pyproject.toml"),
    ],
)
def test_file_in_the_place_of_a_folder(tmp_path: Path, name: str, config: str, key: str) -> None:
    """It is named, with the key that would lead elsewhere, and nothing is written."""
    site = Site(tmp_path)
    site.write("pyproject.toml", PYPROJECT)
    site.write("mkdocs.yml", f"site_name: Words\n{config}")
    site.write(name, "a file\n")
    before = files(site.root)
    said = uradori(site.root, "init", "--yes")
    assert (said.status, files(site.root)) == (1, before)
    assert said.err.startswith(f"Error: {name}: a file, where a folder has to be")
    assert key in said.err


@pytest.mark.parametrize("name", ["zensical.toml", "docs/conf.py"])
def test_site_of_another_host_is_left_alone(tmp_path: Path, name: str) -> None:
    """No second configuration is put beside it."""
    site = Site(tmp_path)
    site.write(name, "")
    said = uradori(tmp_path, "init", "--yes")
    assert (said.status, list(files(tmp_path))) == (1, [name])
    assert name in said.err


def test_site_in_a_folder_of_the_repository(tmp_path: Path) -> None:
    """It stays there, its extensions are its own, and the library beside it is found."""
    site = library(tmp_path / "words")
    for name in ("mkdocs.yml", "docs/index.md"):
        site.write(f"website/{name}", site.read(name))
        site.delete(name)
    said = uradori(site.root, "init", "--yes")
    assert said.status == 0, said.err
    assert "mkdocs serve --config-file website/mkdocs.yml" in said.out
    assert site.read("pyproject.toml").endswith('[tool.uradori]\ndocs = "website/docs"\n')
    assert not (site.root / "mkdocs.yml").exists()
    [entry] = load_ledger(site.root).entries.values()
    assert entry.snippet.id == "words/slugify_as_documented"
    page = "website/docs/checked.md"
    assert [each.page for each in entry.mentions] == [page]
    assert uradori(site.root, "check").status == 0
    inside = Site(site.root / "website")
    built = build(inside, "--strict")
    assert (built.status, built.lines) == (0, [])
    assert len(built.page("checked/index.html").select(".uradori--checked")) == 1
    assert uradori(site.root, "eject", "--yes").status == 0
    assert "uradori" not in site.read("website/mkdocs.yml")


def test_sites_in_several_folders(tmp_path: Path) -> None:
    """Somebody has to say which."""
    site = Site(tmp_path)
    for name in ("one", "two"):
        site.write(f"{name}/mkdocs.yml", "site_name: x\n")
    said = uradori(tmp_path, "init", "--yes")
    assert said.status == 1
    assert "one/mkdocs.yml, two/mkdocs.yml: run uradori init in the folder of one" in said.err


def test_site_deeper_down(tmp_path: Path) -> None:
    """No second one is begun above it; a fixture of tests is none."""
    site = library(tmp_path / "words")
    site.write("tests/fixtures/one/mkdocs.yml", "site_name: x\n")
    site.delete("mkdocs.yml")
    site.write("packages/words/manual/mkdocs.yml", "site_name: x\n")
    before = files(site.root)
    said = uradori(site.root, "init", "--yes")
    assert (said.status, files(site.root)) == (1, before)
    assert said.err.startswith("Error: packages/words/manual/mkdocs.yml: run uradori init in")
    site.delete("packages/words/manual/mkdocs.yml")
    assert uradori(site.root, "init", "--yes").status == 0


@pytest.mark.parametrize("extensions", ["  toc: {}\n", "  - toc\n  - uradori\n"])
def test_what_a_site_inherits(tmp_path: Path, extensions: str) -> None:
    """Tables join; pages are where the other file says, and so are entries that it has."""
    site = library(tmp_path / "words")
    site.write("pages/index.md", "# Words\n")
    site.write("base.yml", f"docs_dir: pages\nmarkdown_extensions:\n{extensions}")
    before = f"INHERIT: base.yml\n{site.read('mkdocs.yml')}"
    site.write("mkdocs.yml", before)
    said = uradori(site.root, "init", "--yes")
    assert said.status == 0, said.err
    more = "\nmarkdown_extensions:\n  uradori:\n" if ":" in extensions else ""
    assert site.read("mkdocs.yml") == before.replace("lang: en\n", "lang: en\n  - uradori\n") + more
    built = build(site, "--strict")
    assert (built.status, built.lines) == (0, [])
    assert len(built.page("checked/index.html").select(".uradori--checked")) == 1


def test_list_that_a_site_inherits(tmp_path: Path) -> None:
    """One of its own would stand in its place: the other file is named."""
    site = library(tmp_path / "words")
    site.write("base.yml", "markdown_extensions: [toc]\n")
    site.write("mkdocs.yml", f"INHERIT: base.yml\n{site.read('mkdocs.yml')}")
    before = files(site.root)
    said = uradori(site.root, "init", "--yes")
    assert (said.status, files(site.root)) == (1, before)
    assert "of the file that INHERIT names (base.yml), and run uradori init again" in said.err


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    """A page that has our name stays, and ours gets another; `nav` is named, not changed."""
    site = library(tmp_path / "words")
    site.write("docs/checked.md", "# Mine\n")
    site.write("mkdocs.yml", site.read("mkdocs.yml") + "nav: [index.md]\n")
    said = uradori(site.root, "init", "--yes")
    assert said.status == 0
    assert site.read("docs/checked.md") == "# Mine\n"
    assert "put checked-2.md where it belongs" in said.out


def test_a_file_stays_of_its_kind(tmp_path: Path) -> None:
    """Line ends are those that it has, a byte order mark stays in front, and a link is a link."""
    site = library(tmp_path / "words")
    text = "\ufeff" + PYPROJECT.replace("\n", "\r\n").rstrip()
    site.write("pyproject.toml", text)
    site.write("shared.yml", site.read("mkdocs.yml"))
    (site.root / "mkdocs.yml").unlink()
    (site.root / "mkdocs.yml").symlink_to("shared.yml")
    assert uradori(site.root, "init", "--yes").status == 0
    assert site.read("pyproject.toml") == f"{text}\r\n\r\n[tool.uradori]\r\n"
    assert (site.root / "mkdocs.yml").is_symlink()
    assert "- uradori" in site.read("shared.yml")


@pytest.mark.parametrize("name", ["mkdocs.yml", "pyproject.toml", "snippets"])
def test_what_lies_outside_is_not_changed(tmp_path: Path, name: str) -> None:
    """Several projects may share it."""
    site = library(tmp_path / "words")
    if (site.root / name).exists():
        (site.root / name).rename(tmp_path / "shared")
    (site.root / name).symlink_to("../shared")
    before = (tmp_path / "shared").read_bytes() if (tmp_path / "shared").exists() else None
    said = uradori(site.root, "init", "--yes")
    assert said.status == 1
    assert "leads out of the project" in said.err
    after = (tmp_path / "shared").read_bytes() if (tmp_path / "shared").exists() else None
    assert after == before
    assert not (site.root / ".uradori").exists()


def test_help_begins_with_the_first_steps(tmp_path: Path) -> None:
    """Before all commands."""
    said = uradori(tmp_path, "--help").out
    assert 0 < said.index("uradori init") < said.index("mkdocs serve") < said.index("Commands:")


def test_test_that_is_there_is_named_where_no_example_is(tmp_path: Path) -> None:
    """The first that asserts something, as a page would have it, which then is a claim."""
    site = library(tmp_path / "words")
    site.write("src/words/titles.py", "def twice(text):\n    return text * 2\n")
    site.write("tests/test_a.py", "def test_starts():\n    import words\n")
    test = "from words.titles import twice\n\n\ndef test_twice():\n    assert twice('a') == 'aa'\n"
    site.write("tests/test_titles.py", test)
    said = uradori(site.root, "init", "--yes")
    assert (said.status, said.err) == (0, "")
    block = said.out.partition("on a page:\n\n")[2].partition("\n\n")[0]
    assert block.startswith("/// claim | tests/test_titles.py::test_twice\n")
    site.write("docs/twice.md", f"# Twice\n\n{block}\n")
    address = "tests/test_titles.py::test_twice"
    assert uradori(site.root, "run", address).status == 0
    found = uradori(site.root, "suggest-faults", address, "--json").document
    assert found["enough"] == ["words.titles:twice returns ''"]
