"""Languages that another plugin makes, as its settings say."""

from typing import Any

import pytest
from uradori.hosts.mkdocs.translated import translated


@pytest.mark.parametrize(
    ("listed", "others"),
    [
        ([{"locale": "en", "default": True}, {"locale": "de"}], {"de"}),
        (["en", {"locale": "de"}], {"de"}),
        ({"en": "English"}, set()),
        (3, set()),
        (None, set()),
    ],
)
def test_what_is_no_language_is_for_the_plugin_to_say(listed: Any, others: set[str]) -> None:
    """Nobody else stumbles over it."""
    found = translated({"languages": listed})
    assert found.locales == others
    assert found.has("bills.de.md") is ("de" in others)
