"""Navigations whose items are made once for many pages: each page has the one that it needs."""

from typing import Any
from unittest import mock

import pytest
from mkdocs.structure.pages import Page
from support.builds import Built, build, with_evidence, with_pages
from support.sites import Site
from uradori.hosts.mkdocs import nav_items

NAV = """\
nav:
  - ja:
      - ja/index.md
      - 料金: ja/bills.md
      - 章:
          - ja/deep/index.md
          - ja/deep/more.md
          - ja/deep/other.md
          - 節: [ja/deep/more/below.md, ja/deep/more/beside.md]
      - Elsewhere: https://example.com/
      - Root: ../ja/deep/more/
  - en:
      - en/index.md
      - en/bills.md
      - Again: en/bills.md
      - Chapter: [en/deep/more.md, en/deep/other.md]
"""
"""Chapters, links, a page above others, and one that is there twice."""

MORE = ("ja/deep/index", "ja/deep/other", "ja/deep/more/below", "ja/deep/more/beside")


@pytest.fixture
def site(site: Site) -> Site:
    """The valid site with that navigation, and a page that it has not."""
    with_evidence(with_pages(site))
    for name in (*MORE, "en/deep/other", "en/unlisted"):
        site.write(f"docs/{name}.md", f"# {name} {{ #top }}\n\n## Part {{ #part }}\n")
    text = site.read("mkdocs.yml")
    site.write("mkdocs.yml", text[: text.index("nav:\n")] + NAV)
    return site


def made_each_time(site: Site) -> Built:
    """The site, built as if its template were another."""
    with mock.patch.object(nav_items, "READ", frozenset()):
        return build(site)


@pytest.mark.parametrize("urls", ["true", "false"])
@pytest.mark.parametrize(
    "features",
    ["", "navigation.indexes, navigation.expand", "navigation.tabs, navigation.sections"],
)
def test_every_page_has_the_navigation_that_it_has_without(
    site: Site, features: str, urls: str
) -> None:
    """Whatever lies above or below it, in whichever form addresses are."""
    site.edit("mkdocs.yml", "  font: false\n", f"  font: false\n  features: [{features}]\n")
    site.write("mkdocs.yml", f"use_directory_urls: {urls}\n{site.read('mkdocs.yml')}")
    expected = made_each_time(site).files()
    assert build(site).files() == expected


def test_items_are_made_once_for_pages_that_lie_beside_each_other(site: Site) -> None:
    """Twelve pages in a folder make each item of it for themselves, and of no other twice."""
    text = site.read("mkdocs.yml")
    site.write("mkdocs.yml", text[: text.index("nav:\n")])
    for number in range(12):
        site.write(f"docs/en/deep/page-{number:02}.md", f"# {number} {{ #top }}\n")
    asked: list[tuple[str, bool, bool]] = []
    find = nav_items._Kept.key

    def noted(kept: nav_items._Kept, page: Page | None, item: Any, *more: Any) -> Any:
        key = find(kept, page, item, *more)
        made = key is None or key not in kept.made
        asked.append((page.url if page else "", made, item.active))
        return key

    with mock.patch.object(nav_items._Kept, "key", noted):
        build(site)
    last = [each for each in asked if each[0] == "en/deep/page-11/"]
    assert len(last) > 12
    assert all(active for _, made, active in last if made)


def test_nothing_is_kept_of_a_template_of_the_site(site: Site) -> None:
    """It may say something else on each page."""
    site.edit("mkdocs.yml", "  font: false\n", "  font: false\n  custom_dir: theme\n")
    site.write(
        "theme/partials/nav-item.html",
        "{% macro render(nav_item, path, level, parent) %}"
        '<li data-seen-from="{{ page.url }}">{{ nav_item.title }}</li>{% endmacro %}',
    )
    built = build(site)
    for page in ("en/deep/more/", "en/deep/other/"):
        items = built.page(f"{page}index.html").select("li[data-seen-from]")
        assert {each["data-seen-from"] for each in items} == {page}
