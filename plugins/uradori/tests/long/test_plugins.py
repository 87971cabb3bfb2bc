"""Sites that have other plugins of MkDocs besides ours, each built for real.

Of each it is asked that the claim is shown with its verdict and published with its sentence, that
what the plugin does is done, and that nobody sees a traceback. Left out: what needs a network or a
browser (privacy, social, exports to PDF), and notebooks (jupyter), which are no Markdown.
"""

import functools
import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from support.builds import Built
from support.environments import in_git
from support.plugins import PLUGINS, built, configure, copy_of, deployed_by_mike, run_once
from support.sites import CLAIM, Site, in_english
from uradori.project.model import anchor

SENTENCE = "A million requests cost two dollars."
BLOCK = f"/// claim | {CLAIM}\n{SENTENCE}\n///\n"
ID = f"#{anchor(CLAIM)}"


@pytest.fixture(scope="module")
def checked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project whose claim was run; each test has a copy of its own."""
    site = in_english(tmp_path_factory.mktemp("checked") / "site")
    site.write("docs/index.md", "# Start\n\n[The price](bills.md)\n")
    site.write("docs/bills.md", f"# Prices\n\n{BLOCK}")
    configure(site, "- uradori", "mkdocs")
    return run_once(site)


@pytest.fixture
def site(checked: Path, tmp_path: Path) -> Site:
    """The project, with one page that says its claim."""
    return copy_of(checked, tmp_path)


def with_plugins(site: Site, plugins: str, theme: str = "mkdocs", more: str = "") -> None:
    """Have a site built with plugins, entries of a list in YAML, before and behind ours."""
    ours = "" if "- uradori" in plugins else "\n- uradori"
    configure(site, plugins.strip("\n") + ours, theme, more)


def shown(made: Built, name: str = "bills/index.html", *, at: str = "bills/") -> BeautifulSoup:
    """A page with the claim and its badge, published with its sentence at the URL `at`."""
    page = made.page(name)
    [claim] = page.select(f"{ID}.uradori--checked")
    [badge] = claim.select(".uradori-badge__text")
    assert badge.text == "run as a calculation"
    assert claim.p.get_text(" ", strip=True).startswith(SENTENCE.removesuffix("."))
    [published] = made.claims()["claims"]
    assert (published["verdict"], published["text"]) == ("checked", {"en": SENTENCE})
    assert published["url"] == {"en": f"{at}{ID}"}
    assert "<!-- uradori -->" in made.text(name)
    return page


def test_macros(site: Site) -> None:
    """What a macro fills in is what is published."""
    with_plugins(site, "- macros", more="extra: {price: two}\n")
    site.edit("docs/bills.md", "two dollars", "{{ price }} dollars")
    shown(built(site))


def test_redirects(site: Site) -> None:
    """Old addresses lead to pages with claims."""
    with_plugins(site, "- redirects:\n    redirect_maps:\n      old.md: bills.md")
    made = built(site)
    shown(made)
    assert "../bills/" in made.text("old/index.html")


def test_literate_nav_and_section_index(site: Site) -> None:
    """A list of pages orders them, and a section has a page."""
    site.write("docs/SUMMARY.md", "* [Start](index.md)\n* [Costs](costs/)\n")
    site.write("docs/costs/SUMMARY.md", "* [All](index.md)\n* [The price](bills.md)\n")
    site.write("docs/costs/index.md", "# Costs\n\nAll.\n")
    site.write("docs/costs/bills.md", site.read("docs/bills.md"))
    site.delete("docs/bills.md")
    site.edit("docs/index.md", "bills.md", "costs/bills.md")
    with_plugins(site, "- literate-nav\n- section-index", theme="material")
    page = shown(built(site), "costs/bills/index.html", at="costs/bills/")
    links = [each["href"] for each in page.select("nav.md-nav--primary a[href]")]
    assert "../" in links


def test_awesome_nav(site: Site) -> None:
    """A file beside the pages orders them."""
    site.write("docs/.nav.yml", "nav:\n  - The price: bills.md\n  - index.md\n")
    with_plugins(site, "- awesome-nav", theme="material")
    page = shown(built(site))
    first = page.select_one("nav.md-nav--primary .md-ellipsis")
    assert first.text.strip() == "The price"


def test_glightbox(site: Site) -> None:
    """Pictures beside and inside of claims open in a box."""
    site.write("docs/bill.png", b"\x89PNG\r\n\x1a\n")
    site.edit("docs/bills.md", "dollars.", "dollars. ![](bill.png)")
    site.write("docs/bills.md", f"{site.read('docs/bills.md')}\n![a bill](bill.png)\n")
    with_plugins(site, "- glightbox", theme="material")
    page = shown(built(site))
    assert len(page.select("a.glightbox img")) == 2


def test_monorepo(site: Site) -> None:
    """Pages of a part of the repository, with a mkdocs.yml of its own."""
    site.write("costs/docs/bills.md", site.read("docs/bills.md"))
    site.write("costs/mkdocs.yml", "site_name: costs\nnav:\n  - Prices: bills.md\n")
    site.delete("docs/bills.md")
    site.edit("docs/index.md", "bills.md", "costs/bills.md")
    with_plugins(
        site,
        "- monorepo",
        more="nav:\n  - Start: index.md\n  - Costs: '!include ./costs/mkdocs.yml'\n",
    )
    shown(built(site), "costs/bills/index.html", at="costs/bills/")


MAKES_PAGE = """\
import mkdocs_gen_files

with mkdocs_gen_files.open("made.md", "w") as file:
    file.write(open("parts/bills.md").read())
"""


def test_gen_files(site: Site) -> None:
    """A page that a script makes."""
    site.write("parts/bills.md", site.read("docs/bills.md"))
    site.delete("docs/bills.md")
    site.edit("docs/index.md", "bills.md", "made.md")
    site.write("make.py", MAKES_PAGE)
    with_plugins(site, "- gen-files:\n    scripts: [make.py]")
    shown(built(site), "made/index.html", at="made/")


def test_minify(site: Site) -> None:
    """Nothing that pages need is thrown away."""
    with_plugins(
        site,
        "- minify:\n    minify_html: true\n    htmlmin_opts: {remove_comments: true}\n"
        "    minify_js: true\n    js_files: [assets/uradori.js]",
    )
    made = built(site)
    page = shown(made)
    assert "assert total == 2" in page.select_one(f"{ID} pre").text
    assert len(page.select('script[type="application/ld+json"]')) == 1
    assert len(made.text("index.html").splitlines()) < 20


EXECUTES = '''\
# Prices

```python exec="on"
for each in ["two"]:
    print(f"""CLAIM""")
```
'''


def test_markdown_exec(site: Site) -> None:
    """What code on a page prints may be a claim."""
    site.write("docs/bills.md", EXECUTES.replace("CLAIM", BLOCK.replace("two", "{each}")))
    with_plugins(site, "- markdown-exec", theme="material")
    shown(built(site))


def test_git_revision_date_localized(site: Site) -> None:
    """Pages say when they were changed last."""
    with_plugins(site, "- git-revision-date-localized", theme="material")
    in_git(site.root, "docs", "snippets", "pyproject.toml", "mkdocs.yml")
    page = shown(built(site))
    assert page.select(".git-revision-date-localized-plugin")


def test_include_markdown(site: Site) -> None:
    """A page that is another file."""
    site.write("parts/bills.md", f"<!-- begin -->\n{BLOCK}")
    site.write(
        "docs/bills.md",
        '# Prices\n\n{% include-markdown "../parts/bills.md" start="<!-- begin -->" %}\n',
    )
    with_plugins(site, "- include-markdown")
    shown(built(site))


def test_exclude(site: Site) -> None:
    """What it takes out is no page, whatever it says."""
    site.write("docs/drafts/idea.md", BLOCK.replace(CLAIM, "bills/nothing"))
    with_plugins(site, "- exclude:\n    glob: [drafts/*]")
    made = built(site)
    shown(made)
    assert not (made.folder / "drafts").exists()


def test_blog(site: Site) -> None:
    """Posts say claims, in full and in the list of all."""
    site.write(
        "docs/blog/posts/price.md",
        "---\ndate: 2026-01-02\ncategories: [Money]\n---\n\n"
        f"# A price\n\n{BLOCK}\n<!-- more -->\n\nMore.\n",
    )
    site.write("docs/blog/index.md", "# Blog\n")
    site.delete("docs/bills.md")
    site.edit("docs/index.md", "bills.md", "blog/index.md")
    with_plugins(site, "- blog", theme="material")
    made = built(site)
    shown(made, "blog/2026/01/02/a-price/index.html", at="blog/2026/01/02/a-price/")
    for name in ("blog/index.html", "blog/category/money/index.html"):
        assert len(made.page(name).select(".uradori--checked .uradori-badge")) == 1


def test_offline_and_tags(site: Site) -> None:
    """Files that a browser opens without a server."""
    site.write("docs/bills.md", f"---\ntags: [money]\n---\n\n{site.read('docs/bills.md')}")
    site.write("docs/tags.md", "# Tags\n\n<!-- material/tags -->\n")
    with_plugins(site, "- tags\n- offline", theme="material")
    made = built(site)
    shown(made, "bills.html", at="bills.html")
    assert made.text("search/search_index.js")
    assert made.page("tags.html").select('a[href="bills.html"]')


def test_localsearch(site: Site) -> None:
    """A search without a server finds what claims say."""
    with_plugins(site, "- localsearch")  # it does not know the search of today's Material
    made = built(site)
    shown(made)
    assert "two dollars" in made.text("search/search_index.js")


def test_print_site(site: Site) -> None:
    """One page of all pages, with the claims as they are on their own."""
    with_plugins(site, "- uradori\n- print-site", theme="material")
    made = built(site)
    shown(made)
    whole = made.page("print_page/index.html")
    [claim] = whole.select(".uradori--checked")
    assert claim.select_one(".uradori-badge__text").text == "run as a calculation"
    assert "uradori:" not in made.text("print_page/index.html")


I18N = """\
- i18n:
    languages:
      - {locale: en, default: true, name: English}
      - {locale: ja, name: 日本語}
"""


def test_static_i18n(site: Site) -> None:
    """Its languages are other pages of the site; each is built, none is lost."""
    site.write("docs/index.de.md", "# Anfang\n\n[Preis](bills.md)\n")
    with_plugins(
        site,
        "- i18n:\n    languages:\n"
        "      - {locale: en, default: true, name: English}\n"
        "      - {locale: de, name: Deutsch}\n      - {locale: fr, name: Français}",
    )
    made = built(site)
    shown(made)
    assert "Anfang" in made.text("de/index.html")
    for lang in ("de", "fr"):
        page = made.page(f"{lang}/bills/index.html")
        assert len(page.select(f"{ID}.uradori--checked .uradori-badge")) == 1


@pytest.mark.parametrize("structure", ["suffix", "folder"])
def test_static_i18n_with_claims_in_each_language(site: Site, structure: str) -> None:
    """They are published in that of the default build; nothing is said of words in the other."""
    text = {"en": BLOCK, "ja": BLOCK.replace(SENTENCE, "百万リクエストは2ドル。")}
    for lang, block in text.items():
        for name, page in (("bills", f"# Prices\n\n{block}"), ("index", "# X\n\n[x](bills.md)\n")):
            path = f"{name}.{lang}.md" if structure == "suffix" else f"{lang}/{name}.md"
            site.write(f"docs/{path}", page)
    site.delete("docs/bills.md")
    site.delete("docs/index.md")
    with_plugins(site, f"{I18N}    docs_structure: {structure}\n", theme="material")
    made = built(site)
    shown(made)
    page = made.page("ja/bills/index.html")
    assert page.html["lang"] == "ja"
    [claim] = page.select(f"{ID}.uradori--checked")
    assert "百万リクエスト" in claim.p.text
    site.edit("snippets/bills/million_requests_cost_two_dollars.py", "total == 2", "total == 3")
    assert PLUGINS.run(site.root, "uradori", "run").status == 1
    done = PLUGINS.run(site.root, "mkdocs", "build", "--strict")
    assert (done.status, "UR403" in done.text) == (1, True)


def test_languages_of_ours_beside_static_i18n(site: Site) -> None:
    """Two cannot make them; one line says so, in a build as in `check`."""
    site.write("pyproject.toml", '[tool.uradori]\nlanguages = ["en", "ja"]\n')
    with_plugins(site, I18N, theme="material")
    said = PLUGINS.run(site.root, "uradori", "check")
    assert "mkdocs.yml: UR218 the plugin i18n and `languages`" in said.text
    done = PLUGINS.run(site.root, "mkdocs", "build")
    assert done.status == 1
    assert done.text.count("UR218") == 1
    assert "Traceback" not in done.text


def test_mike(site: Site) -> None:
    """Each version is a site below an address of its own."""
    with_plugins(site, "- mike", theme="material", more="extra: {version: {provider: mike}}\n")
    said = PLUGINS.run(site.root, "uradori", "check")
    assert said.status == 0, said.text
    made = deployed_by_mike(site)
    page = shown(made)
    assert page.select_one("link[rel=canonical]")["href"] == "https://example.com/bills/1.0/bills/"
    [url] = [each["content"] for each in page.select("meta[property='og:url']")]
    assert url == "https://example.com/bills/1.0/bills/"
    assert (site.root / "pages/latest/bills/index.html").exists()


def test_mkdocstrings(site: Site) -> None:
    """Docstrings are shown, and may say claims."""
    site.write("bills.py", f'def price():\n    """The price.\n\n{_indented(BLOCK)}    """\n')
    site.write("docs/bills.md", "# Prices\n\n::: bills.price\n")
    site.write("docs/module.md", "# ::: bills.price\n")
    with_plugins(site, "- mkdocstrings:\n    handlers: {python: {paths: [.]}}", theme="material")
    made = built(site)
    page = shown(made)
    assert page.select("#bills.price") or page.select('[id="bills.price"]')
    module = made.text("module/index.html")
    assert 'id="bills.price"' in module
    assert ":::" not in module


def _indented(text: str) -> str:
    return "".join(f"    {line}\n" for line in text.splitlines())


@pytest.fixture
def elsewhere(tmp_path: Path) -> Iterator[str]:
    """The address of a server that has a page with the claim."""
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    (folder / "bills.md").write_text(f"# Far away\n\n{BLOCK}")
    handler = functools.partial(SimpleHTTPRequestHandler, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}/bills.md"
        server.shutdown()
        thread.join()


def test_embed_external_markdown(site: Site, elsewhere: str) -> None:
    """A page that another server has."""
    site.write("docs/bills.md", f"# Prices\n\n{{{{ external_markdown('{elsewhere}', '') }}}}\n")
    with_plugins(site, "- external-markdown")
    shown(built(site))


def test_rss(site: Site) -> None:
    """A feed of the site's own, beside ours."""
    with_plugins(site, "- rss:\n    use_git: false", theme="material")
    made = built(site)
    shown(made)
    assert "<rss" in made.text("feed_rss_created.xml")
