"""Runs Lambda functions for moto inside the snippet's own process, without Docker.

Without Docker moto answers an invocation with its own payload and runs no code, so nothing about
a function could be shown. Here the uploaded package is unpacked and its handler called; direct
invocations and the SQS, SNS and Kinesis triggers of moto all end in the method replaced here.
"""

import contextlib
import importlib
import io
import json
import os
import sys
import tempfile
import traceback
import zipfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from types import ModuleType
from typing import Any
from unittest import mock

from moto.awslambda.models import LambdaFunction

__all__ = ["invoke", "left_to"]

Handler = Callable[[Any, "Context"], Any]


@dataclass(frozen=True, slots=True)
class Context:
    """The part of Lambda's context object that needs no clock of AWS's."""

    function_name: str
    function_version: str
    invoked_function_arn: str
    memory_limit_in_mb: int
    aws_request_id: str = "00000000-0000-0000-0000-000000000000"


@dataclass(slots=True)
class _Environment:
    """An unpacked package and the modules loaded from it; Lambda reuses these, and so does this."""

    folder: str
    names: frozenset[str]
    """Top-level modules and packages in it."""
    modules: dict[str, ModuleType] = field(default_factory=dict)

    @contextlib.contextmanager
    def active(self) -> Iterator[None]:
        """Inside, the package's modules go by their names, whoever else has modules so named."""
        displaced = self._take_modules()
        sys.modules.update(self.modules)
        with mock.patch.object(sys, "path", [self.folder, *sys.path]):
            try:
                yield
            finally:
                self.modules = self._take_modules()
                sys.modules.update(displaced)

    def handler(self, path: str) -> Handler:
        """The function that a handler setting such as "index.main" leads to."""
        module, _, name = path.rpartition(".")
        handler: Handler = getattr(importlib.import_module(module.replace("/", ".")), name)
        return handler

    def _take_modules(self) -> dict[str, ModuleType]:
        found = [each for each in sys.modules if each.partition(".")[0] in self.names]
        return {each: sys.modules.pop(each) for each in found}


_environments: dict[tuple[str, str], _Environment] = {}
"""Environments by function ARN and code digest."""


def install() -> None:
    """Have every Lambda function of moto's run its code in this process, from now on."""
    LambdaFunction._invoke_lambda = _invoke  # type: ignore[assignment,method-assign]


@contextlib.contextmanager
def left_to(executor: Callable[..., tuple[str, bool, str]]) -> Iterator[None]:
    """Inside, `executor` takes the place of `invoke`, in a script outside of any run as well.

    It gets the same arguments and gives the same triple.
    """
    if LambdaFunction._invoke_lambda.__module__.startswith("moto."):
        install()
    with mock.patch.dict(globals(), invoke=executor):
        yield


def _invoke(
    function: LambdaFunction, event: str | Mapping[str, Any] | None = None
) -> tuple[str, bool, str]:
    return invoke(function, event)  # looked up at every call: others may take its place


def invoke(
    function: LambdaFunction, event: str | Mapping[str, Any] | None = None
) -> tuple[str, bool, str]:
    """Call the handler of `function`, one of moto's, with `event`, JSON text or plain data.

    Returns (result or error as JSON, whether it is an error, what the handler printed). An
    exception in the handler is an error in the result and is not raised.

    Stands in for `LambdaFunction._invoke_lambda` of moto 5.2, which gets its event as JSON from an
    invocation and as a dict from a trigger.
    """
    function.logs_backend.ensure_log_group(function.logs_group_name)
    log = io.StringIO()
    errored = False
    with _variables(function.environment_vars), contextlib.redirect_stdout(log):
        try:
            payload = json.loads(event or "{}") if isinstance(event, str | None) else dict(event)
            environment = _environment(function)
            with environment.active():
                handler = environment.handler(function.handler or "")
                answer = json.dumps(handler(payload, _context(function)))
        except Exception as error:  # noqa: BLE001 - a failing function is an answer, not a failure of the run
            errored = True
            answer = json.dumps(_error(error))
            traceback.print_exc(file=log)
            traceback.print_exc()  # a trigger tells nobody else
    function.save_logs(log.getvalue())
    return answer, errored, log.getvalue()


def _context(function: LambdaFunction) -> Context:
    return Context(
        function_name=function.function_name,
        function_version=str(function.version),
        invoked_function_arn=function.function_arn,
        memory_limit_in_mb=function.memory_size,
    )


def _error(error: Exception) -> dict[str, Any]:
    return {
        "errorMessage": str(error),
        "errorType": type(error).__name__,
        "stackTrace": traceback.format_tb(error.__traceback__),
    }


def _environment(function: LambdaFunction) -> _Environment:
    """The environment of a version of a function, unpacked when it is first needed."""
    key = (function.function_arn, function.code_sha_256)
    if key not in _environments:
        folder = tempfile.mkdtemp(prefix="lambda-")
        with zipfile.ZipFile(io.BytesIO(function.code_bytes)) as package:
            package.extractall(folder)
            names = {name.partition("/")[0].removesuffix(".py") for name in package.namelist()}
        importlib.invalidate_caches()
        _environments[key] = _Environment(folder, frozenset(names))
    return _environments[key]


@contextlib.contextmanager
def _variables(values: Mapping[str, str]) -> Iterator[None]:
    with mock.patch.dict(os.environ, values):
        yield
