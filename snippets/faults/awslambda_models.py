"""Broken worlds for what AWS's API model says of Lambda to programs: required, bounds, members."""

from collections.abc import Iterator
from contextlib import AbstractContextManager
from datetime import timedelta
from random import Random

from faults._apart import apart
from faults._models import Model, altered
from uradori.faults import fault


def _requiring(
    request: str, *, also: str = "", no_longer: str = ""
) -> AbstractContextManager[None]:
    """The request `request` with a required member more, or with one that is no longer required."""

    def change(model: Model) -> None:
        required = model["shapes"][request]["required"]
        required[:] = [each for each in required if each != no_longer]
        if also:
            required.append(also)

    return altered("lambda", change)


@fault(ja="関数の作成に名前が要らない", en="a function is created without a name")
def creation_requires_no_name(rng: Random) -> Iterator[None]:
    with _requiring("CreateFunctionRequest", no_longer="FunctionName"):
        yield


@fault(ja="関数の作成に IAM ロールが要らない", en="a function is created without an IAM role")
def creation_requires_no_role(rng: Random) -> Iterator[None]:
    with _requiring("CreateFunctionRequest", no_longer="Role"):
        yield


@fault(
    ja="関数の作成に要るのは、IAM ロールではなく IAM ユーザーである",
    en="a function is created with an IAM user, not with an IAM role",
)
def creation_requires_a_user(rng: Random) -> Iterator[None]:
    def change(model: Model) -> None:
        shape = model["shapes"]["CreateFunctionRequest"]["members"]["Role"]["shape"]
        pattern = model["shapes"][shape]["pattern"]
        model["shapes"][shape]["pattern"] = pattern.replace("role", "user")

    with altered("lambda", change):
        yield


@fault(ja="関数の作成にコードが要らない", en="a function is created without code")
def creation_requires_no_code(rng: Random) -> Iterator[None]:
    with _requiring("CreateFunctionRequest", no_longer="Code"):
        yield


@fault(
    ja="関数の作成がインスタンスの台数を要求する",
    en="creating a function requires a number of instances",
)
def creation_requires_instances(rng: Random) -> Iterator[None]:
    with _requiring("CreateFunctionRequest", also="InstanceCount"):
        yield


_PROVISIONING = "PutProvisionedConcurrencyConfigRequest"


@fault(
    ja="プロビジョニングする数を、利用者が決められない",
    en="users do not decide how much concurrency is provisioned",
)
def amount_is_not_yours(rng: Random) -> Iterator[None]:
    with _requiring(_PROVISIONING, no_longer="ProvisionedConcurrentExecutions"):
        yield


def _amounts(**shape: bool | int | str) -> AbstractContextManager[None]:
    """The amount to provision is of another shape."""

    def change(model: Model) -> None:
        model["shapes"]["Amount"] = shape
        members = model["shapes"][_PROVISIONING]["members"]
        members["ProvisionedConcurrentExecutions"]["shape"] = "Amount"

    return altered("lambda", change)


@fault(
    ja="プロビジョニングは、するかしないかしか選べない",
    en="concurrency can only be provisioned or not, in no amount that you choose",
)
def provisioning_is_a_switch(rng: Random) -> Iterator[None]:
    with _amounts(type="boolean", box=True):
        yield


@fault(
    ja="プロビジョニングできる数は1つまでである",
    en="no more than one can be provisioned",
)
def one_is_provisioned_at_most(rng: Random) -> Iterator[None]:
    with _amounts(type="integer", box=True, min=1, max=1):
        yield


@fault(
    ja="バージョンもエイリアスも指定せずに割り当てられる",
    en="it is allocated without naming a version or an alias",
)
def whole_function_is_provisioned(rng: Random) -> Iterator[None]:
    with _requiring(_PROVISIONING, no_longer="Qualifier"):
        yield


@fault(
    ja="関数を変えたあとでは、Durable Functions の実行は1日で終わる",
    en="once a function has been updated, a durable execution ends after a day",
)
def durable_executions_end_after_a_day(rng: Random) -> Iterator[None]:
    def shorten(model: Model) -> None:
        place = ("UpdateFunctionConfigurationRequest", "DurableConfig", "ExecutionTimeout")
        apart(model, *place)["max"] = int(timedelta(days=1).total_seconds())

    with altered("lambda", shorten):
        yield


@fault(
    ja="Invoke は、呼び出しが多すぎるというエラーを返さない",
    en="Invoke does not tell of too many requests",
)
def invoke_never_throttles(rng: Random) -> Iterator[None]:
    def remove(model: Model) -> None:
        errors = model["operations"]["Invoke"]["errors"]
        errors[:] = [each for each in errors if each["shape"] != "TooManyRequestsException"]

    with altered("lambda", remove):
        yield


@fault(
    ja="呼び出しが多すぎるというエラーのステータスコードは503である",
    en="the status code of too many requests is 503",
)
def throttling_is_a_server_error(rng: Random) -> Iterator[None]:
    def change(model: Model) -> None:
        model["shapes"]["TooManyRequestsException"]["error"]["httpStatusCode"] = 503

    with altered("lambda", change):
        yield
