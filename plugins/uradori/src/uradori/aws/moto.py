"""The moto backend: AWS's APIs as moto simulates them, inside the snippet's own process.

Warming starts moto once and loads what every client creation would load again (botocore's data
loader, the models of the services in use); each forked child then has an empty simulated account
and only pays for its own calls. Measured: most of a snippet's cost is creating its first client.
"""

import contextlib
import functools
import importlib
import platform
from collections.abc import Collection, Iterator, Mapping, Sequence
from importlib.metadata import version

import boto3
import botocore.session
from moto import backend_index, mock_aws
from moto.backends import get_backend
from moto.core.models import DEFAULT_ACCOUNT_ID
from moto.core.utils import get_service_model, service_name_from_moto_package_name
from moto.moto_api._internal import mock_random

from uradori.aws.api_calls import recorded
from uradori.aws.clients import share_what_clients_build
from uradori.aws.lambda_executor import install as run_lambda_in_process
from uradori.aws.memory import remember, remember_regions
from uradori.aws.practice import practise
from uradori.aws.queues import look_at_queues_at_once
from uradori.run.http_requests import received
from uradori.run.recording import Recording

SEED = 20230821
FURNITURE_SEED = SEED + 1
"""Not that of the runs, whose first ids would be those of what is there already."""

ORDER_MATTERS = frozenset({"elb", "elbv2", "s3", "s3control", "ses", "sesv2"})
"""Services whose URLs another one's pattern matches too: moto's order decides, so it stays."""

ALWAYS_USED = ("iam", "sts")
"""Services that moto asks about every request, whatever it is for."""

ASKED_FOR_URLS = "us-east-1"
"""The region that moto asks which URLs a service has, wherever the call goes."""

TURNED_TO = {"kinesis": "cloudwatch", "lambda": "logs"}
"""Services that moto turns to for others."""

LIVE_IN_EC2 = frozenset({"autoscaling", "ec2", "elb", "elbv2", "rds"})
"""Services that moto keeps in EC2's networks or on its instances."""


class Moto:
    """A simulated AWS account, empty at the start of every run."""

    def __init__(self) -> None:
        self._simulation = mock_aws()
        self._started = False

    def warm(self, services: Sequence[str], region: str) -> None:
        """Start moto, and load what the services in use need."""
        share_what_clients_build()
        self._simulation.start()
        self._started = True
        run_lambda_in_process()
        boto3.setup_default_session(region_name=region)
        known = set(botocore.session.get_session().get_available_services())
        for service in sorted(known.intersection(services)):
            boto3.client(service)
            get_service_model(service)
        remember_regions()
        turned_to = {other for service, other in TURNED_TO.items() if service in services}
        for service in sorted(known.intersection({*services, *ALWAYS_USED, *turned_to})):
            # An account with no region in it yet holds no state; finding its regions is what costs.
            with contextlib.suppress(ImportError, KeyError):
                models = get_backend(service)[DEFAULT_ACCOUNT_ID].backend.__module__
                importlib.import_module(models.replace(".models", ".urls"))
                # Asked for by the first error of a run; remembered by moto itself.
                service_name_from_moto_package_name(models.split(".")[1])
        remember(known.intersection(services))
        if "sqs" in services:
            look_at_queues_at_once()
        if not LIVE_IN_EC2.isdisjoint(services):
            _furnish_ec2(region)
        _look_first_at(services)
        _versions()
        boto3.client("sts").get_caller_identity()  # changes nothing, and uses every layer once

    def practise(self, services: Sequence[str], region: str) -> None:
        """Make calls that change nothing until Python knows the way that calls go."""
        with self.world(Recording()):
            practise({*services}, region)

    def renew(self) -> None:
        """Empty the account, for a process that makes one run after another."""
        if self._started:
            self._simulation.stop()
        self._simulation.start()
        self._started = True
        boto3.setup_default_session()

    def leave(self) -> None:
        """Simulate AWS no more: to a plain snippet moto must not answer, whoever runs beside it."""
        if self._started:
            self._started = False
            self._simulation.stop(remove_data=False)

    @contextlib.contextmanager
    def world(self, recording: Recording) -> Iterator[None]:
        """The empty account; every API call is recorded, one response mutated if asked for."""
        mock_random.seed(SEED)
        with recorded(recording), received(recording):
            yield

    def versions(self, imported: Collection[str]) -> Mapping[str, str]:
        """Moto simulated, boto3 and botocore spoke to it, Python ran it."""
        return _versions()


@functools.cache
def _versions() -> Mapping[str, str]:
    names = ("moto", "boto3", "botocore")
    return {"python": platform.python_version()} | {name: version(name) for name in names}


def _look_first_at(services: Sequence[str]) -> None:
    """Have moto try the URLs of the services in use first.

    It tries them one after the other, and each try copies the pages that the pattern is on.
    """
    used = {*services} - ORDER_MATTERS
    backend_index.backend_url_patterns.sort(key=lambda service: service[0] not in used)


def _furnish_ec2(region: str) -> None:
    """Have the account begin with what AWS puts into an empty region: a default VPC, public images.

    moto makes them when EC2 is first met, each of more than a thousand images anew: about as much
    work as all else that such a run does.
    """
    mock_random.seed(FURNITURE_SEED)
    for name in {region: None, ASKED_FOR_URLS: None}:
        get_backend("ec2")[DEFAULT_ACCOUNT_ID][name]  # making it is all that is wanted


BACKEND = Moto()
