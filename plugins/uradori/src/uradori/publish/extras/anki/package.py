"""The deck of a language as an Anki package.

Notes keep their GUIDs from build to build, so importing again updates what a learner has and
leaves the scheduling alone. Anki takes a note over only if it is newer than the one it knows,
so notes carry the time of the latest run; equal evidence makes equal bytes.
"""

import io
import zipfile
from datetime import UTC, datetime
from tempfile import TemporaryDirectory

import genanki

from uradori.publish.extras.anki.flashcards import Card, flashcards
from uradori.publish.extras.anki.plan import Plan
from uradori.publish.site import Site

BASIC, CLOZE = 1_764_028_801, 1_764_028_802
"""Ids of our two note types; Anki merges types of equal id, so they never change."""
EPOCH = datetime(2026, 1, 1, tzinfo=UTC)
"""The age of a deck that nothing was run for."""

_CSS = """\
.card { font: 20px/1.6 system-ui, "Hiragino Sans", "Noto Sans JP", "Noto Sans CJK JP", sans-serif;
  max-width: 36em; margin: 1em auto; padding: 0 .5em; line-break: strict; }
.topic { font-size: .7em; opacity: .75; }
.proof { font-size: .75em; }
.cloze { font-weight: bold; color: #00695c; }
.nightMode .cloze { color: #4db6ac; }
code { font-size: .9em; }
"""
_FIELDS = ("Question", "Answer", "Topic", "Proof", "Language")
_SIDE = '<div lang="{{Language}}"><div class="topic">{{Topic}}</div>%s</div>'
_PROOF = '<div class="proof">{{Proof}}</div>'


def anki_path(site: Site, plan: Plan, lang: str) -> str:
    """Where the deck of a language is published, below the site's root."""
    return f"{site.folder(lang)}{plan.file}.apkg"


def package(site: Site, plan: Plan, lang: str) -> bytes:
    """The bytes of the .apkg of a language."""
    number = site.ledger.project.settings.languages.index(lang)
    deck = genanki.Deck(plan.id + number, site.name(lang))
    for card in flashcards(site, plan, lang):
        deck.add_note(_note(card, plan, lang))
    ran = [each.evidence.ran_at for each in site.ledger.entries.values() if each.evidence]
    moment = max(ran, default=EPOCH)
    with TemporaryDirectory() as folder:
        path = f"{folder}/deck.apkg"
        genanki.Package(deck).write_to_file(path, timestamp=moment.timestamp())
        return _same_bytes(path, moment)


def _note(card: Card, plan: Plan, lang: str) -> genanki.Note:
    return genanki.Note(
        model=_MODELS[card.cloze],
        fields=[card.question, card.answer, card.topic, card.proof, lang],
        guid=genanki.guid_for(plan.id, card.key, lang),
        tags=[f"uradori::{card.tag}", *(f"uradori::service::{each}" for each in card.services)],
    )


def _model(number: int, name: str, kind: int, question: str, answer: str) -> genanki.Model:
    return genanki.Model(
        number,
        name,
        fields=[{"name": field} for field in _FIELDS],
        templates=[{"name": name, "qfmt": _SIDE % question, "afmt": _SIDE % (answer + _PROOF)}],
        css=_CSS,
        model_type=kind,
    )


_MODELS = {
    False: _model(
        BASIC,
        "uradori",
        genanki.Model.FRONT_BACK,
        "{{Question}}",
        "{{Question}}<hr id=answer>{{Answer}}",
    ),
    True: _model(
        CLOZE,
        "uradori (figures)",
        genanki.Model.CLOZE,
        "{{cloze:Question}}",
        "{{cloze:Question}}",
    ),
}


def _same_bytes(path: str, moment: datetime) -> bytes:
    """The package again with one date on its files; a zip would hold the time of its making."""
    result = io.BytesIO()
    date = moment.astimezone(UTC).timetuple()[:6]
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(result, "w") as new:
        for name in sorted(old.namelist()):
            info = zipfile.ZipInfo(name, date_time=date)
            info.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(info, old.read(name))
    return result.getvalue()
