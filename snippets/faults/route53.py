"""Broken worlds for Amazon Route 53: as moto stores it, and as AWS's API models word it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from random import Random
from typing import Any
from unittest import mock

from botocore.client import BaseClient
from faults._models import reworded
from moto.dynamodb.models import DynamoDBBackend, dynamodb_backends
from moto.route53.models import FakeZone, RecordSet
from uradori.faults import fault


@contextmanager
def _records(change: Callable[[dict[str, Any]], dict[str, Any] | None]) -> Iterator[None]:
    """Each failover record that is created is what `change` makes of it, if it leaves any."""
    add = FakeZone.add_rrset

    def add_changed(zone: FakeZone, record: dict[str, Any]) -> Any:
        changed = change(record) if record.get("Failover") else record
        return None if changed is None else add(zone, changed)

    with mock.patch.object(FakeZone, "add_rrset", add_changed):
        yield


@fault(ja="レコードからヘルスチェックが外れる", en="records lose the health check they were given")
def records_lose_their_health_check(rng: Random) -> Iterator[None]:
    with _records(lambda record: {**record, "HealthCheckId": None}):
        yield


@fault(
    ja="セカンダリのヘルスチェックだけが外れる",
    en="the secondary loses the health check it was given",
)
def secondary_goes_unchecked(rng: Random) -> Iterator[None]:
    def uncheck(record: dict[str, Any]) -> dict[str, Any]:
        return {**record, "HealthCheckId": None} if record["Failover"] == "SECONDARY" else record

    with _records(uncheck):
        yield


@fault(ja="セカンダリのレコードが失われる", en="the secondary record is lost")
def secondary_is_missing(rng: Random) -> Iterator[None]:
    with _records(lambda record: None if record["Failover"] == "SECONDARY" else record):
        yield


@fault(ja="プライマリとセカンダリが入れ替わる", en="the primary and the secondary change places")
def failover_roles_are_swapped(rng: Random) -> Iterator[None]:
    other = {"PRIMARY": "SECONDARY", "SECONDARY": "PRIMARY"}
    with _records(lambda record: {**record, "Failover": other[record["Failover"]]}):
        yield


@fault(ja="レコードの変更が失われる", en="changes to records are lost")
def changes_are_lost(rng: Random) -> Iterator[None]:
    with mock.patch.multiple(FakeZone, add_rrset=mock.DEFAULT, upsert_rrset=mock.DEFAULT):
        yield


@fault(
    ja="UPSERT が置き換えずにレコードを増やす",
    en="an UPSERT adds a second record instead of replacing the first",
)
def upsert_adds_a_second_record(rng: Random) -> Iterator[None]:
    with mock.patch.object(FakeZone, "upsert_rrset", FakeZone.add_rrset):
        yield


@fault(
    ja="UPSERT が同じ名前のほかのタイプのレコードまで取り除く",
    en="an UPSERT also removes the name's records of other types",
)
def upsert_replaces_every_type(rng: Random) -> Iterator[None]:
    def replace(zone: FakeZone, record: dict[str, Any]) -> RecordSet:
        zone.rrsets = [each for each in zone.rrsets if each.name != record["Name"]]
        return zone.add_rrset(record)

    with mock.patch.object(FakeZone, "upsert_rrset", replace):
        yield


@fault(ja="レコードの削除が無視される", en="deletes of records are ignored")
def deletes_are_ignored(rng: Random) -> Iterator[None]:
    with mock.patch.object(FakeZone, "delete_rrset"):
        yield


@contextmanager
def _ttls(change: Callable[[int], int]) -> Iterator[None]:
    """The TTL of each record is what `change` makes of the one that it was given."""
    ttl = property(
        lambda record: change(int(record.__dict__["ttl"])),
        lambda record, value: record.__dict__.update(ttl=value),
    )
    with mock.patch.object(RecordSet, "ttl", ttl, create=True):
        yield


@fault(ja="TTL が半分になる", en="a record's TTL is halved")
def ttl_is_halved(rng: Random) -> Iterator[None]:
    with _ttls(lambda seconds: seconds // 2):
        yield


@fault(ja="TTL が2倍になる", en="a record's TTL is doubled")
def ttl_is_doubled(rng: Random) -> Iterator[None]:
    with _ttls(lambda seconds: seconds * 2):
        yield


@fault(
    ja="moto が、同じ名前の2つ目のプライマリを捨てる",
    en="moto drops the second primary of a name",
)
def second_primary_is_dropped(rng: Random) -> Iterator[None]:
    add = FakeZone.add_rrset

    def add_once(zone: FakeZone, record: dict[str, Any]) -> Any:
        taken = {other.name for other in zone.rrsets if other.failover == "PRIMARY"}
        return None if record["Name"] in taken else add(zone, record)

    with mock.patch.object(FakeZone, "add_rrset", add_once):
        yield


@fault(ja="moto が TestDNSAnswer に答える", en="moto answers TestDNSAnswer")
def test_dns_answer_works(rng: Random) -> Iterator[None]:
    call = BaseClient._make_api_call

    def answer(client: BaseClient, operation: str, arguments: Any) -> Any:
        if operation == "TestDNSAnswer":
            return {"ResponseCode": "NOERROR", "RecordData": ["192.0.2.10"]}
        return call(client, operation, arguments)

    with mock.patch.object(BaseClient, "_make_api_call", answer):
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


@fault(ja="書き込んだ注文が失われる", en="an order that was written is lost")
def orders_are_lost(rng: Random) -> Iterator[None]:
    put = DynamoDBBackend.put_item

    def put_and_lose(backend: DynamoDBBackend, table: str, *args: Any, **options: Any) -> Any:
        item = put(backend, table, *args, **options)
        backend.tables[table].items.clear()
        return item

    with mock.patch.object(DynamoDBBackend, "put_item", put_and_lose):
        yield


_ANSWER = ", Route 53 responds to DNS queries with the applicable value from the "
_ONLY_PRIMARY_FAILED = "and the secondary resource record set is healthy" + _ANSWER
_SECONDARY_FAILED = "When the secondary resource record set is unhealthy" + _ANSWER


@fault(ja="API モデルで、名前が Amazon Route53 になる", en="the API model writes Amazon Route53")
def model_joins_the_name(rng: Random) -> Iterator[None]:
    with reworded("route53", "Amazon Route 53", "Amazon Route53"):
        yield


@fault(ja="API モデルから、ドメインの登録が消える", en="the API model registers no domains")
def model_registers_no_domains(rng: Random) -> Iterator[None]:
    with reworded("route53", "<p>Register domain names.", "<p>Draw up domain names."):
        yield


@fault(ja="API モデルから、ヘルスチェックが消える", en="the API model checks no health")
def model_checks_no_health(rng: Random) -> Iterator[None]:
    with reworded("route53", "<p>Check the health of", "<p>Count"):
        yield


@fault(
    ja="API モデルで、レコードがキャッシュの写しになる",
    en="in the API model records are cached copies",
)
def model_holds_cached_records(rng: Random) -> Iterator[None]:
    with reworded("route53", "authoritative DNS information", "cached DNS information"):
        yield


@fault(
    ja="API モデルで、Resolver が再帰的な問い合わせをしない",
    en="in the API model Resolver makes no recursive lookups",
)
def model_resolver_never_recurses(rng: Random) -> Iterator[None]:
    with reworded("route53resolver", "performs recursive lookups", "performs no lookups"):
        yield


@fault(ja="API モデルに、3つ目の役割が加わる", en="the API model adds a third role")
def model_adds_a_third_role(rng: Random) -> Iterator[None]:
    with reworded("route53", '"SECONDARY"', '"SECONDARY", "TERTIARY"'):
        yield


@fault(
    ja="API モデルで、2つのレコードのタイプが違ってもよい",
    en="in the API model the two records may differ in type",
)
def model_lets_types_differ(rng: Random) -> Iterator[None]:
    with reworded("route53", "specify the same value for all", "specify any value for each"):
        yield


@fault(
    ja="API モデルで、SetIdentifier が重なってもよい",
    en="in the API model a SetIdentifier may repeat",
)
def model_lets_identifiers_repeat(rng: Random) -> Iterator[None]:
    with reworded("route53", "must be unique for each", "may be the same for each"):
        yield


@fault(
    ja="API モデルで、フェイルオーバーが IP アドレスに限られる",
    en="in the API model failover is for IP addresses alone",
)
def model_limits_failover_to_addresses(rng: Random) -> Iterator[None]:
    with reworded(
        "route53",
        "and failover resource record sets: <code>A</code> | <code>AAAA</code>",
        "and failover resource record sets: <code>A</code> | <code>AAAA</code>. Not:",
    ):
        yield


@fault(
    ja="API モデルで、NS レコードもフェイルオーバーできる",
    en="in the API model NS records fail over too",
)
def model_fails_name_servers_over(rng: Random) -> Iterator[None]:
    with reworded(
        "route53",
        "and failover resource record sets: <code>A</code>",
        "and failover resource record sets: <code>NS</code> | <code>A</code>",
    ):
        yield


@fault(
    ja="API モデルで、EvaluateTargetHealth を false にできる",
    en="in the API model a failover alias may ignore the health of its target",
)
def model_lets_failover_aliases_ignore_health(rng: Random) -> Iterator[None]:
    with reworded("route53", "element and set the value to true", "element and set any value"):
        yield


@fault(
    ja="API モデルで、エイリアスがターゲットの状態を引き継がない",
    en="in the API model an alias inherits no health",
)
def model_aliases_inherit_nothing(rng: Random) -> Iterator[None]:
    with reworded("route53", "inherits the health of", "ignores the health of"):
        yield


@fault(
    ja="API モデルで、プライマリが異常でもプライマリを返し続ける",
    en="in the API model a failed primary goes on answering",
)
def model_keeps_failed_primary(rng: Random) -> Iterator[None]:
    with reworded("route53", _ONLY_PRIMARY_FAILED + "secondary", _ONLY_PRIMARY_FAILED + "primary"):
        yield


@fault(
    ja="API モデルで、両方が異常ならセカンダリを返す",
    en="in the API model the secondary answers when both are unhealthy",
)
def model_prefers_failed_secondary(rng: Random) -> Iterator[None]:
    with reworded("route53", _SECONDARY_FAILED + "primary", _SECONDARY_FAILED + "secondary"):
        yield


@fault(
    ja="API モデルから、プライマリが正常なときの規則が消える",
    en="the API model loses its rule for a healthy primary",
)
def model_says_nothing_of_healthy_primary(rng: Random) -> Iterator[None]:
    with reworded("route53", "When the primary resource record set is healthy,", "Before launch,"):
        yield


@fault(
    ja="API モデルで、レコードの値の先も調べる", en="in the API model the record's value is checked"
)
def model_checks_the_record_value(rng: Random) -> Iterator[None]:
    with reworded("route53", "Route 53 doesn't check the health", "Route 53 checks the health"):
        yield


@fault(
    ja="API モデルで、指定したエンドポイントを調べない",
    en="in the API model the endpoint in the health check goes unchecked",
)
def model_checks_another_endpoint(rng: Random) -> Iterator[None]:
    with reworded(
        "route53",
        "the endpoint that you specified in the health check",
        "an endpoint of its choice",
    ):
        yield


@fault(ja="API モデルから、TCP のヘルスチェックが消える", en="the API model lists no TCP checks")
def model_lacks_tcp_checks(rng: Random) -> Iterator[None]:
    with reworded("route53", '"TCP"', '"UDP"'):
        yield


@fault(
    ja="API モデルで、アラームを見る代わりに接続を試みる",
    en="in the API model a check of an alarm connects to an endpoint",
)
def model_probes_for_alarms(rng: Random) -> Iterator[None]:
    with reworded(
        "route53",
        "The health check is associated with a CloudWatch alarm.",
        "Route 53 tries to establish a TCP connection.",
    ):
        yield


@fault(
    ja="API モデルで、CLOUDWATCH_METRIC がアラームを見ない",
    en="in the API model CLOUDWATCH_METRIC looks at no alarm",
)
def model_reads_no_alarms(rng: Random) -> Iterator[None]:
    with reworded("route53", "is associated with a CloudWatch alarm", "is associated with a timer"):
        yield


@fault(
    ja="API モデルで、ヘルスチェッカーが VPC の中にいる",
    en="in the API model the health checkers are inside the VPC",
)
def model_checks_from_inside_the_vpc(rng: Random) -> Iterator[None]:
    with reworded(
        "route53", "health checkers are outside the VPC", "health checkers are inside the VPC"
    ):
        yield


@fault(
    ja="API モデルで、プライベート IP アドレスも調べられる",
    en="in the API model private IP addresses can be checked",
)
def model_reaches_private_addresses(rng: Random) -> Iterator[None]:
    with reworded(
        "route53",
        "Route 53 can't check the health of endpoints",
        "Route 53 checks the health of endpoints",
    ):
        yield


@fault(
    ja="API モデルで、アラームをもとにしたヘルスチェックが作れない",
    en="in the API model no health check is based on an alarm",
)
def model_ignores_alarms(rng: Random) -> Iterator[None]:
    with reworded(
        "route53",
        "create a health check that is based on the state",
        "create a dashboard that shows the state",
    ):
        yield


@fault(
    ja="API モデルで、既定の間隔が60秒になる",
    en="in the API model the default interval is 60 seconds",
)
def model_checks_every_minute(rng: Random) -> Iterator[None]:
    with reworded(
        "route53",
        "the default value is <code>30</code> seconds",
        "the default value is <code>60</code> seconds",
    ):
        yield


@fault(
    ja="API モデルで、間隔を1秒まで縮められる", en="in the API model the interval can be one second"
)
def model_checks_every_second(rng: Random) -> Iterator[None]:
    with reworded("route53", '"max": 30, "min": 10', '"max": 30, "min": 1'):
        yield


@fault(
    ja="API モデルで、既定のしきい値が4回になる",
    en="in the API model the default threshold is four",
)
def model_tolerates_four_failures(rng: Random) -> Iterator[None]:
    with reworded(
        "route53",
        "the default value is three health checks",
        "the default value is four health checks",
    ):
        yield


@fault(
    ja="API モデルで、無効にしたヘルスチェックが異常とみなされる",
    en="in the API model a disabled check is unhealthy",
)
def model_fails_disabled_checks(rng: Random) -> Iterator[None]:
    with reworded("route53", "to always be healthy", "to always be unhealthy"):
        yield


@fault(
    ja="API モデルで、無効にするとトラフィックが止まる",
    en="in the API model disabling a check stops the traffic",
)
def model_stops_traffic_to_disabled_checks(rng: Random) -> Iterator[None]:
    with reworded(
        "route53", "Route 53 continues to route traffic", "Route 53 ceases to route traffic"
    ):
        yield


@fault(
    ja="API モデルで、勧める TTL が1時間になる",
    en="in the API model the recommended TTL is an hour",
)
def model_recommends_an_hour(rng: Random) -> Iterator[None]:
    with reworded(
        "route53", "of 60 seconds or less so clients", "of 3600 seconds or less so clients"
    ):
        yield


@fault(
    ja="API モデルで、エイリアスにも TTL を指定する",
    en="in the API model an alias has a TTL of its own",
)
def model_gives_aliases_a_ttl(rng: Random) -> Iterator[None]:
    with reworded("route53", "omit <code>TTL</code>", "specify <code>TTL</code>"):
        yield


@fault(
    ja="API モデルで、TTL がキャッシュの時間ではなくなる",
    en="in the API model the TTL is no time in a cache",
)
def model_caches_nothing(rng: Random) -> Iterator[None]:
    with reworded("route53", "record cache time to live", "record retry time"):
        yield


@fault(
    ja="API モデルで、プライベートホストゾーンも試せる",
    en="in the API model private hosted zones can be tested too",
)
def model_tests_private_zones(rng: Random) -> Iterator[None]:
    with reworded(
        "route53",
        "only supports querying public hosted zones",
        "supports querying public and private hosted zones",
    ):
        yield


@fault(
    ja="API モデルで、TestDNSAnswer の結果に値がない",
    en="in the API model TestDNSAnswer returns no values",
)
def model_shows_no_answer(rng: Random) -> Iterator[None]:
    with reworded("route53", '"RecordData"', '"RecordCount"'):
        yield


@fault(
    ja="API モデルで、フェイルオーバーレコードもリージョンを指定する",
    en="in the API model failover records have a Region too",
)
def model_binds_failover_to_regions(rng: Random) -> Iterator[None]:
    with reworded(
        "route53",
        "Latency-based resource record sets only",
        "Latency-based and failover resource record sets only",
    ):
        yield


@fault(
    ja="API モデルで、2つのレコードを同じリージョンに置く必要がある",
    en="in the API model both records must be in one Region",
)
def model_fails_over_within_one_region(rng: Random) -> Iterator[None]:
    with reworded(
        "route53",
        "add the <code>Failover</code> element to two resource record sets",
        "add the <code>Failover</code> element to two resource record sets of one Region",
    ):
        yield


@fault(
    ja="API モデルで、Region switch の手順からデータベースが消える",
    en="in the API model Region switch has no step for databases",
)
def model_switches_only_dns(rng: Random) -> Iterator[None]:
    with reworded("arc-region-switch", '"AuroraGlobalDatabase"', '"Wait"'):
        yield


@fault(
    ja="API モデルで、Region switch の手順から容量の追加が消える",
    en="in the API model Region switch has no step for capacity",
)
def model_adds_no_capacity(rng: Random) -> Iterator[None]:
    with reworded("arc-region-switch", '"EC2AutoScaling"', '"Wait"'):
        yield


@fault(
    ja="API モデルで、us-east-1 が使えない間はレコードを変更できない",
    en="in the API model no record changes while us-east-1 is unavailable",
)
def model_edits_nothing_without_us_east_1(rng: Random) -> Iterator[None]:
    with reworded(
        "route53",
        "even when the us-east-1 region is unavailable",
        "as long as the us-east-1 region is available",
    ):
        yield


@fault(
    ja="API モデルから、高速復旧の設定が消える",
    en="the API model has no switch for accelerated recovery",
)
def model_lacks_accelerated_recovery(rng: Random) -> Iterator[None]:
    with reworded("route53", '"EnableAcceleratedRecovery"', '"EnableSomethingElse"'):
        yield
