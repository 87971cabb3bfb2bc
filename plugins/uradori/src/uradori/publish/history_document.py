"""history.json: the histories of all claims, published so that the next build can take them up."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar, Literal

from uradori.evidence.ledger import Ledger
from uradori.evidence.model import Past
from uradori.project import validation


@dataclass(frozen=True, slots=True)
class HistoryDocument:
    """What runs of each claim came to, the oldest first: the latest, and all that changed much."""

    __pydantic_config__: ClassVar[dict[str, bool]] = {"use_attribute_docstrings": True}

    schema: Literal[1]
    claims: Mapping[str, tuple[Past, ...]]


def history_document(ledger: Ledger) -> bytes:
    """The bytes of history.json."""
    histories = {claim: entry.history for claim, entry in ledger.entries.items() if entry.history}
    return validation.to_line(HistoryDocument, HistoryDocument(1, histories))


def read_history(data: bytes) -> tuple[HistoryDocument | None, list[tuple[str, str]]]:
    """(document, []) from the bytes of a history.json, or (None, what is wrong with it)."""
    return validation.read_json(HistoryDocument, data)


def history_schema(url: str = "") -> dict[str, Any]:
    """The JSON Schema of history.json; `url` is where it is published."""
    return validation.schema(HistoryDocument, "history.json of uradori", url)
