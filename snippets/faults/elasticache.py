"""Broken worlds for Amazon ElastiCache as AWS defines it: what can be set, changed and scaled."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from random import Random

from faults._apart import apart
from faults._elasticache import (
    SERVERLESS,
    choosing,
    defined,
    named,
    not_requiring,
    requiring,
    reworded,
    with_member,
    without_member,
)
from faults._models import Model, altered
from uradori.faults import fault

# What the service is, and who does what


@fault(
    ja="サービスの名前が Amazon Elasticache である",
    en="the service's name is Amazon Elasticache",
)
def model_lowers_the_capital(rng: Random) -> Iterator[None]:
    with named("Amazon Elasticache"):
        yield


@fault(
    ja="サービスの名前が Amazon Cache である",
    en="the service's name is Amazon Cache",
)
def model_shortens_the_name(rng: Random) -> Iterator[None]:
    with named("Amazon Cache"):
        yield


@fault(
    ja="サーバーレスキャッシュを作るのに名前が要らない",
    en="a serverless cache can be created without a name",
)
def model_names_no_serverless_cache(rng: Random) -> Iterator[None]:
    with not_requiring("CreateServerlessCacheRequest", "ServerlessCacheName"):
        yield


@fault(
    ja="サーバーレスキャッシュを作るのにエンジンを選ばなくてよい",
    en="a serverless cache can be created without choosing an engine",
)
def model_defaults_the_engine(rng: Random) -> Iterator[None]:
    with not_requiring("CreateServerlessCacheRequest", "Engine"):
        yield


@fault(
    ja="サーバーレスキャッシュを作るのに使用量の上限も要る",
    en="a serverless cache requires usage limits as well",
)
def model_requires_serverless_limits(rng: Random) -> Iterator[None]:
    with requiring("CreateServerlessCacheRequest", "CacheUsageLimits"):
        yield


@fault(
    ja="`CreateServerlessCache` でノードの種類を指定できる",
    en="`CreateServerlessCache` takes a node type",
)
def model_sizes_serverless_nodes(rng: Random) -> Iterator[None]:
    with with_member("CreateServerlessCacheRequest", "CacheNodeType", "String"):
        yield


@fault(
    ja="`CreateCacheCluster` でノードの種類を選べない", en="`CreateCacheCluster` takes no node type"
)
def model_hides_node_types(rng: Random) -> Iterator[None]:
    with without_member("CreateCacheClusterMessage", member="CacheNodeType"):
        yield


@fault(
    ja="`CreateCacheCluster` でノードの数を選べない",
    en="`CreateCacheCluster` takes no number of nodes",
)
def model_hides_node_numbers(rng: Random) -> Iterator[None]:
    with without_member("CreateCacheClusterMessage", member="NumCacheNodes"):
        yield


@fault(
    ja="`ModifyReplicationGroup` でノードの種類を変えられない",
    en="`ModifyReplicationGroup` cannot change the node type",
)
def model_fixes_the_node_type(rng: Random) -> Iterator[None]:
    with without_member("ModifyReplicationGroupMessage", member="CacheNodeType"):
        yield


@fault(
    ja="`ModifyCacheCluster` で、減らすノードを指定できない",
    en="`ModifyCacheCluster` cannot name nodes to remove",
)
def model_removes_no_nodes(rng: Random) -> Iterator[None]:
    with without_member("ModifyCacheClusterMessage", member="CacheNodeIdsToRemove"):
        yield


@fault(
    ja="`DecreaseReplicaCount` でレプリカの数を指定できない",
    en="`DecreaseReplicaCount` takes no number of replicas",
)
def model_fixes_the_replicas(rng: Random) -> Iterator[None]:
    with without_member("DecreaseReplicaCountMessage", member="NewReplicaCount"):
        yield


@fault(
    ja="`ModifyReplicationGroupShardConfiguration` でシャードの数を指定できない",
    en="`ModifyReplicationGroupShardConfiguration` takes no number of shards",
)
def model_fixes_the_shards(rng: Random) -> Iterator[None]:
    shape = "ModifyReplicationGroupShardConfigurationMessage"
    with without_member(shape, member="NodeGroupCount"):
        yield


@fault(
    ja="`ModifyServerlessCache` でノードの数を変えられる",
    en="`ModifyServerlessCache` can change a number of nodes",
)
def model_resizes_serverless_nodes(rng: Random) -> Iterator[None]:
    with with_member("ModifyServerlessCacheRequest", "NumCacheNodes", "IntegerOptional"):
        yield


@fault(
    ja="サーバーレスキャッシュの使用量の上限に、ノードの数が加わる",
    en="the usage limits of a serverless cache also count nodes",
)
def usage_limits_count_nodes(rng: Random) -> Iterator[None]:
    with with_member("CacheUsageLimits", "Nodes", "DataStorage"):
        yield


@fault(
    ja="サーバーレスキャッシュのデータ量に限度を指定できない",
    en="no limits can be set for the data of a serverless cache",
)
def model_limits_no_data(rng: Random) -> Iterator[None]:
    with without_member("CacheUsageLimits", member="DataStorage"):
        yield


@fault(
    ja="サーバーレスキャッシュの処理量に限度を指定できない",
    en="no limits can be set for the processing units of a serverless cache",
)
def model_limits_no_processing(rng: Random) -> Iterator[None]:
    with without_member("CacheUsageLimits", member="ECPUPerSecond"):
        yield


@fault(ja="下限は指定できない", en="no lower limits can be set")
def model_has_no_lower_limits(rng: Random) -> Iterator[None]:
    with without_member("DataStorage", "ECPUPerSecond", member="Minimum"):
        yield


@fault(ja="上限は指定できない", en="no upper limits can be set")
def model_has_no_upper_limits(rng: Random) -> Iterator[None]:
    with without_member("DataStorage", "ECPUPerSecond", member="Maximum"):
        yield


def _scaling(choose: Callable[[list[str]], None]) -> AbstractContextManager[None]:
    """Application Auto Scaling scales something else."""

    def alter(model: Model) -> None:
        choose(apart(model, "PutScalingPolicyRequest", "ScalableDimension")["enum"])

    return altered("application-autoscaling", alter)


@fault(
    ja="Application Auto Scaling の対象に、ElastiCache がない",
    en="ElastiCache is none of the services that Application Auto Scaling can change",
)
def scaling_knows_no_elasticache(rng: Random) -> Iterator[None]:
    def alter(model: Model) -> None:
        model["shapes"]["ServiceNamespace"]["enum"].remove("elasticache")

    with altered("application-autoscaling", alter):
        yield


@fault(
    ja="ノードの種類も自動で変えられる",
    en="auto scaling changes the type of nodes, too",
)
def scaling_changes_node_types(rng: Random) -> Iterator[None]:
    with _scaling(lambda all_: all_.append("elasticache:replication-group:CacheNodeType")):
        yield


@fault(
    ja="自動で増減できるのはクラスターのノードではなく接続である",
    en="auto scaling changes connections of a cluster, not its nodes",
)
def scaling_leaves_out_nodes(rng: Random) -> Iterator[None]:
    with _scaling(_replacing("cache-cluster:Nodes", "cache-cluster:Connections")):
        yield


@fault(
    ja="自動で増減できるのはシャードではなくスロットである",
    en="auto scaling changes slots, not shards",
)
def scaling_leaves_out_shards(rng: Random) -> Iterator[None]:
    with _scaling(_replacing("replication-group:NodeGroups", "replication-group:Slots")):
        yield


@fault(
    ja="自動で増減できるのはレプリカではなくプライマリである",
    en="auto scaling changes primaries, not replicas",
)
def scaling_leaves_out_replicas(rng: Random) -> Iterator[None]:
    with _scaling(_replacing("replication-group:Replicas", "replication-group:Primaries")):
        yield


def _replacing(old: str, new: str) -> Callable[[list[str]], None]:
    def replace(values: list[str]) -> None:
        values[values.index(f"elasticache:{old}")] = f"elasticache:{new}"

    return replace


# Integrations


@fault(
    ja="連携先は DynamoDB ではなく RDS である",
    en="the integration is with RDS, not with DynamoDB",
)
def model_integrates_no_dynamodb(rng: Random) -> Iterator[None]:
    def replace(values: list[str]) -> None:
        values[:] = ["rds"]

    with choosing("IntegrationType", replace):
        yield


@fault(
    ja="`CreateCacheCluster` で連携を指定できる", en="`CreateCacheCluster` takes integrations, too"
)
def model_integrates_nodes(rng: Random) -> Iterator[None]:
    with with_member("CreateCacheClusterMessage", "Integrations", "String"):
        yield


@fault(ja="連携は Valkey 8から使える", en="Valkey 8 is enough for the integration")
def model_integrates_valkey_8(rng: Random) -> Iterator[None]:
    with reworded(f"{SERVERLESS}/Integrations", "version of 9 or above", "version of 8 or above"):
        yield


@fault(
    ja="連携は、指定しなくても有効になる",
    en="integrations are on unless they are turned off",
)
def model_integrates_by_itself(rng: Random) -> Iterator[None]:
    with reworded(f"{SERVERLESS}/Integrations", "no integrations are", "all integrations are"):
        yield


@fault(
    ja="応答に載る連携先の種類には RDS もある",
    en="an integration that is reported may be one with RDS",
)
def model_reports_an_integration_with_rds(rng: Random) -> Iterator[None]:
    def add(model: Model) -> None:
        model["shapes"]["IntegrationKind"] = {"type": "string", "enum": ["dynamodb", "rds"]}
        reported = model["shapes"]["Integration"]["members"]["IntegrationType"]
        reported["shape"] = "IntegrationKind"

    with defined(add):
        yield


@fault(
    ja="`ModifyReplicationGroup` で連携を指定できる",
    en="`ModifyReplicationGroup` takes integrations, too",
)
def model_integrates_existing_nodes(rng: Random) -> Iterator[None]:
    with with_member("ModifyReplicationGroupMessage", "Integrations", "IntegrationRequestList"):
        yield
