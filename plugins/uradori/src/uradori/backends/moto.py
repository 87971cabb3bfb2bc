"""The moto backend: AWS's APIs as moto simulates them, inside the snippet's own process.

Warming starts moto once and loads what every client creation would load again (botocore's data
loader, the models of the services in use); each forked child then has an empty simulated account
and only pays for its own calls. Measured: most of a snippet's cost is creating its first client.
"""

import contextlib
import platform
from collections.abc import Collection, Iterator, Mapping, Sequence
from importlib.metadata import version

import boto3
import botocore.session
from botocore.exceptions import UnknownServiceError
from moto import mock_aws
from moto.backends import get_backend
from moto.moto_api._internal import mock_random

from uradori.backends.lambda_executor import install as run_lambda_in_process
from uradori.backends.recording import BotoRecording, recorded
from uradori.model import Mutation

SEED = 20230821


class Moto:
    """A simulated AWS account, empty at the start of every run."""

    def warm(self, services: Sequence[str], region: str) -> None:
        """Start moto, and load what the services in use need."""
        mock_aws(config={"core": {"reset_boto3_session": True}}).start()
        run_lambda_in_process()
        boto3.setup_default_session(region_name=region)
        known = set(botocore.session.get_session().get_available_services())
        for service in services:
            if service in known:
                boto3.client(service)
                with contextlib.suppress(ImportError, UnknownServiceError, KeyError):
                    get_backend(service)  # type: ignore[call-overload]

    @contextlib.contextmanager
    def world(self, mutation: Mutation | None, track_reads: bool) -> Iterator[BotoRecording]:
        """The empty account; every API call is recorded, one response mutated if asked for."""
        mock_random.seed(SEED)
        with recorded(mutation, track_reads) as recording:
            yield recording

    def versions(self, imported: Collection[str]) -> Mapping[str, str]:
        """Moto simulated, boto3 and botocore spoke to it, Python ran it."""
        names = ("moto", "boto3", "botocore")
        return {"python": platform.python_version()} | {name: version(name) for name in names}


BACKEND = Moto()
