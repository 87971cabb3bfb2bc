"""Fixtures of the engine's own tests. Nothing here imports boto3 or moto; hosts do."""

import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from uradori.runner.job import Warmth
from uradori.runner.pool import HostPool

from tests.support.sites import Site, minimal_site

REGION = "ap-northeast-1"
ROOT = Path(__file__).parents[1]


def pytest_addoption(parser: pytest.Parser) -> None:
    """Options of the tests that compare with files, and of those that look at a built site."""
    parser.addoption(
        "--update-golden", action="store_true", help="accept the HTML that pages now become"
    )
    parser.addoption("--update-screenshots", action="store_true", help="accept how pages now look")
    parser.addoption(
        "--site", type=Path, default=ROOT / "site", help="the built site that browser tests look at"
    )


def pytest_configure() -> None:
    """Let Ctrl-C reach what tests start: a shell that runs the tests with `&` has it ignored."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture
def site(tmp_path: Path) -> Site:
    """A valid site in a folder of the test's own."""
    return minimal_site(tmp_path / "site")


@pytest.fixture(scope="module")
def plain_pool() -> Iterator[HostPool]:
    """A host that has warmed nothing but Python."""
    with HostPool(Warmth(("plain",), REGION, workers=2)) as pool:
        yield pool


@pytest.fixture(scope="module")
def moto_pool() -> Iterator[HostPool]:
    """A host that has a simulated AWS ready."""
    with HostPool(Warmth(("moto",), REGION, ("sqs",), workers=2)) as pool:
        yield pool
