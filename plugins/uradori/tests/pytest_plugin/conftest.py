"""A site in the folder that pytest is run in, inside pytest.

Where it runs in this process it finds a warm host; a worker of xdist's warms its own.
"""

import pytest
from support.hosts import Hosts
from support.nested import Nested
from support.sites import Site, minimal_site
from uradori.hosts.pytest import checking


@pytest.fixture(scope="session", autouse=True)
def _imported(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Read a site once before any test: pytester forgets whatever a test imports."""
    assert minimal_site(tmp_path_factory.mktemp("first")).problems == []


@pytest.fixture(autouse=True)
def _warm(hosts: Hosts, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checking, "open_pool", hosts.lend)


@pytest.fixture
def site(pytester: pytest.Pytester) -> Site:
    """The valid site in the folder that pytester runs in."""
    return minimal_site(pytester.path)


@pytest.fixture
def run(pytester: pytest.Pytester) -> Nested:
    """Runs pytest there."""
    return Nested(pytester)
