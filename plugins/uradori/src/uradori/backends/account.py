"""The account backend: a real AWS account, in which a run may touch nothing but what it made.

Only the services below are let through, and of those only the operations named here. A resource
is written into a journal before it is created, is tagged with the run that makes it, and must not
have been there before; an operation on anything else is refused before it is sent. `clean` goes
through the journal afterwards, whatever became of the run, and deletes what carries its tag.
"""

import contextlib
import json
import os
import time
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from unittest import mock

import boto3
import botocore.client
from botocore.exceptions import BotoCoreError, ClientError

from uradori.backends.endpoint import BACKEND as ENDPOINT
from uradori.backends.recording import recorded
from uradori.backends.tracking import Recording

TAG = "uradori-run"
JOURNAL, RUN = "URADORI_JOURNAL", "URADORI_RUN"
"""Variables of a run: where its journal is, and the value of its tag."""

ABSENT = frozenset(
    {
        "AWS.SimpleQueueService.NonExistentQueue",
        "NotFound",
        "QueueDoesNotExist",
        "ResourceNotFoundException",
    }
)
BUSY = frozenset({"LimitExceededException", "ResourceInUseException"})
"""What a stream or table answers that is still being made."""
TOO_SOON = frozenset({"AWS.SimpleQueueService.QueueDeletedRecently", "QueueDeletedRecently"})
"""A queue's name is free again only a minute after it was deleted."""
PATIENCE = 90.0
"""Seconds that a name or a resource may be in use."""
PAUSE = 3.0

Send = Callable[[str, dict[str, Any]], Any]
"""Makes one API call of a service: operation, parameters."""


class Refused(RuntimeError):  # noqa: N818 - what happened
    """The account is not touched in this way."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of resource that a run may make, and what it may then do with it."""

    create: str
    name: str
    """The parameter of `create` that names it."""
    scope: tuple[str, ...]
    """The parameters by which other operations say which one they mean; first the usual one."""
    operations: frozenset[str]
    tag: Callable[[str], dict[str, Any]]
    """Parameters of `create` that put on our tag."""
    find: Callable[[Send, str], str | None]
    """What operations call the resource of this name; None where there is none."""
    tags: Callable[[Send, str], dict[str, str]]
    delete: Callable[[Send, str], Any]
    retag: Callable[[Send, str, str], Any] | None = None
    """Puts our tag on afterwards, where `create` may not have done it."""


def _look(send: Send, operation: str, parameters: dict[str, Any]) -> Any:
    """What is answered; {} where the resource is not there."""
    try:
        return send(operation, parameters)
    except ClientError as error:
        if _code(error) in ABSENT:
            return {}
        raise


def _code(error: ClientError) -> str:
    return str(error.response.get("Error", {}).get("Code", ""))


def _topic(send: Send, name: str) -> str | None:
    more: dict[str, Any] = {}
    while True:
        page = send("ListTopics", more)
        for topic in page.get("Topics", []):
            if topic["TopicArn"].rsplit(":", 1)[1] == name:
                return str(topic["TopicArn"])
        if not page.get("NextToken"):
            return None
        more = {"NextToken": page["NextToken"]}


def _plain(tags: list[dict[str, str]]) -> dict[str, str]:
    return {tag["Key"]: tag["Value"] for tag in tags}


def _tags_of_table(send: Send, name: str) -> dict[str, str]:
    arn = send("DescribeTable", {"TableName": name})["Table"]["TableArn"]
    return _plain(send("ListTagsOfResource", {"ResourceArn": arn})["Tags"])


KINDS: Mapping[str, Kind] = {
    "sqs": Kind(
        create="CreateQueue",
        name="QueueName",
        scope=("QueueUrl", "QueueName"),
        operations=frozenset(
            {
                "ChangeMessageVisibility",
                "DeleteMessage",
                "DeleteMessageBatch",
                "DeleteQueue",
                "GetQueueAttributes",
                "GetQueueUrl",
                "ReceiveMessage",
                "SendMessage",
                "SendMessageBatch",
                "SetQueueAttributes",
            }
        ),
        tag=lambda run: {"tags": {TAG: run}},
        find=lambda send, name: _look(send, "GetQueueUrl", {"QueueName": name}).get("QueueUrl"),
        tags=lambda send, url: send("ListQueueTags", {"QueueUrl": url}).get("Tags", {}),
        delete=lambda send, url: send("DeleteQueue", {"QueueUrl": url}),
    ),
    "sns": Kind(
        create="CreateTopic",
        name="Name",
        scope=("TopicArn", "SubscriptionArn"),
        operations=frozenset(
            {
                "DeleteTopic",
                "GetSubscriptionAttributes",
                "GetTopicAttributes",
                "ListSubscriptionsByTopic",
                "Publish",
                "PublishBatch",
                "SetSubscriptionAttributes",
                "Subscribe",
                "Unsubscribe",
            }
        ),
        tag=lambda run: {"Tags": [{"Key": TAG, "Value": run}]},
        find=_topic,
        tags=lambda send, arn: _plain(send("ListTagsForResource", {"ResourceArn": arn})["Tags"]),
        delete=lambda send, arn: send("DeleteTopic", {"TopicArn": arn}),
    ),
    "kinesis": Kind(
        create="CreateStream",
        name="StreamName",
        scope=("StreamName",),
        operations=frozenset(
            {
                "DecreaseStreamRetentionPeriod",
                "DeleteStream",
                "DescribeStream",
                "DescribeStreamSummary",
                "GetShardIterator",
                "IncreaseStreamRetentionPeriod",
                "ListShards",
                "PutRecord",
                "PutRecords",
            }
        ),
        tag=lambda run: {"Tags": {TAG: run}},
        find=lambda send, name: (
            name if _look(send, "DescribeStreamSummary", {"StreamName": name}) else None
        ),
        tags=lambda send, name: _plain(send("ListTagsForStream", {"StreamName": name})["Tags"]),
        delete=lambda send, name: send(
            "DeleteStream", {"StreamName": name, "EnforceConsumerDeletion": True}
        ),
        retag=lambda send, name, run: send(
            "AddTagsToStream", {"StreamName": name, "Tags": {TAG: run}}
        ),
    ),
    "dynamodb": Kind(
        create="CreateTable",
        name="TableName",
        scope=("TableName",),
        operations=frozenset(
            {
                "DeleteItem",
                "DeleteTable",
                "DescribeTable",
                "GetItem",
                "PutItem",
                "Query",
                "Scan",
                "UpdateItem",
                "UpdateTimeToLive",
            }
        ),
        tag=lambda run: {"Tags": [{"Key": TAG, "Value": run}]},
        find=lambda send, name: name if _look(send, "DescribeTable", {"TableName": name}) else None,
        tags=_tags_of_table,
        delete=lambda send, name: send("DeleteTable", {"TableName": name}),
    ),
}
"""What is cheap, can be tagged as it is made, and can be deleted at once; by service."""

UNSCOPED = {("kinesis", "GetRecords")}
"""What needs no name, since it needs what an operation with a name gave."""


@dataclass(slots=True)
class Gate:
    """Lets calls of one run through, or refuses them."""

    run: str
    journal: Path
    made: dict[str, set[str]] = field(default_factory=dict)
    """Names and identifiers of what the run made, by service."""

    def call(
        self, original: Callable[..., Any], client: Any, operation: str, parameters: dict[str, Any]
    ) -> Any:
        """Make the call `original(client, operation, parameters)`, if it may be made."""
        service = client.meta.service_model.service_name
        kind = KINDS.get(service)
        if kind is None:
            raise Refused(f"{service} is not among the services allowed in an account")

        def send(operation: str, parameters: dict[str, Any]) -> Any:
            return original(client, operation, parameters)

        if operation == kind.create:
            return self._create(service, client.meta.region_name, kind, send, parameters)
        if (service, operation) not in UNSCOPED:
            self._check(service, kind, operation, parameters)
        return send(operation, parameters)

    def _check(self, service: str, kind: Kind, operation: str, parameters: dict[str, Any]) -> None:
        meant = [str(parameters[key]) for key in kind.scope if key in parameters]
        if operation not in kind.operations or not meant:
            raise Refused(f"{service}.{operation} is not allowed in an account")
        for value in meant:
            if not self._is_made(service, value):
                raise Refused(f"{service}.{operation}: this run did not make {value}")
        if operation == "Subscribe":
            queue = str(parameters.get("Endpoint", "")).rsplit(":", 1)[-1]
            if parameters.get("Protocol") != "sqs" or not self._is_made("sqs", queue):
                raise Refused("sns.Subscribe is allowed for queues that this run made, only")

    def _is_made(self, service: str, value: str) -> bool:
        made = self.made.get(service, set())
        return value in made or any(value.startswith(f"{each}:") for each in made)

    def _create(
        self, service: str, region: str, kind: Kind, send: Send, parameters: dict[str, Any]
    ) -> Any:
        name = str(parameters.get(kind.name, ""))
        made = self.made.setdefault(service, set())
        if name not in made and kind.find(send, name) is not None:
            raise Refused(f"{service}: {name} is already in the account, and stays as it is")
        with self.journal.open("a") as file:
            file.write(json.dumps([service, region, name, self.run]) + "\n")
            file.flush()
            os.fsync(file.fileno())
        tagged = {**parameters, **kind.tag(self.run)}
        response = _patiently(TOO_SOON, lambda: send(kind.create, tagged))
        called = str(response.get(kind.scope[0]) or name)
        made.update({name, called})
        if (retag := kind.retag) and kind.tags(send, called).get(TAG) != self.run:
            _patiently(BUSY, lambda: retag(send, called, self.run))
        return response


def _patiently(codes: frozenset[str], attempt: Callable[[], Any]) -> Any:
    """Try again as long as one of these errors comes back, within reason."""
    until = time.monotonic() + PATIENCE
    while True:
        try:
            return attempt()
        except ClientError as error:
            if _code(error) not in codes or time.monotonic() > until:
                raise
            time.sleep(PAUSE)


class Account:
    """The account that the run's credentials are for."""

    def warm(self, services: Sequence[str], region: str) -> None:
        """As for any endpoint."""
        ENDPOINT.warm(services, region)

    @contextlib.contextmanager
    def world(self, recording: Recording) -> Iterator[None]:
        """The account, behind the gate; every API call is recorded."""
        gate = Gate(os.environ.pop(RUN), Path(os.environ.pop(JOURNAL)))
        original = botocore.client.BaseClient._make_api_call

        def make_api_call(client: Any, operation: str, parameters: dict[str, Any]) -> Any:
            return gate.call(original, client, operation, parameters)

        with (
            mock.patch.object(botocore.client.BaseClient, "_make_api_call", make_api_call),
            recorded(recording),
        ):
            yield

    def versions(self, imported: Collection[str]) -> Mapping[str, str]:
        """What spoke to the account."""
        return ENDPOINT.versions(imported)


BACKEND = Account()


def identify(region: str) -> tuple[str, dict[str, str]]:
    """The account that our own credentials are for, and these credentials as variables.

    Raises Refused where there are none, or where they are not accepted.
    """
    session = boto3.Session(region_name=region)
    try:
        credentials = session.get_credentials()
        if credentials is None:
            raise Refused("no AWS credentials: set AWS_PROFILE, or the variables of a role")
        account = str(session.client("sts").get_caller_identity()["Account"])
        frozen = credentials.get_frozen_credentials()
    except (BotoCoreError, ClientError) as error:
        raise Refused(f"AWS does not say whose the credentials are: {error}") from error
    token = frozen.token or ""
    return account, {
        "AWS_ACCESS_KEY_ID": frozen.access_key,
        "AWS_SECRET_ACCESS_KEY": frozen.secret_key,
        "AWS_SESSION_TOKEN": token,
        "AWS_SECURITY_TOKEN": token,
    }


def clean(journal: Path) -> list[str]:
    """Delete what a journal says was made; the journal goes too once nothing is left of it.

    Gives a line about everything that could not be deleted, or that stays because it does not
    carry the tag of its run and so may be somebody else's.
    """
    if not journal.is_file():
        return []
    left: list[str] = []
    for line in dict.fromkeys(journal.read_text().splitlines()):
        service, region, name, run = json.loads(line)
        client = boto3.client(service, region_name=region)
        try:
            _delete(KINDS[service], client._make_api_call, name, run)
        except (BotoCoreError, ClientError, Refused) as error:
            left.append(f"{service} {name} in {region}: {error}")
    if not left:
        journal.unlink()
    return left


def _delete(kind: Kind, send: Send, name: str, run: str) -> None:
    found = kind.find(send, name)
    if found is None:  # it was never made, is gone, or AWS has not heard of it everywhere yet
        time.sleep(PAUSE)
        found = kind.find(send, name)
    if found is None:
        return
    if kind.tags(send, found).get(TAG) != run:
        raise Refused("does not carry the tag of the run that should have made it")
    _patiently(BUSY, lambda: kind.delete(send, found))
