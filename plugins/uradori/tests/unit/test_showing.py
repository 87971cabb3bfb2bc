"""Values as text, whatever they are."""

import signal
import sys

import pytest
from uradori.run.showing import SHALLOW, show


class Endless:
    """Asks itself what it is."""

    depth = 0

    def __repr__(self) -> str:
        self.depth += 1
        return f"{self!r}"


def test_what_goes_too_deep_ends_sooner_in_a_browser(monkeypatch: pytest.MonkeyPatch) -> None:
    """Before its stack does, which would end Python; the words are those of any other place."""
    usual, here, there = sys.getrecursionlimit(), Endless(), Endless()
    assert show(here, str) == "<Endless instance>"
    monkeypatch.delattr(signal, "setitimer")
    monkeypatch.setattr(sys, "platform", "emscripten")
    assert show(there, str) == "<Endless instance>"
    assert 0 < there.depth < SHALLOW < here.depth
    assert sys.getrecursionlimit() == usual
