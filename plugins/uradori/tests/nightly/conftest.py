"""How much of each promise is tried: everything, or a part that takes minutes."""

import pytest


@pytest.fixture
def short(request: pytest.FixtureRequest) -> bool:
    """Whether a part will do."""
    return bool(request.config.getoption("--short"))
