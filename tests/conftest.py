"""Options and fixtures of the site's tests."""

from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


def pytest_addoption(parser: pytest.Parser) -> None:
    """Options of the tests that look at a built site."""
    parser.addoption("--update-screenshots", action="store_true", help="accept how pages now look")
    parser.addoption(
        "--browser-program",
        default="",
        help="the browser to look with (default: the lightest here)",
    )
    parser.addoption(
        "--site", type=Path, default=ROOT / "site", help="the built site that browser tests look at"
    )
