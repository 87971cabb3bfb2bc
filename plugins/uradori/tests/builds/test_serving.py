"""What is served after an edit is what a whole build would have made, to the byte."""

import logging
from random import Random
from unittest import mock

import pytest
from support.builds import with_evidence
from support.edits import EDITS, divided, edited_site, evidence, refuted
from support.serving import serving
from support.sites import CLAIM, SNIPPET, Site
from uradori.evidence import ledger

PAGE = "docs/en/bills.md"


@pytest.fixture
def edited(site: Site) -> Site:
    """A site to edit."""
    return edited_site(site)


@pytest.mark.parametrize("seed", [1, 2], ids=["one ledger", "a ledger by service"])
def test_whatever_is_edited_pages_are_as_after_a_whole_build(edited: Site, seed: int) -> None:
    """Each kind of edit once, in an order in which one meets what the others left."""
    random = Random(seed)
    site = divided(edited) if seed == 2 else edited
    with serving(site) as served:
        for edit in random.sample(EDITS, len(EDITS)):
            served.change(*edit(site, random))
            served.serving.settle()
            assert served.differing() == [], edit.__name__
            assert served.misleading() == [], edit.__name__


def test_a_ledger_by_service_is_built_where_it_lists_what_changed(
    edited: Site, caplog: pytest.LogCaptureFixture
) -> None:
    """The list of the claim's service, and the one of all services; a page's text is in neither."""
    caplog.set_level(logging.INFO, "mkdocs")
    with serving(divided(edited)) as served:
        caplog.clear()
        other = served.renewed(*refuted(edited, Random(1)))
        pages = ("bills", "again", "ledger", "ledger/bills", "errata")
        wanted = {f"{lang}/{page}/index.html" for lang in ("ja", "en") for page in pages}
        assert {name for name in other if name.endswith("html")} == wanted
        edited.write(PAGE, f"{edited.read(PAGE)}\nMore.\n")
        other = served.renewed(PAGE)
        assert {name.partition("/")[2] for name in other} <= {
            "bills/index.html",
            "en.json",
            "ja.json",
        }
        assert "Building the whole site" not in caplog.text
        edited.edit("docs/en/ledger.md", "/// ledger\n///\n", "None.\n")
        assert served.change("docs/en/ledger.md")
        assert "docs/en/ledger.md has a ledger that it had not, or no more" in caplog.text
        assert served.differing() == []


def test_only_what_depends_on_a_page_is_built_again(
    edited: Site, caplog: pytest.LogCaptureFixture
) -> None:
    """The page, and the page in another language, which is out of date now; not the whole site."""
    caplog.set_level(logging.INFO, "mkdocs")
    with serving(edited) as served:
        caplog.clear()
        edited.write(PAGE, f"{edited.read(PAGE)}\nMore.\n")
        assert served.renewed(PAGE) == {
            *("en/bills/index.html", "ja/bills/index.html"),
            *("search/en.json", "search/ja.json"),
        }
        assert not served.change(PAGE)
        assert "Cleaning site directory" not in caplog.text
        edited.write(PAGE, edited.read(PAGE).replace("# Bills", "# All bills"))
        assert served.change(PAGE)
        assert f"Building the whole site: {PAGE} has another title" in caplog.text


def test_a_check_that_was_run_is_shown_where_it_is_spoken_of(
    edited: Site, caplog: pytest.LogCaptureFixture
) -> None:
    """On pages that say the claim, and on those that list all; once, and with its verdict."""
    caplog.set_level(logging.INFO, "mkdocs")
    with serving(edited) as served:
        caplog.clear()
        other = served.renewed(*refuted(edited, Random(1)))
        assert "Building the whole site" not in caplog.text
        pages = ("bills", "again", "ledger", "errata")
        wanted = {f"{lang}/{page}/index.html" for lang in ("ja", "en") for page in pages}
        assert {name for name in other if name.endswith("html")} == wanted
        assert b"uradori--refuted" in served.files()["en/bills/index.html"]
        assert served.misleading() == []
        assert not served.change(SNIPPET)


def test_what_is_wrong_is_looked_for_when_nothing_changes(edited: Site) -> None:
    """Over all claims and pages, once, and not while somebody waits for one of them."""
    waiver = '# waivers = { UR117 = "odd" }\n'
    with (
        serving(edited) as served,
        mock.patch.object(ledger, "sifted", wraps=ledger.sifted) as looked,
    ):
        edited.edit(SNIPPET, '# limits.en = "without the free tier"\n', waiver)
        with_evidence(edited)
        assert served.change(SNIPPET, evidence(edited))
        assert not looked.called
        assert served.serving.settle()
        assert looked.call_count == 1
        page = served.files()["en/ledger/index.html"]
        assert b"<code>UR117</code>" in page.partition(b"uradori-waived")[2]
        assert served.differing() == []


def test_when_nothing_changes_everything_becomes_as_a_whole_build_makes_it(
    edited: Site, caplog: pytest.LogCaptureFixture
) -> None:
    """What is for machines follows later; a page that is otherwise is a mistake, and told."""
    with serving(edited) as served:
        served.change(*refuted(edited, Random(1)))
        assert served.files() != served.whole()
        assert not served.rest()
        assert served.files() == served.whole()
        edited.write(PAGE, f"{edited.read(PAGE)}\nMore.\n")
        served.change(PAGE)
        (served.folder / "en/deep/more/index.html").write_text("wrong")
        (served.folder / "en/gone.svg").write_text("of a claim that was removed")
        assert "mistake" not in caplog.text
        assert served.rest()
        assert "en/deep/more/index.html" in caplog.text.partition("a mistake of uradori's")[2]
        assert served.files() == served.whole()
        assert not served.rest()


def test_a_page_that_cannot_be_built_leaves_the_site_as_it_was(edited: Site) -> None:
    """Nothing of the same edits is shown, and everything as soon as the page is mended."""
    with serving(edited) as served:
        before, good = served.files(), edited.read(PAGE)
        other = "docs/en/deep/more.md"
        edited.write(PAGE, b"\xff")
        edited.write(other, f"{edited.read(other)}\nMore.\n")
        for names in ((other, PAGE), (other, PAGE, "mkdocs.yml")):  # a part, and the whole site
            with pytest.raises(ValueError, match="utf-8"):
                served.change(*names)
            assert served.files() == before
        edited.write(PAGE, f"{good}\nMended.\n")
        assert served.change(other, PAGE)
        assert served.differing() == []
        assert b"Mended." in served.files()["en/bills/index.html"]


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("plugins:\n", "plugins:\n  - search\n", "plugins may look at all pages: search"),
        ("  - attr_list\n", "  - attr_list\n  - odd_words\n", "odd_words may look at other files"),
        ("site_name:", "extra_templates: [all.txt]\nsite_name:", "extra_templates may look"),
    ],
)
def test_where_something_may_look_at_all_pages_all_are_built(
    edited: Site,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
    old: str,
    new: str,
    why: str,
) -> None:
    """And it is said what that is."""
    caplog.set_level(logging.INFO, "mkdocs")
    monkeypatch.syspath_prepend(edited.root)
    edited.write("odd_words.py", "from markdown.extensions.abbr import makeExtension\n")
    edited.write("docs/all.txt", "{{ pages | length }}")
    edited.write("mkdocs.yml", edited.read("mkdocs.yml").replace(old, new, 1))
    with serving(edited) as served:
        edited.write(PAGE, f"{edited.read(PAGE)}\nMore.\n")
        assert served.change(PAGE)
        assert why in caplog.text
        assert served.differing() == []


def test_a_page_that_includes_another_is_built_with_it(edited: Site) -> None:
    """Snippets of pymdownx put one file into another."""
    included = f"  - pymdownx.snippets: {{base_path: [{edited.root}]}}\n"
    edited.edit("mkdocs.yml", "  - attr_list\n", f"  - attr_list\n{included}")
    edited.write("docs/en/deep/more.md", '# More { #more }\n\n--8<-- "docs/en/again.md"\n')
    with serving(edited) as served:
        name = "docs/en/again.md"
        edited.write(name, f"{edited.read(name)}\nIncluded.\n")
        assert served.change(name)
        assert b"Included." in served.files()["en/deep/more/index.html"]


def test_a_claim_that_nobody_knows_yet_is_looked_for(edited: Site) -> None:
    """A page may name a check before it is written, and be shown at once when it is."""
    other = "bills/costs_nothing"
    with serving(edited) as served:
        edited.write(PAGE, f"{edited.read(PAGE)}\n/// claim | {other}\nNothing.\n///\n")
        assert served.change(PAGE)
        assert b"uradori--unknown" in served.files()["en/bills/index.html"]
        snippet = edited.read(f"snippets/{CLAIM}.py")
        edited.write(f"snippets/{other}.py", snippet)
        assert served.change(f"snippets/{other}.py")
        assert served.differing() == []
        assert b"uradori--unknown" not in served.files()["en/bills/index.html"]
