"""Claims whose code stands on the page or in an example, from page to run to built site."""

import json
from pathlib import Path

import pytest
from support.builds import build
from support.cli import uradori
from support.sites import HELPER, Site
from uradori.evidence.model import Verdict
from uradori.publish.tab.orders import candidates

SETTINGS = """\
[tool.uradori]
languages = ["en"]

[tool.uradori.claims."shop/price_is_two"]
fails_when = ["shop:price returns 3"]

[tool.uradori.claims."shop/asks_again"]
code = "docs_src/use.py::again"
fails_when = ["shop:price returns -1"]
"""
MKDOCS = """\
site_name: Shop
site_url: https://example.com/
plugins: [uradori]
markdown_extensions:
  - uradori
  - attr_list
  - {fences}
"""
KEPT = '[tool.uradori]\nunpublished = ["docs_src"]'
LIBRARY = "def price():\n    return 2\n"
EXAMPLE = """\
import shop

# --8<-- [start:first]
assert shop.price() == 2
print("first")
# --8<-- [end:first]


# region again
asked = shop.price()
assert asked > 0  # shows: asked
# endregion
"""
PAGE = """\
# Shop { #shop }

/// claim | shop/price_is_two
`price` [gives two]{ by=two }.
///

```python
from shop import price

assert price() == 2  # shows: two
print(price())
```

- [The first one works.]{ claim=docs_src/use.py::first }

Asked again, [it is [positive]{ by=asked }]{ claim=shop/asks_again }.
"""
FENCE, FIRST, AGAIN = "shop/price_is_two", "docs_src/use/first", "shop/asks_again"


@pytest.fixture(params=["pymdownx.superfences", "fenced_code"])
def shop(tmp_path: Path, request: pytest.FixtureRequest) -> Site:
    """A library, its examples and one page, with nothing below snippets."""
    site = Site(tmp_path / "shop")
    site.write("pyproject.toml", SETTINGS)
    site.write("mkdocs.yml", MKDOCS.replace("{fences}", request.param))
    site.write("src/shop/__init__.py", LIBRARY)
    site.write("docs_src/use.py", EXAMPLE)
    site.write("docs/en/index.md", PAGE)
    return site


def test_code_is_run_where_it_stands(shop: Site) -> None:
    """It is a claim like any other: run, broken, shown, published."""
    assert uradori(shop.root, "run").status == 0
    entries = shop.ledger.entries
    assert {claim: each.verdict for claim, each in entries.items()} == {
        FENCE: Verdict.CHECKED,
        FIRST: Verdict.UNCHALLENGED,
        AGAIN: Verdict.CHECKED,
    }
    assert [each.lines for each in entries[FENCE].clauses] == [(10,)]
    assert [each.lines for each in entries[AGAIN].clauses] == [(11,)]
    assert [each.versions for each in (entries[FENCE].evidence,) if each] == [{"shop": ""}]
    built = build(shop)
    assert (built.status, built.lines) == (0, [])
    page = built.page("en/index.html")
    claim = page.select_one("#claim-shop-price-is-two")
    assert claim is not None
    assert "uradori--checked" in claim["class"]
    assert claim.select_one("details code") is not None
    assert page.select("main, body")[0].get_text().count("assert price() == 2") == 2  # fence, proof
    again = page.select_one("#claim-shop-asks-again")
    assert again is not None
    document = json.loads(built.text("claims.json"))
    records = {each["id"]: each for each in document["claims"]}
    for claim_id, lines in ((FENCE, [3]), (AGAIN, [7])):
        published = built.text(records[claim_id]["snippet"])
        assert records[claim_id]["clauses"][0]["lines"] == lines
        assert "shows:" in published.split("\n")[lines[0] - 1]
    assert 'print("first")' not in built.text(records[AGAIN]["snippet"])


@pytest.mark.parametrize(("claim", "printed"), [(FENCE, "2\n"), (FIRST, "first\n")])
def test_output_may_be_approved(shop: Site, claim: str, printed: str) -> None:
    """It stands where a snippet of that id would have it, and what differs from it is told."""
    assert uradori(shop.root, "approve", claim).status == 0
    assert shop.read(f"snippets/{claim}.out") == printed
    entry = shop.ledger.entries[claim]
    assert entry.verdict is (Verdict.CHECKED if claim == FENCE else Verdict.UNCHALLENGED)
    assert "UR107" not in {each.code for each in shop.ledger.problems}
    shop.write(f"snippets/{claim}.out", "three\n")
    assert uradori(shop.root, "run", claim).status == 1
    [reason] = shop.ledger.entries[claim].judgement.reasons
    assert reason.key == "output_differs"
    shop.write("snippets/shop/gone.out", "")
    [unused] = [each for each in shop.ledger.problems if each.code == "UR107"]
    assert unused.path == "snippets/shop/gone.out"


def test_code_may_be_kept(shop: Site) -> None:
    """No file of the site has it, whatever it comes to; the page says so and shows the rest."""
    shop.write("pyproject.toml", SETTINGS.replace("[tool.uradori]", KEPT, 1))
    for code, verdict in (("asked > 0", Verdict.CHECKED), ("asked > 2", Verdict.REFUTED)):
        shop.write("docs_src/use.py", EXAMPLE.replace("asked > 0", code))
        uradori(shop.root, "run", "--mutate")
        assert shop.ledger.entries[AGAIN].verdict is verdict
        built = build(shop)
        assert [name for name, data in built.files().items() if code.encode() in data] == []
        page = built.page("en/index.html")
        assert "assert price() == 2" in page.get_text()
        assert "asked >" not in page.get_text()
        [said, again] = page.select(".uradori-unpublished")
        assert said.text == again.text == "The code of this check is not published."
        assert page.select("#claim-shop-price-is-two pre")
        assert page.select("#evidence-shop-asks-again .uradori-world")
        records = {each["id"]: each for each in built.claims()["claims"]}
        assert {name: each["published"] for name, each in records.items()} == {
            FENCE: True,
            FIRST: False,
            AGAIN: False,
        }
        assert "The code of this check is not published." in built.text("en/index.md")


def test_evidence_does_not_rest_on_prose(shop: Site) -> None:
    """More words above move the code, and change nothing else; other code is other code."""
    assert uradori(shop.root, "run", FENCE).status == 0
    shop.edit(
        "docs/en/index.md", "# Shop { #shop }\n", "# Shop { #shop }\n\nMore words.\n\nAnd more.\n"
    )
    entry = shop.ledger.entries[FENCE]
    assert entry.verdict is Verdict.CHECKED
    assert [each.lines for each in entry.clauses] == [(14,)]
    assert entry.evidence is not None
    assert [each.line for each in entry.evidence.faults] == [14]
    shop.edit("docs/en/index.md", "print(price())", "print(price(), 1)")
    assert shop.ledger.entries[FENCE].verdict is Verdict.STALE


def test_region_rests_on_no_other_check(shop: Site) -> None:
    """Other regions that assert something are left out; what they share is not."""
    assert uradori(shop.root, "run", FIRST).status == 0
    shop.edit("docs_src/use.py", "asked > 0", "asked > 100")
    assert shop.ledger.entries[FIRST].verdict is Verdict.UNCHALLENGED
    shop.edit("docs_src/use.py", "import shop\n", "import shop\n\nLIMIT = 3\n")
    assert shop.ledger.entries[FIRST].verdict is Verdict.STALE


def test_false_code_on_a_page_refutes(shop: Site) -> None:
    """At its line of the page, with the values."""
    shop.edit("docs/en/index.md", "assert price() == 2 ", "assert price() == 3 ")
    said = uradori(shop.root, "run", FENCE, "--json")
    assert ("UR403", "docs/en/index.md", 10) in said.problems
    assert said.document["claims"][0]["verdict"] == "refuted"


def test_settings_hold_what_is_written(shop: Site) -> None:
    """A confirmation, and faults that were found; the page stays as it is."""
    page = shop.read("docs/en/index.md")
    assert uradori(shop.root, "run").status == 0
    assert uradori(shop.root, "confirm", FENCE, "--yes").status == 0
    assert shop.ledger.entries[FENCE].confirmation.value == "current"
    assert uradori(shop.root, "suggest-faults", "docs_src/use.py::first", "--write").status == 0
    assert shop.read("pyproject.toml").endswith(
        '[tool.uradori.claims."docs_src/use.py::first"]\nfails_when = ["shop:price returns 3"]\n'
    )
    assert uradori(shop.root, "run", FIRST).status == 0
    assert shop.ledger.entries[FIRST].verdict is Verdict.CHECKED
    assert shop.read("docs/en/index.md") == page


@pytest.mark.parametrize(
    ("name", "old", "new", "code"),
    [
        ("docs/en/index.md", "::first", "::frist", "UR170"),
        ("docs/en/index.md", "docs_src/use.py::first", "docs_src/no.py::first", "UR170"),
        ("docs/en/index.md", "docs_src/use.py::first", "../x.py::first", "UR170"),
        ("docs/en/index.md", "```python", "```text", "UR201"),
        ("pyproject.toml", 'claims."shop/price_is_two"', 'claims."shop/prices"', "UR171"),
        ("pyproject.toml", 'fails_when = ["shop:price returns 3"]', "fail_when = []", "UR102"),
        ("docs/en/index.md", "assert price() == 2 ", "assert price( == 2 ", "UR108"),
    ],
)
def test_what_leads_nowhere_is_a_problem(
    shop: Site, name: str, old: str, new: str, code: str
) -> None:
    """And nothing else is said of the claim than what is to be done."""
    shop.edit(name, old, new)
    assert code in [problem.code for problem in shop.catalog.problems], shop.catalog.problems


SAME_ID = '"docs_src/use.py::First" and "docs_src/use.py::first" have one id: docs_src/use/first'


@pytest.mark.parametrize("page", ["index", "more"], ids=["one page", "two pages"])
def test_addresses_with_one_id_are_no_claim(shop: Site, page: str) -> None:
    """A mark would stand at both, of which one was run."""
    more = "\n\n# region First\nassert shop.price() == 2\n# endregion\n"
    shop.write("docs_src/use.py", shop.read("docs_src/use.py") + more)
    before = shop.read("docs/en/index.md") if page == "index" else "# More { #more }\n"
    more = "\n[The second one works.]{ claim=docs_src/use.py::First }\n"
    shop.write(f"docs/en/{page}.md", before + more)
    told = {each.message for each in shop.catalog.problems if each.code == "UR172"}
    assert told == {SAME_ID}
    assert FIRST not in shop.catalog.snippets
    built = build(shop).page("en/index.html")
    marks = built.select(f"[data-claim='{FIRST}']")
    assert marks
    assert all("uradori--unknown" in each["class"] for each in marks)


def test_pages_show_the_code_that_is_run(shop: Site) -> None:
    """In each language; what its comments say is up to the language."""
    shop.edit("pyproject.toml", 'languages = ["en"]', 'languages = ["en", "fr"]')
    page = shop.read("docs/en/index.md").partition("\n- [The")[0]
    shop.write("docs/en/index.md", page)
    shop.write("docs/fr/index.md", page.replace("print(price())", "print(price())  # le prix"))
    assert "UR172" not in [each.code for each in shop.catalog.problems]
    shop.edit("docs/fr/index.md", "== 2 ", "> 1 ")
    assert "UR172" in [each.code for each in shop.catalog.problems]
    assert FENCE not in shop.catalog.snippets


def test_session_of_an_interpreter_is_code(shop: Site) -> None:
    """What it gives is asserted, at its lines; the page shows it as it is written."""
    page = shop.read("docs/en/index.md")
    start, end = page.index("```python"), page.index("- [The first")
    session = "```pycon\n>>> from shop import price\n>>> price()  # shows: two\n2\n```\n\n"
    shop.write("docs/en/index.md", page[:start] + session + page[end:])
    assert uradori(shop.root, "run").status == 0
    entry = shop.ledger.entries[FENCE]
    assert entry.verdict is Verdict.CHECKED
    assert [each.lines for each in entry.clauses] == [(9,)]
    built = build(shop)
    assert (built.status, built.lines) == (0, [])
    claim = built.page("en/index.html").select_one("#claim-shop-price-is-two")
    assert claim is not None
    assert ">>> price()" in claim.get_text()
    assert "assert gives" not in claim.select("details code")[0].get_text()
    assert (
        built.text(f"snippets/{FENCE}.py")
        == ">>> from shop import price\n>>> price()  # shows: two\n2\n"
    )
    shop.edit("docs/en/index.md", "# shows: two\n2\n", "# shows: two\n3\n")
    assert ("UR403", "docs/en/index.md", 9) in uradori(shop.root, "run", FENCE, "--json").problems


@pytest.mark.parametrize(("kept", "number"), [("docs", 1), (HELPER, 0), ("snippets", 0)])
def test_browsers_get_only_what_is_published(site: Site, kept: str, number: int) -> None:
    """A check is shipped to run there with all that it reads, so all of that has to be public."""
    site.edit("pyproject.toml", "[tool.uradori]", f'[tool.uradori]\nunpublished = ["{kept}"]')
    assert uradori(site.root, "run").status == 0
    assert len([*candidates(site.ledger)]) == number
