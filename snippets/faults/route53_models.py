"""Broken worlds for Route 53 in which AWS's API models define something else."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from random import Random

from faults._apart import apart
from faults._models import Model, altered, redocumented
from uradori.faults import fault


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


@fault(
    ja="API モデルで、レコードを変更するときに3つ目の役割を指定できる",
    en="the API model takes a third role when records are changed",
)
def model_adds_a_third_role(rng: Random) -> Iterator[None]:
    path = "ChangeBatch", "Changes", "member", "ResourceRecordSet", "Failover"

    def alter(model: Model) -> None:
        apart(model, "ChangeResourceRecordSetsRequest", *path)["enum"].append("TERTIARY")

    with altered("route53", alter):
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


@fault(
    ja="API モデルで、UDP のヘルスチェックも作れる",
    en="the API model lets UDP health checks be created",
)
def model_adds_udp_checks(rng: Random) -> Iterator[None]:
    def alter(model: Model) -> None:
        apart(model, "CreateHealthCheckRequest", "HealthCheckConfig", "Type")["enum"].append("UDP")

    with altered("route53", alter):
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
    ja="API モデルで、どちらも異常なときの答えが決まっていない",
    en="the API model gives no answer for the case that both are unhealthy",
)
def model_has_no_answer_when_both_fail(rng: Random) -> Iterator[None]:
    regardless = "regardless of the health of the primary resource record set"
    with _says("ResourceRecordSet", "Failover", regardless, "if the primary is healthy"):
        yield


@fault(
    ja="API モデルから、プライマリが正常なときの規則が消える",
    en="the API model loses its rule for a healthy primary",
)
def model_says_nothing_of_healthy_primary(rng: Random) -> Iterator[None]:
    with _says("ResourceRecordSet", "Failover", f"{_PRIMARY_HEALTHY},", "Before launch,"):
        yield


@fault(
    ja="API モデルで、異常なセカンダリについての規則が、状態の不明なセカンダリについての規則になる",
    en="the API model's rule for an unhealthy secondary is one for an unknown secondary",
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
