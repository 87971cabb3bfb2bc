"""Broken worlds for Amazon Route 53: as moto stores it, and as AWS's API models define it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from random import Random
from typing import Any
from unittest import mock

from botocore.client import BaseClient
from faults._models import Model, altered, redocumented
from moto.dynamodb.models import DynamoDBBackend, dynamodb_backends
from moto.dynamodb.models.table import Table
from moto.route53.models import FakeZone, HealthCheck, RecordSet
from uradori.faults import fault

# Records, as moto keeps them


@fault(
    ja="セカンダリのヘルスチェックだけが外れる",
    en="the secondary loses the health check it was given",
)
def secondary_goes_unchecked(rng: Random) -> Iterator[None]:
    add = FakeZone.add_rrset

    def add_unchecked(zone: FakeZone, record: dict[str, Any]) -> RecordSet:
        unchecked = {"HealthCheckId": None} if record.get("Failover") == "SECONDARY" else {}
        return add(zone, {**record, **unchecked})

    with mock.patch.object(FakeZone, "add_rrset", add_unchecked):
        yield


@fault(ja="レコードの変更が失われる", en="changes to records are lost")
def changes_are_lost(rng: Random) -> Iterator[None]:
    with mock.patch.multiple(FakeZone, add_rrset=mock.DEFAULT, upsert_rrset=mock.DEFAULT):
        yield


@fault(ja="CREATE が同じ名前のレコードを置き換える", en="a CREATE replaces the records of its name")
def create_replaces_the_name(rng: Random) -> Iterator[None]:
    add = FakeZone.add_rrset

    def replace(zone: FakeZone, record: dict[str, Any]) -> RecordSet:
        _remove(zone, lambda each: each.name == record["Name"])
        return add(zone, record)

    with mock.patch.object(FakeZone, "add_rrset", replace):
        yield


@fault(
    ja="UPSERT が置き換えずにレコードを増やす",
    en="an UPSERT adds a second record instead of replacing the first",
)
def upsert_adds_a_second_record(rng: Random) -> Iterator[None]:
    with mock.patch.object(FakeZone, "upsert_rrset", FakeZone.add_rrset):
        yield


@fault(
    ja="UPSERT した値が、一覧に反映されない",
    en="the list goes on showing the values from before an UPSERT",
)
def upsert_is_not_listed(rng: Random) -> Iterator[None]:
    with mock.patch.object(FakeZone, "upsert_rrset"):
        yield


@fault(
    ja="UPSERT がほかの名前のレコードまで取り除く",
    en="an UPSERT also removes the records of other names",
)
def upsert_replaces_every_name(rng: Random) -> Iterator[None]:
    with _upserts_that_remove(
        lambda each, new: each.name != new["Name"] or each.type == new["Type"]
    ):
        yield


@fault(
    ja="UPSERT が同じ名前のほかのタイプのレコードまで取り除く",
    en="an UPSERT also removes the name's records of other types",
)
def upsert_replaces_every_type(rng: Random) -> Iterator[None]:
    with _upserts_that_remove(lambda each, new: each.name == new["Name"]):
        yield


@fault(ja="レコードの削除が無視される", en="deletes of records are ignored")
def deletes_are_ignored(rng: Random) -> Iterator[None]:
    with mock.patch.object(FakeZone, "delete_rrset"):
        yield


@fault(ja="DELETE がほかのレコードまで取り除く", en="a DELETE removes other records too")
def deletes_empty_the_zone(rng: Random) -> Iterator[None]:
    def delete(zone: FakeZone, record: dict[str, Any]) -> None:
        _remove(zone, lambda each: True)

    with mock.patch.object(FakeZone, "delete_rrset", delete):
        yield


def _remove(zone: FakeZone, unwanted: Callable[[RecordSet], bool]) -> None:
    zone.rrsets = [each for each in zone.rrsets if not unwanted(each)]


@contextmanager
def _upserts_that_remove(
    unwanted: Callable[[RecordSet, dict[str, Any]], bool],
) -> Iterator[None]:
    """An UPSERT adds a record, and removes those which are `unwanted` beside the new one."""

    def replace(zone: FakeZone, record: dict[str, Any]) -> RecordSet:
        _remove(zone, lambda each: unwanted(each, record))
        return zone.add_rrset(record)

    with mock.patch.object(FakeZone, "upsert_rrset", replace):
        yield


@fault(ja="TTL が半分になる", en="a record's TTL is halved")
def ttl_is_halved(rng: Random) -> Iterator[None]:
    with _kept("ttl", lambda seconds: int(seconds) // 2):
        yield


@fault(ja="TTL が2倍になる", en="a record's TTL is doubled")
def ttl_is_doubled(rng: Random) -> Iterator[None]:
    with _kept("ttl", lambda seconds: int(seconds) * 2):
        yield


@contextmanager
def _kept(attribute: str, change: Callable[[Any], Any]) -> Iterator[None]:
    """An attribute of each record is what `change` makes of the one that it was given."""
    changed = property(
        lambda record: change(record.__dict__[attribute]),
        lambda record, value: record.__dict__.update({attribute: value}),
    )
    with mock.patch.object(RecordSet, attribute, changed, create=True):
        yield


# What moto is not


@fault(
    ja="moto が、同じ名前の2つ目のプライマリを捨てる",
    en="moto drops the second primary of a name",
)
def second_primary_is_dropped(rng: Random) -> Iterator[None]:
    add = FakeZone.add_rrset

    def add_once(zone: FakeZone, record: dict[str, Any]) -> Any:
        return None if _has_primary(zone, record) else add(zone, record)

    with mock.patch.object(FakeZone, "add_rrset", add_once):
        yield


@fault(
    ja="moto が、2つ目のプライマリに別の名前を付ける",
    en="moto gives the second primary another name",
)
def second_primary_is_renamed(rng: Random) -> Iterator[None]:
    add = FakeZone.add_rrset

    def add_renamed(zone: FakeZone, record: dict[str, Any]) -> Any:
        other = {"Name": f"other.{record['Name']}"} if _has_primary(zone, record) else {}
        return add(zone, {**record, **other})

    with mock.patch.object(FakeZone, "add_rrset", add_renamed):
        yield


def _has_primary(zone: FakeZone, record: dict[str, Any]) -> bool:
    return any(each.failover == "PRIMARY" and each.name == record["Name"] for each in zone.rrsets)


@fault(ja="moto が TestDNSAnswer に答える", en="moto answers TestDNSAnswer")
def test_dns_answer_works(rng: Random) -> Iterator[None]:
    call = BaseClient._make_api_call

    def answer(client: BaseClient, operation: str, arguments: Any) -> Any:
        if operation == "TestDNSAnswer":
            return {"ResponseCode": "NOERROR", "RecordData": ["192.0.2.10"]}
        return call(client, operation, arguments)

    with mock.patch.object(BaseClient, "_make_api_call", answer):
        yield


# Health checks, as moto keeps them


@fault(ja="間隔の既定値が60秒になる", en="the default interval is 60 seconds")
def default_interval_is_a_minute(rng: Random) -> Iterator[None]:
    with _defaults(request_interval=60):
        yield


@fault(ja="しきい値の既定値が4になる", en="the default threshold is 4")
def default_threshold_is_four(rng: Random) -> Iterator[None]:
    with _defaults(failure_threshold=4):
        yield


@contextmanager
def _defaults(**values: int) -> Iterator[None]:
    """Health checks that do not say otherwise are created with these values."""
    create = HealthCheck.__init__

    def create_with_defaults(
        check: HealthCheck, name: str, reference: str, arguments: dict[str, Any]
    ) -> None:
        said = {key: value for key, value in arguments.items() if value is not None}
        create(check, name, reference, {**values, **said})

    with mock.patch.object(HealthCheck, "__init__", create_with_defaults):
        yield


# Tables in two Regions


@fault(ja="書き込んだ注文が失われる", en="an order that was written is lost")
def orders_are_lost(rng: Random) -> Iterator[None]:
    put = DynamoDBBackend.put_item

    def put_and_lose(backend: DynamoDBBackend, table: str, *args: Any, **options: Any) -> Any:
        item = put(backend, table, *args, **options)
        backend.tables[table].items.clear()
        return item

    with mock.patch.object(DynamoDBBackend, "put_item", put_and_lose):
        yield


@fault(
    ja="同名のテーブルが、どのリージョンでも同じ中身になる",
    en="tables of one name hold the same items in every Region",
)
def tables_span_regions(rng: Random) -> Iterator[None]:
    put = DynamoDBBackend.put_item

    def put_everywhere(backend: DynamoDBBackend, table: str, *args: Any, **options: Any) -> Any:
        for other in list(dynamodb_backends[backend.account_id].values()):
            if other is not backend and table in other.tables:
                put(other, table, *args, **options)
        return put(backend, table, *args, **options)

    with mock.patch.object(DynamoDBBackend, "put_item", put_everywhere):
        yield


@fault(
    ja="作ったテーブルが、大阪に複製を持つグローバルテーブルになる",
    en="a table that is created is a global table with a replica in Osaka",
)
def tables_are_global(rng: Random) -> Iterator[None]:
    describe = Table.describe

    def describe_with_replica(table: Table, base_key: str = "TableDescription") -> dict[str, Any]:
        described: dict[str, Any] = describe(table, base_key)
        described[base_key]["Replicas"] = [{"RegionName": "ap-northeast-3"}]
        return described

    with mock.patch.object(Table, "describe", describe_with_replica):
        yield


@fault(ja="テーブルに、リージョンごとに別の名前が付く", en="tables are named after their Region")
def tables_are_named_by_region(rng: Random) -> Iterator[None]:
    describe = Table.describe

    def describe_otherwise(table: Table, base_key: str = "TableDescription") -> dict[str, Any]:
        described: dict[str, Any] = describe(table, base_key)
        described[base_key]["TableName"] += "-" + table.table_arn.split(":")[3]
        return described

    with mock.patch.object(Table, "describe", describe_otherwise):
        yield


# What AWS's API models define


@contextmanager
def _names(
    shape: str, change: Callable[[list[str]], list[str]], service: str = "route53"
) -> Iterator[None]:
    """The values that an enumeration of the model allows are what `change` makes of them."""

    def alter(model: Model) -> None:
        model["shapes"][shape]["enum"] = change(model["shapes"][shape]["enum"])

    with altered(service, alter):
        yield


def _without(*unwanted: str) -> Callable[[list[str]], list[str]]:
    """Names without these, others in their place."""
    return lambda names: [f"OTHER_{name}" if name in unwanted else name for name in names]


@contextmanager
def _bound(shape: str, **bound: int) -> Iterator[None]:
    """A number of the model has this bound."""
    with altered("route53", lambda model: model["shapes"][shape].update(bound)):
        yield


@fault(
    ja="API モデルで、名前が AWS Route 53 になる", en="the API model calls the service AWS Route 53"
)
def model_calls_it_aws(rng: Random) -> Iterator[None]:
    with _full_name("AWS Route 53"):
        yield


@fault(ja="API モデルで、名前が Amazon Route53 になる", en="the API model writes Amazon Route53")
def model_joins_the_name(rng: Random) -> Iterator[None]:
    with _full_name("Amazon Route53"):
        yield


@contextmanager
def _full_name(name: str) -> Iterator[None]:
    with altered("route53", lambda model: model["metadata"].update(serviceFullName=name)):
        yield


@fault(ja="API モデルに、3つ目の役割が加わる", en="the API model adds a third role")
def model_adds_a_third_role(rng: Random) -> Iterator[None]:
    with _names("ResourceRecordSetFailover", lambda names: [*names, "TERTIARY"]):
        yield


@fault(ja="API モデルに PRIMARY がない", en="the API model has no PRIMARY")
def model_has_no_primary(rng: Random) -> Iterator[None]:
    with _names("ResourceRecordSetFailover", _without("PRIMARY")):
        yield


@fault(ja="API モデルに SECONDARY がない", en="the API model has no SECONDARY")
def model_has_no_secondary(rng: Random) -> Iterator[None]:
    with _names("ResourceRecordSetFailover", _without("SECONDARY")):
        yield


@fault(
    ja="API モデルで、エンドポイントに接続するヘルスチェックのタイプがどれもなくなる",
    en="the API model has none of the types of health check that connect to an endpoint",
)
def model_connects_to_no_endpoint(rng: Random) -> Iterator[None]:
    with _names(
        "HealthCheckType", _without("HTTP", "HTTPS", "HTTP_STR_MATCH", "HTTPS_STR_MATCH", "TCP")
    ):
        yield


@fault(
    ja="API モデルで、エンドポイントに接続しないヘルスチェックのタイプがどれもなくなる",
    en="the API model has none of the types of health check that connect to no endpoint",
)
def model_connects_every_check(rng: Random) -> Iterator[None]:
    with _names("HealthCheckType", _without("CALCULATED", "CLOUDWATCH_METRIC", "RECOVERY_CONTROL")):
        yield


@fault(ja="API モデルに、UDP のヘルスチェックが加わる", en="the API model adds UDP health checks")
def model_adds_udp_checks(rng: Random) -> Iterator[None]:
    with _names("HealthCheckType", lambda names: [*names, "UDP"]):
        yield


@fault(
    ja="API モデルで、間隔を1秒まで縮められる", en="in the API model the interval can be one second"
)
def model_checks_every_second(rng: Random) -> Iterator[None]:
    with _bound("RequestInterval", min=1):
        yield


@fault(
    ja="API モデルで、しきい値が2回からになる", en="in the API model the threshold is at least two"
)
def model_needs_two_failures(rng: Random) -> Iterator[None]:
    with _bound("FailureThreshold", min=2):
        yield


@fault(
    ja="API モデルで、しきい値を100回まで増やせる",
    en="in the API model the threshold can be a hundred",
)
def model_tolerates_a_hundred_failures(rng: Random) -> Iterator[None]:
    with _bound("FailureThreshold", max=100):
        yield


@fault(
    ja="API モデルで、Region switch に Route 53 のステップがない",
    en="in the API model Region switch has no step for Route 53",
)
def model_switches_no_dns(rng: Random) -> Iterator[None]:
    with _steps("Route53HealthCheck"):
        yield


@fault(
    ja="API モデルで、Region switch に Aurora のステップがない",
    en="in the API model Region switch has no step for Aurora",
)
def model_switches_no_databases(rng: Random) -> Iterator[None]:
    with _steps("AuroraGlobalDatabase"):
        yield


@fault(
    ja="API モデルで、Region switch に Auto Scaling のステップがない",
    en="in the API model Region switch has no step for Auto Scaling",
)
def model_adds_no_capacity(rng: Random) -> Iterator[None]:
    with _steps("EC2AutoScaling"):
        yield


@contextmanager
def _steps(unwanted: str) -> Iterator[None]:
    with _names("ExecutionBlockType", _without(unwanted), "arc-region-switch"):
        yield


# What AWS's API models say in words that a calculation reads


@contextmanager
def _says(structure: str, member: str, old: str, new: str) -> Iterator[None]:
    """What the model says of a member of a structure has `new` in the place of `old`."""
    with redocumented("route53", old, new, "shapes", structure, "members", member):
        yield


_FAILING_OVER = "and failover resource record sets: "


@contextmanager
def _failing_over(old: str, new: str) -> Iterator[None]:
    """The list of the types that can fail over begins with `new` instead of `old`."""
    with _says("ResourceRecordSet", "Type", _FAILING_OVER + old, _FAILING_OVER + new):
        yield


@fault(
    ja="API モデルで、フェイルオーバーが IP アドレスに限られる",
    en="in the API model failover is for IP addresses alone",
)
def model_limits_failover_to_addresses(rng: Random) -> Iterator[None]:
    addresses = "<code>A</code> | <code>AAAA</code>"
    with _failing_over(addresses, f"{addresses}. Not:"):
        yield


@fault(
    ja="API モデルで、IP アドレスだけがフェイルオーバーできない",
    en="in the API model all but IP addresses can fail over",
)
def model_fails_no_addresses_over(rng: Random) -> Iterator[None]:
    with _failing_over("<code>A</code> | <code>AAAA</code> |", ""):
        yield


@fault(
    ja="API モデルで、DS、NS、SOA もフェイルオーバーできる",
    en="in the API model DS, NS and SOA can fail over, too",
)
def model_fails_every_type_over(rng: Random) -> Iterator[None]:
    with _failing_over("", "<code>DS</code> | <code>NS</code> | <code>SOA</code> | "):
        yield


_RESPONDS = ", Route 53 responds to DNS queries with the applicable value from the "
_PRIMARY_HEALTHY = "When the primary resource record set is healthy"
_PRIMARY_FAILED = "and the secondary resource record set is healthy"
_SECONDARY_FAILED = "When the secondary resource record set is unhealthy"


@contextmanager
def _rule(condition: str, old: str, new: str) -> Iterator[None]:
    """AWS's rule answers `new` where this condition holds, instead of `old`."""
    begins = condition + _RESPONDS
    with _says("ResourceRecordSet", "Failover", begins + old, begins + new):
        yield


@fault(
    ja="API モデルで、プライマリが正常でもセカンダリを返す",
    en="in the API model the secondary answers while the primary is healthy",
)
def model_prefers_healthy_secondary(rng: Random) -> Iterator[None]:
    with _rule(_PRIMARY_HEALTHY, "primary", "secondary"):
        yield


@fault(
    ja="API モデルで、プライマリが異常でもプライマリを返し続ける",
    en="in the API model a failed primary goes on answering",
)
def model_keeps_failed_primary(rng: Random) -> Iterator[None]:
    with _rule(_PRIMARY_FAILED, "secondary", "primary"):
        yield


@fault(
    ja="API モデルで、両方が異常ならセカンダリを返す",
    en="in the API model the secondary answers when both are unhealthy",
)
def model_prefers_failed_secondary(rng: Random) -> Iterator[None]:
    with _rule(_SECONDARY_FAILED, "primary", "secondary"):
        yield


@fault(
    ja="API モデルから、プライマリが正常なときの規則が消える",
    en="the API model loses its rule for a healthy primary",
)
def model_says_nothing_of_healthy_primary(rng: Random) -> Iterator[None]:
    with _says("ResourceRecordSet", "Failover", f"{_PRIMARY_HEALTHY},", "Before launch,"):
        yield


@fault(
    ja="API モデルに、正常でも異常でもない3つ目の状態がある",
    en="the API model knows a third state, neither healthy nor unhealthy",
)
def model_knows_a_third_state(rng: Random) -> Iterator[None]:
    third = "When the secondary resource record set is unknown"
    with _says("ResourceRecordSet", "Failover", _SECONDARY_FAILED, third):
        yield


@fault(
    ja="API モデルで、既定の間隔が60秒になる",
    en="in the API model the default interval is 60 seconds",
)
def model_checks_every_minute(rng: Random) -> Iterator[None]:
    default = "the default value is <code>{}</code> seconds"
    with _says("HealthCheckConfig", "RequestInterval", default.format(30), default.format(60)):
        yield


@fault(
    ja="API モデルで、既定のしきい値が4回になる",
    en="in the API model the default threshold is four",
)
def model_tolerates_four_failures(rng: Random) -> Iterator[None]:
    default = "the default value is {} health checks"
    with _says(
        "HealthCheckConfig", "FailureThreshold", default.format("three"), default.format("four")
    ):
        yield


@fault(
    ja="API モデルで、勧める TTL が1時間になる",
    en="in the API model the recommended TTL is an hour",
)
def model_recommends_an_hour(rng: Random) -> Iterator[None]:
    advice = "of {} seconds or less so clients"
    with _says("ResourceRecordSet", "TTL", advice.format(60), advice.format(3600)):
        yield
