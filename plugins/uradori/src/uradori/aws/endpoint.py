"""The endpoint backend: whatever server listens at AWS_ENDPOINT_URL; nothing is simulated here."""

import contextlib
import platform
from collections.abc import Collection, Iterator, Mapping, Sequence
from importlib.metadata import version

import boto3

from uradori.aws.api_calls import recorded
from uradori.aws.clients import share_what_clients_build
from uradori.run.recording import Recording


class Endpoint:
    """Lets boto3 speak to a server, and records what it says."""

    def warm(self, services: Sequence[str], region: str) -> None:
        """Load the models of the services in use; no server is there yet to be asked."""
        share_what_clients_build()
        session = boto3.Session(region_name=region)
        for service in sorted({*session.get_available_services()}.intersection(services)):
            session.client(service)

    @contextlib.contextmanager
    def world(self, recording: Recording) -> Iterator[None]:
        """The server as it is; every API call is recorded."""
        with recorded(recording):
            yield

    def versions(self, imported: Collection[str]) -> Mapping[str, str]:
        """What spoke to the server; who that is only those know who started it."""
        names = ("boto3", "botocore")
        return {"python": platform.python_version()} | {name: version(name) for name in names}


BACKEND = Endpoint()
