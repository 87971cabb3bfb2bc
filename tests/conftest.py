"""Options and fixtures of the site's tests."""

import signal
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
        "--every-check",
        action="store_true",
        help="run every check that has a button, and not the first of each service",
    )
    parser.addoption(
        "--site", type=Path, default=ROOT / "site", help="the built site that browser tests look at"
    )


def pytest_configure() -> None:
    """Let Ctrl-C reach what tests start: a shell that runs the tests with `&` has it ignored."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
