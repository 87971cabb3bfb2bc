"""The words that uradori puts on pages: a TOML file a language, and those of the kinds."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from uradori.project.kinds import kinds

FALLBACK = "en"


@cache
def labels(lang: str) -> dict[str, Any]:
    """All words for a language; English where uradori has none of its own."""
    file = files(__name__) / f"{lang}.toml"
    if not file.is_file():
        file = files(__name__) / f"{FALLBACK}.toml"
    words = tomllib.loads(file.read_text("utf-8"))
    for kind in kinds().values():
        before = {**kind.badge, **kind.formerly}
        texts = {
            "badge": kind.badge,
            "badge_formerly": before,
            "kind": kind.title,
            "tally": kind.tally,
        }
        for table, said in texts.items():
            words.setdefault(table, {})[kind.name] = said.get(lang) or said.get(FALLBACK, kind.name)
    return words
