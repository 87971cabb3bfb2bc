"""Fifty thousand inputs for each reader, and how much of the reader they reached."""

import importlib
from collections.abc import Callable
from pathlib import Path

import pytest
from coverage import Coverage
from hypothesis import HealthCheck, Phase, given, settings
from support.fuzzing import inputs, is_told
from support.readers import READERS
from support.sites import minimal_site

INPUTS = 50_000


@pytest.mark.parametrize("name", READERS)
def test_reader_gives_what_it_read_or_problems(
    name: str, tmp_path: Path, short: bool, record_property: Callable[[str, object], None]
) -> None:
    """No input ends in an exception, or in a problem that is not listed."""
    if short:
        pytest.skip("`make test` has a few inputs, `make test-nightly` has many")
    reader, site = READERS[name], minimal_site(tmp_path / "site")
    read = 0

    @settings(
        max_examples=INPUTS,
        deadline=None,
        database=None,
        phases=[Phase.generate, Phase.shrink],
        suppress_health_check=[*HealthCheck],
    )
    @given(inputs(reader))
    def fuzz(data: bytes) -> None:
        nonlocal read
        read += 1
        assert [each for each in reader.read(site, data) if not is_told(each)] == []

    modules = [importlib.import_module(f"uradori.{each}").__file__ for each in reader.modules]
    measured = Coverage(data_file=None, branch=True, include=[*filter(None, modules)])
    with measured.collect():
        fuzz()
    with (tmp_path / "report").open("w") as report:
        reached = measured.report(file=report)
    record_property("inputs", read)
    record_property("reached", round(reached, 1))
    print(f"\n{name}: {read} inputs, {reached:.0f} % of {', '.join(reader.modules)}")  # noqa: T201 - for `-s`
