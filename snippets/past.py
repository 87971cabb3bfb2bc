"""AWS's API models of August 2023, to compare today's with: extracts from botocore 1.31.30.

In a snippet:

    then = past.model("elasticache")
    assert past.released().year == 2023
"""

import json
from datetime import date
from pathlib import Path
from typing import Any

from botocore.model import ServiceModel

FOLDER = Path(__file__).parent / "models" / "2023-08-18"
"""The extracts, one a service; the name is the day on which that botocore was released."""


def released() -> date:
    """The day on which the botocore came out that the extracts are taken from."""
    return date.fromisoformat(FOLDER.name)


def extract(service: str) -> dict[str, Any]:
    """What is kept of the API model of a service, by the name that boto3 uses."""
    kept: dict[str, Any] = json.loads((FOLDER / f"{service}.json").read_text("utf-8"))
    return kept


def model(service: str) -> ServiceModel:
    """The same, where it has the form of a model."""
    return ServiceModel(extract(service))
