"""mkdocs.yml with our entries: every other character stays, and it says the same as before."""

from pathlib import Path

import pytest
from support.sites import Site
from uradori.project import site_file
from uradori.project.site_file import (
    SiteFileError,
    is_of_zensical,
    language_of,
    load,
    load_whole,
)
from uradori.project.site_lists import Listed, with_entries, without_entries

TEXTS = {
    "nothing": ("site_name: x\n", "site_name: x\n"),
    "no end of line": ("site_name: x", "site_name: x"),
    "items": ("plugins:\n- search\n- blog  # ours\n\nnav: []\n", "- blog  # ours\n- uradori\n"),
    "indented": (
        "plugins:\n    - search\n\n    # why\n    - tags:\n        a: [1]\n# end\n",
        "a: [1]\n    - uradori\n",
    ),
    "flow": ("plugins: [search, {tags: {a: 1}}]  # c\n", "{tags: {a: 1}}, uradori]  # c\n"),
    "flow, empty": ("plugins: []\n", "plugins: [uradori]\n"),
    "flow, trailing comma": ("plugins: [search,]\n", "plugins: [search,uradori]\n"),
    "mapping": ("plugins:\n  search: {}\n  tags:\n    a: 1\n", "    a: 1\n  uradori:\n"),
    "flow mapping": ("plugins: {search: {}}\n", "plugins: {search: {}, uradori}\n"),
    "null": ("plugins:\nsite_name: x\n", "plugins:\n  - uradori\nsite_name: x\n"),
    "tags": (
        """\
a: !ENV [X, false]
markdown_extensions:
  - pymdownx.emoji:
      emoji_index: !!python/name:material.extensions.emoji.twemoji
""",
        "twemoji\n  - uradori\n",
    ),
    "block text": ("plugins:\n  - x:\n      a: |\n        text\n\nb: 1\n", "text\n  - uradori\n"),
    "CRLF": ("plugins:\r\n  - search\r\nb: 1\r\n", "  - search\r\n  - uradori\r\nb: 1\r\n"),
    "anchors": ("x: &x [a]\nplugins: *x\n", None),
    "no list": ("plugins: search\n", None),
}


@pytest.mark.parametrize("name", TEXTS)
def test_entry_is_put_in(name: str) -> None:
    """Where a person has to do it, that is said."""
    text, wanted = TEXTS[name]
    if wanted is None:
        with pytest.raises(SiteFileError):
            with_entries(text, load(text))
        return
    after = with_entries(text, load(text))
    assert wanted in after
    said = load(after)
    assert "uradori" in said["plugins"]
    assert said["markdown_extensions"][-1] == "uradori"
    before = load(text)
    for key in set(before) - {"plugins", "markdown_extensions"}:
        assert said[key] == before[key]
    assert with_entries(after, said) == after
    left = iter(after)
    assert all(character in left for character in text.replace(",]", ""))


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("theme: {name: material, language: pt-BR}\n", "pt-BR"),
        ("theme:\n  locale: zh_Hant\n", "zh-Hant"),
        ("theme: material\n", None),
        ("site_name: x\n", None),
    ],
)
def test_language_of_the_theme(text: str, language: str | None) -> None:
    """Written as we write it."""
    assert language_of(load(text)) == language


def test_default_search_stays() -> None:
    """MkDocs has it where nobody lists plugins, so that who lists one must list it too."""
    assert load(with_entries("site_name: x\n", {}))["plugins"] == ["search", "uradori"]


WATCHED = (Listed("watch", ("snippets", ".uradori/evidence")),)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("a: 1\n", "a: 1\n\nwatch:\n  - snippets\n  - .uradori/evidence\n"),
        ("a: 1\nwatch: [src]\n", "a: 1\nwatch: [src, snippets, .uradori/evidence]\n"),
        ("watch:\n- src # c\nb: 1\n", "watch:\n- src # c\n- snippets\n- .uradori/evidence\nb: 1\n"),
    ],
)
def test_several_entries_are_put_in_and_taken_out(text: str, wanted: str) -> None:
    """Nothing else is lost with them, and a list that was not there goes as it came."""
    after = with_entries(text, load(text), WATCHED)
    assert after == wanted
    assert with_entries(after, load(after), WATCHED) == after
    assert without_entries(after, WATCHED) == text


def test_entry_that_was_there_is_not_put_in_twice() -> None:
    """Nor is what is like it taken for it, be it put in or taken out."""
    text = "a: 1\nwatch: [snippets-old, snippets]\n"
    after = with_entries(text, load(text), WATCHED)
    assert after == "a: 1\nwatch: [snippets-old, snippets, .uradori/evidence]\n"
    assert without_entries(after, WATCHED) == "a: 1\nwatch: [snippets-old]\n"


def test_what_a_host_takes_by_itself_is_listed_with_ours() -> None:
    """With its options, since it takes none of it any more where there is a list."""
    usual = ("attr_list", {"toc": {"permalink": True}})
    text = with_entries("a: 1\n", {"a": 1}, (Listed("markdown_extensions", usual=usual),))
    assert load(text)["markdown_extensions"] == [*usual, "uradori"]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("a: !!bool x\n", "line 1: what stands here is no bool that can be read"),
        ("x: 1\na: !!timestamp x\n", "line 2: what stands here is no timestamp that can be read"),
        ("a: 2026-13-41\n", "line 1: what stands here is no timestamp that can be read"),
        ("a: " + "[" * 3000, "line 1: nested more than 200 deep"),
        ("a: [\n", "line 2: expected the node content, but found '<stream end>'"),
        ("- a\n", "is no mapping"),
    ],
)
def test_what_cannot_be_read_is_one_line(text: str, why: str) -> None:
    """Whatever the parser makes of it."""
    with pytest.raises(SiteFileError) as raised:
        with_entries(text, {})
    assert str(raised.value) == why


BOMB = "a0: &a0 [x, x]\n" + "".join(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]\n" for n in range(1, 60))


@pytest.mark.parametrize("text", ["a: &a [*a]\n", "a: &a {b: *a}\n", BOMB], ids=range(3))
def test_aliases_take_no_time(text: str) -> None:
    """What a few lines mean may be more than anybody can go through."""
    assert (
        with_entries(text, {})
        == f"{text}\nmarkdown_extensions:\n  - uradori\n\nplugins:\n  - search\n  - uradori\n"
    )


@pytest.mark.parametrize(
    ("text", "packages", "found"),
    [
        ("theme: {name: material}\n", {"zensical", "mkdocs", "material"}, False),
        ("theme: {name: material, variant: classic}\n", {"zensical", "material"}, True),
        ("theme: material\n", {"zensical", "mkdocs"}, True),
        ("theme: material\n", {"mkdocs"}, False),
        ("theme: mkdocs\n", {"zensical", "mkdocs"}, False),
        ("INHERIT: base.yml\n", {"zensical", "mkdocs", "material"}, True),
        ("INHERIT: none.yml\n", {"zensical", "mkdocs", "material"}, False),
    ],
)
def test_whose_file_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, packages: set[str], found: bool
) -> None:
    """MkDocs is there with Zensical more often than not: what the file says decides."""
    site = Site(tmp_path)
    emoji = "emoji_index: !!python/name:zensical.extensions.emoji.twemoji"
    site.write("base.yml", f"markdown_extensions:\n  - pymdownx.emoji:\n      {emoji}\n")
    site.write("mkdocs.yml", text)
    monkeypatch.setattr(site_file, "find_spec", lambda name: name in packages or None)
    assert is_of_zensical(tmp_path, "mkdocs.yml") is found


def test_files_that_inherit_are_one(tmp_path: Path) -> None:
    """Over generations and folders; a file that inherits from itself comes to an end."""
    site = Site(tmp_path)
    site.write("site/mkdocs.yml", "INHERIT: ../base.yml\ntheme: {name: x}\nplugins: [a]\n")
    site.write("base.yml", "INHERIT: deep/root.yml\ntheme: {language: de}\nplugins: [b]\n")
    site.write("deep/root.yml", "INHERIT: root.yml\ndocs_dir: pages\n")
    text = site.read("site/mkdocs.yml")
    assert load_whole(tmp_path, "site/mkdocs.yml", text) == {
        "INHERIT": "../base.yml",
        "theme": {"name": "x", "language": "de"},
        "plugins": ["a"],
        "docs_dir": "pages",
    }
