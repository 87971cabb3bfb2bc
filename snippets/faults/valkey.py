"""Broken worlds for Valkey: servers that are not set up as the snippet says."""

from collections.abc import Callable, Iterator, Mapping
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
    ja="プライマリが、レプリカに届いた書き込みだけに応答する",
    en="the primary acknowledges only writes that a replica has",
)
def acknowledges_only_copies(rng: Random) -> Iterator[None]:
    write = valkey.Client.set

    def write_and_wait(client: valkey.Client, key: str, value: Any, **options: Any) -> Any:
        done = write(client, key, value, **options)
        return done if client.wait(1, 500) else None

    with mock.patch.object(valkey.Client, "set", write_and_wait):
        yield


@fault(
    ja="Sentinel が、プライマリの応答がなくても13秒待つ",
    en="Sentinel waits 13 seconds for a primary that does not answer",
)
def sentinels_hesitate(rng: Random) -> Iterator[None]:
    with mock.patch.object(valkey, "DOWN_AFTER", 13_000):
        yield


@fault(
    ja="Sentinel が、フェイルオーバーのあとで止まる",
    en="the Sentinels stop once they have failed over",
)
def sentinels_leave_after_failover(rng: Random) -> Iterator[None]:
    failover = valkey.Group.failover

    def failover_and_leave(group: valkey.Group) -> float:
        taken = failover(group)
        for each in group.watchmen:
            each.kill()
        return taken

    with mock.patch.object(valkey.Group, "failover", failover_and_leave):
        yield


@fault(
    ja="昇格したレプリカが、書き込みを受け付けない",
    en="the promoted replica accepts no writes",
)
def promoted_replica_is_read_only(rng: Random) -> Iterator[None]:
    options = valkey.options

    def cautious(wanted: Mapping[str, str]) -> list[str]:
        lonely = {"min_replicas_to_write": "1"} if "replicaof" in wanted else {}
        return options({**wanted, **lonely})

    with mock.patch.object(valkey, "options", cautious):
        yield


@contextmanager
def _restarting(change: Callable[[valkey.Server], None]) -> Iterator[None]:
    """`change` gets each server that is started again, once that follows another one."""
    follows = valkey.Group.follows

    def follow(group: valkey.Group, server: valkey.Server, seconds: float) -> bool:
        done = follows(group, server, seconds)
        if done:
            change(server)
        return done

    with mock.patch.object(valkey.Group, "follows", follow):
        yield


@fault(
    ja="戻ってきた古いプライマリは、新しいプライマリから何も写さない",
    en="the old primary, back again, copies nothing from the new one",
)
def old_primary_copies_nothing(rng: Random) -> Iterator[None]:
    def forget(server: valkey.Server) -> None:
        server.client.config_set("replica-read-only", "no")
        server.client.flushall()
        server.client.config_set("replica-read-only", "yes")

    with _restarting(forget):
        yield


@fault(
    ja="戻ってきた古いプライマリは、まだ書き込みを受け付ける",
    en="the old primary, back again, still takes writes",
)
def old_primary_takes_writes(rng: Random) -> Iterator[None]:
    with _restarting(lambda server: server.client.config_set("replica-read-only", "no")):
        yield


@fault(
    ja="2回目に起動し直したときには、データが残っていない",
    en="nothing is left when a server is started again for the second time",
)
def data_survives_one_restart(rng: Random) -> Iterator[None]:
    restart, seen = valkey.Server.restart, set[str]()

    def restart_and_forget(server: valkey.Server) -> None:
        restart(server)
        if server.folder in seen:
            server.client.flushall()
        seen.add(server.folder)

    with mock.patch.object(valkey.Server, "restart", restart_and_forget):
        yield
