"""Inputs that go by which branches of a reader earlier ones took: what chance seldom makes."""

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from support.readers import READERS

GUIDED = Path(__file__).with_name("guided.py")
TESTS = GUIDED.parents[1]
SLOWEST = 60
"""Seconds of an input after which its reader is said to hang; it has 4 kB to read."""


@pytest.mark.parametrize("name", READERS)
def test_no_input_ends_in_anything_but_listed_problems(
    name: str,
    tmp_path: Path,
    short: bool,
    pytestconfig: pytest.Config,
    record_property: Callable[[str, object], None],
) -> None:
    """Whatever is found to reach further into a reader is read, or told of, and soon."""
    if short:
        pytest.skip("`make test-nightly` has it, and `make fuzz`")
    seconds = pytestconfig.getoption("--fuzz-seconds")
    limits = [f"-max_total_time={seconds}", f"-timeout={SLOWEST}", "-rss_limit_mb=4096"]
    options = [*limits, "-seed=1", "-print_final_stats=1"]
    ended = subprocess.run(
        [sys.executable, GUIDED, name, tmp_path / "fuzz", *options],
        env={**os.environ, "PYTHONPATH": str(TESTS)},
        capture_output=True,
        check=False,
        text=True,
        errors="replace",
    )
    assert ended.returncode == 0, ended.stderr[-6000:]
    read = int(re.findall(r"number_of_executed_units: (\d+)", ended.stderr)[-1])
    reached = [int(each) for each in re.findall(r"cov: (\d+)", ended.stderr)]
    # The seeds alone take some branches; a reader that is not watched has none.
    assert reached[-1] >= reached[0] > 0
    record_property("inputs", read)
    record_property("branches", reached[-1])
    print(f"\n{name}: {read} inputs, {reached[0]} branches at first, {reached[-1]} at last")  # noqa: T201 - for `-s`
