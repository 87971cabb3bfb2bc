"""Broken worlds for Amazon Kinesis as the trigger of a Lambda function, as moto simulates it."""

from base64 import b64decode, b64encode
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


@fault(
    ja="数値のレコードは、小数点以下が失われて関数に渡る",
    en="records that are numbers lose their decimals on the way to the function",
)
def decimals_are_lost(rng: Random) -> Iterator[None]:
    send = LambdaBackend.send_kinesis_message

    def send_whole(backend: LambdaBackend, *, kinesis_data: str, **details: str) -> None:
        whole, _, _ = b64decode(kinesis_data).partition(b".")
        send(backend, kinesis_data=b64encode(whole).decode(), **details)

    with mock.patch.object(LambdaBackend, "send_kinesis_message", send_whole):
        yield
