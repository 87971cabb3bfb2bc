"""What a claim's evidence tells of broken worlds and clauses: recorded by hand, read from disk."""

from dataclasses import replace
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag
from support.markdown import render
from support.verdicts import CHECKED, CLAUSES, CRASHED, REFUTED, STALE, TEXTS, every_verdict
from uradori.evidence.entry import Entry
from uradori.evidence.ledger import Ledger
from uradori.evidence.model import Difference, Evaluated, Value
from uradori.page import clause_list, listing, worlds
from uradori.page.claims import EvidenceBlock, claim_evidence
from uradori.page.labels import labels
from uradori.page.style_sheet import style_sheet
from uradori.project.assertions import assertions
from uradori.project.clause_review import WHOLE
from uradori.project.model import Clause, Mention
from uradori.project.snippet_lines import shown_lines

SENTENCE = (
    Clause("order", "in the order of sending"),
    Clause("once", "each once"),
    Clause("all", "loses none"),
)


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Ledger:
    """Every verdict, as its files say it."""
    return every_verdict(tmp_path_factory.mktemp("worlds")).ledger


@pytest.fixture(scope="module")
def entry(ledger: Ledger) -> Entry:
    """A claim with three clauses and four broken worlds."""
    return ledger.entries[CLAUSES]


def evidence(ledger: Ledger, claim: str, clauses: tuple[Clause, ...] = ()) -> EvidenceBlock:
    """What opens below a claim."""
    return claim_evidence(ledger.entries[claim], ledger.catalog.faults, mention(claim, clauses))


def mention(claim: str, clauses: tuple[Clause, ...] = (), lang: str = "en") -> Mention:
    """The claim on a page."""
    return Mention(claim, "docs/en/shop.md", lang, 3, "The sentence.", clauses=clauses)


def body(ledger: Ledger, claim: str, clauses: tuple[Clause, ...] = ()) -> BeautifulSoup:
    """The same, as a browser reads it, with its code in the place of slots."""
    made = evidence(ledger, claim, clauses)
    soup = BeautifulSoup(made.html, "html.parser")
    for block in made.blocks:
        plain = block.text.replace("&", "&amp;").replace("<", "&lt;")
        marked = block.marked(f"<pre><code>{plain}</code></pre>")
        slot = soup.select_one(f"[data-slot={block.slot}]")
        assert slot is not None
        slot.append(BeautifulSoup(marked, "html.parser"))
    return soup


def text(element: Tag | None) -> str:
    """The text of an element in one line."""
    assert element is not None
    return " ".join(element.get_text().split())


def test_worlds_have_letters_and_keys(ledger: Ledger, entry: Entry) -> None:
    """In the order of the snippet; what was run can be switched to."""
    found = worlds.broken_worlds(entry, ledger.catalog.faults, "en")
    assert [(each.key, each.letter, each.description, each.note) for each in found] == [
        ("1", "A", "the order is shuffled", ""),
        ("2", "B", "every order is delivered twice", ""),
        ("3", "C", "an item is <b>lost</b>", ""),
        ("4", "D", "answers are late", ""),
    ]


@pytest.mark.parametrize("claim", [STALE])
def test_worlds_of_other_bytes_cannot_be_switched_to(ledger: Ledger, claim: str) -> None:
    """Nothing is known of them: they are listed, and that they were not run."""
    [world] = worlds.broken_worlds(ledger.entries[claim], ledger.catalog.faults, "en")
    assert (world.key, world.note) == ("", "not run here")
    soup = body(ledger, claim)
    assert soup.select("input") == []
    assert "(not run here)" in text(soup.select_one(".uradori-worlds"))


def test_worlds_beyond_those_the_style_sheet_knows_are_listed(
    ledger: Ledger, entry: Entry, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without a switch, which would hide nothing."""
    monkeypatch.setattr(worlds, "MOST", 2)
    found = worlds.broken_worlds(entry, ledger.catalog.faults, "en")
    assert [each.key for each in found] == ["1", "2", "", ""]


def test_style_sheet_hides_each_world_that_can_be_switched_to() -> None:
    """As many as there may be, and no more."""
    for key in range(1, worlds.MOST + 2):
        chosen = f'.uradori-body:has(.uradori-world [value="{key}"]:checked)'
        assert style_sheet().count(chosen) == (3 if key <= worlds.MOST else 0)


def test_code_stands_once_with_the_false_lines_of_each_world(ledger: Ledger) -> None:
    """Marked from the first to the last line of a statement, with its values below that."""
    soup = body(ledger, CLAUSES, SENTENCE)
    assert len(soup.select("[data-slot=code] code")) == 1
    lines = soup.select(".uradori-line")
    assert [(line.get("data-false"), line.get("data-part")) for line in lines] == [
        ("1 3", "1"),
        ("1 3", "1"),
        ("1 3", "1"),
        ("1 3", "1"),
        ("2 3", "2"),
    ]
    notes = [(note["data-world"], text(note)) for note in soup.select(".uradori-note")]
    assert notes == [
        (
            "1",
            (
                "A does not hold sorted(set(received), key=received.index) ="
                " ['order-2', 'order-3', 'order-1'] sent = ['order-1', 'order-2', 'order-3']"
            ),
        ),
        (
            "3",
            (
                "C does not hold sorted(set(received), key=received.index) ="
                " ['order-1', 'order-2'] sent = ['order-1', 'order-2', 'order-3']"
            ),
        ),
        ("2", "B does not hold another number of orders len(received) = 6 len(sent) = 3"),
        ("3", "C does not hold another number of orders len(received) = 2 len(sent) = 3"),
    ]
    assert [note.parent.get_text().split("\n")[0] for note in soup.select(".uradori-note")] == [
        ")",
        ")",
        '2assert len(received) == len(sent), "another number of orders"',
        '2assert len(received) == len(sent), "another number of orders"',
    ]


def test_worlds_in_which_an_assertion_comes_to_the_same_are_told_together(
    ledger: Ledger, entry: Entry
) -> None:
    """Once, with the letters of all of them; the note stays whichever of them is chosen."""
    first, *others = worlds.broken_worlds(entry, ledger.catalog.faults, "en")
    same = [first, replace(others[0], run=first.run), *others[1:]]
    shown = shown_lines(entry.snippet, "en")
    notes = [
        (note.worlds, note.letters)
        for mark in listing.marks(entry.snippet, shown, (), (), same).values()
        for note in mark.notes
    ]
    assert notes == [(("1", "2"), ("A", "B")), (("3",), ("C",)), (("3",), ("C",))]


def test_values_are_as_short_as_they_tell() -> None:
    """A long one without its middle; none where the first difference says it in fewer words."""
    long, half = Value("sent", "x" * 300), listing.MOST // 2
    alone = listing.Falsehood(("1",), ("A",), Evaluated((1,), held=False, values=(long,)))
    assert [each.value for each in alone.values] == ["x" * half + "…" + "x" * half]
    assert alone.difference is None
    both = (long, Value("len(sent)", "2"))
    found = Difference("[7]", "y" * 300, "")
    told = Evaluated((1,), held=False, values=both, difference=found)
    beside = listing.Falsehood(("1",), ("A",), told)
    assert [each.source for each in beside.values] == ["len(sent)"]
    assert beside.difference == Difference("[7]", "y" * half + "…" + "y" * half, "")
    short = replace(told, values=both[1:])
    assert listing.Falsehood(("1",), ("A",), short).difference is None


def test_code_without_what_is_said_of_it_is_the_code(ledger: Ledger) -> None:
    """Line by line, with every end of a line: what one copies is what runs."""
    soup = body(ledger, CLAUSES)
    for said in soup.select(".uradori-note, .uradori-number, .uradori-gap"):
        said.decompose()
    code = soup.select_one("[data-slot=code] code")
    shown = shown_lines(ledger.entries[CLAUSES].snippet, "en")
    assert code is not None
    assert code.get_text() == "".join(f"{line}\n" for _, line in shown)


def test_highlighting_that_does_not_keep_lines_is_left_alone() -> None:
    """A host may highlight as it likes."""
    mark = {1: listing.LineMark(parts=[1])}
    html = "<pre><code>x = 1 y = 2</code></pre>"
    assert listing.marked(html, [(1, "x = 1"), (2, "y = 2")], mark, "claim-x", labels("en")) == html


def test_outputs_stand_once_with_their_worlds(ledger: Ledger) -> None:
    """Worlds that print the same share it."""
    found = body(ledger, CLAUSES).select("[data-slot^=output]")
    assert [(each["data-world"], text(each)) for each in found] == [
        ("0 4", "received: order-1 order-2 order-3"),
        ("1", "received: order-2 order-3 order-1"),
        ("2", "received: order-1 order-1 order-2 order-2 order-3 order-3"),
        ("3", "received: order-1 order-2"),
    ]


def test_picture_shares_the_calls_of_all_worlds(ledger: Ledger) -> None:
    """And has each other answer once."""
    rows = body(ledger, CLAUSES).select(".uradori-picture li")
    assert [text(row.b) for row in rows] == ["SendMessage", "ReceiveMessage"]
    assert not [row for row in rows if row.get("data-world")]
    answers = [(each["data-world"], text(each)) for each in rows[-1].select("[data-world]")]
    assert answers == [
        ("0 4", "← order-1, order-2, order-3"),
        ("1", "← order-2, order-3, order-1"),
        ("2", "← order-1, order-1, order-2, order-2, ord…"),
        ("3", "← order-1, order-2"),
    ]


def test_each_clause_lists_what_made_it_fail(ledger: Ledger) -> None:
    """Named faults by their words, changed answers apart; one that nothing made fail says so."""
    parts = body(ledger, CLAUSES, SENTENCE).select(".uradori-parts > li")
    assert [text(part) for part in parts] == [
        (
            "1 in the order of sending line 20 A the order is shuffled C an item is <b>lost</b>"
            " 1 changed value"
            " if Messages[0].Body in the answer of ReceiveMessage were something else"
        ),
        (
            "2 each once line 25 B every order is delivered twice C an item is <b>lost</b>"
            " 1 changed value"
            " if Messages in the answer of ReceiveMessage had its first element twice"
        ),
        "3 loses none Nothing has made it fail.",
    ]


def test_labels_of_one_clause_in_several_places_are_one_part(entry: Entry) -> None:
    """Its words are told together."""
    twice = (Clause("order", "in the order"), Clause("once", "once"), Clause("order", "of sending"))
    found = clause_list.parts(entry, mention(CLAUSES, twice), (), (), "en")
    assert [(part.number, part.label, part.text) for part in found] == [
        (1, "order", "in the order … of sending"),
        (2, "once", "once"),
    ]


def test_claim_without_marks_is_one_clause(ledger: Ledger) -> None:
    """All its assertions show it, and no list of parts stands below it."""
    entry = ledger.entries[CHECKED]
    [part] = clause_list.parts(entry, mention(CHECKED), (), (), "en")
    [only] = assertions(entry.snippet.source)
    assert (part.label, part.lines) == (WHOLE, (only.line,))
    assert body(ledger, CHECKED).select(".uradori-parts, .uradori-number") == []


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_refuted_claim_shows_line_and_values(ledger: Ledger, lang: str) -> None:
    """Beside the badge, and at the line, whatever world one looks at first."""
    entry = ledger.entries[REFUTED]
    made = claim_evidence(entry, ledger.catalog.faults, mention(REFUTED, lang=lang))
    why = text(BeautifulSoup(made.html, "html.parser").select_one(".uradori-badge__why"))
    assert "11" in why
    assert "assert total == 2" in why
    assert "total = 3" in why
    [note] = body(ledger, REFUTED).select(".uradori-note")
    assert (note["data-world"], text(note)) == ("0", "does not hold <b>three</b> total = 3")


def test_broken_check_shows_no_line_as_false(ledger: Ledger) -> None:
    """It says nothing about the sentence."""
    assert body(ledger, CRASHED).select("[data-false]") == []


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_clauses_have_the_same_number_everywhere(tmp_path: Path, lang: str) -> None:
    """At the words, at the lines, in the list; those of words and lines lead to each other."""
    site = every_verdict(tmp_path)
    page = f"docs/{lang}/shop.md"
    site.write(page, f"# Shop {{ #shop }}\n\n/// claim | {CLAUSES}\n{TEXTS[CLAUSES][lang]}\n///\n")
    soup = BeautifulSoup(render(site.read(page), site.root / page), "html.parser")
    words = soup.select(".uradori-clause")
    assert [(each["data-clause"], each["data-part"]) for each in words] == [
        ("order", "1"),
        ("once", "2"),
        ("all", "3"),
    ]
    assert [text(each.select_one(".uradori-number")) for each in words] == ["1", "2", "3"]
    listed = soup.select(".uradori-parts > li")
    assert [text(each.select_one("b")) for each in listed] == ["1", "2", "3"]
    for word, number in zip(words, soup.select(".uradori-line > .uradori-number"), strict=False):
        there, back = word.select_one("a.uradori-number"), number["href"]
        assert there is not None
        assert (there["href"], back) == (f"#{number['id']}", f"#{word['id']}")
    assert len(soup.select(".uradori-line > .uradori-number")) == 2
    assert words[2].select("a") == []
