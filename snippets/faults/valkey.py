"""Broken worlds for Valkey: servers that are not set up as the snippet says."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from random import Random
from unittest import mock

from engines import valkey
from uradori.faults import fault


@contextmanager
def _always(**settings: str) -> Iterator[None]:
    """Every server has these settings, whatever it is told."""
    options = valkey.options

    def overruled(wanted: Mapping[str, str]) -> list[str]:
        return options({**wanted, **settings})

    with mock.patch.object(valkey, "options", overruled):
        yield


@fault(
    ja="Valkey の永続化がどの設定でも無効になっている",
    en="Valkey's persistence is off whatever the settings say",
)
def persistence_is_off(rng: Random) -> Iterator[None]:
    with _always(appendonly="no", save=""):
        yield


@fault(
    ja="Valkey の永続化がどの設定でも有効になっている",
    en="Valkey's persistence is on whatever the settings say",
)
def persistence_is_on(rng: Random) -> Iterator[None]:
    with _always(appendonly="yes", appendfsync="always"):
        yield


@fault(
    ja="Valkey のスナップショットが保存されない",
    en="Valkey's snapshots are not saved",
)
def snapshots_are_not_saved(rng: Random) -> Iterator[None]:
    with mock.patch.object(valkey.Client, "save", lambda client: True):
        yield
