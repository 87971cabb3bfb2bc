"""Broken worlds for sessions: memory that is shared after all, and a store that is not apart."""

from collections.abc import Iterator
from random import Random
from unittest import mock

from engines import instances, valkey
from uradori.faults import fault


@fault(
    ja="インスタンスのメモリを、ほかのインスタンスからも読める",
    en="instances can read each other's memory",
)
def memory_is_shared(rng: Random) -> Iterator[None]:
    seen: dict[str, str | None] = {}
    look_up = instances.Instance.user_of

    def shared(instance: instances.Instance, session: str) -> str | None:
        seen[session] = look_up(instance, session) or seen.get(session)
        return seen[session]

    with mock.patch.object(instances.Instance, "user_of", shared):
        yield


@fault(
    ja="インスタンスを止めると Valkey の中身も消える",
    en="Valkey loses its contents when an instance is killed",
)
def valkey_dies_too(rng: Random) -> Iterator[None]:
    servers: list[valkey.Server] = []
    start, kill = valkey.Server.start, instances.Instance.kill

    def started(server: valkey.Server, port: int | None = None) -> None:
        start(server, port)
        servers.append(server)

    def killed(instance: instances.Instance) -> None:
        kill(instance)
        for server in servers:
            server.client.flushall()

    with (
        mock.patch.object(valkey.Server, "start", started),
        mock.patch.object(instances.Instance, "kill", killed),
    ):
        yield


@fault(ja="インスタンスがセッションを忘れる", en="instances forget sessions at once")
def sessions_are_forgotten(rng: Random) -> Iterator[None]:
    with mock.patch.object(instances.Instance, "user_of", return_value=None):
        yield


@fault(ja="止めたはずのインスタンスが動き続ける", en="an instance that is killed goes on running")
def killed_instance_goes_on(rng: Random) -> Iterator[None]:
    with mock.patch.object(instances.Instance, "kill"):
        yield


@fault(
    ja="インスタンスの2つめからのセッションは、ほかのインスタンスからも読める",
    en="instances can read each other's sessions, except for the first of each",
)
def second_sessions_are_shared(rng: Random) -> Iterator[None]:
    log_in, look_up = instances.Instance.log_in, instances.Instance.user_of
    first, shared = dict[str, str](), dict[str, str]()

    def log_in_and_share(instance: instances.Instance, user: str) -> str:
        session = log_in(instance, user)
        if first.setdefault(instance.name, session) != session:
            shared[session] = user
        return session

    def look_up_anywhere(instance: instances.Instance, session: str) -> str | None:
        return look_up(instance, session) or shared.get(session)

    with (
        mock.patch.object(instances.Instance, "log_in", log_in_and_share),
        mock.patch.object(instances.Instance, "user_of", look_up_anywhere),
    ):
        yield
