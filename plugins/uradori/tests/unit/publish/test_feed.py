"""The feed: one entry a kind of change and day, under ids that stay."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime

import feedparser
import pytest
from support.sites import CLAIM, Site
from uradori.evidence.entry import Entry
from uradori.evidence.ledger import Ledger
from uradori.evidence.model import Past, Verdict
from uradori.publish.feed import ENTRIES, changes, feed
from uradori.publish.site import Site as Published

URL = "https://example.com/notes/"
URLS = {f"docs/{lang}/bills.md": f"{lang}/bills/" for lang in ("ja", "en")}


def past(
    day: int, verdict: Verdict = Verdict.CHECKED, python: str = "3.11.7", hour: int = 3
) -> Past:
    """A calculation that was run on a day of January."""
    at = datetime(2026, 1, day, hour, tzinfo=UTC)
    return Past(at, verdict, "calculation", {"python": python}, "0" * 64)


def moto(day: int, version: str) -> Past:
    """A behaviour that was seen in a version of moto."""
    return replace(past(day), kind="behaviour", versions={"moto": version})


@pytest.fixture
def ledger(site: Site) -> Ledger:
    """The valid site's ledger; each test gives its claim a history."""
    return site.ledger


def with_history(ledger: Ledger, *history: Past, number: int = 1) -> Mapping[str, Entry]:
    """The site's claim, as often as asked for, with a history."""
    entry = replace(ledger.entries[CLAIM], history=history)
    return {f"{CLAIM}{at}": entry for at in range(number)}


def published(ledger: Ledger, entries: Mapping[str, Entry], url: str = URL) -> Published:
    """The site as its documents see it."""
    return Published(replace(ledger, entries=entries), URLS, url, {"ja": "メモ", "en": "Notes"})


def test_first_run_and_changed_verdict_are_entries(ledger: Ledger) -> None:
    """The latest first; each says what was said before."""
    entries = with_history(ledger, past(1), past(2), past(3, Verdict.REFUTED))
    found = changes(entries, "en")
    assert [(each.day, each.before, each.after) for each in found] == [
        ("2026-01-03", "checked by calculation", "refuted"),
        ("2026-01-01", "", "checked by calculation"),
    ]


def test_upgrade_of_a_witness_is_one_entry_for_all_claims(ledger: Ledger) -> None:
    """Two hundred claims that a new moto confirms are one piece of news."""
    found = changes(with_history(ledger, moto(1, "5.2.5"), moto(9, "5.2.6"), number=200), "en")
    assert [(each.before, each.after, len(each.entries)) for each in found] == [
        ("checked with moto 5.2.5", "checked with moto 5.2.6", 200),
        ("", "checked with moto 5.2.5", 200),
    ]


def test_change_that_no_badge_names_is_no_news(ledger: Ledger) -> None:
    """A calculation names no version of Python."""
    found = changes(with_history(ledger, past(1), past(2, python="3.13.1")), "en")
    assert len(found) == 1


def test_what_speaks_against_a_claim_comes_before_the_rest(ledger: Ledger) -> None:
    """Of changes at the same moment, the bad news stands first."""
    good, bad = with_history(ledger, past(1)), with_history(ledger, past(1, Verdict.REFUTED))
    found = changes({"a": good[f"{CLAIM}0"], "b": bad[f"{CLAIM}0"]}, "ja")
    assert [each.verdict for each in found] == [Verdict.REFUTED, Verdict.CHECKED]


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_feed_is_valid_atom(ledger: Ledger, lang: str) -> None:
    """A feed reader finds all that RFC 4287 asks for, and absolute links only."""
    entries = with_history(ledger, past(1), past(2, Verdict.REFUTED))
    found = feedparser.parse(feed(published(ledger, entries), lang))
    assert (found.bozo, found.version, found.feed.language) == (False, "atom10", lang)
    assert found.feed.title
    assert found.feed.author
    assert found.feed.updated == found.entries[0].updated == "2026-01-02T03:00:00Z"
    links = {each.rel: each.href for each in found.feed.links}
    assert links == {"self": f"{URL}{lang}/changes.atom", "alternate": f"{URL}{lang}/"}
    assert [each.link for each in found.entries] == [
        f"{URL}{lang}/bills/#claim-bills-million-requests-cost-two-dollars"
    ] * 2
    assert all(each.title and each.content[0].value for each in found.entries)
    ids = [found.feed.id, *(each.id for each in found.entries)]
    assert len({*ids}) == 3
    assert all(each.startswith("tag:example.com,2026") for each in ids)


def test_ids_depend_on_nothing_but_the_change(ledger: Ledger) -> None:
    """A later run, and another claim that changed the same way, leave an entry's id alone."""
    once = feedparser.parse(feed(published(ledger, with_history(ledger, past(1))), "en"))
    again = with_history(ledger, past(1), past(2), past(4, Verdict.REFUTED), number=3)
    later = feedparser.parse(feed(published(ledger, again), "en"))
    assert once.entries[0].id == later.entries[1].id
    assert once.feed.id == later.feed.id


def test_feed_is_bounded(ledger: Ledger) -> None:
    """However much happened, a feed stays small; the latest is there."""
    runs = [moto(1 + hour // 24, str(hour)) for hour in range(70)]
    runs = [replace(each, at=each.at.replace(hour=at % 24)) for at, each in enumerate(runs)]
    found = feedparser.parse(feed(published(ledger, with_history(ledger, *runs)), "en"))
    assert len(found.entries) == ENTRIES
    assert "moto 69" in found.entries[0].title


def test_feed_without_news_is_still_a_feed(ledger: Ledger) -> None:
    """Nothing was run yet: no entries, and a date all the same."""
    found = feedparser.parse(feed(published(ledger, with_history(ledger)), "ja"))
    assert (found.bozo, found.entries) == (False, [])
    assert found.feed.updated == "1970-01-01T00:00:00Z"


def test_sentences_stay_text(site: Site) -> None:
    """What an author wrote cannot become markup in somebody's feed reader."""
    for lang, name in (
        ("ja", "百万リクエストは2ドル。"),
        ("en", "A million requests cost two dollars."),
    ):
        site.edit(f"docs/{lang}/bills.md", name, 'a < b & "c" `<script>` \x07')
    ledger = site.ledger
    raw = feed(published(ledger, with_history(ledger, past(1))), "en")
    found = feedparser.parse(raw)
    assert found.bozo is False
    assert b"&amp;lt;script" in raw
    assert "<script" not in found.entries[0].content[0].value


def anew(run: Past, strength: str = "ran", **changes: object) -> Past:
    """The run as it is noted now that marks tell how far proofs go."""
    return replace(run, strength=strength, **changes)


def test_new_marks_are_told_once(ledger: Ledger) -> None:
    """Not once a claim, a kind or a day: what became of which mark stands in one entry."""
    seen = with_history(ledger, moto(1, "5.2.5"), anew(moto(3, "5.2.5")), number=20)
    doubted = with_history(
        ledger, past(1), anew(past(2, Verdict.UNCHALLENGED)), anew(past(4)), number=2
    )
    entries = {**seen, **{f"{claim}x": entry for claim, entry in doubted.items()}}
    assert [(each.before, each.after, len(each.entries)) for each in changes(entries, "en")] == [
        ("passes, not yet challenged", "run as a calculation", 2),
        ("", "checked by calculation", 2),
        ("", "checked with moto 5.2.5", 20),
    ]
    raw = feedparser.parse(feed(published(ledger, entries), "en"))
    [told] = [each for each in raw.entries if each.id.endswith("/changes/marks")]
    assert told.title.endswith(": 22 claims")
    assert told.updated == "2026-01-03T03:00:00Z"
    assert told.content[0].value == (
        "<ul><li>checked with moto 5.2.5 → run with moto 5.2.5, simulated AWS: 20</li>"
        "<li>checked by calculation → passes, not yet challenged: 2</li></ul>"
    )
    assert len(raw.entries) == 4
    later = with_history(ledger, moto(1, "5.2.5"), anew(moto(9, "5.2.5")), number=21)
    again = feedparser.parse(feed(published(ledger, {**entries, **later}), "en"))
    assert [each.id for each in again.entries].count(told.id) == 1


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (past(1), anew(past(2, Verdict.REFUTED)), "refuted"),
        (past(1), anew(past(2, Verdict.BROKEN)), "check broken"),
        (past(1, Verdict.REFUTED), anew(past(2)), "run as a calculation"),
        (anew(past(1)), anew(past(2), kind="source", verdict="cited"), "cited, not run"),
    ],
)
def test_news_of_a_claim_stays_news(ledger: Ledger, before: Past, after: Past, said: str) -> None:
    """What speaks against a sentence, or no longer does, is no matter of marks."""
    entries = with_history(ledger, before, after)
    assert changes(entries, "en")[0].after == said
    assert b"changes/marks" not in feed(published(ledger, entries), "en")


def test_feed_says_words_of_their_day_as_they_are(ledger: Ledger) -> None:
    """A kind or a verdict that nobody knows any more is no reason to fail."""
    entries = with_history(
        ledger, past(1), replace(past(2), verdict="vouched"), replace(past(3), kind="hearsay")
    )
    assert [each.after for each in changes(entries, "ja")] == ["確認済み", "vouched", "計算で確認"]


def test_engine_that_comes_to_stand_in_is_news(ledger: Ledger) -> None:
    """A badge that names the service says less than it did."""
    run = anew(replace(past(1), kind="engine", versions={"gdnsd": "3.8.0"}))
    after = replace(run, at=past(2).at, stands_for="Amazon Route 53")
    [told, _] = changes(with_history(ledger, run, after), "en")
    assert told.before == "run on gdnsd 3.8.0"
    assert told.after == "run on gdnsd 3.8.0, standing in for Amazon Route 53"
