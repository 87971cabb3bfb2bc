"""What pages show comes from runs and files that nobody vouches for: none of it becomes markup."""

import json
from pathlib import Path

import pytest
from support.builds import MKDOCS, Built, build, plain, with_evidence
from support.sites import CLAIM, OUTPUT, SNIPPET, Site
from support.verdicts import HOSTILE, HOSTILE_NAME, every_verdict


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """A site, built with Material, that shows a claim whose every part is hostile."""
    site = every_verdict(tmp_path_factory.mktemp("hostile"))
    site.write("mkdocs.yml", MKDOCS.partition("nav:")[0])
    block = f"/// claim | {HOSTILE}\nText.\n///\n\n/// claim | {HOSTILE_NAME}\nText.\n///\n"
    for lang, title in (("ja", "店"), ("en", "Shop")):
        site.write(f"docs/{lang}/index.md", f"# {title} {{ #shop }}\n\n{block}\n")
        site.write(f"docs/{lang}/ledger.md", f"# {title} {{ #ledger }}\n\n/// ledger\n///\n")
    return build(site)


@pytest.mark.parametrize("lang", ["ja", "en"])
@pytest.mark.parametrize("page", ["", "ledger/"])
def test_no_element_comes_from_what_was_run(hostile: Built, lang: str, page: str) -> None:
    """The only elements in the article are the engine's, the theme's and the author's."""
    article = hostile.page(f"{lang}/{page}index.html").article
    assert article is not None
    for ours in article.select(".uradori-letter, .uradori-picture :is(b, i), .uradori-note > b"):
        ours.unwrap()
    assert article.select("script, b, i, img, iframe, [onclick], [onerror], [onmouseover]") == []
    assert not [a["href"] for a in article.select("a[href]") if a["href"].startswith("javascript")]


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_what_was_printed_can_be_read(hostile: Built, lang: str) -> None:
    """Escaped once, not twice and not never."""
    page = hostile.page(f"{lang}/index.html")
    [output] = page.select("[data-slot=output] code")
    assert "</code></pre><script>alert('output')</script> & &amp; <!-- -->" in output.get_text()


def test_search_index_holds_nothing_of_the_output(hostile: Built) -> None:
    """What a snippet printed is not searched; what is searched is text."""
    index = json.loads(hostile.text("search/en.json"))
    parts = [part for page in index["pages"] for part in page["parts"]]
    texts = [part.get(name, "") for part in parts for name in ("title", "text", "badge")]
    assert "Text." in texts
    assert not [text for text in texts if "alert(" in text or "<" in text]


@pytest.mark.parametrize(
    "source",
    ["javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,x", "//x", " https://x"],
)
def test_only_web_addresses_become_links(site: Site, source: str) -> None:
    """Anything else is a problem of the header, and is on no page."""
    with_evidence(plain(site))
    site.edit(SNIPPET, "https://example.com/prices", source)
    built = build(site)
    assert "UR102" in built.codes
    assert built.page("en/bills/index.html").select(".uradori-sources") == []


def test_linked_output_is_not_published(site: Site, tmp_path: Path) -> None:
    """A symbolic link in snippets/ does not put files from elsewhere on a page."""
    secret = tmp_path / "secret"
    secret.write_text("s3cret\n", encoding="utf-8")
    site.delete(OUTPUT)
    (site.root / OUTPUT).symlink_to(secret)
    built = build(plain(site))
    assert "UR109" in built.codes
    assert "s3cret" not in built.text("en/bills/index.html")


@pytest.mark.parametrize("claim", ["../outside", "/etc/passwd", "bills/../../outside", "."])
def test_claim_cannot_leave_the_folder(site: Site, claim: str) -> None:
    """An id is looked up among the snippets; it is never made into a path."""
    site.write("outside.py", "# s3cret\n")
    for lang in ("ja", "en"):
        site.edit(f"docs/{lang}/bills.md", CLAIM, claim)
    built = build(plain(site))
    assert "UR201" in built.codes
    assert "s3cret" not in built.text("en/bills/index.html")
