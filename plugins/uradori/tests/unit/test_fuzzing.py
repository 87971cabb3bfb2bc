"""Whatever people write, a reader gives what it read or listed problems, and nothing else.

A few inputs, always the same; `nightly/test_fuzzing.py` has many.
"""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from support.fuzzing import inputs, is_told
from support.readers import READERS
from support.sites import Site, minimal_site


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where each reader has a site of its own."""
    return tmp_path_factory.mktemp("fuzzed")


@pytest.mark.parametrize("name", READERS)
@settings(max_examples=20, derandomize=True, database=None, suppress_health_check=[*HealthCheck])
@given(data=st.data())
def test_reader_gives_what_it_read_or_problems(place: Path, name: str, data: st.DataObject) -> None:
    """No input ends in an exception."""
    reader = READERS[name]
    folder = place / name
    site = Site(folder) if folder.exists() else minimal_site(folder)
    text = data.draw(inputs(reader))
    assert [each for each in reader.read(site, text) if not is_told(each)] == []
