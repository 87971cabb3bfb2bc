"""Entries of ours in the files of Zensical and Sphinx: one more, and gone again; all else stays."""

import ast
import tomllib

import pytest
from uradori.project import sphinx_file, zensical_file
from uradori.project.site_file import SiteFileError

WATCHED = ("snippets", ".uradori/evidence")
USUAL = "[project.markdown_extensions]\nabbr = {}\ntoc.permalink = true\n"
EMPTY = '[project]\nsite_name = "X"  # ours\n'
DOTTED = "markdown_extensions.toc.permalink = true"
ONE = (
    "[project.markdown_extensions]\nabbr = {}\n\n# of the theme\n[project.theme]\nx = [\n  [1],\n]"
)


@pytest.mark.parametrize(
    ("text", "extensions", "watch"),
    [
        (EMPTY, {"abbr": {}, "toc": {"permalink": True}}, []),
        (f"{EMPTY}\n{ONE}", {"abbr": {}}, []),
        (f"{EMPTY}\n{ONE}".replace("\n", "\r\n"), {"abbr": {}}, []),
        (f'{EMPTY}watch = ["src"]\n{ONE}', {"abbr": {}}, ["src"]),
        (f'{EMPTY}watch = [\n  "src",  # code\n]\n{ONE}', {"abbr": {}}, ["src"]),
        (f"{EMPTY}watch = []\n{ONE}", {"abbr": {}}, []),
        (f"{EMPTY}\n[project.markdown_extensions.abbr]\n", {"abbr": {}}, []),
        (f"{EMPTY}markdown_extensions = {{ abbr = {{}} }}\n", {"abbr": {}}, []),
        (f"{EMPTY}markdown_extensions = {{}}\n", {}, []),
        (f"{EMPTY}markdown_extensions.abbr = {{}}\n", {"abbr": {}}, []),
        (f"project.site_name = 'X'\nproject.{DOTTED}\n", {"toc": {"permalink": True}}, []),
        (f"\ufeff{EMPTY}", {"abbr": {}, "toc": {"permalink": True}}, []),
    ],
)
def test_zensical(text: str, extensions: dict[str, object], watch: list[str]) -> None:
    """Ours is one of the extensions, and what pages depend on is watched; twice is once."""
    after = zensical_file.with_us(text, WATCHED, USUAL)
    assert zensical_file.with_us(after, WATCHED, USUAL) == after
    project = tomllib.loads(after.removeprefix("\ufeff"))["project"]
    assert project["markdown_extensions"] == {**extensions, "uradori": {}}
    assert project["watch"] == [*WATCHED, *watch]
    assert ("\r\n" in text) == ("\r\n" in after)
    assert after.count("\r\n") in {0, after.count("\n")}
    for line in text.split("\n"):
        changed = line.startswith(("watch", "markdown_extensions = "))
        assert changed or line.rstrip("\r") in after
    before = zensical_file.without_us(after, WATCHED)
    assert "uradori" not in before
    left = {**zensical_file.load(text), "markdown_extensions": extensions}
    assert zensical_file.load(before) == {
        name: value for name, value in left.items() if name != "watch" or value
    }
    if watch:
        assert before.rstrip() == text


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[project\n", "line 1"),
        ("project = 1\n", "is no table"),
        (f'{EMPTY}markdown_extensions = ["abbr"]\n', "by hand"),
        (f"{EMPTY}watch = 3\n", "`watch` is no list"),
        (f'{EMPTY}watch = "snippets"\n', "`watch` is no list"),
    ],
)
def test_what_zensical_takes_a_person_for(text: str, told: str) -> None:
    """It is said."""
    with pytest.raises(SiteFileError, match=told):
        zensical_file.with_us(text, WATCHED, USUAL)


def test_table_of_ours_leaves_no_blank_line() -> None:
    """What is given back is what was there."""
    text = f"{EMPTY}[project.markdown_extensions.toc]\npermalink = true\n"
    assert zensical_file.without_us(zensical_file.with_us(text, WATCHED, USUAL), WATCHED) == text


@pytest.mark.parametrize(
    "text",
    [
        "extensions = []\n",
        "extensions = ['a']\n",
        'extensions = ["a", "b",]  # ours\n',
        'extensions = [\n    "a",\n    "b",  # the last, of all\n]\nhtml_theme = "furo"\n',
        'extensions = [\n    "a",\n    "b"  # the last\n]\n',
        'extensions = [\n    "ä", "b"]\n',
        'extensions = [\r\n    "a",\r\n]\r\n',
        '\ufeffextensions = ["a"]\n',
        "import os\nextensions: list[str] = ['a', *os.environ.get('MORE', '').split()]\n",
        'extensions = ["a"]\nif True:\n    x = 1\nextensions += ["b"]\n',
        'extensions = ["a"]\nextensions = [each for each in extensions]\n',
        'x = "\u2028\x0b"  # \x0c\nextensions = ["a"]\n',
    ],
)
def test_sphinx(text: str) -> None:
    """The list has one entry more; it is found again, and what is left is the text."""
    after = sphinx_file.with_us(text)
    assert sphinx_file.with_us(after) == after
    assert sphinx_file.ENTRY in sphinx_file.load(after)["extensions"]
    assert len(after.splitlines()) - len(text.splitlines()) in {0, 1}
    assert ("\r\n" in text) == ("\r\n" in after)
    without = sphinx_file.without_us(after)
    assert "uradori" not in without
    trees = [ast.dump(ast.parse(each.removeprefix("\ufeff"))) for each in (text, without)]
    assert trees[0] == trees[1]


def test_sphinx_without_extensions() -> None:
    """It gets some."""
    text = "project = 'x'\n\nextensions = [\"uradori.hosts.sphinx\"]\n"
    assert sphinx_file.with_us("project = 'x'") == text
    assert sphinx_file.without_us(text) == "project = 'x'\n"
    assert sphinx_file.without_us(f"x = [\n]{text[13:]}") == "x = [\n]\n"


@pytest.mark.parametrize(
    "text",
    [
        "extensions = ('a', 'uradori.hosts.sphinx')\n",
        "extensions = ['a'] + ['uradori.hosts.sphinx']\n",
        "extensions = ['a']\nextensions.append('uradori.hosts.sphinx')\n",
        "extensions = ['a']\nif x:\n    extensions += ['uradori.hosts.sphinx']\n",
    ],
)
def test_sphinx_where_it_is_there_in_another_form(text: str) -> None:
    """It comes no second time, and it is said that a person has to take it out."""
    assert sphinx_file.with_us(text) == text
    with pytest.raises(SiteFileError, match="by hand"):
        sphinx_file.without_us(text)


def test_sphinx_where_it_is_there_twice() -> None:
    """It goes from both places."""
    text = "extensions = ['a', 'uradori.hosts.sphinx']\nextensions += ['uradori.hosts.sphinx']\n"
    assert sphinx_file.without_us(text) == "extensions = ['a']\nextensions += []\n"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("extensions = [\n", "line 1"),
        ("extensions = some()\n", "by hand"),
        ("if x:\n    extensions = ['a']\n", "by hand"),
        ("from base import *\n", "by hand"),
        ("from base import extensions\n", "by hand"),
        ("extensions = ['a']\nextensions = ['b', *more] + some\n", "by hand"),
        ("extensions = ['a']\nif x:\n    extensions = some()\n", "by hand"),
    ],
)
def test_what_sphinx_takes_a_person_for(text: str, told: str) -> None:
    """It is said."""
    with pytest.raises(SiteFileError, match=told):
        sphinx_file.with_us(text)


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("extensions = ['myst_parser']\n", True),
        ("extensions = ['myst_nb']\nsource_suffix = ['.rst', '.md']\n", True),
        ("extensions = ['myst_parser']\nsource_suffix = {'.md': 'markdown'}\n", True),
        ("extensions = ['myst_parser']\nsource_suffix = '.rst'\n", False),
        ("extensions = ['a']\n", False),
        ("project = 'x'\n", False),
    ],
)
def test_pages_are_markdown_where_they_may_be(text: str, markdown: bool) -> None:
    """By what the file says of its extensions and of the names of pages."""
    assert sphinx_file.is_markdown(sphinx_file.load(text)) is markdown
