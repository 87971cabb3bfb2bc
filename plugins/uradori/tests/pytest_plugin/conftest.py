"""A site in the folder that pytest is run in, inside pytest."""

import pytest
from support.nested import Nested
from support.sites import Site, minimal_site


@pytest.fixture
def site(pytester: pytest.Pytester) -> Site:
    """The valid site in the folder that pytester runs in."""
    return minimal_site(pytester.path)


@pytest.fixture
def run(pytester: pytest.Pytester) -> Nested:
    """Runs pytest there."""
    return Nested(pytester)
