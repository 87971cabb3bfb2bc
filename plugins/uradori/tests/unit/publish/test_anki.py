"""The deck: what it asks, and that a learner's Anki knows its notes again."""

import io
import json
import sqlite3
import zipfile
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from support.builds import with_evidence
from support.decks import NAME, PLAN
from support.sites import CLAIM, NOTE, Site
from uradori.evidence import records
from uradori.evidence.model import Outcome
from uradori.publish.extras.anki.flashcards import Card, flashcards
from uradori.publish.extras.anki.package import BASIC, CLOZE, anki_path, package
from uradori.publish.extras.anki.plan import read_plan
from uradori.publish.site import Site as Published

ANCHOR = "claim-bills-million-requests-cost-two-dollars"
TABLE = f"""\
# Prices {{ #prices }}

## Requests {{ #requests }}

| I want to | use | proof |
|---|---|---|
| pay for `requests` | Two **dollars** | [price](bills.md#{ANCHOR}) |
| pay less | Two **dollars** | [price](bills.md#{ANCHOR}) |
| pay nothing | Luck | none |
"""


@pytest.fixture
def site(site: Site) -> Site:
    """The valid site with evidence, a plan and a page with a table."""
    for lang in ("ja", "en"):
        site.write(f"docs/{lang}/prices.md", TABLE)
    site.write(NAME, PLAN.replace('rows = "bills.md"', 'rows = "prices.md"'))
    return with_evidence(site)


def published(site: Site) -> Published:
    """The site as its documents see it."""
    ledger = site.ledger
    urls = {path: path.removeprefix("docs/") for path in ledger.catalog.pages}
    return Published(ledger, urls, "https://example.com/", {"ja": "メモ", "en": "Notes"})


def cards(site: Site, lang: str = "en") -> dict[str, Card]:
    """The cards of a language by key."""
    known = published(site)
    plan, _ = read_plan(site.project)
    assert plan is not None
    return {card.key: card for card in flashcards(known, plan, lang)}


def made(site: Site, lang: str = "en") -> bytes:
    """The package of a language."""
    known = published(site)
    plan, _ = read_plan(site.project)
    assert plan is not None
    return package(known, plan, lang)


def opened(data: bytes, folder: Path) -> sqlite3.Connection:
    """The collection in a package."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.namelist() == ["collection.anki2", "media"]
        archive.extractall(folder)
    return sqlite3.connect(folder / "collection.anki2")


def notes(data: bytes, folder: Path) -> dict[str, tuple[Any, ...]]:
    """The notes of a package: (type, time, fields) by GUID."""
    database = opened(data, folder)
    found = database.execute("select guid, mid, mod, flds from notes").fetchall()
    database.close()
    assert len({guid for guid, *_ in found}) == len(found)
    return {guid: tuple(rest) for guid, *rest in found}


def test_rows_are_asked_in_both_directions(site: Site) -> None:
    """What is used for several things is asked once; a row without proof is not asked."""
    found = cards(site)
    assert [key for key in found if key.startswith(("want", "use"))] == [
        f"want:{CLAIM}",
        f"want:{CLAIM}#2",
        f"use:{CLAIM}",
    ]
    want, use = found[f"want:{CLAIM}"], found[f"use:{CLAIM}"]
    assert want.question == "You want to pay for <code>requests</code>. What do you use?"
    assert (want.topic, want.answer) == ("Requests", "Two <strong>dollars</strong>")
    assert use.answer == "<ul><li>pay for <code>requests</code></li><li>pay less</li></ul>"
    assert "<b>Two <strong>dollars</strong></b>" in use.question


def test_answers_lead_to_their_proof(site: Site) -> None:
    """The sentence, what testified, and the way to it."""
    link = f'<a href="https://example.com/en/bills.md#{ANCHOR}">run as a calculation</a>'
    sentence = "A million requests cost two dollars."
    found = cards(site)
    assert found[f"want:{CLAIM}"].proof == f"<ul><li>{sentence} {link}</li></ul>"
    assert found[f"figures:{CLAIM}"].proof == f"<ul><li>{link}</li></ul>"


def test_statement_is_put_to_the_reader(site: Site) -> None:
    """Judged ones only; the answer says what became of it, and what holds."""
    site.edit(
        NOTE, 'judged = "correct"', 'judged = "wrong"\nnow.ja = "3ドル"\nnow.en = "three <$>"'
    )
    found = cards(site)
    assert [key for key in found if key.startswith("statement")] == ["statement:bills.cost"]
    card = found["statement:bills.cost"]
    assert card.topic == "Bills"
    assert "“two dollars a million requests”" in card.question
    assert card.answer == "<b>Wrong</b><br>three &lt;$&gt;"


def test_skipped_statement_is_not_asked(site: Site) -> None:
    """Some make no sense on their own."""
    site.edit(NAME, "bills.taste", "bills.cost")
    assert not [key for key in cards(site) if key.startswith("statement")]


def test_figures_are_left_out_of_the_sentence(site: Site) -> None:
    """In the words of each language."""
    key = f"figures:{CLAIM}"
    assert cards(site)[key].question == "A million requests cost {{c1::two dollars}}."
    assert cards(site, "ja")[key].question == "百万リクエストは{{c1::2ドル}}。"


def unplanned(site: Site, sentence: str) -> str:
    """The question that is made of a sentence for which nobody planned one; "" for none."""
    site.write(NAME, (site.read(NAME)).partition("[[figure]]")[0])
    page = "docs/en/bills.md"
    site.edit(page, "A million requests cost two dollars.", sentence)
    card = cards(site).get(f"figures:{CLAIM}")
    return card.question if card else ""


@pytest.mark.parametrize(
    ("sentence", "question"),
    [
        (
            "It waits for 30 seconds, and keeps 4 days.",
            "It waits for {{c1::30 seconds}}, and keeps {{c2::4 days}}.",
        ),
        (
            "It waits for 30 seconds, or 30 minutes.",
            "It waits for {{c1::30 seconds}}, or {{c1::30 minutes}}.",
        ),
        ("It waits for 30 seconds; ask for 30.", ""),
        ("In 2023 it cost nothing.", ""),
        ("1 s, 2 s, 3 s, 4 s, 5 s, 6 s.", ""),
    ],
)
def test_figures_with_units_are_asked_of_every_claim(
    site: Site, sentence: str, question: str
) -> None:
    """Unless the sentence tells them elsewhere, or is a table of them."""
    assert unplanned(site, sentence) == question


def test_cards_are_tagged_by_service(site: Site, tmp_path: Path) -> None:
    """As the folder of their claims is called."""
    tags = opened(made(site), tmp_path).execute("select tags from notes").fetchall()
    assert {each for (text,) in tags for each in text.split()} == {
        "uradori::errata",
        "uradori::figures",
        "uradori::quick-reference",
        "uradori::service::bills",
    }


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param({"outcome": Outcome.FAILED, "detail": "AssertionError"}, id="refuted"),
        pytest.param({"stdout": "total: 3 USD\n"}, id="broken"),
    ],
)
def test_claim_without_a_sound_proof_teaches_nothing(site: Site, changes: dict[str, Any]) -> None:
    """A card whose proof failed, or is none, is left out, whatever it asks."""
    records.write(site.project, site.evidence(**changes))
    assert cards(site) == {}


def test_package_is_what_anki_reads(site: Site, tmp_path: Path) -> None:
    """Note types, deck and cards belong together; the ids are those that were chosen."""
    database = opened(made(site, "ja"), tmp_path)
    models, decks = database.execute("select models, decks from col").fetchone()
    types = {int(each): model for each, model in json.loads(models).items()}
    assert {BASIC, CLOZE} == set(types)
    assert json.loads(decks)["1764028800"]["name"] == "メモ"
    rows = database.execute("select n.mid, n.flds, c.did from notes n join cards c on c.nid = n.id")
    for mid, fields, deck in rows:
        assert deck == 1764028800
        assert len(fields.split("\x1f")) == len(types[mid]["flds"])
        assert fields.endswith("\x1fja")
    database.close()


def test_same_evidence_makes_the_same_bytes(site: Site) -> None:
    """So that caches and reviewers see a change only where there is one."""
    assert made(site) == made(site)


def test_reworded_sentence_keeps_its_note(site: Site, tmp_path: Path) -> None:
    """Importing again updates: the same GUIDs, and a later time, which is what Anki looks at."""
    before = notes(made(site), tmp_path / "before")
    site.edit("docs/en/bills.md", "A million requests cost", "One million requests cost")
    later = site.evidence()
    records.write(site.project, replace(later, ran_at=later.ran_at + timedelta(hours=1)))
    after = notes(made(site), tmp_path / "after")
    assert set(before) == set(after)
    assert all(after[guid][1] == before[guid][1] + 3600 for guid in before)
    assert any("One million" in after[guid][2] for guid in before)


def test_languages_do_not_share_notes(site: Site, tmp_path: Path) -> None:
    """A learner may have both decks; neither overwrites the other."""
    ja, en = (notes(made(site, lang), tmp_path / lang) for lang in ("ja", "en"))
    assert len(ja) == len(en) == 5
    assert set(ja).isdisjoint(en)


def test_deck_is_published_under_its_name(site: Site) -> None:
    """One a language."""
    plan, _ = read_plan(site.project)
    assert plan is not None
    published = Published(site.ledger, {})
    paths = [anki_path(published, plan, lang) for lang in ("ja", "en")]
    assert paths == ["ja/notes.apkg", "en/notes.apkg"]


def test_deck_of_what_was_never_run_has_a_date_too(site: Site, tmp_path: Path) -> None:
    """Zip files cannot be older than 1980; a claim that is only not run here is still asked."""
    (site.root / f".uradori/evidence/{CLAIM}.json").unlink()
    times = {mod for _, mod, _ in notes(made(site), tmp_path).values()}
    assert times == {int(datetime(2026, 1, 1, tzinfo=UTC).timestamp())}
