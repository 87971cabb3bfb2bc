"""`uradori publish` and `uradori remember`: for hosts without plugins, and between CI runs."""

import json
from pathlib import Path

from support.builds import SITE_URL, build, with_evidence, with_pages
from support.cli import uradori
from support.sites import CLAIM, Site
from uradori.evidence import history

NAMES = ("--name", "ja=メモ", "--name", "en=Notes")


def test_publishing_into_a_site_of_the_plugin_changes_nothing(site: Site) -> None:
    """Both ways make the same documents, so that a host without plugins has them all."""
    with_evidence(with_pages(site))
    site.edit("mkdocs.yml", "          site_description: 日本語の説明\n", "")
    built = build(site, "--strict")
    before = built.files()
    said = uradori(site.root, "publish", str(built.folder), "--url", SITE_URL, *NAMES)
    assert (said.status, said.err) == (0, "")
    assert {name: data for name, data in built.files().items() if before[name] != data} == {}


def test_plain_html_of_another_host_is_completed(site: Site) -> None:
    """Pages that were not built are not spoken of; names come from start pages if need be."""
    folder = with_evidence(with_pages(site)).root / "out"
    for name in ("ja/index.html", "ja/bills.html", "en/bills/index.html"):
        site.write(f"out/{name}", "<html><head></head><body></body></html>")
    said = uradori(site.root, "publish", str(folder), "--url", "https://example.com")
    assert said.status == 0
    found = {path.relative_to(folder).as_posix() for path in folder.glob("*/*.md")}
    assert found == {"ja/index.md", "ja/bills.md", "en/bills.md"}
    html = (folder / "ja/bills.html").read_text("utf-8")
    assert '<meta property="og:url" content="https://example.com/ja/bills.html">' in html
    assert '<meta property="og:site_name" content="はじめに">' in html
    assert 'href="bills.md"' in html
    assert "3 pages completed, and beside them:" in said.out
    assert "\n  claims.json\n" in said.out
    assert "no search of ours" in said.out
    assert "uradori-search" not in html
    assert not (folder / "search").exists()
    assert not (folder / "assets/uradori-search.js").exists()


def test_search_is_there_where_it_was_asked_for(site: Site) -> None:
    """Once on a page, with what it needs, and it stays when the site is published again."""
    folder = with_evidence(with_pages(site)).root / "out"
    page = "<html><head></head><body><h1>Bills</h1></body></html>"
    site.write("out/en/bills/index.html", page)
    for option in (["--search"], []):
        said = uradori(site.root, "publish", str(folder), *option)
        assert (said.status, "no search" in said.out) == (0, False)
        html = (folder / "en/bills/index.html").read_text("utf-8")
        assert html.count("data-uradori-search") == 1
        assert html.count('src="../../assets/uradori-search.js"') == 1
        assert (folder / "assets/search/engine.js").is_file()
        assert json.loads((folder / "search/en.json").read_text("utf-8"))["pages"]


def test_name_without_a_language_is_a_usage_error(site: Site) -> None:
    """What to write instead is said."""
    said = uradori(site.root, "publish", str(site.root), "--name", "Notes")
    assert said.status == 2
    assert "--name en='My notes'" in said.err


def test_history_of_an_earlier_publication_is_taken_up(site: Site, tmp_path: Path) -> None:
    """A fresh checkout goes on from what the published site remembers; unknown claims are left."""
    snippet = site.catalog.snippets[CLAIM]
    earlier = site.evidence()
    history.keep(site.catalog, snippet, earlier)
    with_pages(site)
    published = build(site).text("history.json")
    file = tmp_path / "history.json"
    file.write_text(published.replace("}]}}", '}],"gone/away":[]}}'), "utf-8")
    (site.root / f".uradori/history/{CLAIM}.jsonl").unlink()
    assert uradori(site.root, "run").status == 0
    assert uradori(site.root, "remember", str(file)).out == "1 claims\n"
    first, last = site.ledger.entries[CLAIM].history
    assert (first.at, last.at > first.at) == (earlier.ran_at, True)
    assert not (site.root / ".uradori/history/gone").exists()


def test_what_is_no_history_is_refused(site: Site) -> None:
    """One line, status 1."""
    said = uradori(site.root, "remember", str(site.write("x.json", "{}")))
    assert said.status == 1
    assert "no history.json: schema: " in said.err
