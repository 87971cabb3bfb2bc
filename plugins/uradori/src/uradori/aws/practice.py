"""Calls that a host makes so that Python knows the way that calls go before any run is forked.

Python looks at what code does, and replaces what it finds by faster instructions (PEP 659): after
it has been run some times, and in each process anew. Measured: without this, the calls of a short
run took a sixth longer.
"""

import contextlib
from collections.abc import Collection, Iterator

import boto3
from botocore.model import ServiceModel
from moto.core.base_backend import BackendDict
from moto.core.utils import get_service_model

TIMES = 12
"""After eight times Python looks at code, and then needs some more."""


def practise(services: Collection[str], region: str) -> None:
    """Make clients, and with some of them calls that list what is there, of which nothing stays.

    One service is enough for all that speak the same protocol.
    """
    before = {id(kept): {*kept} for kept in _accounts()}
    for _ in range(TIMES):
        boto3.session.Session(region_name=region).client("sts").get_caller_identity()
    for service, operation in _listing(services):
        client = boto3.client(service)
        for _ in range(TIMES):
            with contextlib.suppress(Exception):  # what moto lacks, runs that ask for it hear
                client._make_api_call(operation, {})
    for kept in _accounts():
        for place in {*kept} - before.get(id(kept), set()):
            del kept[place]


def _accounts() -> Iterator[dict[str, object]]:
    """What moto keeps of each service and account, by region."""
    for service in BackendDict._instances:  # type: ignore[misc]
        yield from service.values()


def _listing(services: Collection[str]) -> Iterator[tuple[str, str]]:
    """Of each protocol a service, with a call that lists what there is of something."""
    protocols = set[str]()
    known = boto3.session.Session().get_available_services()
    for service in sorted({*known}.intersection(services)):
        model = get_service_model(service)
        if model.resolved_protocol not in protocols and (operation := _lists(model)):
            protocols.add(model.resolved_protocol)
            yield service, operation


def _lists(model: ServiceModel) -> str:
    """A call that needs nothing to be said, or ""."""
    for name in model.operation_names:
        asked = model.operation_model(name).input_shape
        if name.startswith("List") and (asked is None or not asked.required_members):
            return str(name)
    return ""
