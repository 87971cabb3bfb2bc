"""Pages and their HTML, side by side in this folder: `pytest tests/golden --update-golden`."""

import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from mkdocs.utils.meta import get_data
from support.markdown import render
from support.sites import Site
from support.verdicts import HOSTILE_TEXT, every_verdict
from uradori.evidence.installed import installed_version

HERE = Path(__file__).parent
NOTE = """\
id = "memo"
title = "メモ"
written = 2023-08-21
url = "https://example.com/memo"

[[statement]]
id = "shop.total"
judged = "correct"
said.ja = "合計は `2` である。"
said.en = "The total is `2`."

[[statement]]
id = "shop.queue"
judged = "wrong"
since = "2024-05"
said.ja = "キューはない。"
said.en = "There is **no** queue & <nothing> else."
now.ja = "キューはある。"
now.en = "There is a queue."

[[statement]]
id = "shop.taste"
judged = "opinion"
said.ja = "よい店である。"
said.en = "It is a good shop."
omitted.ja = "感想である。"
omitted.en = "A matter of taste."
"""
CASES = sorted(path.stem for path in HERE.glob("*.md"))


def page_of(case: str) -> str:
    """Where the page `name.lang` stands in the site."""
    name, lang = case.split(".")
    return f"docs/{lang}/{name}.md"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The site with every verdict, whose pages are those of this folder."""
    site = every_verdict(tmp_path_factory.mktemp("golden"))
    site.write("docs/notes/memo.toml", NOTE)
    for case in CASES:
        site.write(page_of(case), (HERE / f"{case}.md").read_bytes())
    return site


def rendered(site: Site, case: str) -> str:
    """The HTML of a page, whatever versions of the witnesses are installed, or of ourselves."""
    text, _ = get_data(site.read(page_of(case)))
    html = render(text, site.root / page_of(case), lenient=True)
    for name in ("moto", "botocore"):
        html = html.replace(f"{name} {installed_version(name)}", f"{name} X.Y.Z")
    return re.sub('data-made-of="[0-9a-f]{16}"', 'data-made-of="DIGEST"', html)


@pytest.mark.parametrize("case", CASES)
def test_page_becomes_html(site: Site, case: str, request: pytest.FixtureRequest) -> None:
    """A page is rendered as it was when a person last looked at it."""
    golden = HERE / f"{case}.html"
    html = rendered(site, case)
    if request.config.getoption("--update-golden"):
        golden.write_bytes(html.encode())
    assert html == golden.read_bytes().decode()


def test_every_golden_file_has_its_page() -> None:
    """No HTML is left over from a page that is gone."""
    assert sorted(path.stem for path in HERE.glob("*.html")) == CASES


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_hostile_text_stays_text(site: Site, lang: str) -> None:
    """A browser reads what was printed back out of the page, and finds no element in it."""
    soup = BeautifulSoup(rendered(site, f"hostile.{lang}"), "html.parser")
    shown = HOSTILE_TEXT
    for character in "\x00\x02\x03\x1b\ufffe":
        shown = shown.replace(character, "\N{REPLACEMENT CHARACTER}")
    blocks = [code.get_text() for code in soup.select(".highlight pre code")]
    picture = soup.select_one(".uradori-picture")
    assert picture is not None
    told = picture.get_text()
    for ours in soup.select(".uradori-letter, .uradori-picture b"):
        ours.unwrap()
    assert soup.select("script, b, i, img, strong, [onclick], [onerror]") == []
    assert [link["href"] for link in soup.select("a")] == [
        'https://example.com/\N{REPLACEMENT CHARACTER}"onclick="alert(1)',
        "#claim-shop-output-is-hostile",
        "ledger.md#ledger-claim-shop-output-is-hostile",
        '#claim-shop-<img src="x" onerror="alert(1)">',
        'ledger.md#ledger-claim-shop-<img src="x" onerror="alert(1)">',
    ]
    assert blocks[1] == shown
    assert "# </code><script>alert('source')</script>" in blocks[0]
    assert "Create<b>" in told
    assert "sq\N{REPLACEMENT CHARACTER}s" in told


@pytest.mark.parametrize("case", CASES)
def test_html_is_well_formed(site: Site, case: str) -> None:
    """Each id occurs once, and no placeholder of Markdown's is left."""
    html = rendered(site, case)
    soup = BeautifulSoup(html, "html.parser")
    ids = [element["id"] for element in soup.select("[id]")]
    assert sorted(set(ids)) == sorted(ids)
    assert "wzxhzdk" not in html.replace("\N{REPLACEMENT CHARACTER}wzxhzdk", "")
    assert "klzzwxh" not in html
