"""What a built site holds for machines and for other sites: all of it there, valid, and true."""

import json
from pathlib import Path
from urllib.parse import urljoin
from xml.etree import ElementTree as ET

import feedparser
import pytest
from jsonschema import Draft202012Validator
from support.builds import SITE_URL, Built, build, with_evidence, with_pages
from support.sites import CLAIM, SNIPPET, Site, minimal_site
from uradori.evidence import history
from uradori.project.model import sha256

PAGES = ("index", "bills", "deep/more")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The site with pages, evidence and a history; tests of this module only read it."""
    site = with_evidence(with_pages(minimal_site(tmp_path_factory.mktemp("publish"))))
    made = site.evidence()
    history.keep(site.catalog, site.catalog.snippets[CLAIM], made)
    return site


@pytest.fixture(scope="module")
def built(site: Site) -> Built:
    """The site, built without a warning."""
    built = build(site, "--strict")
    assert (built.status, built.lines) == (0, [])
    return built


@pytest.mark.parametrize("name", ["claims", "history"])
def test_data_matches_its_published_schema(built: Built, name: str) -> None:
    """The schema is valid JSON Schema, says where it is, and the document beside it conforms."""
    schema = json.loads(built.text(f"{name}.schema.json"))
    Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["$id"] == f"{SITE_URL}{name}.schema.json"
    Draft202012Validator(schema).validate(json.loads(built.text(f"{name}.json")))


@pytest.mark.parametrize(
    ("change", "path"),
    [
        ({"verdict": 1}, ["claims", 0, "verdict"]),
        ({"strength": 1}, ["claims", 0, "strength"]),
        ({"fails_when": [{"fault": "x"}]}, ["claims", 0, "fails_when", 0]),
        ({"ran_at": 5}, ["claims", 0, "ran_at"]),
    ],
)
def test_schema_refuses_what_claims_json_never_says(
    built: Built, change: dict[str, object], path: list[str | int]
) -> None:
    """A schema that takes anything would be no help."""
    document = built.claims()
    document["claims"][0].update(change)
    validator = Draft202012Validator(json.loads(built.text("claims.schema.json")))
    assert [list(each.absolute_path) for each in validator.iter_errors(document)] == [path]


def test_snippet_is_published_byte_for_byte(site: Site, built: Built) -> None:
    """Its path in claims.json leads to it, and the digest there is that of the file."""
    [claim] = built.claims()["claims"]
    assert built.text(claim["snippet"]) == site.read(SNIPPET)
    assert claim["source_sha256"] == sha256(built.text(claim["snippet"]).encode())


@pytest.mark.parametrize("lang", ["ja", "en"])
@pytest.mark.parametrize("page", PAGES)
def test_page_has_a_twin_and_a_feed(built: Built, lang: str, page: str) -> None:
    """The links in its head lead to files that are there."""
    url = f"{lang}/" if page == "index" else f"{lang}/{page}/"
    links = {
        each["type"]: urljoin(SITE_URL + url, each["href"]).removeprefix(SITE_URL)
        for each in built.page(f"{url}index.html").select("head link[type]")
        if each["rel"] == ["alternate"]
    }
    assert links == {
        "text/markdown": f"{lang}/{page}.md",
        "application/atom+xml": f"{lang}/changes.atom",
    }
    assert built.text(links["text/markdown"]).startswith("# ")
    assert f"<{SITE_URL}{url}>" in built.text(links["text/markdown"])


@pytest.mark.parametrize("lang", ["ja", "en"])
@pytest.mark.parametrize("page", PAGES)
def test_page_says_what_it_is_to_machines(built: Built, lang: str, page: str) -> None:
    """One script of JSON-LD; its address and that of the preview are the canonical one."""
    url = f"{lang}/" if page == "index" else f"{lang}/{page}/"
    found = built.page(f"{url}index.html")
    [script] = found.select('head script[type="application/ld+json"]')
    about = json.loads(script.string)["@graph"][0]
    canonical = found.select_one("link[rel=canonical]")["href"]
    preview = found.select_one('meta[property="og:url"]')["content"]
    assert about["@id"] == preview == canonical == SITE_URL + url
    assert about["inLanguage"] == found.html["lang"] == lang


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_feed_is_one_in_a_reader(built: Built, lang: str) -> None:
    """Atom without a complaint, with the run in it; every link is absolute."""
    found = feedparser.parse(built.text(f"{lang}/changes.atom"))
    assert (found.bozo, found.version) == (False, "atom10")
    [entry] = found.entries
    assert entry.updated == "2026-01-02T03:04:05Z"
    links = [each.href for each in (*found.feed.links, *entry.links)]
    assert all(each.startswith(f"{SITE_URL}{lang}/") for each in links)


@pytest.mark.parametrize("lang", ["ja", "en"])
@pytest.mark.parametrize("name", [f"claims/{CLAIM}", "pages/bills"])
def test_badge_is_a_picture_with_a_name(built: Built, lang: str, name: str) -> None:
    """XML that names itself; pages without claims have none."""
    svg = ET.fromstring(built.text(f"{lang}/badges/{name}.svg"))
    assert svg.tag == "{http://www.w3.org/2000/svg}svg"
    assert svg.attrib["aria-label"]
    assert not (built.folder / f"{lang}/badges/pages/index.svg").exists()


def test_llms_txt_leads_to_files_that_are_there(built: Built) -> None:
    """From the root to each language, from there to each page's twin and to the data."""
    seen = set()
    waiting = ["llms.txt"]
    while waiting:
        name = waiting.pop()
        seen.add(name)
        text = built.text(name)
        if name.endswith("llms.txt"):
            targets = [part.split(")")[0] for part in text.split("](")[1:]]
            assert all(each.startswith(SITE_URL) for each in targets)
            waiting += [each.removeprefix(SITE_URL) for each in targets]
    assert {f"{lang}/{page}.md" for lang in ("ja", "en") for page in PAGES} < seen
    assert {"claims.json", "history.json", "ja/changes.atom", "en/changes.atom"} < seen


def test_site_without_an_address_has_no_feed(tmp_path: Path) -> None:
    """Links in a feed are absolute or it is none; the rest works without."""
    site = with_evidence(with_pages(minimal_site(tmp_path / "site")))
    site.edit("mkdocs.yml", f"site_url: {SITE_URL}\n", "")
    built = build(site)
    assert built.status == 0
    assert not (built.folder / "ja/changes.atom").exists()
    assert "](ja/index.md)" in built.text("ja/llms.txt")
    assert "$id" not in json.loads(built.text("claims.schema.json"))
