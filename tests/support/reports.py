"""Figures that checks of the site leave for people: one JSON file each, uploaded by CI."""

import json
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parents[2] / ".ci" / "reports"


def report(name: str, figures: Any) -> None:
    """Leave figures as .ci/reports/NAME.json."""
    FOLDER.mkdir(exist_ok=True)
    text = json.dumps(figures, ensure_ascii=False, indent=1)
    (FOLDER / f"{name}.json").write_text(f"{text}\n", encoding="utf-8")
