"""What this site's engine modules make of their input, apart from the engines themselves."""

import socket
import urllib.error
import urllib.request
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def snippets_are_importable(monkeypatch: pytest.MonkeyPatch) -> None:
    """As in a run: `from engines import …`."""
    monkeypatch.syspath_prepend(ROOT / "snippets")


def record(role: str, value: str = "127.0.0.1", **more: Any) -> dict[str, Any]:
    """A failover record."""
    return {
        "Name": "www.example.com.",
        "Type": "A",
        "TTL": 60,
        "Failover": role,
        "SetIdentifier": role,
        "ResourceRecords": [{"Value": value}],
        **more,
    }


def check(**config: Any) -> dict[str, Any]:
    """A health check."""
    common = {"Type": "HTTP", "IPAddress": "127.0.0.1", "Port": 80}
    return {"HealthCheckConfig": {**common, "RequestInterval": 30, "FailureThreshold": 3, **config}}


def test_failover_records_become_an_ordered_pair() -> None:
    """The primary is tried first, however the zone lists them, and each has its own check."""
    from engines import gdnsd

    records = [record("SECONDARY", "127.0.0.2"), record("PRIMARY", HealthCheckId="one")]
    assert gdnsd.failover(records, {"one": check()}) == {
        "datacenters": ["PRIMARY", "SECONDARY"],
        "dcmap": {
            "PRIMARY": {"service_types": "one", "value": "127.0.0.1"},
            "SECONDARY": {"service_types": "up", "value": "127.0.0.2"},
        },
    }


def test_health_check_keeps_its_proportions() -> None:
    """Interval and threshold are those of the check, with time five times as fast."""
    from engines import gdnsd

    made = gdnsd.service_type(check(ResourcePath="/health"))
    assert (made["interval"], made["up_thresh"], made["down_thresh"]) == (6, 3, 3)
    assert (made["url_path"], made["port"]) == ("/health", 80)


@pytest.mark.parametrize(
    "records",
    [
        pytest.param([record("PRIMARY"), record("PRIMARY")], id="two primaries"),
        pytest.param([record("PRIMARY", Weight=10)], id="another policy"),
        pytest.param([record("PRIMARY", "127.0.0.9", HealthCheckId="one")], id="checked elsewhere"),
        pytest.param([record("PRIMARY"), record("SECONDARY", TTL=5)], id="two TTLs"),
    ],
)
def test_what_gdnsd_would_do_otherwise_is_refused(records: list[dict[str, Any]]) -> None:
    """An answer of gdnsd's must not pass for one that Route 53 would give."""
    from engines import gdnsd

    with pytest.raises(gdnsd.UnsupportedError):
        gdnsd.failover(records, {"one": check()})


@pytest.mark.parametrize("config", [{"Type": "TCP"}, {"Inverted": True}, {"Disabled": True}])
def test_health_check_of_another_kind_is_refused(config: dict[str, Any]) -> None:
    """Only plain HTTP checks are taken over."""
    from engines import gdnsd

    with pytest.raises(gdnsd.UnsupportedError):
        gdnsd.service_type(check(**config))


def test_stopped_endpoint_keeps_its_port() -> None:
    """Nobody can take the port of a server that is down, and it can come back to it."""
    from engines.endpoint import endpoints

    with endpoints("127.0.0.1") as [server]:
        place = f"http://127.0.0.1:{server.port}/health"
        server.stop()
        with pytest.raises(urllib.error.URLError, match="refused"):
            urllib.request.urlopen(place)
        with pytest.raises(OSError, match="in use"), socket.socket() as other:
            other.bind(("127.0.0.1", server.port))
        server.start()
        with urllib.request.urlopen(place) as reply:
            assert (reply.status, server.passed) == (200, 1)


def test_endpoint_answers_in_turn_over_and_over() -> None:
    """What checks find can be staged, and only what passed is counted."""
    from engines.endpoint import endpoints

    def status(port: int) -> int:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/") as reply:
                return int(reply.status)
        except urllib.error.HTTPError as refusal:
            return refusal.code

    with endpoints("127.0.0.1") as [server]:
        server.answer_with(200, 503)
        assert [status(server.port) for _ in range(5)] == [200, 503, 200, 503, 200]
        assert server.passed == 3
        assert server.passes(checks=3)


def test_health_of_each_check_is_a_name_of_its_own() -> None:
    """While gdnsd takes an endpoint for healthy, that name leads there, and else to nobody."""
    from engines import gdnsd

    assert gdnsd.health({"Id": "one", **check(IPAddress="127.0.0.9")}) == {
        "datacenters": ["HEALTHY", "UNHEALTHY"],
        "dcmap": {
            "HEALTHY": {"service_types": "one", "value": "127.0.0.9"},
            "UNHEALTHY": {"service_types": "up", "value": gdnsd.UNHEALTHY},
        },
    }


def test_video_is_split_where_clusters_begin() -> None:
    """By the lengths that the elements state, not by bytes that look like a cluster."""
    from engines import pyav

    def element(name: bytes, content: bytes) -> bytes:
        return name + bytes([0x80 + len(content)]) + content

    header = element(b"\x1a\x45\xdf\xa3", b"doctype") + pyav.SEGMENT + b"\x01" + b"\xff" * 7
    clusters = [element(pyav.CLUSTER, b"a" + pyav.CLUSTER), element(pyav.CLUSTER, b"b")]
    assert pyav.split(header + b"".join(clusters)) == [header, *clusters]
