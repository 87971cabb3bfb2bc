"""A claim that was renamed or split still answers where it stood, in a site built by MkDocs."""

import io
import json
import sqlite3
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest
from support.builds import MKDOCS, Built, build, plain, with_evidence, with_pages
from support.cli import uradori
from support.decks import NAME, PLAN
from support.sites import CLAIM, OUTPUT, SNIPPET, Site
from uradori.evidence import history, records
from uradori.evidence.model import Past, Verdict

NEW, PART = "bills/requests_cost_little", "bills/a_request_costs_next_to_nothing"
OLD_ANCHOR = "claim-bills-million-requests-cost-two-dollars"


def renamed(site: Site, now: str = NEW, was: str = f'"{CLAIM}"', keep: bool = False) -> Site:
    """Give the claim another id, on its pages too, and evidence under it."""
    source = site.read(SNIPPET).replace("# ///\nimport", f"# was = {was}\n# ///\nimport")
    site.write(f"snippets/{now}.py", source)
    site.write(f"snippets/{now}.out", site.read(OUTPUT))
    for name in () if keep else (SNIPPET, OUTPUT):
        site.delete(name)
    for lang in ("ja", "en") if not keep else ():
        site.edit(f"docs/{lang}/bills.md", CLAIM, now)
    site.confirm()
    records.write(site.project, site.evidence(now))
    return site


def split(site: Site) -> Site:
    """Let two claims say what one said: the second stands first, in running text."""
    renamed(site)
    source = site.read(f"snippets/{NEW}.py")
    site.write(f"snippets/{PART}.py", source)
    site.write(f"snippets/{PART}.out", site.read(f"snippets/{NEW}.out"))
    for lang, words in (("ja", "一つなら安い。"), ("en", "One is cheap.")):
        block = f"/// claim | {NEW}"
        site.edit(f"docs/{lang}/bills.md", block, f"[{words}]{{ claim={PART} }}\n\n{block}")
    site.confirm()
    return site


def guids(built: Built, lang: str) -> dict[str, str]:
    """The cards of a deck: what Anki knows each by, and its first field."""
    package = zipfile.ZipFile(io.BytesIO((built.folder / lang / "notes.apkg").read_bytes()))
    path = built.folder.parent / "deck.db"
    path.write_bytes(package.read("collection.anki2"))
    deck = sqlite3.connect(path)
    rows = deck.execute("select guid, flds from notes").fetchall()
    deck.close()
    return dict(rows)


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_old_links_lead_to_the_renamed_claim(site: Site, lang: str) -> None:
    """Page, twin, badge and code have what the old addresses lead to, and the new ones too."""
    built = build(renamed(with_pages(site)), "--strict")
    assert built.status == 0, built.lines
    page = built.page(f"{lang}/bills/index.html")
    [place] = page.find_all(id=OLD_ANCHOR)
    assert place.find_parent(attrs={"data-claim": True})["data-claim"] == NEW
    twin = built.text(f"{lang}/bills.md")
    assert twin.count(f'<a id="{OLD_ANCHOR}"></a>') == 1
    badges = f"{lang}/badges/claims"
    assert built.text(f"{badges}/{CLAIM}.svg") == built.text(f"{badges}/{NEW}.svg")
    assert built.text(SNIPPET) == built.text(f"snippets/{NEW}.py")
    [claim] = built.claims()["claims"]
    assert (claim["id"], claim["was"]) == (NEW, [CLAIM])


def test_a_page_may_link_to_the_former_id(site: Site) -> None:
    """MkDocs finds the place, and warns of one that nobody has."""
    renamed(with_pages(site))
    site.write("mkdocs.yml", MKDOCS + "validation:\n  anchors: warn\n")
    for lang in ("ja", "en"):
        site.write(f"docs/{lang}/index.md", f"# A {{ #a }}\n\n[b](bills.md#{OLD_ANCHOR})\n")
    site.confirm()
    assert build(site, "--strict").status == 0
    for lang in ("ja", "en"):
        site.write(f"docs/{lang}/index.md", f"# A {{ #a }}\n\n[b](bills.md#{OLD_ANCHOR}s)\n")
    site.confirm()
    assert build(site, "--strict").status == 1


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_first_part_of_a_split_claim_answers(site: Site, lang: str) -> None:
    """One place each page; the badge, which others embed, is that of the worst part."""
    site.write(NAME, PLAN.replace(CLAIM, NEW))
    with_pages(split(site))
    records.write(site.project, site.evidence(PART))
    built = build(site, "--strict")
    assert built.status == 0, built.lines
    [place] = built.page(f"{lang}/bills/index.html").find_all(id=OLD_ANCHOR)
    assert place.find_parent(attrs={"data-claim": True})["data-claim"] == PART
    assert built.text(f"{lang}/bills.md").count(f'<a id="{OLD_ANCHOR}"></a>') == 1
    assert built.text(SNIPPET) == built.text(f"snippets/{PART}.py")
    site.edit(f"snippets/{NEW}.py", "print(", "print()\nprint(")  # so that it is stale
    built = build(site)
    badges = f"{lang}/badges/claims"
    assert built.text(f"{badges}/{CLAIM}.svg") == built.text(f"{badges}/{NEW}.svg")
    assert built.text(f"{badges}/{CLAIM}.svg") != built.text(f"{badges}/{PART}.svg")


def test_cards_go_on(site: Site) -> None:
    """Anki takes the card of a renamed claim for the one that a learner knows."""
    site.write(NAME, PLAN)
    before = guids(build(with_evidence(with_pages(site)), "--strict"), "en")
    site.edit(NAME, CLAIM, NEW)
    after = guids(build(renamed(site), "--strict"), "en")
    assert set(after) == set(before)
    site.edit(NAME, NEW, "bills/third")
    site.edit(f"snippets/{NEW}.py", "# ///\nimport", "# ///\nimport")
    third = site.read(f"snippets/{NEW}.py").replace(f'"{CLAIM}"', f'["{CLAIM}", "{NEW}"]')
    site.write("snippets/bills/third.py", third)
    site.write("snippets/bills/third.out", site.read(f"snippets/{NEW}.out"))
    for name in (f"snippets/{NEW}.py", f"snippets/{NEW}.out"):
        site.delete(name)
    for lang in ("ja", "en"):
        site.edit(f"docs/{lang}/bills.md", NEW, "bills/third")
    site.confirm()
    records.write(site.project, site.evidence("bills/third"))
    assert set(guids(build(site, "--strict"), "en")) == set(before)


def test_history_goes_on(site: Site) -> None:
    """What runs came to before is told under the new id; a run of all does not forget it."""
    at = datetime(2025, 1, 1, tzinfo=UTC)
    early = Past(at, Verdict.REFUTED, "calculation", {}, "0" * 64)
    history.add(site.project, CLAIM, [early])
    renamed(with_pages(site))
    built = build(site, "--strict")
    assert built.status == 0, built.lines
    published = json.loads(built.text("history.json"))
    assert [each["verdict"] for each in published["claims"][NEW]] == ["refuted"]
    assert "2025-01-01" in built.text("en/changes.atom")
    catalog = site.catalog
    history.prune(site.project, (*catalog.snippets, *catalog.successors))
    assert site.ledger.entries[NEW].history == (early,)


def test_published_history_of_the_former_id_is_remembered(site: Site, tmp_path: Path) -> None:
    """A build elsewhere takes up what an older site said, once, however often it is told."""
    at = datetime(2025, 1, 1, tzinfo=UTC)
    history.add(site.project, CLAIM, [Past(at, Verdict.CHECKED, "calculation", {}, "0" * 64)])
    old = tmp_path / "history.json"
    old.write_bytes(build(plain(site)).text("history.json").encode())
    (site.root / f".uradori/history/{CLAIM}.jsonl").unlink()
    renamed(site)
    for _ in range(2):
        assert uradori(site.root, "remember", str(old)).out == "1 claims\n"
        old.write_bytes(build(site).text("history.json").encode())
    [only] = site.ledger.entries[NEW].history
    assert only.at == at


def test_former_id_of_a_living_claim_takes_nothing_from_it(site: Site) -> None:
    """It is a problem, and every address stays that of the claim which has the id."""
    renamed(plain(site), keep=True)
    for lang in ("ja", "en"):
        text = site.read(f"docs/{lang}/bills.md")
        site.write(f"docs/{lang}/bills.md", text + f"\n/// claim | {NEW}\nx\n///\n")
    site.confirm()
    built = build(with_evidence(site))
    assert built.codes == ["UR128"]
    [place] = built.page("en/bills/index.html").find_all(id=OLD_ANCHOR)
    assert place["data-claim"] == CLAIM
    assert built.text(SNIPPET) == site.read(SNIPPET)
