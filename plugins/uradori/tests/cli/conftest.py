"""Commands that are called in this process find a warm host; those started by `start` warm one."""

import pytest
from support.hosts import Hosts
from uradori.hosts.cli import running


@pytest.fixture(autouse=True)
def _warm(hosts: Hosts, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(running, "open_pool", hosts.lend)
