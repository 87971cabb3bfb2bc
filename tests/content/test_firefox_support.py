"""A Firefox that does not begin is told of, with what it said, and is not waited for for ever."""

from pathlib import Path

import pytest

from tests.support import firefox


@pytest.mark.parametrize(
    ("script", "limit", "said"),
    [
        ("exec tail -f /dev/null", 100, "said no port for"),
        ("echo no display", firefox.BEGINS, ": no display"),
    ],
)
def test_one_that_never_listens_is_given_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str, limit: int, said: str
) -> None:
    program = tmp_path / "firefox-esr"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)
    monkeypatch.setattr(firefox, "program", lambda: str(program))
    monkeypatch.setattr(firefox, "BEGINS", limit)
    with pytest.raises(firefox.BrowserError, match=said), firefox.firefox(tmp_path):
        pytest.fail("it has begun")
