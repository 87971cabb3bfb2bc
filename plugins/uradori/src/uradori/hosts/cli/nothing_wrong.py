"""What `uradori check` says of a project in which nothing is wrong."""

from collections import Counter
from collections.abc import Iterator

from uradori.evidence.ledger import Ledger
from uradori.page.labels import gaps, speak
from uradori.project.given_words import read_words
from uradori.project.problems import rules


def nothing_wrong(ledger: Ledger) -> Iterator[str]:
    """The lines for people: what was waived, not asked for or not looked at, and how much there is.

    The words that the project gives are spoken from then on.
    """
    yield from ledger.excuses()
    if ledger.waived:
        yield f"{len(ledger.waived)} waived, each with its reason in the ledger"
    speak(read_words(ledger.project)[0])
    yield from gaps(ledger.project.settings.languages)
    left = Counter[str]()
    for code, count in ledger.unasked.items():
        left[rules()[code].wanted_by] += count
    left.pop("require_confirmation", None)  # a line of its own says how many
    if left:
        named = ", ".join(f"{setting} ({count})" for setting, count in sorted(left.items()))
        yield f"not asked for by the settings: {named}"
    if unseen := ledger.catalog.unseen:
        makers = ", ".join(ledger.catalog.unread)
        yield f"{len(unseen)} on no page but those that a build makes, if any: {makers}"
    if ledger.unconfirmed:
        yield f"{ledger.unconfirmed} not yet confirmed: uradori confirm ID"
    number = len(ledger.entries)
    yield f"{number} {'claim' if number == 1 else 'claims'}, nothing wrong"


def named_by(ledger: Ledger) -> Iterator[str]:
    """The project's files and folders that evidence rests on, from the root."""
    for entry in ledger.entries.values():
        if entry.evidence is not None:
            yield from entry.evidence.files
