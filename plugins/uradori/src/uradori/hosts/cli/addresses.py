"""Whether web addresses still answer: asked once each, several at a time, without reading pages."""

import http.client
import socket
import urllib.error
import urllib.request
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import urldefrag

SECONDS = 30.0
"""How long a server may take to begin its answer."""
AT_ONCE = 8
GONE = frozenset({404, 410})
"""What a server says where there is nothing, and where there is nothing any more."""
NO_HEAD = frozenset({403, 405, 501})
"""What servers say that want to be asked for the page itself."""
AGENT = "uradori (looks whether cited addresses answer)"


class Reachability(StrEnum):
    """What became of an address."""

    ANSWERS = "answers"
    GONE = "gone"
    """The server says that there is nothing, or there is no such server, or nobody listens."""
    UNCLEAR = "unclear"
    """Something else: the server wants to know who asks, is ill, or took too long."""


@dataclass(frozen=True, slots=True)
class AddressReply:
    """What came back from an address."""

    standing: Reachability
    said: str
    """The status, or the error in words."""


def ask(addresses: Iterable[str], seconds: float = SECONDS) -> dict[str, AddressReply]:
    """The reply of each address, in their order; of what stands behind `#` nothing is known.

    `seconds` is how long a server may take to begin its answer. Nothing is raised: whatever goes
    wrong is a reply.
    """
    wanted = list(dict.fromkeys(addresses))
    pages = list(dict.fromkeys(urldefrag(each).url for each in wanted))
    with ThreadPoolExecutor(AT_ONCE) as threads:
        replies = dict(
            zip(pages, threads.map(lambda each: _ask(each, seconds), pages), strict=True)
        )
    return {each: replies[urldefrag(each).url] for each in wanted}


def _ask(address: str, seconds: float) -> AddressReply:
    status = _status(address, "HEAD", seconds)
    if status in NO_HEAD:
        status = _status(address, "GET", seconds)
    if not isinstance(status, int):
        return status
    if status in GONE:
        return AddressReply(Reachability.GONE, str(status))
    fine = http.client.OK <= status < http.client.MULTIPLE_CHOICES
    return AddressReply(Reachability.ANSWERS if fine else Reachability.UNCLEAR, str(status))


def _status(address: str, method: str, seconds: float) -> int | AddressReply:
    """The status that redirections lead to, or why there is none."""
    try:
        request = urllib.request.Request(address, method=method, headers={"User-Agent": AGENT})  # noqa: S310 - only web addresses are cited
        with urllib.request.urlopen(request, timeout=seconds) as answer:  # noqa: S310 - as above
            return int(answer.status)
    except urllib.error.HTTPError as error:
        with error:  # it holds the connection
            return error.code
    except urllib.error.URLError as error:
        nowhere = isinstance(error.reason, socket.gaierror | ConnectionRefusedError)
        return AddressReply(
            Reachability.GONE if nowhere else Reachability.UNCLEAR, str(error.reason)
        )
    except (OSError, http.client.HTTPException, ValueError) as error:
        return AddressReply(Reachability.UNCLEAR, str(error) or type(error).__name__)
