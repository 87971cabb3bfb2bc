"""Broken worlds for Valkey: servers that are not set up as the snippet says."""

import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from random import Random
from typing import Any
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


@fault(
    ja="Valkey が書き込みをディスクに確定するのを待たない",
    en="Valkey does not wait until writes are committed to disk",
)
def disk_is_not_waited_for(rng: Random) -> Iterator[None]:
    with _always(appendfsync="no"):
        yield


@fault(
    ja="レプリカがプライマリの内容を写さない",
    en="the replica copies nothing from the primary",
)
def replica_copies_nothing(rng: Random) -> Iterator[None]:
    options = valkey.options

    def alone(wanted: Mapping[str, str]) -> list[str]:
        return options({name: each for name, each in wanted.items() if name != "replicaof"})

    with mock.patch.object(valkey, "options", alone):
        yield


@fault(
    ja="Sentinel どうしがプライマリの停止に合意しない",
    en="the Sentinels never agree that the primary is gone",
)
def sentinels_never_agree(rng: Random) -> Iterator[None]:
    with mock.patch.object(valkey, "QUORUM", 9):
        yield


@fault(
    ja="レプリカが、写したデータをプライマリの停止とともに失う",
    en="the replica loses its copies when the primary dies",
)
def replica_forgets(rng: Random) -> Iterator[None]:
    kill, replicas = valkey.Server.kill, []
    start = valkey.Server.start

    def started(server: valkey.Server, port: int | None = None) -> None:
        start(server, port)
        if server.node == "replica":
            replicas.append(server)

    def killed(server: valkey.Server) -> None:
        kill(server)
        for each in replicas:
            each.client.config_set("replica-read-only", "no")
            each.client.flushall()

    with (
        mock.patch.object(valkey.Server, "start", started),
        mock.patch.object(valkey.Server, "kill", killed),
    ):
        yield


@fault(
    ja="プライマリとレプリカの通信が途切れない",
    en="the link between primary and replica never goes down",
)
def link_cannot_be_cut(rng: Random) -> Iterator[None]:
    with mock.patch.object(valkey, "cut", lambda primary, replica: primary.client.wait(1, 3000)):
        yield


@fault(
    ja="キャッシュした値の有効期限がすぐに切れる",
    en="whatever is cached expires at once",
)
def expires_at_once(rng: Random) -> Iterator[None]:
    keep = valkey.Client.set

    def keep_briefly(client: valkey.Client, key: str, value: Any, ex: int) -> Any:
        done = keep(client, key, value, px=1)
        time.sleep(0.002)
        return done

    with mock.patch.object(valkey.Client, "set", keep_briefly):
        yield


@fault(
    ja="キャッシュした値の有効期限がいつまでも切れない",
    en="what is cached never expires",
)
def never_expires(rng: Random) -> Iterator[None]:
    keep = valkey.Client.set

    def keep_for_good(client: valkey.Client, key: str, value: Any, ex: int) -> Any:
        return keep(client, key, value)

    with mock.patch.object(valkey.Client, "set", keep_for_good):
        yield
