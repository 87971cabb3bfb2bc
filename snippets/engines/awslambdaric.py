"""AWS's own Lambda runtime for Python, fed with events by a small Runtime API on loopback.

Inside `running()`, moto runs no function by itself: the uploaded package is unpacked, and
awslambdaric, the program that runs handlers inside Lambda's execution environments, is started
in it. It asks the Runtime API for events and posts what the handler returned or raised, just as
on AWS (https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html). That a first event
starts the process, and which process gets an event, is decided here and not by AWS's code.
"""

import contextlib
import ctypes
import io
import json
import queue
import re
import sys
import tempfile
import threading
import time
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from moto.awslambda.models import LambdaFunction
from uradori.aws import lambda_executor
from uradori.engines import Program, answer, start, testify

Result = tuple[str, bool, str]
"""The result or error as JSON, whether it is an error, and the log."""

PATIENCE = 60.0
"""Seconds that an event may take, however busy this machine is."""
PAUSE = 0.05
"""Seconds between two looks at whether the process is still there."""


class Runtime:
    """The execution environments of all functions."""

    def __init__(self, stack: contextlib.ExitStack) -> None:
        """Processes end when `stack` is closed."""
        self._stack = stack
        self._environments: dict[tuple[str, str], Environment] = {}

    def invoke(
        self, function: LambdaFunction, event: str | Mapping[str, Any] | None = None
    ) -> Result:
        """Hand an event to the function's environment; takes the place of moto's own executor."""
        function.logs_backend.ensure_log_group(function.logs_group_name)
        payload = event if isinstance(event, str) else json.dumps(event or {})
        result = self.environment(function).handle(payload)
        function.save_logs(result[2])
        return result

    def environment(self, function: LambdaFunction) -> "Environment":
        """The environment for the function's present code, started when it is first needed."""
        key = (function.function_arn, function.code_sha_256)
        if key not in self._environments:
            self._environments[key] = self.start(function)
        return self._environments[key]

    def start(self, function: LambdaFunction) -> "Environment":
        """Start the runtime in the unpacked package of a function."""
        folder = self._stack.enter_context(tempfile.TemporaryDirectory())
        with zipfile.ZipFile(io.BytesIO(function.code_bytes)) as package:
            package.extractall(folder)
        api = self._stack.enter_context(_serving(function.function_arn))
        variables = {
            "AWS_LAMBDA_RUNTIME_API": f"127.0.0.1:{api.server_port}",
            "AWS_LAMBDA_FUNCTION_NAME": function.function_name,
            "AWS_LAMBDA_FUNCTION_VERSION": str(function.version),
            "AWS_LAMBDA_FUNCTION_MEMORY_SIZE": str(function.memory_size),
            "LAMBDA_TASK_ROOT": folder,
            **function.environment_vars,
        }
        argv = command(function.handler or "")
        program = self._stack.enter_context(start(argv, cwd=folder, env=variables))
        return Environment(function.function_name, program, api)

    def cpu_seconds(self, name: str) -> float:
        """The CPU time that the function's processes have used, once none of them is busy."""
        for each in self._of(name):
            each.api.asked.wait(PATIENCE)
        used = sum(_cpu_seconds(each.program.pid) for each in self._of(name))
        return answer("awslambdaric", "CPU seconds", {"node": name}, round(used, 6))

    def _of(self, name: str) -> "list[Environment]":
        return [each for each in self._environments.values() if each.function == name]


def command(handler: str) -> list[str]:
    """How the runtime is started for a handler such as "index.main"."""
    return [sys.executable, "-m", "awslambdaric", handler]


@contextlib.contextmanager
def running() -> Iterator[Runtime]:
    """Have what runs functions for the moto backend leave them to awslambdaric inside the block."""
    with contextlib.ExitStack() as stack:
        runtime = Runtime(stack)
        stack.enter_context(lambda_executor.left_to(runtime.invoke))
        yield runtime


@dataclass(frozen=True, slots=True)
class Environment:
    """One process that handles events, one after the other."""

    function: str
    program: Program
    api: "RuntimeApi"

    def handle(self, event: str) -> Result:
        """Have the handler deal with one event. Raises EngineError if the process is gone."""
        printed = len(self.program.output())
        self.api.events.put(event)
        end = time.monotonic() + PATIENCE
        while True:
            with contextlib.suppress(queue.Empty):
                kind, body = self.api.answers.get(timeout=PAUSE)
                break
            if not self.program.running or time.monotonic() > end:
                raise self.program.complaint("-m awslambdaric gave no answer to an event")
        value = answer("awslambdaric", kind, {"node": self.function, "arguments": [event]}, body)
        return value, kind == "error", self.program.output()[printed:]


class RuntimeApi(ThreadingHTTPServer):
    """The four operations of Lambda's Runtime API that the runtime uses."""

    daemon_threads = True

    def __init__(self, function_arn: str) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.function_arn = function_arn
        self.events: queue.SimpleQueue[str] = queue.SimpleQueue()
        self.answers: queue.SimpleQueue[tuple[str, str]] = queue.SimpleQueue()
        self.asked = threading.Event()
        """Set while the runtime waits for an event."""

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A runtime that is killed while it waits for an event is no error."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    wbufsize = -1  # headers and body in one packet
    server: RuntimeApi

    def do_GET(self) -> None:
        """/runtime/invocation/next: the next event, as soon as there is one."""
        self.server.asked.set()
        event = self.server.events.get()
        self.server.asked.clear()
        self._reply(
            HTTPStatus.OK,
            event,
            {
                "Content-Type": "application/json",
                "Lambda-Runtime-Aws-Request-Id": "00000000-0000-0000-0000-000000000000",
                "Lambda-Runtime-Deadline-Ms": str(int((time.time() + PATIENCE) * 1000)),
                "Lambda-Runtime-Invoked-Function-Arn": self.server.function_arn,
            },
        )

    def do_POST(self) -> None:
        """/runtime/invocation/<id>/response or …/error, and /runtime/init/error."""
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        self._reply(HTTPStatus.ACCEPTED, "", {})
        version = re.search(r"-([\d.]+)$", self.headers["User-Agent"])
        if version:
            testify("awslambdaric", version[1])
        self.server.answers.put((self.path.rpartition("/")[2], body))

    def _reply(self, status: HTTPStatus, body: str, headers: Mapping[str, str]) -> None:
        self.send_response(status)
        content = body.encode()
        for name, value in {**headers, "Content-Length": str(len(content))}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        """Requests show in what the snippet prints."""


@contextlib.contextmanager
def _serving(function_arn: str) -> Iterator[RuntimeApi]:
    with RuntimeApi(function_arn) as api:
        threading.Thread(target=api.serve_forever, args=(PAUSE,), daemon=True).start()
        try:
            yield api
        finally:
            api.shutdown()


def _cpu_seconds(pid: int) -> float:
    """What clock_getcpuclockid(3) says of a process."""
    clock = ctypes.c_int()
    error = ctypes.CDLL(None).clock_getcpuclockid(pid, ctypes.byref(clock))
    if error:
        raise ProcessLookupError(error, f"process {pid} has no CPU clock")
    return time.clock_gettime(clock.value)
