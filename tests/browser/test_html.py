"""Every file of the built site as HTML: valid, and all of its links lead somewhere."""

import json
import os
import re
import subprocess
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.support.npm import FOLDER, node, tool

THEME = (
    # rule, part of the selector: what Material's own templates do, everywhere
    ("valid-autocomplete", "#__"),
    ("wcag/h32", "header > nav > form"),
    ("attribute-allowed-values", "#__nav_"),
    ("unique-landmark", "nav > ul"),
)
LINKS = "a[href], link[href], area[href]"
SOURCES = "img[src], script[src], source[src], iframe[src], video[src]"


@pytest.fixture(scope="module")
def pages(built: Path) -> dict[str, LexborHTMLParser]:
    """Every page by its path from the root, parsed."""
    return {
        path.relative_to(built).as_posix(): LexborHTMLParser(path.read_text("utf-8"))
        for path in sorted(built.rglob("*.html"))
    }


def test_html_is_valid(built: Path, tmp_path: Path) -> None:
    """As the standard says, but for what the theme does in ways of its own."""
    program = tool("html-validate/bin/html-validate.mjs")
    command = [node(), str(program), "--config", str(FOLDER / "htmlvalidate.json")]
    files = [str(path) for path in sorted(built.rglob("*.html"))]
    result = tmp_path / "result.json"  # a pipe would lose the end of it
    command += ["--formatter", f"json={result}", *files]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert result.is_file(), run.stderr
    wrong = [
        f"{Path(file['filePath']).relative_to(built)}:{each['line']}: {each['ruleId']}: "
        f"{each['message']} ({each.get('selector')})"
        for file in json.loads(result.read_text("utf-8"))
        for each in file["messages"]
        if not any(
            each["ruleId"] == rule and part in (each.get("selector") or "") for rule, part in THEME
        )
    ]
    assert wrong == []
    assert len(files) > 30


def test_every_link_leads_somewhere(built: Path, pages: dict[str, LexborHTMLParser]) -> None:
    """Pages, files and pictures are there; so is each claim and heading that is linked to."""
    base = _site_url(pages)
    ids = {
        name: {node.attributes["id"] for node in page.css("[id]")} for name, page in pages.items()
    }
    broken, followed = [], 0
    for name, page in pages.items():
        here = urljoin(base, name.removesuffix("index.html"))
        targets = [(each.attributes.get("href") or "", each) for each in page.css(LINKS)]
        targets += [(each.attributes.get("src") or "", each) for each in page.css(SOURCES)]
        for target, element in targets:
            url = urlsplit(urljoin(here, target))
            if url[:2] != urlsplit(base)[:2]:
                continue
            followed += 1
            path = unquote(url.path).removeprefix(urlsplit(base).path)
            file = f"{path}index.html" if path.endswith("/") or not path else path
            if not (built / file).is_file():
                broken.append(f"{name}: {target}: no such file")
            elif url.fragment and file in ids and unquote(url.fragment) not in ids[file]:
                broken.append(f"{name}: {target}: no such place ({(element.html or '')[:80]})")
    assert broken == []
    assert followed > 3000


def test_claims_and_search_lead_to_their_sentences(
    built: Path, pages: dict[str, LexborHTMLParser]
) -> None:
    """In every language: what claims.json and the search say is where they say."""
    places = [
        url
        for claim in json.loads((built / "claims.json").read_text("utf-8"))["claims"]
        for url in claim["url"].values()
    ]
    for lang in ("ja", "en"):
        index = json.loads((built / "search" / f"{lang}.json").read_text("utf-8"))
        places += [
            f"{page['url']}#{part['anchor']}"
            for page in index["pages"]
            for part in page["parts"]
            if "anchor" in part
        ]
    astray = []
    for place in places:
        path, _, fragment = place.partition("#")
        page = pages.get(f"{path}index.html")
        if page is None or page.css_first(f'[id="{fragment}"]') is None:
            astray.append(place)
    assert astray == []
    assert len(places) > 600


def test_alternates_are_pages_and_agree(built: Path, pages: dict[str, LexborHTMLParser]) -> None:
    """Each version of a page names itself and the others, and the others name it."""
    base = _site_url(pages)
    for name, page in pages.items():
        if not re.match(r"(ja|en)/", name):
            continue
        found = {
            node.attributes["hreflang"]: (node.attributes["href"] or "").removeprefix(base)
            for node in page.css('head link[rel~="alternate"][hreflang]')
        }
        lang, _, rest = name.removesuffix("index.html").partition("/")
        assert found == {"ja": f"ja/{rest}", "en": f"en/{rest}", "x-default": f"ja/{rest}"}, name
        assert page.css_first("html").attributes["lang"] == lang


def _site_url(pages: dict[str, LexborHTMLParser]) -> str:
    """The address that the site was built for: where the canonical links of its pages begin."""
    canonical = pages["ja/index.html"].css_first('link[rel="canonical"]')
    address = canonical.attributes["href"] if canonical else None
    return str(address).removesuffix("ja/") if address else os.environ.get("SITE_URL", "http://x/")
