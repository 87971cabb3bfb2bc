"""The words that uradori puts on pages, one TOML file a language."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

FALLBACK = "en"


@cache
def labels(lang: str) -> dict[str, Any]:
    """All words for a language; English where uradori has none of its own."""
    file = files(__name__) / f"{lang}.toml"
    if not file.is_file():
        file = files(__name__) / f"{FALLBACK}.toml"
    return tomllib.loads(file.read_text("utf-8"))
