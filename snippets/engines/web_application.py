"""What an instance runs: a web application that remembers who logged in, in a store of our choice.

Arguments: a port to listen on, and a store: memory, valkey:PORT or dynamodb:URL of the endpoint.
"""

import sys
import uuid
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Protocol


class Store(Protocol):
    """Where sessions are kept: id → user."""

    def put(self, session: str, user: str) -> None:
        """Keep a session."""

    def get(self, session: str) -> str | None:
        """Whose session it is."""


class Memory:
    """Sessions in the instance itself."""

    def __init__(self, _: str) -> None:
        self.sessions: dict[str, str] = {}

    def put(self, session: str, user: str) -> None:
        """Keep it in a dictionary."""
        self.sessions[session] = user

    def get(self, session: str) -> str | None:
        """Look it up."""
        return self.sessions.get(session)


class Valkey:
    """Sessions in Valkey, which also forgets them in time."""

    def __init__(self, port: str) -> None:
        import valkey  # an instance needs the client of its own store only

        self.client = valkey.Valkey("127.0.0.1", int(port), decode_responses=True)

    def put(self, session: str, user: str) -> None:
        """Keep it for an hour."""
        self.client.set(f"session:{session}", user, ex=3600)

    def get(self, session: str) -> str | None:
        """Look it up."""
        return self.client.get(f"session:{session}")


class DynamoDB:
    """Sessions in a table of Amazon DynamoDB."""

    def __init__(self, url: str) -> None:
        import boto3

        self.client = boto3.client("dynamodb", endpoint_url=url)

    def put(self, session: str, user: str) -> None:
        """Keep it as an item."""
        item = {"id": {"S": session}, "user": {"S": user}}
        self.client.put_item(TableName="sessions", Item=item)

    def get(self, session: str) -> str | None:
        """Look it up as it was last written."""
        key = {"id": {"S": session}}
        found = self.client.get_item(TableName="sessions", Key=key, ConsistentRead=True)
        return found.get("Item", {}).get("user", {}).get("S")


class Application(BaseHTTPRequestHandler):
    """POST a user's name to get a session; GET /SESSION to get the name back."""

    store: Store

    def do_POST(self) -> None:
        """Start a session."""
        user = self.rfile.read(int(self.headers["Content-Length"])).decode()
        session = str(uuid.uuid4())
        self.store.put(session, user)
        self.reply(HTTPStatus.CREATED, session)

    def do_GET(self) -> None:
        """Tell whose session it is, or that there is none."""
        user = self.store.get(self.path.removeprefix("/"))
        self.reply(HTTPStatus.OK if user else HTTPStatus.UNAUTHORIZED, user or "")

    def reply(self, status: HTTPStatus, text: str) -> None:
        """Send an answer."""
        body = text.encode()
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


kind, _, where = sys.argv[2].partition(":")
Application.store = {"memory": Memory, "valkey": Valkey, "dynamodb": DynamoDB}[kind](where)
HTTPServer(("127.0.0.1", int(sys.argv[1])), Application).serve_forever()
