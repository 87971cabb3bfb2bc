"""`uradori suggest`: what pages state and do not show, with drafts that are good as they are."""

import json
from pathlib import Path

import pytest
from support.cli import authored, uradori
from support.sites import CLAIM, FILES, Site, minimal_site
from uradori.project.snippet_review import CLAIM_ID, MAX_WORDS

PROSE = {
    "ja": "`ReceiveMessage` は必ず10件を返す。\n\n速い。",
    "en": "`ReceiveMessage` always returns 10 messages. [Keep it short.]{ as=advice }",
}


@pytest.fixture
def stating(site: Site) -> Site:
    """The valid site with prose that states something."""
    for lang, text in PROSE.items():
        path = f"docs/{lang}/bills.md"
        site.write(path, site.read(path) + f"\n{text}\n")
    return site


def test_each_sentence_has_a_draft(stating: Site) -> None:
    """Where it stands, for what it is listed, a block for the page, a file, a header."""
    before = authored(stating)
    said = uradori(stating.root, "suggest", "docs/en/bills.md")
    line = stating.read("docs/en/bills.md").count("\n")
    assert (said.status, said.err) == (0, "")
    assert (
        said.out
        == f"""\
docs/en/bills.md:{line}: stated, not shown: "10", "ReceiveMessage", "always"

    /// claim | bills/receive_message_always_returns_10_messages
    `ReceiveMessage` always returns 10 messages.
    ///

    snippets/bills/receive_message_always_returns_10_messages.py
    # /// uradori
    # fails_when = []
    # sources = []
    # limits.ja = ""
    # limits.en = ""
    # ///

1 sentence stated, not shown
"""
    )
    assert authored(stating) == before


def test_drafts_are_read_without_complaint(stating: Site) -> None:
    """Put where they say, each is a claim; only what a draft cannot know is left to do."""
    document = uradori(stating.root, "suggest", "--json").document
    assert document["not_looked_for"] == []
    drafts = document["drafts"]
    assert len({each["claim"] for each in drafts}) == len(drafts) == 2
    for each in drafts:
        assert CLAIM_ID.fullmatch(each["claim"])
        assert len(each["claim"].split("/")[1].split("_")) <= MAX_WORDS
        stating.write(each["path"], each["header"])
        stated = each["stated"]
        stating.edit(stated["page"], PROSE[stated["lang"]], each["block"])
    codes = {code for code, path, _ in stating.problems if path.startswith("snippets/bills/")}
    assert codes <= {"UR105", "UR106", "UR112", "UR117", "UR129"}
    assert json.loads(uradori(stating.root, "suggest", "--json").out)["drafts"] == []


def test_ids_are_free(stating: Site) -> None:
    """Neither a claim's nor another draft's; six words at most all the same."""
    taken = "bills/receive_message_always_returns_10_messages"
    stating.write(f"snippets/{taken}.py", "")
    path = "docs/en/bills.md"
    stating.write(path, stating.read(path) + "\n`ReceiveMessage` always returns 10 messages.\n")
    drafts = uradori(stating.root, "suggest", path, "--json").document["drafts"]
    assert [each["claim"] for each in drafts] == [
        "bills/receive_message_always_returns_10_2",
        "bills/receive_message_always_returns_10_3",
    ]


@pytest.mark.parametrize(
    ("name", "text", "claim"),
    [
        ("Long-Polling.md", "Call it twice.", "long-polling/call_twice"),
        ("待つ.md", "It is 5.", "page/says_the_behaviour"),
        ("deep/x.md", "14 days pass, then two more.", "deep-x/days_pass_two_more"),
    ],
)
def test_page_without_claims_lends_its_name(site: Site, name: str, text: str, claim: str) -> None:
    """Where there is no folder yet; digits begin no name."""
    site.write(f"docs/en/{name}", f"# X {{ #x }}\n\n{text}\n")
    drafts = uradori(site.root, "suggest", f"docs/en/{name}", "--json").document["drafts"]
    assert [each["claim"] for each in drafts] == [claim]


def test_site_in_one_language_without_a_list(site: Site) -> None:
    """It says what it did not look for, and looks for the rest."""
    site.write("pyproject.toml", '[tool.uradori]\nlanguages = ["fr"]\n')
    site.write("docs/fr/x.md", "# X { #x }\n\nToujours 10 appels.\n\nToujours.\n")
    said = uradori(site.root, "suggest")
    assert said.status == 0
    assert 'docs/fr/x.md:3: stated, not shown: "10"\n' in said.out
    assert said.out.endswith(
        "1 sentence stated, not shown\n"
        "absolutes and numerals of fr were not looked for: nobody has listed them\n"
    )
    assert uradori(site.root, "suggest", "--json").document["not_looked_for"] == ["fr"]


def test_sentence_with_a_claim_in_it_has_no_draft(site: Site) -> None:
    """What stands around the claim is no sentence; the next sentence of the paragraph is one."""
    path = "docs/en/bills.md"
    text = site.read(path)
    marked = f"[always 10 messages]{{ claim={CLAIM} }}"
    site.write(path, f"{text}\n`ReceiveMessage` gives {marked}, of 5 queues. `Poll` it 3 times.\n")
    [draft] = uradori(site.root, "suggest", path, "--json").document["drafts"]
    assert draft["stated"]["text"] == "`Poll` it 3 times.".replace("`", "")
    assert draft["block"].split("\n")[1] == "`Poll` it 3 times."
    site.write(path, f"{text}\n[`Poll` it 3 times.]{{ claim={CLAIM} }}\n")
    assert uradori(site.root, "suggest", path, "--json").document["drafts"] == []


def test_nothing_to_suggest(site: Site) -> None:
    said = uradori(site.root, "suggest")
    assert (said.status, said.out) == (0, "0 sentences stated, not shown\n")


@pytest.mark.parametrize(
    ("name", "status", "told"),
    [
        ("docs/en/nope.md", 2, "'docs/en/nope.md' does not exist"),
        ("pyproject.toml", 1, "Error: pyproject.toml is no page of this site\n"),
        (CLAIM, 2, "does not exist"),
    ],
)
def test_suggest_of_what_is_no_page(site: Site, name: str, status: int, told: str) -> None:
    said = uradori(site.root, "suggest", name)
    assert (said.status, said.out) == (status, "")
    assert told in said.err


def test_hostile_prose_moves_no_cursor(site: Site) -> None:
    path = "docs/en/bills.md"
    site.write(path, site.read(path) + "\n\x1b[2J Never \u202e5.\n")
    said = uradori(site.root / "docs", "suggest", "en/bills.md")
    assert "\x1b" not in said.out
    assert "\u202e" not in said.out


def test_site_of_any_kind(tmp_path: Path) -> None:
    """Nothing but settings and a page is needed."""
    site = minimal_site(tmp_path / "s")
    for name in FILES:
        if not name.endswith((".md", ".toml")) or "notes" in name:
            site.delete(name)
    site.write("docs/en/bills.md", "# X { #x }\n\nIt never stops.\n")
    assert uradori(site.root, "suggest").out.count("/// claim | bills/never_stops") == 1


def test_site_that_has_a_conf_py_as_well(site: Site) -> None:
    """Drafts have the form of the host that builds the pages."""
    site.write("mkdocs.yml", "site_name: x\n")
    site.write("docs/conf.py", 'extensions = ["myst_parser"]\n')
    site.write("docs/en/bills.md", "# X { #x }\n\nIt never stops.\n")
    assert "/// claim | bills/never_stops" in uradori(site.root, "suggest", "docs/en/bills.md").out
