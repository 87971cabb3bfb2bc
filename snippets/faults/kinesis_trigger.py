"""Broken worlds for Amazon Kinesis as the trigger of a Lambda function, as moto simulates it."""

from collections.abc import Iterator
from itertools import count
from random import Random
from unittest import mock

from moto.awslambda.models import LambdaBackend
from uradori.faults import fault


@fault(
    ja="レコードが届いても Lambda が関数を呼び出さない",
    en="Lambda does not call the function when a record arrives",
)
def never_fires(rng: Random) -> Iterator[None]:
    with mock.patch.object(LambdaBackend, "send_kinesis_message"):
        yield


@fault(ja="Lambda 関数に最初のレコードしか渡らない", en="the function gets the first record only")
def fires_once(rng: Random) -> Iterator[None]:
    send, sent = LambdaBackend.send_kinesis_message, count()

    def send_first(backend: LambdaBackend, **details: str) -> None:
        if next(sent) == 0:
            send(backend, **details)

    with mock.patch.object(LambdaBackend, "send_kinesis_message", send_first):
        yield
