"""A site in two languages with the plugins that most sites have, each built for real.

As in `test_plugins.py`, and each page stays in its language: what a plugin makes of the navigation
too.
"""

from collections.abc import Callable
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from support.builds import Built
from support.environments import in_git
from support.plugins import built as strictly_built
from support.plugins import configure, copy_of, deployed_by_mike, run_once
from support.sites import CLAIM, Site, minimal_site
from uradori.project.model import anchor

ID = f"#{anchor(CLAIM)}"
LANGUAGES = ("ja", "en")
BADGES = {"ja": "計算を実行", "en": "run as a calculation"}
SENTENCES = {"ja": "百万リクエストは2ドル。", "en": "A million requests cost two dollars."}
OTHER = {"ja": "en", "en": "ja"}

OURS = """\
- uradori:
    languages:
      ja: {name: 日本語}
      en: {name: English}
"""
NO_PAGES = "exclude_docs: |\n  notes/\n"


@pytest.fixture(scope="module")
def checked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project whose claim was run; each test has a copy of its own."""
    site = minimal_site(tmp_path_factory.mktemp("checked") / "site")
    site.write("docs/ja/index.md", "# はじめに { #start }\n\n[料金](bills.md)\n")
    site.write("docs/en/index.md", "# Start { #start }\n\n[Bills](bills.md)\n")
    configure(site, OURS, "material", NO_PAGES)
    site.confirm()
    return run_once(site)


@pytest.fixture
def site(checked: Path, tmp_path: Path) -> Site:
    """The project, with one page in each language that says its claim."""
    return copy_of(checked, tmp_path)


def built(site: Site, plugins: str, more: str = "") -> Built:
    """What `mkdocs build --strict` makes of it with these plugins; `check` has nothing to say."""
    with_plugins(site, plugins, more)
    return strictly_built(site)


def with_plugins(site: Site, plugins: str, more: str = "") -> None:
    """Have a site built with plugins before ours, and its pages confirmed."""
    configure(site, f"{plugins}\n{OURS}", "material", NO_PAGES + more)
    site.confirm()


def to_parts(site: Site) -> None:
    """Move what the pages say to where it is no page."""
    for lang in LANGUAGES:
        site.write(f"parts/{lang}.md", site.read(f"docs/{lang}/bills.md"))


def added(site: Site, text: str) -> None:
    """Write something below the claim of each page."""
    for lang in LANGUAGES:
        path = f"docs/{lang}/bills.md"
        site.write(path, f"{site.read(path)}\n{text}\n")


def shown(
    made: Built, lang: str, name: str = "bills", sentence: str = ""
) -> tuple[BeautifulSoup, list[str]]:
    """A page with the claim in its language, and where its navigation leads, in order."""
    page = made.page(f"{lang}/{name}/index.html")
    assert page.html["lang"] == lang
    [claim] = page.select(f"{ID}.uradori--checked")
    assert claim.select_one(".uradori-badge__text").text == BADGES[lang]
    [published] = made.claims()["claims"]
    assert published["verdict"] == "checked"
    assert published["text"][lang] == (sentence or SENTENCES[lang])
    assert published["url"][lang] == f"{lang}/{name}/{ID}"
    alternates = {each["hreflang"]: each["href"] for each in page.select("head link[hreflang]")}
    site = page.select_one("link[rel=canonical]")["href"].removesuffix(f"{lang}/{name}/")
    assert alternates[OTHER[lang]] == f"{site}{OTHER[lang]}/{name}/"
    navigation = page.select_one("nav.md-nav--primary")
    links = [each["href"] for each in navigation.select("a.md-nav__link") if each.get("href")]
    assert not [each for each in links if f"{OTHER[lang]}/" in each]
    return page, links


@pytest.mark.parametrize("lang", LANGUAGES)
def test_macros(site: Site, lang: str) -> None:
    """What a macro fills in is what is published, in the language of the page."""
    site.edit("docs/ja/bills.md", "は2ドル", "は{{ price }}ドル")
    site.edit("docs/en/bills.md", "two dollars", "{{ words[2] }} dollars")
    more = "extra: {price: 2, words: [none, one, two]}\n"
    shown(built(site, "- macros", more), lang)


def test_redirects(site: Site) -> None:
    """Old addresses lead to pages of their language, and `/` to the reader's."""
    maps = "{old.md: en/bills.md, ja/old.md: ja/bills.md}"
    made = built(site, f"- redirects:\n    redirect_maps: {maps}")
    for lang in LANGUAGES:
        shown(made, lang)
    assert "../en/bills/" in made.text("old/index.html")
    assert "../bills/" in made.text("ja/old/index.html")
    assert [each["href"] for each in made.page("index.html").select("li a")][:2] == ["ja/", "en/"]


def summaries(site: Site) -> None:
    """Lists for literate-nav."""
    site.write("docs/SUMMARY.md", "* [日本語](ja/)\n* [English](en/)\n")
    for lang in LANGUAGES:
        site.write(f"docs/{lang}/SUMMARY.md", "* [Zuerst](bills.md)\n* [Danach](index.md)\n")


def nav_files(site: Site) -> None:
    """Lists for awesome-nav."""
    for lang in LANGUAGES:
        site.write(f"docs/{lang}/.nav.yml", "nav:\n  - Zuerst: bills.md\n  - index.md\n")


def pages_files(site: Site) -> None:
    """Lists for awesome-pages."""
    for lang in LANGUAGES:
        site.write(f"docs/{lang}/.pages", "nav:\n  - Zuerst: bills.md\n  - index.md\n")


@pytest.mark.parametrize(
    ("plugins", "arrange"),
    [
        pytest.param("- literate-nav", summaries, id="literate-nav"),
        pytest.param("- awesome-nav", nav_files, id="awesome-nav"),
        pytest.param("- awesome-pages", pages_files, id="awesome-pages"),
    ],
)
def test_order_of_pages(site: Site, plugins: str, arrange: Callable[[Site], None]) -> None:
    """A file beside the pages orders them, in each language for itself."""
    arrange(site)
    made = built(site, plugins)
    for lang in LANGUAGES:
        page, links = shown(made, lang)
        first = page.select_one("nav.md-nav--primary a.md-nav__link--active .md-ellipsis")
        assert first.text.strip() == "Zuerst"
        assert links.index("./") < links.index("../")
        assert page.select_one("head link[rel=next]")["href"] == "../"


def test_section_index(site: Site) -> None:
    """A section has a page, in each language."""
    for lang in LANGUAGES:
        site.write(f"docs/{lang}/costs/index.md", "# X { #x }\n\nX.\n")
        site.write(f"docs/{lang}/costs/bills.md", site.read(f"docs/{lang}/bills.md"))
        site.delete(f"docs/{lang}/bills.md")
        site.edit(f"docs/{lang}/index.md", "bills.md", "costs/bills.md")
    made = built(site, "- section-index")
    for lang in LANGUAGES:
        _, links = shown(made, lang, "costs/bills")
        assert "../" in links


def test_git_revision_date_localized(site: Site) -> None:
    """Pages say when they were changed last."""
    in_git(site.root, "docs")
    made = built(site, "- git-revision-date-localized")
    for lang in LANGUAGES:
        page, _ = shown(made, lang)
        assert page.select(".git-revision-date-localized-plugin")


def test_glightbox(site: Site) -> None:
    """Pictures open in a box, in both languages."""
    site.write("docs/bill.png", b"\x89PNG\r\n\x1a\n")
    added(site, "![x](../bill.png)")
    made = built(site, "- glightbox")
    for lang in LANGUAGES:
        page, _ = shown(made, lang)
        assert len(page.select("a.glightbox img")) == 1


def test_minify(site: Site) -> None:
    """Nothing that pages need is thrown away."""
    options = "{minify_html: true, htmlmin_opts: {remove_comments: true}}"
    made = built(site, f"- minify: {options}")
    for lang in LANGUAGES:
        page, _ = shown(made, lang)
        assert "assert total == 2" in page.select_one(f"{ID} pre").text


def test_include_markdown(site: Site) -> None:
    """A page that is another file, which is in its language."""
    to_parts(site)
    for lang in LANGUAGES:
        site.write(
            f"docs/{lang}/bills.md",
            "# X { #bills }\n\n"
            f'{{% include-markdown "../../parts/{lang}.md" start="{{ #bills }}" %}}\n',
        )
    made = built(site, "- include-markdown")
    for lang in LANGUAGES:
        shown(made, lang)


def test_table_reader(site: Site) -> None:
    """A table of a file beside the claim."""
    site.write("docs/prices.csv", "what,dollars\nrequests,2\n")
    added(site, "{{ read_csv('docs/prices.csv') }}")
    made = built(site, "- table-reader")
    for lang in LANGUAGES:
        page, _ = shown(made, lang)
        assert page.select_one("article td").text == "requests"


def test_exclude(site: Site) -> None:
    """What it takes out of one language is no page, and missed in no other."""
    site.write("docs/en/drafts/idea.md", f"# X {{ #x }}\n\n/// claim | {CLAIM}x\nX.\n///\n")
    made = built(site, "- exclude:\n    glob: ['*/drafts/*']")
    for lang in LANGUAGES:
        shown(made, lang)
    assert not (made.folder / "en/drafts").exists()


def test_gen_files(site: Site) -> None:
    """Pages that a script makes, one in each language."""
    to_parts(site)
    for lang in LANGUAGES:
        site.delete(f"docs/{lang}/bills.md")
        site.edit(f"docs/{lang}/index.md", "bills.md", "made.md")
    site.write(
        "make.py",
        "import mkdocs_gen_files\n\nfor lang in ('ja', 'en'):\n"
        "    with mkdocs_gen_files.open(f'{lang}/made.md', 'w') as file:\n"
        "        file.write(open(f'parts/{lang}.md', encoding='utf-8').read())\n",
    )
    made = built(site, "- gen-files:\n    scripts: [make.py]")
    for lang in LANGUAGES:
        shown(made, lang, "made")


def test_mike(site: Site) -> None:
    """Each version has both languages below an address of its own."""
    with_plugins(site, "- mike")
    made = deployed_by_mike(site)
    for lang in LANGUAGES:
        page, _ = shown(made, lang)
        canonical = page.select_one("link[rel=canonical]")["href"]
        assert canonical == f"https://example.com/bills/1.0/{lang}/bills/"
    assert [each["href"] for each in made.page("index.html").select("li a")][:2] == ["ja/", "en/"]
