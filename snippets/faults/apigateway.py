"""Broken worlds for Amazon API Gateway, as AWS's own API models word it."""

from collections.abc import Iterator
from contextlib import AbstractContextManager
from random import Random
from typing import Any

from faults._models import altered, redocumented
from uradori.faults import fault


def _reworded(
    service: str, shape: str, member: str, old: str, new: str
) -> AbstractContextManager[None]:
    return redocumented(service, old, new, "shapes", shape, "members", member)


def _without_response(kind: str) -> AbstractContextManager[None]:
    return altered(
        "apigateway", lambda model: model["shapes"]["GatewayResponseType"]["enum"].remove(kind)
    )


def _introduced_with(old: str, new: str) -> AbstractContextManager[None]:
    return redocumented("apigateway", old, new)


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

    with altered("apigatewayv2", fix):
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
