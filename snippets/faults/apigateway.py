"""Broken worlds for Amazon API Gateway: what its API model says to programs."""

from collections.abc import Iterator
from contextlib import AbstractContextManager
from random import Random

from faults._models import Model, altered, redocumented
from uradori.faults import fault


def _url_of_the_form(new: str, answer: str) -> AbstractContextManager[None]:
    old = "{api-id}.execute-api.{region}"
    place = ("shapes", answer, "members", "ApiEndpoint")
    return redocumented("apigatewayv2", old, new, *place)


def _without(member: str, *shapes: str) -> AbstractContextManager[None]:
    def remove(model: Model) -> None:
        for shape in shapes:
            del model["shapes"][shape]["members"][member]

    return altered("apigatewayv2", remove)


@fault(
    ja="新しい API の URL に、API の ID が入らない",
    en="the URL of a new API has no id of the API in it",
)
def url_has_no_id(rng: Random) -> Iterator[None]:
    with _url_of_the_form("execute-api.{region}", "CreateApiResponse"):
        yield


@fault(ja="URL にリージョンが入らない", en="the URL has no Region in it")
def url_has_no_region(rng: Random) -> Iterator[None]:
    with _url_of_the_form("{api-id}.execute-api", "Api"):
        yield


@fault(
    ja="API を変更すると、URL にバックエンドの名前が入る",
    en="once an API is updated, its URL names the backend",
)
def url_names_the_backend(rng: Random) -> Iterator[None]:
    with _url_of_the_form("{backend}.{api-id}.execute-api.{region}", "UpdateApiResponse"):
        yield


@fault(
    ja="統合を作るとき、バックエンドは設定として指定できない",
    en="the backend is no setting of an integration that is created",
)
def backend_is_no_setting(rng: Random) -> Iterator[None]:
    with _without("IntegrationUri", "CreateIntegrationRequest"):
        yield


@fault(
    ja="統合のバックエンドは、作ったあとで変更できない",
    en="an integration keeps its backend for good",
)
def backend_is_fixed(rng: Random) -> Iterator[None]:
    with _without("IntegrationUri", "UpdateIntegrationRequest"):
        yield


@fault(
    ja="統合を変えるときは、AWS のサービスのアクションを指定する場所がない",
    en="an update of an integration has no place to name an action of an AWS service",
)
def no_action_can_be_named(rng: Random) -> Iterator[None]:
    with _without("IntegrationSubtype", "UpdateIntegrationRequest"):
        yield


def _for_websocket_apis_only(member: str, old: str) -> AbstractContextManager[None]:
    """The words of a setting of integrations say so, instead of `old`."""
    place = ("shapes", "CreateIntegrationRequest", "members", member)
    return redocumented("apigatewayv2", old, "Supported only for WebSocket APIs.", *place)


@fault(
    ja="HTTP のバックエンドにつなげられるのは、WebSocket API だけである",
    en="only WebSocket APIs can have HTTP backends",
)
def http_integrations_are_for_websocket_apis(rng: Random) -> Iterator[None]:
    words = "This is also referred to as HTTP proxy integration."
    with _for_websocket_apis_only("IntegrationType", words):
        yield


@fault(
    ja="Lambda 関数につなげられるのは、WebSocket API だけである",
    en="only WebSocket APIs can have Lambda functions as backends",
)
def lambda_integrations_are_for_websocket_apis(rng: Random) -> Iterator[None]:
    words = "This integration is also referred to as a Lambda proxy integration."
    with _for_websocket_apis_only("IntegrationType", words):
        yield


@fault(
    ja="AWS のサービスのアクションを指定できるのは、WebSocket API だけである",
    en="only WebSocket APIs can name an action of an AWS service",
)
def actions_are_for_websocket_apis(rng: Random) -> Iterator[None]:
    words = "Supported only for HTTP API AWS_PROXY integrations."
    with _for_websocket_apis_only("IntegrationSubtype", words):
        yield
