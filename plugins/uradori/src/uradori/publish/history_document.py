"""history.json: the histories of all claims, published so that the next build can take them up."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar, Literal

from uradori.evidence.ledger import Ledger
from uradori.evidence.model import Past
from uradori.project import validation
from uradori.publish.claims_document import json_bytes
from uradori.publish.publisher import Document, Publisher, Stage
from uradori.publish.site import Site


@dataclass(frozen=True, slots=True)
class HistoryDocument:
    """What runs of each claim came to, the oldest first: the latest, and all that changed much."""

    __pydantic_config__: ClassVar[dict[str, bool]] = {"use_attribute_docstrings": True}

    schema: Literal[1]
    claims: Mapping[str, tuple[Past, ...]]


def documents(site: Site) -> Iterator[Document]:
    """history.json and its schema."""
    schema = "history.schema.json"
    yield "history.json", history_document(site.ledger)
    yield schema, json_bytes(history_schema(site.address(schema)))


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


PUBLISHER = Publisher(Stage.WITH_PAGES, documents)
