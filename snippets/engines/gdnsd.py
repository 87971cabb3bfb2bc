"""gdnsd, an authoritative DNS server, in the place of Route 53's name servers.

It is configured from what a hosted zone holds: record sets and health checks are read through
boto3, and every failover record gets the health check that its HealthCheckId names. gdnsd then
checks the endpoints by itself and decides what to answer; gdnsd.config(5), gdnsd.zonefile(5) and
gdnsd-plugin-metafo(8) say how. What it would do in another way than Route 53 is refused.
"""

import contextlib
import os
import re
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import boto3
import dns.exception
import dns.resolver
from uradori.engines import Program, answer, happens, setting_up, start_server, testify

Record = Mapping[str, Any]
"""A resource record set, or a health check, as Route 53 lists it."""

SPEED = 5
"""How much faster time passes here: gdnsd checks every 2 seconds where Route 53 does every 10."""
TIMEOUT = 1
"""Seconds after which a check without a reply has failed: the fewest that gdnsd takes."""
HEALTHY = list(range(200, 400))
"""HTTP status codes that Route 53 takes for healthy."""
PATIENCE = 20
"""Seconds after which no answer is expected to change any more, on a busy machine."""
ROLES = ("PRIMARY", "SECONDARY")
SHARED = {"Name", "Type", "TTL", "ResourceRecords", "Failover", "SetIdentifier", "HealthCheckId"}
"""What gdnsd can take over of a record."""


class UnsupportedError(ValueError):
    """The hosted zone asks for what gdnsd does in another way than Route 53."""


class Client:
    """Asks one DNS server for addresses."""

    def __init__(self, address: str, server: Program, *, caches: bool = False) -> None:
        """With `caches`, an answer is kept for as long as its TTL says."""
        self._address, self._server = address, server
        self._node = "cache" if caches else "gdnsd"
        self._resolver = dns.resolver.Resolver(configure=False)
        assert server.port is not None
        self._resolver.nameservers, self._resolver.port = [address], server.port
        self._resolver.cache = dns.resolver.Cache() if caches else None

    def caching(self) -> "Client":
        """Another client of the same server, with a cache that is still empty."""
        return Client(self._address, self._server, caches=True)

    def resolve(self, name: str) -> dict[str, Any]:
        """The `address` that the name leads to, and the `ttl` of the answer in seconds.

        Raises EngineError if the server is gone.
        """
        self._must_run()
        try:
            found = self._resolver.resolve(name, "A", lifetime=PATIENCE)
        except dns.exception.DNSException:
            self._must_run()
            raise
        assert found.rrset is not None
        value = {"address": found[0].address, "ttl": found.rrset.ttl}
        return answer("gdnsd", "Query", {"node": self._node, "arguments": [name, "A"]}, value)

    def _must_run(self) -> None:
        if not self._server.running:
            raise self._server.complaint(f"ended (status {self._server.status})")

    def resolve_after_change(self, name: str, before: str) -> dict[str, Any]:
        """As `resolve`, once the address is no longer `before`; or after PATIENCE, if it stays."""
        happens(lambda: self.resolve(name)["address"] != before, PATIENCE)
        return self.resolve(name)


@contextlib.contextmanager
def serving(zone_id: str) -> Iterator[Client]:
    """Run a gdnsd that answers for the hosted zone as it is now; gives a client of it."""
    address = _own_address()
    with tempfile.TemporaryDirectory() as folder:

        def command(port: int) -> list[str]:
            with setting_up():
                _write(Path(folder), zone_id, f"{address}:{port}")
            return ["gdnsd", "-c", folder, "start"]

        with start_server(command) as server:
            version = re.search(r"gdnsd version (\S+)", server.output())
            assert version is not None
            testify("gdnsd", version[1])
            yield Client(address, server)


def _own_address() -> str:
    """A loopback address of this process alone.

    gdnsd binds with SO_REUSEPORT: two of them at one address and port would share the questions.
    """
    pid = os.getpid()
    return f"127.{64 + (pid >> 16) % 128}.{pid >> 8 & 255}.{pid & 255}"


def _write(folder: Path, zone_id: str, listen: str) -> None:
    """Put gdnsd's configuration and zone file for a hosted zone into `folder`."""
    route53 = boto3.client("route53")
    zone = route53.get_hosted_zone(Id=zone_id)["HostedZone"]["Name"]
    records = route53.list_resource_record_sets(HostedZoneId=zone_id)["ResourceRecordSets"]
    ids = dict.fromkeys(record["HealthCheckId"] for record in records if "HealthCheckId" in record)
    checks = {each: route53.get_health_check(HealthCheckId=each)["HealthCheck"] for each in ids}

    addresses = [record for record in records if record["Type"] == "A"]
    names = sorted({record["Name"] for record in addresses})
    pairs = {name: [each for each in addresses if each["Name"] == name] for name in names}
    config = {
        "options": {
            "listen": listen,
            "run_dir": f"{folder}/run",
            "state_dir": f"{folder}/state",
            "min_ttl": 0,
        },
        "service_types": {each: service_type(check) for each, check in checks.items()},
        "plugins": {
            "metafo": {"resources": {name: failover(pairs[name], checks) for name in names}}
        },
    }
    lines = ["@ SOA ns hostmaster ( 1 7200 900 1209600 900 )", "@ NS ns", "ns A 127.0.0.1"]
    # With one TTL as both bounds, gdnsd leaves it as it is, as Route 53 does.
    lines += [f"{name} {(ttl := pairs[name][0]['TTL'])}/{ttl} DYNA metafo!{name}" for name in names]
    (folder / "config").write_text("\n".join(f"{key} => {_text(config[key])}" for key in config))
    (folder / "zones").mkdir(exist_ok=True)
    (folder / "zones" / zone.rstrip(".")).write_text("\n".join([*lines, ""]))


def failover(records: Sequence[Record], checks: Mapping[str, Record]) -> dict[str, Any]:
    """The records of one name as gdnsd tries them: in this order, each with its own check.

    Where all of them are down, gdnsd answers with the first, as Route 53 does with the primary.
    """
    by_role = {record.get("Failover"): record for record in records}
    if len(by_role) != len(records) or not by_role.keys() <= set(ROLES):
        raise UnsupportedError("every address record here is the PRIMARY or SECONDARY of its name")
    if len({record["TTL"] for record in records}) > 1:
        raise UnsupportedError("gdnsd has one TTL for both records of a name")
    roles = [role for role in ROLES if role in by_role]
    return {
        "datacenters": roles,
        "dcmap": {role: _address(by_role[role], checks) for role in roles},
    }


def _address(record: Record, checks: Mapping[str, Record]) -> dict[str, Any]:
    if extra := record.keys() - SHARED:
        raise UnsupportedError(f"a record with {', '.join(sorted(extra))}")
    if len(record["ResourceRecords"]) != 1:
        raise UnsupportedError("a record with several values")
    value = record["ResourceRecords"][0]["Value"]
    check = record.get("HealthCheckId")
    if check is not None and checks[check]["HealthCheckConfig"]["IPAddress"] != value:
        raise UnsupportedError("gdnsd checks the very address that it answers with")
    return {"service_types": checked_by(record), "value": value}


def checked_by(record: Record) -> str:
    """The service type for a record: its health check, or gdnsd's own one that never fails."""
    check: str | None = record.get("HealthCheckId")
    return check or "up"


def service_type(check: Record) -> dict[str, Any]:
    """A health check of Route 53's as a service type of gdnsd's."""
    config = check["HealthCheckConfig"]
    if config["Type"] != "HTTP" or config.get("Inverted") or config.get("Disabled"):
        raise UnsupportedError("a health check that is not plain HTTP")
    threshold = config["FailureThreshold"]
    return {
        "plugin": "http_status",
        "port": config["Port"],
        "url_path": config.get("ResourcePath", "/"),
        "ok_codes": HEALTHY,
        "interval": config["RequestInterval"] // SPEED,
        "timeout": TIMEOUT,
        "up_thresh": threshold,
        "down_thresh": threshold,
        "ok_thresh": 1,  # one success forgives earlier failures: only those in a row count
    }


def _text(value: Any) -> str:
    """A value as gdnsd's configuration files have it."""
    if isinstance(value, dict):
        return "{ " + ", ".join(f'"{key}" => {_text(item)}' for key, item in value.items()) + " }"
    if isinstance(value, list):
        return "[ " + ", ".join(map(_text, value)) + " ]"
    return f'"{value}"'
