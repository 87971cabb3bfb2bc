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
import time
from collections.abc import Iterator, Mapping, Sequence
from http.client import HTTPConnection
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
PAUSE = 0.1
"""Seconds between two looks at what gdnsd has found out, which takes it seconds."""
ASKED = 10
"""How often a name is asked for, to see whether the answer stays the same."""
UNHEALTHY = "192.0.2.1"
"""By this address, of nobody, gdnsd tells that it takes an endpoint for unhealthy."""
ROLES = ("PRIMARY", "SECONDARY")
SHARED = {"Name", "Type", "TTL", "ResourceRecords", "Failover", "SetIdentifier", "HealthCheckId"}
"""What gdnsd can take over of a record."""


class UnsupportedError(ValueError):
    """The hosted zone asks for what gdnsd does in another way than Route 53."""


class Client:
    """Asks one DNS server for addresses."""

    def __init__(
        self, address: str, server: Program, checks: Mapping[str, Record], *, caches: bool = False
    ) -> None:
        """With `caches`, an answer is kept for as long as its TTL says.

        `checks` are the health checks that the server makes, by the name that tells how one goes.
        """
        self._address, self._server, self._checks = address, server, checks
        self._node = "cache" if caches else "gdnsd"
        self._resolver = dns.resolver.Resolver(configure=False)
        assert server.port is not None
        self._resolver.nameservers, self._resolver.port = [address], server.port
        self._cache = dns.resolver.Cache() if caches else None
        self._resolver.cache = self._cache
        self._began = time.time()

    def caching(self) -> "Client":
        """Another client of the same server, with a cache that is still empty."""
        return Client(self._address, self._server, self._checks, caches=True)

    def addresses(self, name: str) -> list[str]:
        """Every address to which the name leads in ASKED answers in a row, each once.

        Raises EngineError if the server is gone.
        """
        found = {address for _ in range(ASKED) for address in self._ask(name)}
        request = {"node": self._node, "arguments": [name, "A", f"{ASKED} times"]}
        return answer("gdnsd", "Query", request, sorted(found))

    def settle(self) -> None:
        """Wait until gdnsd takes each endpoint for what it is now, healthy or not.

        Where that does not come about within PATIENCE, it is for the snippet to notice.
        """
        config = {name: check["HealthCheckConfig"] for name, check in self._checks.items()}
        now = {name: _passes(each["IPAddress"], each["Port"]) for name, each in config.items()}

        def known() -> bool:
            time.sleep(PAUSE)
            return all((self._ask(name) != [UNHEALTHY]) is well for name, well in now.items())

        happens(known, PATIENCE)

    def wait_until(self, hours: float) -> None:
        """Let time pass for the cache until so many hours after its client began."""
        assert self._cache is not None
        skipped = hours * 3600 - (time.time() - self._began)
        self._began -= skipped
        with self._cache.lock:
            for kept in self._cache.data.values():
                kept.expiration -= skipped

    def _ask(self, name: str) -> list[str]:
        """All addresses of one answer; none where there is no such name, or none of this type."""
        self._must_run()
        try:
            found = self._resolver.resolve(name, "A", lifetime=PATIENCE)
        except (dns.resolver.NXDOMAIN, dns.resolver.NoAnswer):
            return []
        except dns.exception.DNSException:
            self._must_run()
            raise
        return [each.address for each in found]

    def _must_run(self) -> None:
        if not self._server.running:
            raise self._server.complaint(f"ended (status {self._server.status})")


def _passes(address: str, port: int) -> bool:
    """Whether a server there can answer as a healthy one does."""
    try:
        with contextlib.closing(HTTPConnection(address, port, PATIENCE)) as connection:
            connection.request("HEAD", "/")
            return connection.getresponse().status in HEALTHY
    except ConnectionRefusedError:
        return False


@contextlib.contextmanager
def serving(zone_id: str) -> Iterator[Client]:
    """Run a gdnsd that answers for the hosted zone as it is now; gives a client of it.

    The block begins once gdnsd knows of every endpoint whether it runs.
    """
    address, checks = _own_address(), {}
    with tempfile.TemporaryDirectory() as folder:

        def command(port: int) -> list[str]:
            with setting_up():
                checks.update(_write(Path(folder), zone_id, f"{address}:{port}"))
            return ["gdnsd", "-c", folder, "start"]

        with start_server(command) as server:
            version = re.search(r"gdnsd version (\S+)", server.output())
            assert version is not None
            testify("gdnsd", version[1])
            client = Client(address, server, checks)
            client.settle()
            yield client


def _own_address() -> str:
    """A loopback address of this process alone.

    gdnsd binds with SO_REUSEPORT: two of them at one address and port would share the questions.
    """
    pid = os.getpid()
    return f"127.{64 + (pid >> 16) % 128}.{pid >> 8 & 255}.{pid & 255}"


def _write(folder: Path, zone_id: str, listen: str) -> dict[str, Record]:
    """Put gdnsd's configuration and zone file for a hosted zone into `folder`.

    Beside the names of the zone there is one for each health check; returns these names with
    their checks.
    """
    route53 = boto3.client("route53")
    zone = route53.get_hosted_zone(Id=zone_id)["HostedZone"]["Name"]
    records = route53.list_resource_record_sets(HostedZoneId=zone_id)["ResourceRecordSets"]
    ids = dict.fromkeys(record["HealthCheckId"] for record in records if "HealthCheckId" in record)
    checks = {each: route53.get_health_check(HealthCheckId=each)["HealthCheck"] for each in ids}
    named = {f"{each}.{zone}": check for each, check in checks.items()}

    addresses = [record for record in records if record["Type"] == "A"]
    names = sorted({record["Name"] for record in addresses})
    pairs = {name: [each for each in addresses if each["Name"] == name] for name in names}
    resources = {name: failover(pairs[name], checks) for name in names}
    resources |= {name: health(check) for name, check in named.items()}
    config = {
        "options": {
            "listen": listen,
            "run_dir": f"{folder}/run",
            "state_dir": f"{folder}/state",
            "min_ttl": 0,
        },
        "service_types": {each: service_type(check) for each, check in checks.items()},
        "plugins": {"metafo": {"resources": resources}},
    }
    ttls = {name: pairs[name][0]["TTL"] for name in names} | dict.fromkeys(named, 0)
    lines = ["@ SOA ns hostmaster ( 1 7200 900 1209600 900 )", "@ NS ns", "ns A 127.0.0.1"]
    # With one TTL as both bounds, gdnsd leaves it as it is, as Route 53 does.
    lines += [f"{name} {ttl}/{ttl} DYNA metafo!{name}" for name, ttl in ttls.items()]
    (folder / "config").write_text("\n".join(f"{key} => {_text(config[key])}" for key in config))
    (folder / "zones").mkdir(exist_ok=True)
    (folder / "zones" / zone.rstrip(".")).write_text("\n".join([*lines, ""]))
    return named


def health(check: Record) -> dict[str, Any]:
    """A name that leads to the endpoint of a check while gdnsd takes it for healthy.

    What gdnsd finds out changes all of its answers at once, those for this name and for others.
    """
    endpoint = {"service_types": check["Id"], "value": check["HealthCheckConfig"]["IPAddress"]}
    otherwise = {"service_types": "up", "value": UNHEALTHY}
    return {
        "datacenters": ["HEALTHY", "UNHEALTHY"],
        "dcmap": {"HEALTHY": endpoint, "UNHEALTHY": otherwise},
    }


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
