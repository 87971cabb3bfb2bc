"""Broken worlds for Amazon API Gateway, as AWS's own API models word it."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from copy import deepcopy
from random import Random
from typing import Any
from unittest import mock

from botocore.loaders import Loader
from uradori.faults import fault


@contextmanager
def _altered(service: str, alter: Callable[[dict[str, Any]], None]) -> Iterator[None]:
    """AWS's API model of `service` as botocore ships it, changed by `alter`."""
    load = Loader.load_service_model

    def load_altered(
        loader: Loader, service_name: str, type_name: str, api_version: str | None = None
    ) -> dict[str, Any]:
        model: dict[str, Any] = load(loader, service_name, type_name, api_version)
        if (service_name, type_name) == (service, "service-2"):
            model = deepcopy(model)
            alter(model)
        return model

    with mock.patch.object(Loader, "load_service_model", load_altered):
        yield


def _reworded(
    service: str, shape: str, member: str, old: str, new: str
) -> AbstractContextManager[None]:
    def reword(model: dict[str, Any]) -> None:
        described = model["shapes"][shape]["members"][member]
        described["documentation"] = described["documentation"].replace(old, new)

    return _altered(service, reword)


def _without_response(kind: str) -> AbstractContextManager[None]:
    return _altered(
        "apigateway", lambda model: model["shapes"]["GatewayResponseType"]["enum"].remove(kind)
    )


def _introduced_with(old: str, new: str) -> AbstractContextManager[None]:
    def reword(model: dict[str, Any]) -> None:
        model["documentation"] = model["documentation"].replace(old, new)

    return _altered("apigateway", reword)


@fault(
    ja="API モデルで、AWS の外のバックエンドにつなげない",
    en="in the API model no backend can be outside AWS",
)
def model_stays_within_aws(rng: Random) -> Iterator[None]:
    with _introduced_with("hosted outside of", "hosted within"):
        yield


@fault(
    ja="API モデルで、Lambda をバックエンドにできない",
    en="in the API model Lambda is no backend",
)
def model_lacks_lambda_backends(rng: Random) -> Iterator[None]:
    with _introduced_with("run on Lambda, Amazon EC2", "run on Amazon EC2"):
        yield


@fault(
    ja="API モデルで、URL にバックエンドの名前が入る",
    en="in the API model the URL names the backend",
)
def model_names_backend_in_url(rng: Random) -> Iterator[None]:
    with _reworded("apigatewayv2", "Api", "ApiEndpoint", "{api-id}", "{api-id}.{backend}"):
        yield


@fault(
    ja="API モデルで、統合のバックエンドを変更できない",
    en="in the API model an integration keeps its backend for good",
)
def model_fixes_the_backend(rng: Random) -> Iterator[None]:
    def fix(model: dict[str, Any]) -> None:
        del model["shapes"]["UpdateIntegrationRequest"]["members"]["IntegrationUri"]

    with _altered("apigatewayv2", fix):
        yield


@fault(
    ja="API モデルで、バックエンドの失敗が呼び出し元に伝わらない",
    en="in the API model a caller is not told that the backend failed",
)
def model_hides_dead_backends(rng: Random) -> Iterator[None]:
    with _without_response("INTEGRATION_FAILURE"):
        yield


@fault(
    ja="API モデルで、バックエンドのタイムアウトが呼び出し元に伝わらない",
    en="in the API model a caller is not told that the backend was too slow",
)
def model_never_times_out(rng: Random) -> Iterator[None]:
    with _without_response("INTEGRATION_TIMEOUT"):
        yield


@fault(
    ja="API モデルで、REST API が既定で1分待つ",
    en="in the API model a REST API waits a minute by default",
)
def model_waits_a_minute(rng: Random) -> Iterator[None]:
    old, new = "value is 29,000 milliseconds or 29 seconds", "value is 60,000 milliseconds"
    with _reworded("apigateway", "PutIntegrationRequest", "timeoutInMillis", old, new):
        yield


@fault(
    ja="API モデルで、HTTP API が29秒で打ち切る",
    en="in the API model an HTTP API gives up after 29 seconds",
)
def model_cuts_http_short(rng: Random) -> Iterator[None]:
    with _reworded("apigatewayv2", "CreateIntegrationRequest", "TimeoutInMillis", "30", "29"):
        yield


@fault(
    ja="API モデルで、AWS のサービスのアクションを呼び出せない",
    en="in the API model an API cannot invoke an action of an AWS service",
)
def model_lacks_service_actions(rng: Random) -> Iterator[None]:
    old, new = " or other AWS service action", ""
    with _reworded("apigatewayv2", "CreateIntegrationRequest", "IntegrationType", old, new):
        yield


@fault(
    ja="API モデルで、REST API を AWS のサービスにつなげない",
    en="in the API model a REST API cannot be tied to an AWS service",
)
def model_lacks_aws_integrations(rng: Random) -> Iterator[None]:
    old, new = "name of the integrated Amazon Web Services service", "name of the integrated server"
    with _reworded("apigateway", "PutIntegrationRequest", "uri", old, new):
        yield
