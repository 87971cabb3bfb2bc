"""A hosted zone with pairs of failover records: set-up of checks that ask gdnsd about them."""

from collections.abc import Collection
from functools import cache
from typing import Any

import boto3


@cache
def _route53() -> Any:
    return boto3.client("route53")


@cache
def zone_id() -> str:
    """The id of the hosted zone example.com, which is made when it is first asked for."""
    made = _route53().create_hosted_zone(Name="example.com", CallerReference="2026-11-28")
    found: str = made["HostedZone"]["Id"]
    return found


@cache
def _health_check(address: str, port: int, threshold: int) -> str:
    config = {"Type": "HTTP", "IPAddress": address, "Port": port}
    config |= {"RequestInterval": 10, "FailureThreshold": threshold}
    created = _route53().create_health_check(
        CallerReference=f"{address} {threshold}", HealthCheckConfig=config
    )
    found: str = created["HealthCheck"]["Id"]
    return found


def publish(
    name: str, *, ttl: int = 60, threshold: int = 3, unchecked: Collection[Any] = (), **servers: Any
) -> None:
    """Publish the primary and the secondary record of a name, each with the server that it is for.

    All records have a health check of that server but those of `unchecked` ones.
    """
    changes = []
    for role, server in servers.items():
        record: dict[str, Any] = {
            "Name": f"{name}.example.com.",
            "Type": "A",
            "Failover": role.upper(),
            "SetIdentifier": role,
            "TTL": ttl,
            "ResourceRecords": [{"Value": server.address}],
        }
        if server not in unchecked:
            record["HealthCheckId"] = _health_check(server.address, server.port, threshold)
        changes.append({"Action": "CREATE", "ResourceRecordSet": record})
    _route53().change_resource_record_sets(HostedZoneId=zone_id(), ChangeBatch={"Changes": changes})
