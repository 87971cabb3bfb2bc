"""This site as its files are, read once for all tests that ask what it says."""

from pathlib import Path

import pytest
from uradori.evidence.ledger import Ledger, load_ledger
from uradori.project.catalog import Catalog


@pytest.fixture(scope="session")
def ledger() -> Ledger:
    """With whatever has been run on this machine."""
    return load_ledger(Path(__file__).parents[2])


@pytest.fixture(scope="session")
def catalog(ledger: Ledger) -> Catalog:
    """Before any evidence."""
    return ledger.catalog
