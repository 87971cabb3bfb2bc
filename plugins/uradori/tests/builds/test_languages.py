"""A site in two languages, built by MkDocs with Material: each page in its own language."""

from urllib.parse import urljoin

import pytest
from bs4 import BeautifulSoup
from support.builds import MKDOCS, SITE_URL, Built, build, with_evidence, with_pages
from support.sites import CLAIM, FAULT, SNIPPET, Site, minimal_site
from uradori.project.model import anchor, sha256

PALETTE = """\
  palette:
    - scheme: default
      toggle: {icon: material/weather-night, name: Dark}
    - scheme: slate
      toggle: {icon: material/weather-sunny, name: Light}
"""

PAGES = ("", "bills/", "deep/more/")
"""URLs below the folder of each language."""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The site with pages and evidence; tests of this module only read it."""
    site = with_evidence(with_pages(minimal_site(tmp_path_factory.mktemp("languages"))))
    site.edit("mkdocs.yml", "  font: false\n", f"  font: false\n{PALETTE}")
    return site


@pytest.fixture(scope="module")
def built(site: Site) -> Built:
    """The site, built without a warning."""
    built = build(site, "--strict")
    assert (built.status, built.lines) == (0, [])
    return built


def resolved(url: str, hrefs: list[str]) -> list[str]:
    """Links of the page at `url`, relative to the root of the site."""
    return [urljoin(SITE_URL + url, href).removeprefix(SITE_URL) for href in hrefs]


def links(built: Built, url: str, selector: str) -> list[str]:
    """Where the links that a selector finds on the page at `url` lead, below the site's root."""
    found = built.page(f"{url}index.html").select(selector)
    return resolved(url, [link["href"] for link in found])


@pytest.mark.parametrize("lang", ["ja", "en"])
@pytest.mark.parametrize("page", PAGES)
def test_page_says_its_language(built: Built, lang: str, page: str) -> None:
    """Browsers and screen readers are told which language a page is in."""
    assert built.page(f"{lang}/{page}index.html").html["lang"] == lang


@pytest.mark.parametrize(
    ("lang", "title", "description", "word"),
    [("ja", "料金 - メモ", "日本語の説明", "検索"), ("en", "Bills - Notes", None, "Search")],
)
def test_page_speaks_its_language(
    built: Built, lang: str, title: str, description: str | None, word: str
) -> None:
    """The site's name, its description and the theme's own words are in the page's language."""
    page = built.page(f"{lang}/bills/index.html")
    found = page.select_one("meta[name=description]")
    assert page.title is not None
    assert page.title.string == title
    assert (found and found["content"]) == description
    assert page.select_one(".uradori-search-button").get_text().split() == [word, "/"]


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_switcher_names_each_language_in_its_own_voice(built: Built, lang: str) -> None:
    """A screen reader says 日本語 in Japanese, on an English page too."""
    found = built.page(f"{lang}/bills/index.html").select("a.md-select__link")
    assert {link.get_text(): link["lang"] for link in found} == {"日本語": "ja", "English": "en"}


@pytest.mark.parametrize(
    ("lang", "names"),
    [
        ("ja", ["ダークモードにする", "ライトモードにする"]),
        ("en", ["Switch to dark mode", "Switch to light mode"]),
    ],
)
def test_switches_of_the_palette_speak_the_language_of_the_page(
    built: Built, lang: str, names: list[str]
) -> None:
    """Material takes their names from mkdocs.yml, which has one for all languages."""
    found = built.page(f"{lang}/bills/index.html").select("form label[for^=__palette]")
    assert [label["title"] for label in found] == names


@pytest.mark.parametrize(("lang", "text"), [("ja", "本文。"), ("en", "Text.")])
def test_page_is_described_by_its_own_words(built: Built, lang: str, text: str) -> None:
    """Below its title, search engines show what the page says first."""
    page = built.page(f"{lang}/deep/more/index.html")
    assert page.select_one("meta[name=description]")["content"] == text


@pytest.mark.parametrize(("lang", "other"), [("ja", "en"), ("en", "ja")])
@pytest.mark.parametrize("page", PAGES)
def test_navigation_is_of_one_language(built: Built, lang: str, other: str, page: str) -> None:
    """The menu has every page of the language, once, and none of the other."""
    found = links(built, f"{lang}/{page}", "nav.md-nav--primary a.md-nav__link")
    pages = [link for link in found if "#" not in link]
    assert list(dict.fromkeys(pages)) == [f"{lang}/{name}" for name in PAGES]
    assert not any(link.startswith(f"{other}/") for link in found)


@pytest.mark.parametrize(("lang", "chapter"), [("ja", "章"), ("en", "Chapter")])
def test_navigation_keeps_chapters_but_not_the_language_level(
    built: Built, lang: str, chapter: str
) -> None:
    """Readers see chapters as the author named them; the level of languages is gone."""
    nav = built.page(f"{lang}/index.html").select("nav.md-nav--primary label.md-nav__link")
    names = [label.get_text(strip=True) for label in nav if label.get("id")]
    assert names == [chapter]


@pytest.mark.parametrize("lang", ["ja", "en"])
@pytest.mark.parametrize(
    ("page", "expected"),
    [("", {"next": "bills/"}), ("bills/", {"prev": "", "next": "deep/more/"}),
     ("deep/more/", {"prev": "bills/"})],
)  # fmt: skip
def test_previous_and_next_stay_in_the_language(
    built: Built, lang: str, page: str, expected: dict[str, str]
) -> None:
    """Reading on never leads into the other language, not even at the ends."""
    url = f"{lang}/{page}"
    found = {
        name: links(built, url, f"head link[rel={name}]")[0]
        for name in ("prev", "next")
        if links(built, url, f"head link[rel={name}]")
    }
    assert found == {name: f"{lang}/{target}" for name, target in expected.items()}


@pytest.mark.parametrize("lang", ["ja", "en"])
@pytest.mark.parametrize("page", PAGES)
def test_switcher_leads_to_the_same_page(built: Built, lang: str, page: str) -> None:
    """From any page to that page in each language, by relative links, with its own name."""
    menu = built.page(f"{lang}/{page}index.html").select("a.md-select__link[hreflang]")
    hrefs = [link["href"] for link in menu]
    assert [(link["hreflang"], link.get_text(strip=True)) for link in menu] == [
        ("ja", "日本語"),
        ("en", "English"),
    ]
    assert resolved(f"{lang}/{page}", hrefs) == [f"ja/{page}", f"en/{page}"]
    assert not any(href.startswith(("http", "/")) for href in hrefs)


@pytest.mark.parametrize("lang", ["ja", "en"])
@pytest.mark.parametrize("page", PAGES)
def test_hreflang_links_are_absolute(built: Built, lang: str, page: str) -> None:
    """Search engines find each language of the page, and the one for everybody else."""
    head = built.page(f"{lang}/{page}index.html").head
    assert head is not None
    found = {link["hreflang"]: link["href"] for link in head.select("link[hreflang]")}
    assert found == {
        "ja": f"{SITE_URL}ja/{page}",
        "en": f"{SITE_URL}en/{page}",
        "x-default": f"{SITE_URL}ja/{page}",
    }
    assert all("alternate" in link["rel"] for link in head.select("link[hreflang]"))


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_logo_leads_home_in_the_language(built: Built, lang: str) -> None:
    """The way home does not change the language."""
    found = links(built, f"{lang}/deep/more/", "a.md-logo")
    assert set(found) == {f"{lang}/"}


def test_sitemap_lists_alternates(built: Built) -> None:
    """Each page of each language once, with both languages and the default."""
    _, _, xml = built.text("sitemap.xml").partition("?>")
    urls = BeautifulSoup(xml, "html.parser").select("urlset > url")
    found = {
        url.loc.string: {link["hreflang"]: link["href"] for link in url.find_all("xhtml:link")}
        for url in urls
    }
    assert len(found) == len(urls)
    assert found == {
        f"{SITE_URL}{lang}/{page}": {
            "ja": f"{SITE_URL}ja/{page}",
            "en": f"{SITE_URL}en/{page}",
            "x-default": f"{SITE_URL}ja/{page}",
        }
        for lang in ("ja", "en")
        for page in PAGES
    }


def test_root_page_leads_to_both_languages(built: Built) -> None:
    """Plain links for those without a script, and hreflang for search engines."""
    root = built.page("index.html")
    found = {link["hreflang"]: link["href"] for link in root.select("head link[hreflang]")}
    assert [(a["href"], a["lang"], a.get_text()) for a in root.select("a")] == [
        ("ja/", "ja", "日本語"),
        ("en/", "en", "English"),
    ]
    assert found == {"ja": f"{SITE_URL}ja/", "en": f"{SITE_URL}en/", "x-default": SITE_URL}


def test_missing_page_is_said_in_both_languages(built: Built) -> None:
    """404.html is shown at any depth, so its links are absolute."""
    page = built.page("404.html")
    said = {
        text["lang"]: (text.get_text(" ", strip=True), text.a["href"])
        for text in page.select("article p[lang]")
    }
    assert said == {
        "ja": ("ページが見つからない。 トップへ (日本語)", "/notes/ja/"),
        "en": ("There is no such page. Home page (English)", "/notes/en/"),
    }


def test_claims_json_has_the_published_form(site: Site, built: Built) -> None:
    """Other tools read this: names and types stay as they are."""
    document = built.claims()
    url = f"bills/#{anchor(CLAIM)}"
    text = {"ja": "百万リクエストは2ドル。", "en": "A million requests cost two dollars."}
    assert document == {
        "schema": 1,
        "languages": ["ja", "en"],
        "claims": [
            {
                "id": CLAIM,
                "was": [],
                "kind": "calculation",
                "strength": "ran",
                "backend": "plain",
                "engines": [],
                "stands_for": None,
                "tier": "default",
                "verdict": "checked",
                "reasons": [],
                "statements": ["bills.cost"],
                "confirmed": False,
                "text": text,
                "clauses": [{"label": "sentence", "text": text, "lines": [16], "killed_by": []}],
                "shown": 0.0,
                "url": {"ja": f"ja/{url}", "en": f"en/{url}"},
                "snippet": SNIPPET,
                "published": True,
                "source_sha256": sha256(site.read(SNIPPET).encode()),
                "ran_at": "2026-01-02T03:04:05Z",
                "seconds": 0.012,
                "versions": {},
                "imported": {},
                "witnesses": [],
                "calls": [{"service": "sqs", "operation": "CreateQueue"}],
                "fails_when": [{"fault": FAULT, "killed": True}],
                "holds_when": [],
                "mutation_score": None,
                "sources": ["https://example.com/prices"],
                "quotes": [],
                "limits": {"ja": "無料枠は含まない", "en": "without the free tier"},
            }
        ],
        "statements": [
            {
                "id": "bills.cost",
                "note": "2023-08-21",
                "judged": "correct",
                "claims": [CLAIM],
                "omitted": None,
            },
            {
                "id": "bills.taste",
                "note": "2023-08-21",
                "judged": "opinion",
                "claims": [],
                "omitted": {"ja": "感想なので確かめようがない", "en": "a matter of taste"},
            },
        ],
    }


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_published_urls_lead_to_the_claims(built: Built, lang: str) -> None:
    """The anchor in claims.json is on the page."""
    [claim] = built.claims()["claims"]
    path, _, fragment = claim["url"][lang].partition("#")
    found = built.page(f"{path}index.html").find(id=fragment)
    assert found is not None
    assert found["data-claim"] == CLAIM


def test_style_and_script_are_published_and_used(built: Built) -> None:
    """Both belong to the engine, not to the author's folder."""
    page = built.page("ja/bills/index.html")
    styles = resolved("ja/bills/", [link["href"] for link in page.select("link[rel=stylesheet]")])
    scripts = resolved("ja/bills/", [each["src"] for each in page.select("script[src]")])
    assert styles.count("assets/uradori.css") == 1
    assert [path for path in scripts if scripts.count(path) > 1] == []
    assert {"assets/uradori-page.js", "assets/uradori.js"} < set(scripts)
    assert ".uradori" in built.text("assets/uradori.css")
    assert "hashchange" in built.text("assets/uradori-page.js")


@pytest.fixture
def pages(site: Site, tmp_path_factory: pytest.TempPathFactory) -> Site:
    """Another such site, to be changed."""
    return with_evidence(with_pages(minimal_site(tmp_path_factory.mktemp("pages"))))


def test_without_site_url_nothing_absolute_is_invented(pages: Site) -> None:
    """A site that does not know its address has no hreflang links, and a switcher all the same."""
    pages.write("mkdocs.yml", MKDOCS.replace(f"site_url: {SITE_URL}\n", ""))
    built = build(pages, "--strict")
    page = built.page("en/bills/index.html")
    hrefs = [link["href"] for link in page.select("a.md-select__link[hreflang]")]
    assert (built.status, built.lines) == (0, [])
    assert page.select("head link[hreflang]") == []
    assert resolved("en/bills/", hrefs) == ["ja/bills/", "en/bills/"]
    assert built.page("index.html").select("head link[hreflang]") == []
    assert "hreflang" not in built.text("sitemap.xml")


def test_without_directory_urls(pages: Site) -> None:
    """Links between languages and those in claims.json follow the site's own form of URL."""
    pages.write("mkdocs.yml", MKDOCS + "use_directory_urls: false\n")
    built = build(pages, "--strict")
    menu = built.page("en/bills.html").select("a.md-select__link[hreflang]")
    found = [urljoin(f"{SITE_URL}en/bills.html", link["href"]) for link in menu]
    [claim] = built.claims()["claims"]
    assert (built.status, built.lines) == (0, [])
    assert found == [f"{SITE_URL}ja/bills.html", f"{SITE_URL}en/bills.html"]
    assert claim["url"]["ja"] == f"ja/bills.html#{anchor(CLAIM)}"
    assert (built.folder / "ja/index.html").is_file()


def test_page_in_one_language_only_leads_nowhere_else(pages: Site) -> None:
    """There are no fallback pages: neither switcher nor sitemap promises one."""
    pages.write("docs/en/alone.md", "# Alone { #alone }\n")
    built = build(pages)
    page = built.page("en/alone/index.html")
    menu = [link["hreflang"] for link in page.select("a.md-select__link[hreflang]")]
    head = {link["hreflang"] for link in page.select("head link[hreflang]")}
    assert built.status == 0
    assert set(menu) <= {"en"}
    assert head <= {"en"}
    assert "ja/alone" not in built.text("sitemap.xml")


def test_page_outside_the_languages_is_left_alone(pages: Site) -> None:
    """A start page of the author's own is not replaced, and keeps MkDocs's own context."""
    pages.write("docs/index.md", "# Own start { #own }\n")
    built = build(pages)
    assert built.page("index.html").h1.get_text(strip=True).startswith("Own start")


def test_link_to_claims_json_is_no_broken_link(pages: Site) -> None:
    """Pages may point readers to what machines read."""
    for lang in ("ja", "en"):
        path = f"docs/{lang}/index.md"
        pages.write(path, pages.read(path) + "\n[claims.json](../claims.json)\n")
    pages.confirm()
    built = build(pages, "--strict")
    assert (built.status, built.lines) == (0, [])
    assert "claims.json" in links(built, "en/", "article a")
    assert built.claims()["schema"] == 1
