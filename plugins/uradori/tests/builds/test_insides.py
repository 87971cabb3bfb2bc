"""What of Material's and MkDocs' insides we rely on is there: see decision 24, row by row."""

import inspect
import logging
import re
from hashlib import sha256
from pathlib import Path
from typing import Any

import material
import mkdocs.commands.build
import pytest
from jinja2 import DictLoader, Environment
from jinja2.runtime import Context, Macro
from markdown import Markdown
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import PluginCollection
from mkdocs.structure.files import File, Files, InclusionLevel, set_exclusions
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page, _RelativePathTreeprocessor
from mkdocs.structure.toc import AnchorLink
from mkdocs.utils import CountHandler
from uradori.hosts.mkdocs import nav_items
from uradori.page.style_sheet import style_sheet

MATERIAL = Path(material.__file__).parent / "templates"
PAGE = Path(__file__).parents[2] / "src/uradori/page"


def scripts() -> str:
    """Everything that Material runs on a page."""
    return "".join(each.read_text("utf-8") for each in MATERIAL.rglob("javascripts/bundle*.js"))


def styles() -> str:
    """Everything that Material says of looks."""
    return "".join(each.read_text("utf-8") for each in MATERIAL.rglob("*.css"))


def template(name: str) -> str:
    """A template of Material's."""
    return (MATERIAL / name).read_text("utf-8")


def test_material_defines_the_colours_and_fonts_that_we_use() -> None:
    """A variable that it drops would leave us without a colour."""
    used = set(re.findall(r"var\((--md-[\w-]+)", style_sheet()))
    assert used
    assert sorted(each for each in used if f"{each}:" not in styles()) == []


@pytest.mark.parametrize(
    "name", ["md-typeset", "md-header__button", "md-select", "md-select__link"]
)
def test_material_has_the_classes_that_we_use(name: str) -> None:
    """In its style sheet."""
    assert f".{name}" in styles()


def test_material_says_which_colours_it_shows() -> None:
    """On the body, by an attribute that its script keeps."""
    assert 'data-md-color-scheme="' in template("base.html")
    assert '[data-md-color-scheme="slate"]' in styles().replace("=slate]", '="slate"]')


def test_material_exchanges_its_container() -> None:
    """What `navigation.instant` puts in is an element of this name."""
    assert 'data-md-component="container"' in template("base.html")
    assert "data-md-component" in scripts()


def test_material_marks_code_while_it_is_copied() -> None:
    """So that folded lines are copied and notes are not."""
    assert "data-md-copying" in scripts()


def test_material_has_a_place_for_languages_and_search_in_its_header() -> None:
    """A partial, and the one above it asks for alternates."""
    header = template("partials/header.html")
    assert '{% include "partials/alternate.html" %}' in header
    assert "config.extra.alternate" in header


def test_material_lets_a_page_have_a_block_of_its_own() -> None:
    """As our 404 page does."""
    assert "{% block content %}" in template("base.html")
    assert '{% extends "base.html" %}' in template("main.html")


def test_material_takes_its_language_from_the_configuration() -> None:
    """Of the page that is rendered, and in one place."""
    assert "config.theme.language" in template("partials/language.html")


def test_material_looks_for_versions_by_links_of_this_kind() -> None:
    """The blank behind ours keeps its script from taking them for versions of the site."""
    assert "[rel=alternate]" in scripts()


def test_material_makes_an_item_of_the_navigation_as_we_have_read() -> None:
    """Read a new template: does an item without the page depend on it by more than its links?"""
    assert sha256(template(nav_items.TEMPLATE).encode()).hexdigest() in nav_items.READ


def test_jinja_lets_calls_of_templates_be_another() -> None:
    """By the class of its contexts; a macro knows the file that it is from."""
    environment = Environment(
        autoescape=True, loader=DictLoader({"m": "{% macro render(a) %}{{ a }}{% endmacro %}"})
    )

    class Upper(Context):
        def call(self, called: Any, /, *args: Any, **kwargs: Any) -> Any:
            assert type(called) is Macro
            assert (called.name, called._func.__code__.co_filename) == ("render", "<template>")
            return super().call(called, *args, **kwargs).upper()

    environment.context_class = Upper
    text = '{% import "m" as m with context %}{{ m.render("a") }}'
    assert environment.from_string(text).render() == "A"


def test_mkdocs_makes_files_of_ours() -> None:
    """With content that can be changed later, and left out of the navigation."""
    config = MkDocsConfig()
    config.load_dict({"site_dir": "site", "use_directory_urls": True})
    config.plugins = PluginCollection()
    config.plugins._current_plugin = "uradori"
    made = File.generated(config, "a.txt", content=b"1", inclusion=InclusionLevel.INCLUDED)
    made.content_bytes = b"2"
    assert made.content_string == "2"
    files = Files([made])
    assert files.get_file_from_path("a.txt") is made
    files.remove(made)
    assert files.get_file_from_path("a.txt") is None


def test_mkdocs_asks_a_file_whether_it_was_modified() -> None:
    """As a method, which we answer for pages of a build with `--dirty`."""
    assert list(inspect.signature(File.is_modified).parameters) == ["self"]
    source = inspect.getsource(mkdocs.commands.build)
    assert "is_modified()" in source


def test_mkdocs_navigation_can_be_cut() -> None:
    """Made of items and pages; a page knows its neighbours."""
    assert list(inspect.signature(Navigation.__init__).parameters) == ["self", "items", "pages"]
    assert {"previous_page", "next_page"} <= {*dir(Page), *Page.__annotations__} | {
        *re.findall(r"self\.(\w+)", inspect.getsource(Page.__init__))
    }


def test_mkdocs_says_which_file_it_converts() -> None:
    """By a tree processor with this name and this attribute."""
    file = File("a.md", "docs", "site", use_directory_urls=True)
    config = MkDocsConfig()
    processor = _RelativePathTreeprocessor(file, Files([file]), config)
    md = Markdown()
    processor._register(md)
    assert md.treeprocessors["relpath"].file is file


def test_mkdocs_says_which_files_are_no_pages() -> None:
    """By a function of a list of files and what the settings exclude."""
    assert list(inspect.signature(set_exclusions).parameters) == ["files", "config"]


def test_mkdocs_counts_warnings_at_its_logger() -> None:
    """A strict build fails by what this handler has counted."""
    handler = CountHandler()
    handler.setLevel(logging.WARNING)
    handler.handle(logging.makeLogRecord({"levelno": logging.WARNING, "levelname": "WARNING"}))
    assert handler.get_counts() == [("WARNING", 1)]
    assert "CountHandler" in inspect.getsource(mkdocs.commands.build)


def test_mkdocs_collects_places_that_links_may_lead_to() -> None:
    """In a set that we add ours to."""
    assert "present_anchor_ids" in inspect.getsource(Page)


def test_mkdocs_builds_a_page_by_two_functions() -> None:
    """And writes it where its file says, which is set to a place beside the site."""
    convert = inspect.signature(mkdocs.commands.build._populate_page)
    write = inspect.signature(mkdocs.commands.build._build_page)
    assert [*convert.parameters] == ["page", "config", "files", "dirty"]
    assert [*write.parameters] == [
        *("page", "config", "doc_files", "nav", "env", "dirty", "excluded"),
    ]
    file = File("a.md", "docs", "site", use_directory_urls=True)
    file.abs_dest_path = "elsewhere"
    assert file.abs_dest_path == "elsewhere"


def test_mkdocs_sets_of_a_converted_page_what_we_keep() -> None:
    """And nothing else, by a method that a page may have of its own."""
    source = inspect.getsource(Page.render)
    assert {*re.findall(r"self\.(\w+) =", source)} == {
        *("content", "toc", "_title_from_render", "present_anchor_ids", "links_to_anchors"),
    }
    assert [*inspect.signature(Page.render).parameters] == ["self", "config", "files"]
    assert "page.render(config, files)" in inspect.getsource(mkdocs.commands.build)
    assert {*vars(AnchorLink("title", "id", 1))} == {"title", "id", "level", "children"}


def test_mkdocs_server_has_a_loop_that_can_be_another() -> None:
    """And tells browsers by numbers, which are the same while nothing is built."""
    server = inspect.getsource(LiveReloadServer)
    for name in ("_build_loop", "_wanted_epoch", "_visible_epoch", "_epoch_cond"):
        assert name in server
    assert "self._visible_epoch == self._wanted_epoch" in server
    assert "self.observer.schedule(handler, path, recursive=recursive)" in server
