"""Broken worlds for AWS Lambda that are broken for some events only, as it runs here."""

import builtins
import json
from collections.abc import Iterator
from itertools import count
from random import Random
from typing import Any
from unittest import mock

from faults._awslambda import Answer, invocations
from moto.awslambda.exceptions import LambdaClientError
from moto.awslambda.models import LambdaFunction
from moto.dynamodb.exceptions import ConditionalCheckFailed
from moto.dynamodb.models import DynamoDBBackend
from uradori.aws import lambda_executor
from uradori.faults import fault


@fault(
    ja="関数が自分で定義した例外は、メッセージが失われる",
    en="an exception that the function defines itself loses its message",
)
def own_errors_lose_their_message(rng: Random) -> Iterator[None]:
    def lose(function: LambdaFunction, event: Any = None) -> Answer:
        answer, errored, log = lambda_executor.invoke(function, event)
        if errored and not hasattr(builtins, json.loads(answer)["errorType"]):
            answer = json.dumps(json.loads(answer) | {"errorMessage": ""})
        return answer, errored, log

    with invocations(lose):
        yield


@fault(
    ja="関数が2回目に例外を出すと、呼び出しそのものが失敗する",
    en="when the function raises for the second time, the call itself fails",
)
def second_failure_fails_the_call(rng: Random) -> Iterator[None]:
    failures = count(1)

    def fail(function: LambdaFunction, event: Any = None) -> Answer:
        answer, errored, log = lambda_executor.invoke(function, event)
        if errored and next(failures) > 1:
            raise LambdaClientError("FunctionFailed", answer)
        return answer, errored, log

    with invocations(fail):
        yield


@fault(
    ja="前と同じイベントでは、関数は動かず、前の結果が返る",
    en="an event that was there before does not run the function, but gets the earlier result",
)
def known_events_do_not_run(rng: Random) -> Iterator[None]:
    known: dict[str, Answer] = {}

    def recall(function: LambdaFunction, event: Any = None) -> Answer:
        key = json.dumps([function.function_arn, event])
        if key not in known:
            known[key] = lambda_executor.invoke(function, event)
        return known[key]

    with invocations(recall):
        yield


@fault(
    ja="例外に終わるイベントで、関数が2回動く",
    en="an event that ends in an exception runs the function twice",
)
def failures_run_twice(rng: Random) -> Iterator[None]:
    def retry(function: LambdaFunction, event: Any = None) -> Answer:
        first = lambda_executor.invoke(function, event)
        return lambda_executor.invoke(function, event) if first[1] else first

    with invocations(retry):
        yield


@fault(
    ja="条件付き書き込みの条件は、ほかの項目が先に書かれていると満たされない",
    en="no condition of a write is met once another item has been written",
)
def conditions_hold_for_one_item_only(rng: Random) -> Iterator[None]:
    update, written = DynamoDBBackend.update_item, list[Any]()

    def update_first(backend: DynamoDBBackend, table_name: str, key: Any, **details: Any) -> Any:
        if details["condition_expression"] and written not in ([], [key]):
            raise ConditionalCheckFailed
        written[:] = [key]
        return update(backend, table_name=table_name, key=key, **details)

    with mock.patch.object(DynamoDBBackend, "update_item", update_first):
        yield


@fault(
    ja="どの関数を呼び出しても、最初の関数のコードが動く",
    en="whichever function is invoked, it is the code of the first one that runs",
)
def all_functions_run_the_first_code(rng: Random) -> Iterator[None]:
    invoked: list[LambdaFunction] = []

    def run_first(function: LambdaFunction, event: Any = None) -> Answer:
        invoked.append(function)
        return lambda_executor.invoke(invoked[0], event)

    with invocations(run_first):
        yield


@fault(
    ja="メッセージのない例外を出した関数は、何事もなく終わったことになる",
    en="a function that raises an exception without a message seems to have gone well",
)
def errors_without_message_are_swallowed(rng: Random) -> Iterator[None]:
    def swallow(function: LambdaFunction, event: Any = None) -> Answer:
        answer, errored, log = lambda_executor.invoke(function, event)
        if errored and not json.loads(answer)["errorMessage"]:
            return "null", False, log
        return answer, errored, log

    with invocations(swallow):
        yield
