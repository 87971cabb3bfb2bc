"""Broken worlds for the engines of Amazon ElastiCache as AWS defines them: replicas, too."""

from collections.abc import Iterator
from random import Random

from faults._elasticache import (
    GROUP,
    choosing,
    defined,
    requiring,
    reworded,
    with_member,
    without_member,
)
from faults._models import Model
from uradori.faults import fault

# Engines


@fault(ja="`CreateCacheCluster` でエンジンを選べない", en="`CreateCacheCluster` takes no engine")
def model_chooses_the_engine(rng: Random) -> Iterator[None]:
    with without_member("CreateCacheClusterMessage", member="Engine"):
        yield


@fault(
    ja="API モデルが、クラスターを作るときの `Engine` は無視されるとしている",
    en="the API model says that `Engine` is ignored when a cluster is created",
)
def model_ignores_the_engine(rng: Random) -> Iterator[None]:
    said = "The name of the cache engine to be used for this cluster."
    with reworded("shapes/CreateCacheClusterMessage/members/Engine", said, "Ignored."):
        yield


@fault(
    ja="サーバーレスキャッシュを作るときにエンジンを選べない",
    en="no engine can be chosen for a new serverless cache",
)
def model_chooses_the_serverless_engine(rng: Random) -> Iterator[None]:
    def remove(model: Model) -> None:
        request = model["shapes"]["CreateServerlessCacheRequest"]
        del request["members"]["Engine"]
        request["required"].remove("Engine")

    with defined(remove):
        yield


@fault(
    ja="いまも、`ModifyReplicationGroup` でエンジンを変えられない",
    en="even today `ModifyReplicationGroup` cannot change the engine",
)
def model_freezes_the_engine(rng: Random) -> Iterator[None]:
    with without_member("ModifyReplicationGroupMessage", member="Engine"):
        yield


@fault(
    ja="いまも `CreateServerlessCache` がない", en="there is no `CreateServerlessCache` even today"
)
def model_has_no_serverless_caches(rng: Random) -> Iterator[None]:
    with defined(lambda model: model["operations"].pop("CreateServerlessCache")):
        yield


# Replicas, failover and durability


@fault(
    ja="`CreateCacheCluster` でノードの数を指定できない",
    en="`CreateCacheCluster` has no setting for the number of nodes",
)
def model_counts_no_memcached_nodes(rng: Random) -> Iterator[None]:
    with without_member("CreateCacheClusterMessage", member="NumCacheNodes"):
        yield


@fault(
    ja="Memcached のクラスターにレプリカを指定できる",
    en="a Memcached cluster has a setting for replicas",
)
def model_copies_memcached(rng: Random) -> Iterator[None]:
    with with_member("CreateCacheClusterMessage", "ReplicasPerNode", "IntegerOptional"):
        yield


@fault(
    ja="Memcached のクラスターに自動フェイルオーバーを指定できる",
    en="a Memcached cluster has a setting for automatic failover",
)
def model_fails_memcached_over(rng: Random) -> Iterator[None]:
    with with_member("CreateCacheClusterMessage", "AutomaticFailoverEnabled", "BooleanOptional"):
        yield


@fault(
    ja="Memcached のクラスターにマルチ AZ を指定できる",
    en="a Memcached cluster has a setting for Multi-AZ",
)
def model_spreads_memcached(rng: Random) -> Iterator[None]:
    with with_member("CreateCacheClusterMessage", "MultiAZEnabled", "BooleanOptional"):
        yield


@fault(
    ja="Memcached のクラスターを、あとからマルチ AZ に変えられる",
    en="a Memcached cluster can be changed to Multi-AZ later",
)
def model_spreads_memcached_later(rng: Random) -> Iterator[None]:
    with with_member("ModifyCacheClusterMessage", "MultiAZEnabled", "BooleanOptional"):
        yield


@fault(
    ja="`CreateReplicationGroup` でレプリカの数を指定できない",
    en="`CreateReplicationGroup` has no setting for the number of replicas",
)
def model_has_no_replicas(rng: Random) -> Iterator[None]:
    with without_member("CreateReplicationGroupMessage", member="ReplicasPerNodeGroup"):
        yield


@fault(
    ja="`CreateReplicationGroup` で自動フェイルオーバーを指定できない",
    en="`CreateReplicationGroup` has no setting for automatic failover",
)
def model_has_no_failover(rng: Random) -> Iterator[None]:
    with without_member("CreateReplicationGroupMessage", member="AutomaticFailoverEnabled"):
        yield


@fault(
    ja="`IncreaseReplicaCount` でレプリカの数を指定できない",
    en="`IncreaseReplicaCount` has no setting for the number of replicas",
)
def model_adds_no_replicas(rng: Random) -> Iterator[None]:
    with without_member("IncreaseReplicaCountMessage", member="NewReplicaCount"):
        yield


@fault(
    ja="`ModifyReplicationGroup` で自動フェイルオーバーを指定できない",
    en="`ModifyReplicationGroup` has no setting for automatic failover",
)
def model_fixes_failover(rng: Random) -> Iterator[None]:
    with without_member("ModifyReplicationGroupMessage", member="AutomaticFailoverEnabled"):
        yield


@fault(
    ja="Memcached のレプリケーショングループも作れる",
    en="a replication group can run Memcached, too",
)
def model_replicates_memcached(rng: Random) -> Iterator[None]:
    old, new = "<code>valkey</code> or", "<code>memcached</code>, <code>valkey</code> or"
    with reworded(f"{GROUP}/Engine", old, new):
        yield


@fault(
    ja="`CreateReplicationGroup` でマルチ AZ を指定できない",
    en="`CreateReplicationGroup` has no setting for Multi-AZ",
)
def model_merges_the_switches(rng: Random) -> Iterator[None]:
    with without_member("CreateReplicationGroupMessage", member="MultiAZEnabled"):
        yield


@fault(
    ja="`CreateReplicationGroup` でマルチ AZ の指定が必須になる",
    en="`CreateReplicationGroup` requires a setting for Multi-AZ",
)
def model_requires_multi_az(rng: Random) -> Iterator[None]:
    with requiring("CreateReplicationGroupMessage", "MultiAZEnabled"):
        yield


@fault(
    ja="クラスターモードを有効にしても、自動フェイルオーバーは任意である",
    en="automatic failover is optional with cluster mode enabled, too",
)
def model_cluster_mode_needs_no_failover(rng: Random) -> Iterator[None]:
    with reworded(f"{GROUP}/AutomaticFailoverEnabled", "must be enabled", "may be enabled"):
        yield


@fault(
    ja="いまも、`CreateReplicationGroup` で耐久性を選べない",
    en="even today `CreateReplicationGroup` takes no durability",
)
def model_has_no_durability(rng: Random) -> Iterator[None]:
    with without_member("CreateReplicationGroupMessage", member="Durability"):
        yield


@fault(ja="耐久性に sync を選べない", en="sync is no choice of durability")
def model_offers_no_sync(rng: Random) -> Iterator[None]:
    with choosing("Durability", lambda values: values.remove("sync")):
        yield


@fault(ja="耐久性に async を選べない", en="async is no choice of durability")
def model_offers_no_async(rng: Random) -> Iterator[None]:
    with choosing("Durability", lambda values: values.remove("async")):
        yield
