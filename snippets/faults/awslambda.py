"""Broken worlds for AWS Lambda as it runs here: on moto, in this process or in awslambdaric's."""

import json
import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager
from random import Random
from typing import Any
from unittest import mock

from engines import awslambdaric
from faults._awslambda import Answer, invocations
from moto.awslambda.exceptions import LambdaClientError
from moto.awslambda.models import LambdaBackend, LambdaFunction
from moto.dynamodb.models import DynamoDBBackend
from uradori.aws import lambda_executor
from uradori.faults import fault


@fault(
    ja="関数のコードが実行されず、イベントがそのまま返る",
    en="the code never runs and the event is sent back as it came",
)
def code_never_runs(rng: Random) -> Iterator[None]:
    with invocations(lambda function, event=None: (json.dumps(event), False, "")):
        yield


@fault(ja="関数の戻り値が失われる", en="what the function returns is lost")
def results_are_lost(rng: Random) -> Iterator[None]:
    def lose(function: LambdaFunction, event: Any = None) -> Answer:
        return ("null", *lambda_executor.invoke(function, event)[1:])

    with invocations(lose):
        yield


@fault(ja="関数に空のイベントが渡る", en="the function is given an empty event")
def events_arrive_empty(rng: Random) -> Iterator[None]:
    with invocations(lambda function, event=None: lambda_executor.invoke(function, {})):
        yield


@fault(
    ja="1つのイベントで関数が2回動く",
    en="the function runs twice for one event",
)
def every_event_runs_twice(rng: Random) -> Iterator[None]:
    def run_twice(function: LambdaFunction, event: Any = None) -> Answer:
        lambda_executor.invoke(function, event)
        return lambda_executor.invoke(function, event)

    with invocations(run_twice):
        yield


@fault(ja="作成しただけで関数が動く", en="creating the function makes it run")
def runs_upon_creation(rng: Random) -> Iterator[None]:
    create = LambdaBackend.create_function

    def create_and_run(backend: LambdaBackend, spec: dict[str, Any]) -> LambdaFunction:
        function = create(backend, spec)
        lambda_executor.invoke(function, {"photo": "nobody-asked.jpg"})
        return function

    with mock.patch.object(LambdaBackend, "create_function", create_and_run):
        yield


@fault(ja="関数が失敗しても成功として返る", en="a function that fails is reported as a success")
def errors_are_swallowed(rng: Random) -> Iterator[None]:
    def swallow(function: LambdaFunction, event: Any = None) -> Answer:
        answer, errored, log = lambda_executor.invoke(function, event)
        return ("null" if errored else answer), False, log

    with invocations(swallow):
        yield


@fault(
    ja="関数が例外を出すと、呼び出しそのものが失敗する",
    en="when the function raises an exception, the call itself fails",
)
def calls_fail_with_the_function(rng: Random) -> Iterator[None]:
    def fail(function: LambdaFunction, event: Any = None) -> Answer:
        answer, errored, log = lambda_executor.invoke(function, event)
        if errored:
            raise LambdaClientError("FunctionFailed", answer)
        return answer, errored, log

    with invocations(fail):
        yield


@fault(
    ja="関数が例外を出さなくても、失敗として返る",
    en="a function is reported as failed although it raised nothing",
)
def successes_look_like_errors(rng: Random) -> Iterator[None]:
    def fail(function: LambdaFunction, event: Any = None) -> Answer:
        answer, _, log = lambda_executor.invoke(function, event)
        return answer, True, log

    with invocations(fail):
        yield


def _errors_without(member: str) -> AbstractContextManager[Any]:
    def lose(function: LambdaFunction, event: Any = None) -> Answer:
        answer, errored, log = lambda_executor.invoke(function, event)
        if errored:
            error = json.loads(answer)
            answer = json.dumps({key: error[key] for key in error if key != member})
        return answer, errored, log

    return invocations(lose)


@fault(ja="例外の型が失われる", en="the type of an exception is lost")
def errors_lose_their_type(rng: Random) -> Iterator[None]:
    with _errors_without("errorType"):
        yield


@fault(ja="例外のメッセージが失われる", en="the message of an exception is lost")
def errors_lose_their_message(rng: Random) -> Iterator[None]:
    with _errors_without("errorMessage"):
        yield


@fault(
    ja="キューのメッセージが届いても関数が動かない",
    en="a message in the queue does not start the function",
)
def ignores_queue_messages(rng: Random) -> Iterator[None]:
    with mock.patch.object(LambdaBackend, "send_sqs_batch", return_value=False):
        yield


@fault(ja="トピックの通知で関数が動かない", en="a notification does not start the function")
def ignores_notifications(rng: Random) -> Iterator[None]:
    with mock.patch.object(LambdaBackend, "send_sns_message"):
        yield


@fault(
    ja="前と同じ内容のレコードでは、関数が動かない",
    en="a record with the same content as an earlier one does not start the function",
)
def runs_once_for_equal_records(rng: Random) -> Iterator[None]:
    run, seen = LambdaBackend.send_kinesis_message, set[str]()

    def run_once(backend: LambdaBackend, **record: Any) -> None:
        if record["kinesis_data"] not in seen:
            run(backend, **record)
        seen.add(record["kinesis_data"])

    with mock.patch.object(LambdaBackend, "send_kinesis_message", run_once):
        yield


@fault(
    ja="誰かが Invoke を呼び出すまで、イベントが待たされる",
    en="events wait until somebody calls Invoke",
)
def events_wait_for_an_invoke(rng: Random) -> Iterator[None]:
    with (
        mock.patch.object(LambdaBackend, "send_sqs_batch", return_value=False),
        mock.patch.object(LambdaBackend, "send_sns_message"),
        mock.patch.object(LambdaBackend, "send_kinesis_message"),
    ):
        yield


@fault(
    ja="イベントの中身が関数に渡らない",
    en="the function runs, but is not given what the event contains",
)
def contents_are_lost(rng: Random) -> Iterator[None]:
    def lose(function: LambdaFunction, event: Any = None) -> Answer:
        for record in event["Records"]:
            for holder, key in (("kinesis", "data"), ("Sns", "Message")):
                if holder in record:
                    record[holder][key] = ""
            if "body" in record:
                record["body"] = ""
        return lambda_executor.invoke(function, event)

    with invocations(lose):
        yield


@fault(
    ja="BatchSize=1 と指定しても、メッセージがまとめて渡る",
    en="messages are passed together in spite of BatchSize=1",
)
def batch_size_is_ignored(rng: Random) -> Iterator[None]:
    create = LambdaBackend.create_event_source_mapping

    def create_with_default(backend: LambdaBackend, spec: dict[str, Any]) -> Any:
        return create(backend, {key: spec[key] for key in spec if key != "BatchSize"})

    with mock.patch.object(LambdaBackend, "create_event_source_mapping", create_with_default):
        yield


@fault(
    ja="関数が失敗してもメッセージがキューから削除される",
    en="a message leaves the queue although the function failed on it",
)
def failed_messages_are_deleted(rng: Random) -> Iterator[None]:
    send = LambdaBackend.send_sqs_batch

    def send_and_delete(backend: LambdaBackend, *args: Any) -> bool:
        send(backend, *args)
        return True

    with mock.patch.object(LambdaBackend, "send_sqs_batch", send_and_delete):
        yield


@fault(
    ja="イベントのたびに実行環境が作り直される",
    en="every event gets a new execution environment",
)
def environments_are_never_reused(rng: Random) -> Iterator[None]:
    with mock.patch.object(awslambdaric.Runtime, "environment", awslambdaric.Runtime.start):
        yield


_BUSY = """
import runpy, threading

def compute():
    while True:
        pass

threading.Thread(target=compute, daemon=True).start()
runpy.run_module("awslambdaric", run_name="__main__", alter_sys=True)
"""


_FORGETFUL = """
import copy, runpy
from awslambdaric import bootstrap

get_handler = bootstrap._get_handler

def get_forgetful_handler(name):
    handler = get_handler(name)
    first = copy.copy(handler.__globals__)

    def handle(event, context):
        handler.__globals__.update(first)
        return handler(event, context)

    return handle

bootstrap._get_handler = get_forgetful_handler
runpy.run_module("awslambdaric", run_name="__main__", alter_sys=True)
"""


@fault(
    ja="イベントのたびに、変数が初期化の直後の値に戻る",
    en="with every event variables go back to what they were after the initialisation",
)
def variables_start_over(rng: Random) -> Iterator[None]:
    def command(handler: str) -> list[str]:
        return [sys.executable, "-c", _FORGETFUL, handler]

    with mock.patch.object(awslambdaric, "command", command):
        yield


@fault(
    ja="イベントを待つ間もプロセスが CPU を使い続ける",
    en="a process goes on computing while it waits for an event",
)
def idle_processes_compute(rng: Random) -> Iterator[None]:
    def command(handler: str) -> list[str]:
        return [sys.executable, "-c", _BUSY, handler]

    with mock.patch.object(awslambdaric, "command", command):
        yield


@fault(
    ja="コードを更新しても古い実行環境が使われ続ける",
    en="the old environment goes on after the code is updated",
)
def new_code_is_ignored(rng: Random) -> Iterator[None]:
    update = LambdaFunction.update_function_code

    def keep_code(function: LambdaFunction, updated_spec: dict[str, Any]) -> dict[str, Any]:
        before = function.code_bytes, function.code_sha_256
        configuration: dict[str, Any] = update(function, updated_spec)
        function.code_bytes, function.code_sha_256 = before
        return configuration

    with mock.patch.object(LambdaFunction, "update_function_code", keep_code):
        yield


@fault(ja="条件付き書き込みの条件が無視される", en="the condition of a write is ignored")
def conditions_are_ignored(rng: Random) -> Iterator[None]:
    update = DynamoDBBackend.update_item

    def update_anyway(backend: DynamoDBBackend, *args: Any, **details: Any) -> Any:
        return update(backend, *args, **details | {"condition_expression": None})

    with mock.patch.object(DynamoDBBackend, "update_item", update_anyway):
        yield
