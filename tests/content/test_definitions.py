"""What AWS's API models define is found in requests and responses, at any depth."""

from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from botocore.loaders import Loader
from botocore.model import ServiceModel

ROOT = Path(__file__).parents[2]


@pytest.fixture
def definitions(monkeypatch: pytest.MonkeyPatch) -> Any:
    """The module, imported as a snippet does."""
    monkeypatch.syspath_prepend(ROOT / "snippets")
    import definitions  # type: ignore[import-not-found]

    return definitions


def model(service: str, alter: Callable[[dict[str, Any]], object] | None = None) -> ServiceModel:
    """A service's model, its shapes as `alter` leaves them."""
    description = deepcopy(Loader().load_service_model(service, "service-2"))
    if alter is not None:
        alter(description["shapes"])
    return ServiceModel(description, service)


def test_a_definition_that_operations_share_is_given_once(definitions: Any) -> None:
    """Creating, getting and listing health checks have one list of types."""
    [types] = definitions.definitions(model("route53"), "HealthCheckConfig", "Type")
    assert "HTTP" in types.enum


@pytest.mark.parametrize("structure", ["UpdateHealthCheckRequest", "HealthCheckConfig"])
def test_another_definition_is_found_wherever_it_is(definitions: Any, structure: str) -> None:
    """Other bounds in one request, or deep in several, are in one definition more."""

    def alter(shapes: dict[str, Any]) -> None:
        shapes["Wider"] = {**shapes["FailureThreshold"], "max": 20}
        shapes[structure]["members"]["FailureThreshold"]["shape"] = "Wider"

    found = definitions.definitions(model("route53", alter), "FailureThreshold")
    assert {each.metadata["max"] for each in found} == {10, 20}


def test_responses_and_lists_are_looked_at(definitions: Any) -> None:
    """Only what lists records holds them in a list of this name."""
    [listed] = definitions.definitions(model("route53"), "ResourceRecordSets")
    [weight] = definitions.definitions(model("route53"), "ResourceRecordSets", "Weight")
    assert (listed.type_name, weight.metadata["max"]) == ("list", 255)


def test_nothing_of_a_name_gives_none(definitions: Any) -> None:
    """Each name must be that of a member directly within the one before."""
    assert definitions.definitions(model("route53"), "HealthCheckConfig", "Weight") == []


def test_takers_take_at_any_depth(definitions: Any) -> None:
    """Lists of structures count; names that are only given in a response do not."""
    found = definitions.takers(model("elasticache"), "ReplicaCount")
    assert found["CreateReplicationGroup"] == {"ReplicaCount"}
    assert found["IncreaseReplicaCount"] == {"NewReplicaCount"}
    assert "DescribeReplicationGroups" not in found
