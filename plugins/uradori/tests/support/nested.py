"""pytest inside pytest, as a user of the plugin would call it, in this process."""

from pathlib import Path

import pytest

# What the plugin imports stays imported between runs; pytester forgets what a run brought along.
import uradori.hosts.pytest.items  # noqa: F401


class Nested:
    """Runs pytest in a folder of the test; each call gives what became of it."""

    def __init__(self, pytester: pytest.Pytester) -> None:
        self._pytester = pytester

    def __call__(self, *arguments: str | Path) -> pytest.RunResult:
        return self.remembering("-p", "no:cacheprovider", *arguments)

    def remembering(self, *arguments: str | Path) -> pytest.RunResult:
        """As a call, with what failed kept for the next one."""
        # Hypothesis would be imported anew by each, which takes longer than all the rest.
        return self._pytester.runpytest_inprocess("-p", "no:hypothesispytest", *arguments)

    def items(self, *arguments: str | Path) -> list[str]:
        """The ids of what would be run."""
        found = self("--collect-only", "-q", *arguments)
        return [line for line in found.outlines if "::" in line]
