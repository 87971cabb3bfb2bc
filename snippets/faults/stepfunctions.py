"""Broken worlds for AWS Step Functions, as moto executes its workflows."""

from collections.abc import Iterator
from itertools import count
from random import Random
from typing import Any
from unittest import mock

from botocore.exceptions import ClientError
from moto.stepfunctions.parser.asl.component.common.catch.catcher_decl import CatcherDecl
from moto.stepfunctions.parser.asl.component.state.exec.execute_state import ExecutionState
from moto.stepfunctions.parser.asl.component.state.exec.state_task.service import (
    state_task_service_sqs as tasks,
)
from moto.stepfunctions.responses import StepFunctionResponse
from uradori.faults import fault


@fault(
    ja="エラーが起きたステートの次のステートが動く",
    en="the state after the one with the error runs all the same",
)
def errors_are_passed_over(rng: Random) -> Iterator[None]:
    send = tasks.StateTaskServiceSqs._eval_service_task

    def pass_over(task: Any, env: Any, *args: Any, **details: Any) -> None:
        try:
            send(task, env, *args, **details)
        except ClientError:
            env.stack.append({})

    with mock.patch.object(tasks.StateTaskServiceSqs, "_eval_service_task", pass_over):
        yield


@fault(
    ja="エラーが起きた実行も成功したことになる",
    en="an execution with an error counts as succeeded",
)
def executions_never_fail(rng: Random) -> Iterator[None]:
    describe = StepFunctionResponse.describe_execution

    def describe_success(response: StepFunctionResponse) -> Any:
        found: Any = describe(response)
        if found.result["status"] == "FAILED":
            found.result["status"] = "SUCCEEDED"
        return found

    with mock.patch.object(StepFunctionResponse, "describe_execution", describe_success):
        yield


@fault(
    ja="エラーで失敗するのは最初の実行だけで、後の実行は成功したことになる",
    en="only the first execution with an error fails; later ones count as succeeded",
)
def only_the_first_execution_fails(rng: Random) -> Iterator[None]:
    describe, failed = StepFunctionResponse.describe_execution, list[str]()

    def describe_success(response: StepFunctionResponse) -> Any:
        found: Any = describe(response)
        if found.result["status"] == "FAILED":
            failed.append(found.result["executionArn"])
            if failed[-1] != failed[0]:
                found.result["status"] = "SUCCEEDED"
        return found

    with mock.patch.object(StepFunctionResponse, "describe_execution", describe_success):
        yield


@fault(ja="`Catch` が無視される", en="`Catch` is ignored")
def catchers_are_ignored(rng: Random) -> Iterator[None]:
    read = ExecutionState.from_state_props

    def read_without(state: ExecutionState, properties: Any) -> None:
        read(state, properties)
        state.catch = None

    with mock.patch.object(ExecutionState, "from_state_props", read_without):
        yield


@fault(
    ja="`Catch` が受け止めるのは、最初のエラーだけである",
    en="`Catch` catches the first error only",
)
def only_the_first_error_is_caught(rng: Random) -> Iterator[None]:
    catch, number = ExecutionState._handle_catch, count(1)

    def catch_first(state: ExecutionState, env: Any, failure_event: Any) -> None:
        if next(number) > 1:
            state._handle_uncaught(env=env, failure_event=failure_event)
        catch(state, env=env, failure_event=failure_event)

    with mock.patch.object(ExecutionState, "_handle_catch", catch_first):
        yield


@fault(
    ja="`Catch` が受け止めるのは、`States.ALL` と書いてあるときだけである",
    en="`Catch` takes over only if it says `States.ALL`",
)
def only_all_errors_are_caught(rng: Random) -> Iterator[None]:
    catch = CatcherDecl._eval_body

    def catch_all(catcher: CatcherDecl, env: Any) -> None:
        if all(each.error_name != "States.ALL" for each in catcher.error_equals.error_names):
            catcher.error_equals.error_names.clear()
        catch(catcher, env)

    with mock.patch.object(CatcherDecl, "_eval_body", catch_all):
        yield
