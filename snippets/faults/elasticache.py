"""Broken worlds for Amazon ElastiCache: AWS's own API model reworded, then and now.

For cache-aside, where nothing of AWS is run, they break the database instead.
"""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from functools import partial
from pathlib import Path
from random import Random
from typing import Any
from unittest import mock

from faults._models import altered, redocumented
from uradori.faults import fault


def _model(
    alter: Callable[[dict[str, Any]], None], service: str = "elasticache"
) -> AbstractContextManager[None]:
    return altered(service, alter)


def _reworded(
    path: str, old: str, new: str, service: str = "elasticache"
) -> AbstractContextManager[None]:
    return redocumented(service, old, new, *filter(None, path.split("/")))


@contextmanager
def _past(old: str, new: str) -> Iterator[None]:
    """The extract from the model of August 2023 with `old` replaced by `new`."""
    read = Path.read_text

    def read_altered(path: Path, *args: Any, **options: Any) -> str:
        text = read(path, *args, **options)
        return text.replace(old, new) if path.parent.name == "2023-08-18" else text

    with mock.patch.object(Path, "read_text", read_altered):
        yield


_GROUP = "shapes/CreateReplicationGroupMessage/members"
_CLUSTER = "shapes/CreateCacheClusterMessage/members"
_SERVERLESS = "shapes/CreateServerlessCacheRequest/members"


def _add(shape: str, member: str, target: str) -> Callable[[dict[str, Any]], None]:
    def add(model: dict[str, Any]) -> None:
        model["shapes"][shape]["members"][member] = {"shape": target}

    return add


def _remove(shape: str, member: str) -> Callable[[dict[str, Any]], None]:
    def remove(model: dict[str, Any]) -> None:
        del model["shapes"][shape]["members"][member]

    return remove


def _require(shape: str, member: str) -> Callable[[dict[str, Any]], None]:
    def require(model: dict[str, Any]) -> None:
        model["shapes"][shape].setdefault("required", []).append(member)

    return require


# What the service is


@fault(
    ja="API モデルで、名前が Amazon Elasticache になる",
    en="the API model writes Amazon Elasticache",
)
def model_lowers_the_capital(rng: Random) -> Iterator[None]:
    def rename(model: dict[str, Any]) -> None:
        model["metadata"]["serviceFullName"] = "Amazon Elasticache"

    with _model(rename):
        yield


@fault(
    ja="API モデルで、運用の手間が減らない",
    en="in the API model the administrative burden is no smaller",
)
def model_leaves_the_work_to_you(rng: Random) -> Iterator[None]:
    with _reworded("", "with less of the", "with all of the"):
        yield


@fault(
    ja="API モデルで、サーバーレスキャッシュにもノードの種類を指定する",
    en="in the API model a serverless cache takes a node type",
)
def model_sizes_serverless_nodes(rng: Random) -> Iterator[None]:
    with _model(_add("CreateServerlessCacheRequest", "CacheNodeType", "String")):
        yield


@fault(
    ja="API モデルで、サーバーレスキャッシュに使用量の上限が必須になる",
    en="in the API model a serverless cache requires usage limits",
)
def model_requires_serverless_limits(rng: Random) -> Iterator[None]:
    with _model(_require("CreateServerlessCacheRequest", "CacheUsageLimits")):
        yield


@fault(
    ja="API モデルで、クラスターを作るときにノードの種類を選べない",
    en="in the API model no node type can be chosen for a new cluster",
)
def model_hides_node_types(rng: Random) -> Iterator[None]:
    with _model(_remove("CreateCacheClusterMessage", "CacheNodeType")):
        yield


@fault(
    ja="API モデルが MemoryDB の耐久性に触れない",
    en="the API model says nothing of MemoryDB's durability",
)
def model_memorydb_is_a_cache(rng: Random) -> Iterator[None]:
    with _reworded("", "Multi-AZ durability", "Multi-AZ caching", service="memorydb"):
        yield


@fault(
    ja="API モデルが ElastiCache を耐久性のあるデータベースと説明する",
    en="the API model describes ElastiCache as a durable database",
)
def model_cache_is_a_database(rng: Random) -> Iterator[None]:
    with _reworded("", "in-memory cache", "durable in-memory database"):
        yield


# Cache-aside


class _Repeating(sqlite3.Connection):
    def execute(self, sql: str, *args: Any) -> sqlite3.Cursor:
        if sql.startswith("SELECT"):
            super().execute(sql, *args)
        return super().execute(sql, *args)


class _Forgetful(sqlite3.Connection):
    def execute(self, sql: str, *args: Any) -> sqlite3.Cursor:
        return super().execute("SELECT 1" if sql.startswith("UPDATE") else sql, *args)


@fault(
    ja="データベースへの問い合わせが2回ずつ実行される",
    en="every query is run twice",
)
def database_repeats_queries(rng: Random) -> Iterator[None]:
    with mock.patch.object(sqlite3, "connect", partial(sqlite3.connect, factory=_Repeating)):
        yield


@fault(
    ja="データベースの更新が失われる",
    en="updates of the database are lost",
)
def database_ignores_updates(rng: Random) -> Iterator[None]:
    with mock.patch.object(sqlite3, "connect", partial(sqlite3.connect, factory=_Forgetful)):
        yield


@fault(
    ja="API モデルに RDS との連携が加わる",
    en="the API model has an integration with RDS",
)
def model_integrates_rds(rng: Random) -> Iterator[None]:
    def integrate(model: dict[str, Any]) -> None:
        model["shapes"]["IntegrationType"]["enum"].append("rds")

    with _model(integrate):
        yield


@fault(
    ja="API モデルで、連携が指定しなくても有効になる",
    en="in the API model integrations are on by default",
)
def model_integrates_by_itself(rng: Random) -> Iterator[None]:
    with _reworded(f"{_SERVERLESS}/Integrations", "no integrations are", "all integrations are"):
        yield


# Who does what


@fault(
    ja="API モデルで、自動バックアップが既定で有効になる",
    en="in the API model automatic backups are on by default",
)
def model_backs_up_by_default(rng: Random) -> Iterator[None]:
    old, new = "Default: 0 (i.e., automatic backups are disabled", "Default: 1 (i.e., they are kept"
    with _reworded(f"{_GROUP}/SnapshotRetentionLimit", old, new):
        yield


@fault(
    ja="API モデルで、自動フェイルオーバーが既定で有効になる",
    en="in the API model automatic failover is on by default",
)
def model_fails_over_by_default(rng: Random) -> Iterator[None]:
    with _reworded(f"{_GROUP}/AutomaticFailoverEnabled", "Default: false", "Default: true"):
        yield


@fault(
    ja="API モデルで、クラスターモードでも自動フェイルオーバーが任意になる",
    en="in the API model failover is optional in cluster mode, too",
)
def model_cluster_mode_needs_no_failover(rng: Random) -> Iterator[None]:
    with _reworded(f"{_GROUP}/AutomaticFailoverEnabled", "must be enabled", "may be enabled"):
        yield


@fault(
    ja="API モデルで、作った後にノードの種類を変えられない",
    en="in the API model the node type cannot be changed later",
)
def model_fixes_the_node_type(rng: Random) -> Iterator[None]:
    with _model(_remove("ModifyReplicationGroupMessage", "CacheNodeType")):
        yield


@fault(
    ja="API モデルで、サーバーレスキャッシュのノード数を変えられる",
    en="in the API model the nodes of a serverless cache can be counted and changed",
)
def model_resizes_serverless_nodes(rng: Random) -> Iterator[None]:
    with _model(_add("ModifyServerlessCacheRequest", "NumCacheNodes", "IntegerOptional")):
        yield


# Engines


@fault(ja="API モデルから Valkey が消える", en="the API model lists no Valkey")
def model_lacks_valkey(rng: Random) -> Iterator[None]:
    with _reworded("operations/CreateCacheCluster", "Memcached, Valkey or", "Memcached or"):
        yield


@fault(
    ja="2023年8月の API モデルに Valkey がある",
    en="the API model of August 2023 lists Valkey",
)
def past_model_has_valkey(rng: Random) -> Iterator[None]:
    with _past("either Memcached or Redis", "either Memcached, Valkey or Redis"):
        yield


@fault(
    ja="API モデルで、作るときにエンジンを選べない",
    en="in the API model no engine can be chosen at creation",
)
def model_chooses_the_engine(rng: Random) -> Iterator[None]:
    with _model(_remove("CreateCacheClusterMessage", "Engine")):
        yield


@fault(
    ja="API モデルで、作った後にエンジンを変えられない",
    en="in the API model the engine cannot be changed later",
)
def model_freezes_the_engine(rng: Random) -> Iterator[None]:
    with _model(_remove("ModifyReplicationGroupMessage", "Engine")):
        yield


@fault(
    ja="2023年8月の API モデルで、もうエンジンを変えられる",
    en="the engine could be changed already in the API model of August 2023",
)
def past_model_changes_engines(rng: Random) -> Iterator[None]:
    with _past('"EngineVersion": {', '"Engine": {"shape": "String"}, "EngineVersion": {'):
        yield


@fault(
    ja="API モデルが、いまも単に Redis と書いている",
    en="the API model still says just Redis",
)
def model_says_just_redis(rng: Random) -> Iterator[None]:
    with _reworded("operations/CreateSnapshot", "Valkey or Redis OSS", "Redis"):
        yield


@fault(
    ja="API モデルで、Engine に渡す値が redis-oss に変わる",
    en="the API model wants redis-oss as the value of Engine",
)
def model_renames_the_api_value(rng: Random) -> Iterator[None]:
    with _reworded(f"{_GROUP}/Engine", "<code>redis</code>", "<code>redis-oss</code>"):
        yield


# Memcached


@fault(
    ja="API モデルで、Memcached のレプリケーショングループを作れる",
    en="the API model allows a replication group of Memcached",
)
def model_replicates_memcached(rng: Random) -> Iterator[None]:
    old, new = "<code>valkey</code> or", "<code>memcached</code>, <code>valkey</code> or"
    with _reworded(f"{_GROUP}/Engine", old, new):
        yield


@fault(
    ja="API モデルで、Memcached のクラスターに自動フェイルオーバーがある",
    en="in the API model a Memcached cluster has automatic failover",
)
def model_fails_memcached_over(rng: Random) -> Iterator[None]:
    with _model(_add("CreateCacheClusterMessage", "AutomaticFailoverEnabled", "BooleanOptional")):
        yield


@fault(
    ja="API モデルで、Memcached のノードが1つに限られる",
    en="in the API model Memcached is limited to a single node",
)
def model_limits_memcached_to_one(rng: Random) -> Iterator[None]:
    with _reworded(f"{_CLUSTER}/NumCacheNodes", "must be between 1 and 40", "must be 1"):
        yield


@fault(
    ja="API モデルで、ノードベースの Memcached もスナップショットを作れる",
    en="in the API model node-based Memcached can be snapshotted",
)
def model_snapshots_memcached(rng: Random) -> Iterator[None]:
    with _reworded("operations/CreateSnapshot", "valid for Valkey", "valid for Memcached, Valkey"):
        yield


@fault(
    ja="API モデルから、Memcached のスナップショットを拒否するエラーが消える",
    en="the API model has no error that refuses snapshots of Memcached",
)
def model_forgives_memcached_snapshots(rng: Random) -> Iterator[None]:
    with _reworded("shapes/SnapshotFeatureNotSupportedFault", "running Memcached", "running BASIC"):
        yield


@fault(
    ja="API モデルで、再起動してもキャッシュの中身が残る",
    en="in the API model the contents of the cache survive a reboot",
)
def model_keeps_contents_on_reboot(rng: Random) -> Iterator[None]:
    with _reworded("operations/RebootCacheCluster", "rebooted) to be lost", "rebooted) to be kept"):
        yield


@fault(
    ja="API モデルで、サーバーレスの Memcached がスナップショットの対象から外れる",
    en="the API model leaves serverless Memcached out of snapshots",
)
def model_skips_serverless_memcached(rng: Random) -> Iterator[None]:
    old, new = "Valkey, Redis OSS and Serverless Memcached only", "Valkey and Redis OSS only"
    with _reworded("operations/CreateServerlessCacheSnapshot", old, new):
        yield


@fault(
    ja="2023年8月の API モデルにサーバーレスキャッシュがある",
    en="the API model of August 2023 has serverless caches",
)
def past_model_has_serverless_caches(rng: Random) -> Iterator[None]:
    with _past('"CreateSnapshot": {', '"CreateServerlessCache": {}, "CreateSnapshot": {'):
        yield


# Valkey and Redis OSS


@fault(
    ja="API モデルで、Redis OSS でも保管時の暗号化が既定で有効になる",
    en="in the API model Redis OSS, too, encrypts at rest by default",
)
def model_encrypts_redis_oss(rng: Random) -> Iterator[None]:
    old, new = "<code>false</code> when using Redis OSS", "<code>true</code> when using Redis OSS"
    with _reworded(f"{_GROUP}/AtRestEncryptionEnabled", old, new):
        yield


@fault(
    ja="API モデルで、転送時の暗号化が既定で有効になる",
    en="in the API model encryption in transit is on by default",
)
def model_encrypts_in_transit(rng: Random) -> Iterator[None]:
    old, new = "Default: <code>false</code>", "Default: <code>true</code>"
    with _reworded(f"{_GROUP}/TransitEncryptionEnabled", old, new):
        yield


@fault(
    ja="API モデルで、暗号化していない通信でも AuthToken を使える",
    en="the API model allows an AuthToken without encryption in transit",
)
def model_sends_passwords_in_clear(rng: Random) -> Iterator[None]:
    old, new = "only on replication groups where", "also on replication groups where not even"
    with _reworded(f"{_GROUP}/AuthToken", old, new):
        yield


@fault(
    ja="API モデルで、ノードが1つでも自動フェイルオーバーを有効にできる",
    en="in the API model a single node is enough for automatic failover",
)
def model_fails_over_alone(rng: Random) -> Iterator[None]:
    with _reworded(f"{_GROUP}/NumCacheClusters", "must be at least 2", "must be at least 1"):
        yield


@fault(
    ja="API モデルで、指定しなくてもノードが2つできる",
    en="in the API model two nodes are created unasked",
)
def model_starts_with_two_nodes(rng: Random) -> Iterator[None]:
    with _reworded(f"{_GROUP}/NumCacheClusters", "will default to 1", "will default to 2"):
        yield


@fault(
    ja="API モデルで、マルチ AZ の指定が自動フェイルオーバーに含まれる",
    en="in the API model automatic failover includes Multi-AZ",
)
def model_merges_the_switches(rng: Random) -> Iterator[None]:
    with _model(_remove("CreateReplicationGroupMessage", "MultiAZEnabled")):
        yield


@fault(
    ja="API モデルで、Memcached のクラスターにもマルチ AZ がある",
    en="in the API model a Memcached cluster has Multi-AZ, too",
)
def model_spreads_memcached(rng: Random) -> Iterator[None]:
    with _model(_add("CreateCacheClusterMessage", "MultiAZEnabled", "BooleanOptional")):
        yield


@fault(ja="API モデルで、マルチ AZ が必須になる", en="the API model requires Multi-AZ")
def model_requires_multi_az(rng: Random) -> Iterator[None]:
    with _model(_require("CreateReplicationGroupMessage", "MultiAZEnabled")):
        yield


@fault(
    ja="API モデルで、障害が起きてもレプリカが昇格しない",
    en="in the API model no replica is promoted when the primary fails",
)
def model_promotes_nobody(rng: Random) -> Iterator[None]:
    old, new = "automatically promoted to", "never promoted to"
    with _reworded(f"{_GROUP}/AutomaticFailoverEnabled", old, new):
        yield


@fault(
    ja="API モデルで、フェイルオーバーのあとに元のノードが回復しない",
    en="in the API model the failed node is not recovered after a failover",
)
def model_recovers_no_nodes(rng: Random) -> Iterator[None]:
    old, new = "<code>Finished recovery for", "<code>Gave up on"
    with _reworded("operations/TestFailover", old, new):
        yield


@fault(
    ja="API モデルで、書き込みがレプリカに同期で伝わる",
    en="in the API model writes wait for the replicas",
)
def model_waits_for_replicas(rng: Random) -> Iterator[None]:
    old, new = "are asynchronously propagated", "are synchronously propagated"
    with _reworded("operations/CreateReplicationGroup", old, new):
        yield


@fault(
    ja="API モデルで、耐久性に sync を選べない",
    en="the API model offers no sync as a durability",
)
def model_offers_no_sync(rng: Random) -> Iterator[None]:
    def withdraw(model: dict[str, Any]) -> None:
        model["shapes"]["Durability"]["enum"].remove("sync")

    with _model(withdraw):
        yield


@fault(
    ja="2023年8月の API モデルに Durability がある",
    en="the API model of August 2023 has Durability",
)
def past_model_has_durability(rng: Random) -> Iterator[None]:
    with _past('"MultiAZEnabled": {', '"Durability": {"shape": "String"}, "MultiAZEnabled": {'):
        yield
