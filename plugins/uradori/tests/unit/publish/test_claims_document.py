"""claims.json and history.json: what they say of new words, and what their schemas promise."""

import json
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest
from support.verdicts import (
    CHECKED,
    CITED,
    ENGINE,
    MODELLED,
    NOT_RUN,
    QUOTED,
    QUOTED_PLACE,
    QUOTED_WORDS,
    REFUTED,
    STAND_IN,
    UNCHALLENGED,
    every_verdict,
)
from uradori.evidence.ledger import Ledger, load_ledger
from uradori.evidence.model import Past, Verdict
from uradori.publish.claims_document import claims_document, claims_schema
from uradori.publish.history_document import HistoryDocument, history_schema, read_history


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Ledger:
    """Claims of every verdict."""
    return load_ledger(every_verdict(tmp_path_factory.mktemp("claims")).root)


@pytest.mark.parametrize(
    ("claim", "verdict", "strength", "stands_for"),
    [
        (CHECKED, "checked", "ran", None),
        (ENGINE, "checked", "ran", None),
        (STAND_IN, "checked", "ran", "Amazon <Route> 53"),
        (MODELLED, "checked", "says", None),
        (QUOTED, "quoted", "says", None),
        (CITED, "cited", "cited", None),
        (UNCHALLENGED, "unchallenged", None, None),
        (NOT_RUN, "not_run", None, None),
        (REFUTED, "refuted", None, None),
    ],
)
def test_claims_say_how_far_their_proof_goes(
    ledger: Ledger, claim: str, verdict: str, strength: str | None, stands_for: str | None
) -> None:
    """A strength only where something speaks for the sentence."""
    [record] = [each for each in claims_document(ledger)["claims"] if each["id"] == claim]
    found = (record["verdict"], record["strength"], record["stands_for"])
    assert found == (verdict, strength, stands_for)


def test_quotations_have_their_words(ledger: Ledger) -> None:
    """With place and language, and whether the text was found to say them."""
    [record] = [each for each in claims_document(ledger)["claims"] if each["id"] == QUOTED]
    quote = {"text": QUOTED_PLACE, "words": QUOTED_WORDS, "lang": "en", "read": None}
    assert record["quotes"] == [{**quote, "found": True}]


def test_document_fits_its_schema(ledger: Ledger) -> None:
    """Which is itself a schema."""
    schema = claims_schema("https://example.com/claims.schema.json")
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(claims_document(ledger), schema)


@pytest.mark.parametrize(
    ("key", "known"),
    [
        ("verdict", set(Verdict)),
        ("strength", {"ran", "says", "cited"}),
        ("kind", {"behaviour", "library", "quotation", "source"}),
        ("tier", {"default", "slow"}),
    ],
)
def test_schema_names_known_values_and_leaves_room(
    ledger: Ledger, key: str, known: set[str]
) -> None:
    """A reader of today must not choke on a word of tomorrow."""
    schema = claims_schema()
    described = schema["$defs"]["ClaimRecord"]["properties"][key]
    assert known <= set(described["examples"])
    document = claims_document(ledger)
    document["claims"][0][key] = "yet_to_come"
    jsonschema.validate(document, schema)
    document["claims"][0][key] = 3
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(document, schema)


def test_schemas_say_what_an_unknown_verdict_means() -> None:
    """Not checked: whoever counts green marks counts it as none."""
    for schema in (claims_schema(), history_schema()):
        records = [each for each in schema["$defs"].values() if "verdict" in each["properties"]]
        [verdict] = [each["properties"]["verdict"] for each in records]
        assert "means: not checked" in verdict["$comment"]


def test_history_of_tomorrow_is_read(ledger: Ledger, tmp_path: Path) -> None:
    """Verdicts and kinds of another version of uradori's are kept as they are."""
    run = {
        "at": "2026-01-01T00:00:00Z",
        "verdict": "vouched",
        "kind": "hearsay",
        "versions": {},
        "source_sha256": "00",
        "mood": "new",
    }
    data = json.dumps({"schema": 1, "claims": {CHECKED: [run]}}).encode()
    document, complaints = read_history(data)
    assert complaints == []
    assert isinstance(document, HistoryDocument)
    [past] = document.claims[CHECKED]
    assert (past.verdict, past.kind) == ("vouched", "hearsay")
    assert isinstance(past, Past)
    assert replace(past, verdict=Verdict.CHECKED) != past
