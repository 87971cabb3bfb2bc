"""Fixtures of the engine's own tests. Nothing here imports boto3 or moto; hosts do."""

import gc
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from support.covered import follow_hosts
from support.hosts import Hosts
from support.sites import Site, minimal_site
from uradori.run.job import Warmth
from uradori.run.pool import HostPool

# No deadlines: a machine may be busy. `--hypothesis-profile nightly` looks for longer.
settings.register_profile("daily", deadline=None, print_blob=True)
settings.register_profile("nightly", parent=settings.get_profile("daily"), max_examples=10_000)
settings.load_profile("daily")

collect_ignore = ["long", "nightly"]
"""What is run where it is named, by `make test-long` and `make test-nightly`."""

REGION = "ap-northeast-1"


def pytest_addoption(parser: pytest.Parser) -> None:
    """An option of the tests that compare with files."""
    parser.addoption(
        "--update-golden", action="store_true", help="accept the HTML that pages now become"
    )
    parser.addoption("--short", action="store_true", help="of the tests that take hours, a part")
    parser.addoption(
        "--fuzz-seconds", type=int, default=600, help="how long inputs are sought for each reader"
    )


def pytest_configure() -> None:
    """Let Ctrl-C reach what tests start: a shell that runs the tests with `&` has it ignored."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
    follow_hosts()


def pytest_collection_finish() -> None:
    """Spare the garbage collector what is here for good: each nested pytest calls it five times."""
    gc.freeze()


@pytest.fixture
def site(tmp_path: Path) -> Site:
    """A valid site in a folder of the test's own."""
    return minimal_site(tmp_path / "site")


@pytest.fixture(scope="session")
def hosts() -> Iterator[Hosts]:
    """Hosts for commands that are called in this process."""
    hosts = Hosts()
    yield hosts
    hosts.close()


@pytest.fixture(scope="session")
def plain_pool() -> Iterator[HostPool]:
    """A host that has warmed nothing but Python."""
    with HostPool(Warmth(("plain",), REGION, workers=2)) as pool:
        yield pool


@pytest.fixture(scope="session")
def sharing_pool() -> Iterator[HostPool]:
    """As `plain_pool`, in the network of this machine: where a test listens for what runs do."""
    with HostPool(Warmth(("plain",), REGION, workers=2, shares_network=True)) as pool:
        yield pool


@pytest.fixture(scope="session")
def moto_pool() -> Iterator[HostPool]:
    """A host that has a simulated AWS ready."""
    with HostPool(Warmth(("moto",), REGION, ("sqs",), workers=2)) as pool:
        yield pool
