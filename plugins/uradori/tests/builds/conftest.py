"""What every build in this process would do again."""

from collections.abc import Iterator
from unittest import mock

import pytest
from pymdownx import emoji


@pytest.fixture(scope="session", autouse=True)
def _emoji_copied_once() -> Iterator[None]:
    """pymdownx copies its table of all emoji for each converter: longer than a page takes."""
    table = emoji.emojione({}, None)
    with mock.patch.object(emoji, "emojione", return_value=table):
        yield
