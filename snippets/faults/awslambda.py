"""Broken worlds for AWS Lambda: as it runs here on moto, and as AWS's own API models word it."""

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from random import Random
from typing import Any
from unittest import mock

import prices
from engines import awslambdaric
from faults._models import altered, redocumented
from moto.awslambda.models import LambdaBackend, LambdaFunction
from moto.dynamodb.models import DynamoDBBackend
from uradori.aws import lambda_executor
from uradori.faults import fault

Answer = tuple[str, bool, str]
"""The result or error as JSON, whether it is an error, and the log."""


def _invocations(change: Callable[..., Answer]) -> AbstractContextManager[Any]:
    return mock.patch.object(LambdaFunction, "_invoke_lambda", change)


@fault(
    ja="関数のコードが実行されず、イベントがそのまま返る",
    en="the code never runs and the event is sent back as it came",
)
def code_never_runs(rng: Random) -> Iterator[None]:
    with _invocations(lambda function, event=None: (json.dumps(event), False, "")):
        yield


@fault(ja="関数の戻り値が失われる", en="what the function returns is lost")
def results_are_lost(rng: Random) -> Iterator[None]:
    def lose(function: LambdaFunction, event: Any = None) -> Answer:
        return ("null", *lambda_executor.invoke(function, event)[1:])

    with _invocations(lose):
        yield


@fault(ja="関数に空のイベントが渡る", en="the function is given an empty event")
def events_arrive_empty(rng: Random) -> Iterator[None]:
    with _invocations(lambda function, event=None: lambda_executor.invoke(function, {})):
        yield


@fault(
    ja="1つのイベントで関数が2回動く",
    en="the function runs twice for one event",
)
def every_event_runs_twice(rng: Random) -> Iterator[None]:
    def run_twice(function: LambdaFunction, event: Any = None) -> Answer:
        lambda_executor.invoke(function, event)
        return lambda_executor.invoke(function, event)

    with _invocations(run_twice):
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


@fault(
    ja="作成しただけで関数のプロセスが起動する",
    en="creating the function starts a process for it",
)
def processes_start_upon_creation(rng: Random) -> Iterator[None]:
    create = LambdaBackend.create_function

    def create_and_start(backend: LambdaBackend, spec: dict[str, Any]) -> LambdaFunction:
        function = create(backend, spec)
        lambda_executor.invoke.__self__.environment(function)  # of the running awslambdaric.Runtime
        return function

    with mock.patch.object(LambdaBackend, "create_function", create_and_start):
        yield


@fault(ja="関数が失敗しても成功として返る", en="a function that fails is reported as a success")
def errors_are_swallowed(rng: Random) -> Iterator[None]:
    def swallow(function: LambdaFunction, event: Any = None) -> Answer:
        answer, errored, log = lambda_executor.invoke(function, event)
        return ("null" if errored else answer), False, log

    with _invocations(swallow):
        yield


@fault(
    ja="エラーの種類とメッセージが失われる",
    en="an error comes back without its type and message",
)
def errors_lose_their_message(rng: Random) -> Iterator[None]:
    def lose(function: LambdaFunction, event: Any = None) -> Answer:
        answer, errored, log = lambda_executor.invoke(function, event)
        return ("{}" if errored else answer), errored, log

    with _invocations(lose):
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
    ja="ストリームのレコードで関数が動かない",
    en="a record in the stream does not start the function",
)
def ignores_stream_records(rng: Random) -> Iterator[None]:
    with mock.patch.object(LambdaBackend, "send_kinesis_message"):
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


@fault(
    ja="CreateFunction がインスタンスの台数を要求する",
    en="CreateFunction requires a number of instances",
)
def creation_requires_instances(rng: Random) -> Iterator[None]:
    def require(model: dict[str, Any]) -> None:
        model["shapes"]["CreateFunctionRequest"]["required"].append("InstanceCount")

    with altered("lambda", require):
        yield


@fault(
    ja="API モデルで、サーバーの保守が利用者の仕事になる",
    en="the API model leaves the servers to their user",
)
def model_leaves_servers_to_you(rng: Random) -> Iterator[None]:
    with redocumented("lambda", "server and operating system maintenance, ", ""):
        yield


@fault(
    ja="API モデルで、非同期の呼び出しも関数の応答を待つ",
    en="in the API model an asynchronous call waits for the function as well",
)
def model_waits_for_asynchronous_calls(rng: Random) -> Iterator[None]:
    place = ("shapes", "InvocationRequest", "members", "InvocationType")
    old, new = "only includes a status code", "includes the function response"
    with redocumented("lambda", old, new, *place):
        yield


@fault(
    ja="API モデルで、非同期のイベントがキューに入らない",
    en="in the API model asynchronous events are not queued",
)
def model_keeps_no_event_queue(rng: Random) -> Iterator[None]:
    with redocumented("lambda", "Lambda adds events to a queue", "Lambda drops", *_INVOKE):
        yield


@fault(
    ja="API モデルで、非同期の呼び出しが再試行されない",
    en="in the API model a failed asynchronous call is not repeated",
)
def model_never_retries(rng: Random) -> Iterator[None]:
    with redocumented("lambda", "up to two more times", "no more", *_INVOKE):
        yield


@fault(
    ja="API モデルで、同じイベントは1回しか届かない",
    en="in the API model no event comes more than once",
)
def model_delivers_exactly_once(rng: Random) -> Iterator[None]:
    with redocumented("lambda", "the same event multiple times", "each event once", *_INVOKE):
        yield


_INVOKE = ("operations", "Invoke")
_TIMEOUT = ("shapes", "CreateFunctionRequest", "members", "Timeout")


@fault(
    ja="API モデルで、タイムアウトの上限が1時間になる",
    en="in the API model a function may run for an hour",
)
def model_runs_for_an_hour(rng: Random) -> Iterator[None]:
    with redocumented("lambda", "900 seconds", "3,600 seconds", *_TIMEOUT):
        yield


@fault(
    ja="API モデルで、タイムアウトの既定値が1分になる",
    en="in the API model a function is stopped after a minute by default",
)
def model_stops_after_a_minute(rng: Random) -> Iterator[None]:
    with redocumented("lambda", "default is 3 seconds", "default is 60 seconds", *_TIMEOUT):
        yield


@fault(
    ja="API モデルで、プロビジョニングする数を指定できない",
    en="in the API model there is no number of executions to provision",
)
def model_provisions_nothing(rng: Random) -> Iterator[None]:
    def remove(model: dict[str, Any]) -> None:
        request = model["shapes"]["PutProvisionedConcurrencyConfigRequest"]
        request["required"].remove("ProvisionedConcurrentExecutions")

    with altered("lambda", remove):
        yield


@fault(
    ja="API モデルで、実行環境の最小数が維持されない",
    en="in the API model no minimum of execution environments is maintained",
)
def model_keeps_no_environments(rng: Random) -> Iterator[None]:
    place = ("shapes", "FunctionScalingConfig", "members", "MinExecutionEnvironments")
    with redocumented("lambda", "to maintain", "to start upon a call", *place):
        yield


@fault(
    ja="プロビジョニングされた同時実行の料金が2倍になる",
    en="the price of provisioned concurrency doubles",
)
def provisioned_price_doubles(rng: Random) -> Iterator[None]:
    doubled = 2 * prices.LAMBDA["usd_per_provisioned_gb_second"]
    with mock.patch.dict(prices.LAMBDA, usd_per_provisioned_gb_second=doubled):
        yield


@fault(
    ja="プロビジョニングされた同時実行に、使われるまで料金がかからない",
    en="provisioned concurrency is free until it is used",
)
def provisioned_is_free(rng: Random) -> Iterator[None]:
    with mock.patch.dict(prices.LAMBDA, usd_per_provisioned_gb_second=0.0):
        yield


@fault(
    ja="API モデルで、Kinesis がサーバーレスと呼ばれない",
    en="the API model does not call Kinesis serverless",
)
def kinesis_is_not_serverless(rng: Random) -> Iterator[None]:
    with redocumented("kinesis", "a serverless data", "a data"):
        yield


@fault(
    ja="API モデルで、レコードが保持されない",
    en="in the API model a stream holds no records",
)
def kinesis_forgets_at_once(rng: Random) -> Iterator[None]:
    old, new = "are accessible for 24 hours", "are not kept"
    with redocumented("kinesis", old, new, "operations", "PutRecord"):
        yield


@fault(
    ja="API モデルで、EventBridge Scheduler がサーバーレスと呼ばれない",
    en="the API model does not call EventBridge Scheduler serverless",
)
def scheduler_is_not_serverless(rng: Random) -> Iterator[None]:
    with redocumented("scheduler", "a serverless scheduler", "a scheduler"):
        yield


@fault(
    ja="API モデルで、スケジュールを繰り返せない",
    en="in the API model a schedule runs only once",
)
def scheduler_runs_only_once(rng: Random) -> Iterator[None]:
    place = ("shapes", "CreateScheduleInput", "members", "ScheduleExpression")
    with redocumented("scheduler", "recurring schedules", "one-time schedules", *place):
        yield


@fault(
    ja="API モデルで、スケジュールの宛先に Lambda がない",
    en="in the API model a schedule cannot have Lambda as its target",
)
def scheduler_has_no_lambda_target(rng: Random) -> Iterator[None]:
    place = ("shapes", "Target", "members", "Input")
    with redocumented("scheduler", "templated Lambda, ", "templated ", *place):
        yield


@fault(
    ja="API モデルで、Event Functions という名前が使われない",
    en="the API model does not speak of Event Functions",
)
def functions_keep_their_name(rng: Random) -> Iterator[None]:
    old, new = "Lambda Event Functions, previously known as Lambda functions,", "Lambda functions"
    with redocumented("lambda", old, new):
        yield


@fault(
    ja="API モデルで、Web Functions がゼロまで縮まない",
    en="in the API model Web Functions do not scale to zero",
)
def web_functions_never_scale_in(rng: Random) -> Iterator[None]:
    with redocumented("lambda-web", "including to zero when it's idle", "but never to zero"):
        yield
