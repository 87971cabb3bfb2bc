"""A site in one language, as most are: its pages stay where they are, and its theme what it was."""

import json
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from support.builds import Built, build, with_evidence
from support.sites import CLAIM, Site, in_english
from uradori.project.model import anchor

PAGES = {
    "index.md": "# Queue\n\n[Bills](guide/bills.md)\n\n## Install\n\nText.\n",
    "guide/bills.md": f"""\
# Bills

/// claim | {CLAIM}
A million requests cost two dollars.
///
""",
    "en/index.md": "# A folder that is called like a language\n",
}
"""No heading has an id."""

WITHOUT = """\
site_name: Queue
site_url: https://example.com/queue/
repo_url: https://github.com/me/queue
docs_dir: documentation
theme:
  name: {theme}
extra:
  alternate:
    - {{name: English, link: /queue/, lang: en}}
    - {{name: Deutsch, link: /queue/de/, lang: de}}
markdown_extensions:
  - toc: {{permalink: true}}
"""
WITH = """\
  - uradori
plugins:
  - search
  - uradori
"""

LINKS = "a[href], link[rel=alternate][hreflang], link[rel=canonical]"


def one_language(root: Path, theme: str = "mkdocs") -> Site:
    """A site that its author has made with MkDocs alone, and then given a claim."""
    site = in_english(root)
    for name, text in PAGES.items():
        site.write(f"documentation/{name}", text)
    site.write("mkdocs.yml", WITHOUT.format(theme=theme) + WITH)
    return with_evidence(site)


def before(site: Site) -> Built:
    """The same site as MkDocs alone builds it, from a folder beside."""
    other = Site(site.root.parent / "before")
    for name, text in PAGES.items():
        other.write(f"documentation/{name}", text.replace("///", "***"))
    other.write("mkdocs.yml", site.read("mkdocs.yml").replace(WITH, ""))
    return build(other)


@pytest.fixture(params=["mkdocs", "readthedocs", "material"])
def site(request: pytest.FixtureRequest, tmp_path: Path) -> Site:
    """The site with a theme."""
    return one_language(tmp_path / "site", request.param)


def links(page: BeautifulSoup) -> set[str]:
    """Where the links of the theme lead: all but those to evidence, and to ourselves."""
    return {
        each["href"]
        for each in page.select(LINKS)
        if not each.find_parent(class_=lambda name: bool(name and name.startswith("uradori")))
    }


def test_everything_stays_where_and_what_it_was(site: Site) -> None:
    """Pages, links, navigation, alternates, repository, sitemap and search are as MkDocs has them;
    no heading wants an id, no page a translation."""
    built, plain = build(site, "--strict"), before(site)
    assert (built.status, built.lines) == (0, [])
    pages = [name for name in plain.files() if name.endswith((".html", ".xml"))]
    assert len(pages) > 4
    assert {name for name in built.files() if name.endswith((".html", ".xml"))} == set(pages)
    assert built.text("sitemap.xml") == plain.text("sitemap.xml")
    for name in (each for each in pages if each.endswith(".html")):
        page, theirs = built.page(name), plain.page(name)
        assert links(page) == links(theirs)
        assert page.html.get("lang") == theirs.html.get("lang")
        for part in ("[data-md-component]", "[role=search]", "#mkdocs_search_modal", "title"):
            assert len(page.select(part)) == len(theirs.select(part))
        assert page.select("[data-uradori-search]") == []
    known = json.loads(built.text("search/search_index.json"))["docs"]
    assert any("two dollars" in each["text"] for each in known)


def test_a_claim_is_shown_and_published(site: Site) -> None:
    """With badge and tally on its page, with text and address in claims.json."""
    built = build(site, "--strict")
    page = built.page("guide/bills/index.html")
    assert len(page.select(f"#{anchor(CLAIM)} .uradori-badge")) == 1
    assert len(page.select(".uradori-tally")) == 1
    claims = built.claims()
    [claim] = claims["claims"]
    assert claims["languages"] == ["en"]
    assert claim["url"] == {"en": f"guide/bills/#{anchor(CLAIM)}"}
    assert claim["text"] == {"en": "A million requests cost two dollars."}
    for name in ("guide/bills.md", "llms.txt", "changes.atom", f"badges/claims/{CLAIM}.svg"):
        assert built.text(name)
    assert site.ledger.problems == ()


def test_search_of_the_theme_finds_no_evidence(tmp_path: Path) -> None:
    """Sentences are found, and nothing of what stands behind their badges."""
    built = build(one_language(tmp_path / "site", "material"), "--strict")
    known = json.loads(built.text("search/search_index.json"))["docs"]
    said = " ".join(each["text"] for each in known)
    assert "A million requests cost two dollars." in said
    assert "assert" not in said
    assert "1 claim" not in said


def test_start_page_says_where_it_is(site: Site) -> None:
    """Its address is the canonical one; pictures above its first words describe nothing."""
    badge = "[![Version](https://example.com/v.svg)](https://example.com/)"
    site.write("documentation/index.md", f"# Queue\n\n{badge}\n\nIt gives what came first.\n")
    page = build(site, "--strict").page("index.html")
    told = {each["property"]: each["content"] for each in page.select("meta[property]")}
    assert told["og:url"] == "https://example.com/queue/"
    assert told["og:description"] == "It gives what came first."
    about = json.loads(page.select_one('script[type="application/ld+json"]').string)["@graph"][0]
    assert about["@id"] == told["og:url"]


def test_page_without_a_title_has_that_of_its_host(site: Site) -> None:
    """What readers see in the navigation, and no file's name."""
    site.write("documentation/first_steps.md", "## Only a part\n")
    built = build(site, "--strict")
    title = built.page("first_steps/index.html").select_one('meta[property="og:title"]')
    assert title is not None
    assert title["content"] == "First steps"
    assert "- [First steps](" in built.text("llms.txt")


def test_ours_where_it_is_asked_for(site: Site) -> None:
    """Without another search the site has ours, with a button wherever the theme has none."""
    site.edit("mkdocs.yml", "  - search\n", "")
    built = build(site, "--strict")
    assert built.status == 0
    for name in ("index.html", "guide/bills/index.html", "404.html"):
        [button] = built.page(name).select("[data-uradori-search]")
        assert json.loads(button["data-uradori-search"])["lang"] == "en"
    urls = [each["url"] for each in json.loads(built.text("search/en.json"))["pages"]]
    assert urls == ["en/", "guide/bills/", "./"]


def test_one_language_may_have_a_folder(tmp_path: Path) -> None:
    """`languages` means folders, though it names one: then `/` leads there."""
    site = one_language(tmp_path / "site", "material")
    site.write("pyproject.toml", '[tool.uradori]\nlanguages = ["en"]\nignore = ["UR16"]\n')
    for name in PAGES:
        site.delete(f"documentation/{name}")
    site.write("documentation/en/index.md", "# Queue { #queue }\n")
    site.write("documentation/en/bills.md", PAGES["guide/bills.md"].replace("Bills", "B { #b }"))
    site.edit("mkdocs.yml", "  - toc", "  - attr_list\n  - toc")
    built = build(site, "--strict")
    assert (built.status, built.lines) == (0, [])
    assert 'href="en/"' in built.text("index.html")
    switch = built.page("en/bills/index.html").select("a.md-select__link")
    assert [each.get_text() for each in switch] == ["English", "Deutsch"]  # the site's own
    assert built.claims()["claims"][0]["url"] == {"en": f"en/bills/#{anchor(CLAIM)}"}


def test_what_the_site_has_itself_is_not_replaced(tmp_path: Path) -> None:
    """Its own llms.txt and badge stay, although we would publish others."""
    site = one_language(tmp_path / "site")
    site.write("documentation/llms.txt", "mine\n")
    site.write(f"documentation/badges/claims/{CLAIM}.svg", "<svg/>\n")
    built = build(site, "--strict")
    assert (built.status, built.text("llms.txt")) == (0, "mine\n")
    assert built.text(f"badges/claims/{CLAIM}.svg") == "<svg/>\n"


@pytest.mark.parametrize("theme", ["{name: material, language: de}", "{name: mkdocs, locale: de}"])
def test_theme_in_another_language_is_told(tmp_path: Path, theme: str) -> None:
    """By check and by the build, until the settings agree."""
    site = one_language(tmp_path / "site")
    site.edit("mkdocs.yml", "theme:\n  name: mkdocs\n", f"theme: {theme}\n")
    assert site.problems == [("UR216", "mkdocs.yml", None)]
    assert build(site).codes == ["UR216"]
    site.edit("pyproject.toml", "ignore", 'language = "de"\nignore')
    site.edit(f"snippets/{CLAIM}.py", "limits.en", "limits.de")
    site.edit("snippets/faults/prices.py", "en=", "de=")
    assert site.problems == []


@pytest.mark.parametrize("theme", ["mkdocs", "material"])
def test_theme_that_says_no_language_may_stay_so(tmp_path: Path, theme: str) -> None:
    """Every theme has one to begin with, which nobody chose."""
    site = one_language(tmp_path / "site", theme)
    site.edit("pyproject.toml", "ignore", 'language = "de"\nignore')
    site.edit(f"snippets/{CLAIM}.py", "limits.en", "limits.de")
    site.edit("snippets/faults/prices.py", "en=", "de=")
    assert site.problems == []
    assert "UR216" not in build(site).codes
