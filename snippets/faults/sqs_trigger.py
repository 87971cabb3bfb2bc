"""Broken worlds for Amazon SQS as the trigger of a Lambda function, as moto simulates it."""

from collections.abc import Callable, Iterator
from itertools import count
from random import Random
from typing import Any
from unittest import mock

from moto.awslambda.models import LambdaBackend
from moto.sqs.models import Message, sqs_backends
from uradori.faults import fault

Send = Callable[[LambdaBackend, str, list[Message], str], bool]


def _delete(backend: LambdaBackend, queue_arn: str, message: Message) -> None:
    queues = sqs_backends[backend.account_id][backend.region_name]
    queues.delete_message(queue_arn.rpartition(":")[2], str(message.receipt_handle))


@fault(
    ja="FIFO キューのメッセージでは、関数は動かない",
    en="messages in a FIFO queue do not run the function",
)
def fifo_queues_run_nothing(rng: Random) -> Iterator[None]:
    send: Send = LambdaBackend.send_sqs_batch

    def send_standard(
        backend: LambdaBackend, function_arn: str, messages: list[Message], queue_arn: str
    ) -> bool:
        standard = not queue_arn.endswith(".fifo")
        return standard and send(backend, function_arn, messages, queue_arn)

    with mock.patch.object(LambdaBackend, "send_sqs_batch", send_standard):
        yield


@fault(
    ja="メッセージが届いても Lambda が関数を呼び出さない",
    en="Lambda does not call the function when a message arrives",
)
def never_fires(rng: Random) -> Iterator[None]:
    with mock.patch.object(LambdaBackend, "send_sqs_batch", return_value=False):
        yield


@fault(
    ja="関数を呼び出す前にメッセージが削除される",
    en="messages are deleted before the function is called",
)
def deletes_before_it_calls(rng: Random) -> Iterator[None]:
    send = LambdaBackend.send_sqs_batch

    def delete_and_send(
        backend: LambdaBackend, function: str, messages: list[Message], queue: str
    ) -> bool:
        for message in messages:
            _delete(backend, queue, message)
        send(backend, function, messages, queue)
        return True

    with mock.patch.object(LambdaBackend, "send_sqs_batch", delete_and_send):
        yield


@fault(
    ja="関数が同じメッセージで2回失敗すると、メッセージが削除される",
    en="messages are deleted when the function has failed on them twice",
)
def deletes_what_failed_again(rng: Random) -> Iterator[None]:
    send = LambdaBackend.send_sqs_batch

    def send_twice_at_most(
        backend: LambdaBackend, function: str, messages: list[Message], queue: str
    ) -> bool:
        succeeded = send(backend, function, messages, queue)
        return succeeded or all(each.approximate_receive_count > 1 for each in messages)

    with mock.patch.object(LambdaBackend, "send_sqs_batch", send_twice_at_most):
        yield


@fault(
    ja="バッチが失敗しても、その中の処理済みのメッセージは削除される",
    en="what was processed of a batch is deleted although the batch has failed",
)
def deletes_what_was_processed(rng: Random) -> Iterator[None]:
    def send_one_by_one(
        backend: LambdaBackend, function: str, messages: list[Message], queue: str
    ) -> bool:
        for message in [*messages]:
            if backend._send_sqs_message(function, message, queue):
                _delete(backend, queue, message)
                messages.remove(message)
        return not messages

    with mock.patch.object(LambdaBackend, "send_sqs_batch", send_one_by_one):
        yield


@fault(
    ja="2件以上のバッチは、関数が成功しても削除されない",
    en="a batch of more than one message is not deleted although the function has succeeded",
)
def deletes_no_batches(rng: Random) -> Iterator[None]:
    send = LambdaBackend.send_sqs_batch

    def send_and_keep(
        backend: LambdaBackend, function: str, messages: list[Message], queue: str
    ) -> bool:
        return send(backend, function, messages, queue) and len(messages) == 1

    with mock.patch.object(LambdaBackend, "send_sqs_batch", send_and_keep):
        yield


@fault(
    ja="失敗したメッセージがあると、そのバッチの残りは処理されない",
    en="after a message that fails, the rest of its batch is not processed",
)
def stops_at_the_first_failure(rng: Random) -> Iterator[None]:
    def send_until_failure(
        backend: LambdaBackend, function: str, messages: list[Message], queue: str
    ) -> bool:
        return all(backend._send_sqs_message(function, each, queue) for each in messages)

    with mock.patch.object(LambdaBackend, "send_sqs_batch", send_until_failure):
        yield


@fault(
    ja="2回目の失敗からは、処理に失敗したメッセージも削除される",
    en="from the second failure on, messages that make the function fail are deleted, too",
)
def messages_are_deleted_from_the_second_failure_on(rng: Random) -> Iterator[None]:
    send, failures = LambdaBackend.send_sqs_batch, count(1)

    def send_once_more(backend: LambdaBackend, *args: Any) -> bool:
        return send(backend, *args) or next(failures) > 1

    with mock.patch.object(LambdaBackend, "send_sqs_batch", send_once_more):
        yield
