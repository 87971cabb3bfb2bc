"""A site whose claims have every verdict, every kind and every part: nothing of it was ever run."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from uradori.evidence import records, testimony
from uradori.evidence.installed import installed_version
from uradori.evidence.model import (
    Answer,
    Call,
    Evaluated,
    Evidence,
    FaultRun,
    KilledMutant,
    Mutation,
    MutationResult,
    Outcome,
    Value,
)
from uradori.project.model import Expectation

from support.sites import Site

CHECKED = "shop/total_is_right"
SIMULATED = "shop/queue_is_simulated"
CLAUSES = "shop/orders_keep_their_order"
MODELLED = "shop/model_is_read"
ENGINE = "shop/engine_is_run"
STAND_IN = "shop/engine_stands_in"
LIBRARY = "shop/library_is_run"
QUOTED = "shop/sentence_is_quoted"
UNCHALLENGED = "shop/nothing_is_broken"
CITED = "shop/sentence_is_cited"
NOT_RUN = "shop/check_waits"
STALE = "shop/source_has_changed"
REFUTED = "shop/assertion_fails"
DIFFERS = "shop/output_disagrees"
CRASHED = "shop/check_crashes"
HOSTILE = "shop/output_is_hostile"
HOSTILE_NAME = 'shop/<img src="x" onerror="alert(1)">'

VERDICTS = {
    CHECKED: "checked",
    SIMULATED: "checked",
    CLAUSES: "checked",
    MODELLED: "checked",
    ENGINE: "checked",
    STAND_IN: "checked",
    LIBRARY: "checked",
    QUOTED: "quoted",
    UNCHALLENGED: "unchallenged",
    CITED: "cited",
    NOT_RUN: "not_run",
    STALE: "stale",
    REFUTED: "refuted",
    DIFFERS: "broken",
    CRASHED: "broken",
    HOSTILE: "checked",
    HOSTILE_NAME: "not_run",
}

TEXTS = {
    MODELLED: dict.fromkeys(("ja", "en"), "A text with `code` in it."),
    CLAUSES: {
        "ja": "FIFO キューは、同じグループの注文を[送った順に]{ by=order }"
        "[1回ずつ]{ by=once }届け、[1つも失わない]{ by=all }。",
        "en": "A FIFO queue hands out the orders of a group [in the order of sending]{ by=order }, "
        "[each once]{ by=once }, and [loses none]{ by=all }.",
    },
}
"""What pages say of claims whose words matter."""

FLOW = {
    "ja": f"""\
[FIFO キューは注文を[送った順に]{{ by=order }}[1回ずつ]{{ by=once }}届ける]{{ claim={CLAUSES} }}。
[合計は正しい]{{ claim={CHECKED} }}が、[動かす方法はない]{{ claim={CITED} }}。
[合計は3である]{{ claim={REFUTED} }}。

- [エンジンは忘れる]{{ claim={ENGINE} }}。
""",
    "en": f"""\
[A queue hands out orders [in order]{{ by=order }} and [once]{{ by=once }}]{{ claim={CLAUSES} }}.
[The total is right]{{ claim={CHECKED} }}, though [nothing can be run]{{ claim={CITED} }}.
[The total is three]{{ claim={REFUTED} }}.

- [The engine forgets]{{ claim={ENGINE} }}.
""",
}
"""Claims in running text and in a list, by language."""


def blocks(lang: str) -> str:
    """Every claim in a block of its own."""
    texts = {claim: TEXTS.get(claim, {}).get(lang, "Text.") for claim in VERDICTS}
    return "\n\n".join(f"/// claim | {claim}\n{text}\n///" for claim, text in texts.items())


HOSTILE_TEXT = (
    "</code></pre><script>alert('output')</script> & &amp; <!-- -->\n"
    "`code` **bold** [link](javascript:alert(1)) {{ config }} /// claim | shop/total_is_right\n"
    "\x02wzxhzdk:0\x03 \x1b[31mred\x1b[0m \x00 \ufffe \\x1b\n"
)
"""What a page must show as it is: markup of every kind, and characters that mean something."""

QUOTED_PLACE = "botocore:sqs/ReceiveMessage.MaxNumberOfMessages"
QUOTED_WORDS = "The maximum number of messages to return."

_PROJECT = """\
[tool.uradori]
languages = ["ja", "en"]

[tool.uradori.engines.names]
name = "gdnsd"

[tool.uradori.witnesses.twin]
name = "Twin"
package = "twin"
lock = "witness.lock"
command = ["twin"]
version = ["twin", "--version"]

[tool.uradori.witnesses.rival]
name = "<b>Rival</b>"
package = "rival"
lock = "witness.lock"
command = ["rival"]
version = ["rival", "--version"]

[tool.uradori.witnesses.partial]
name = "Partial"
package = "partial"
lock = "witness.lock"
command = ["partial"]
version = ["partial", "--version"]
"""

_LOCK = "partial==0.3\nrival==2.0\ntwin==1.0\n"

_ANSWERS = {
    "twin": ("1.0", Answer.AGREES, ""),
    "rival": ("2.0", Answer.DISAGREES, "AssertionError\n  total = 3"),
    "partial": ("0.3", Answer.NOT_SUPPORTED, "sqs.CreateQueue: <NotImplemented/>"),
}
"""Witness → version, answer and detail of what it says about `SIMULATED`."""

_FAULTS = """\
from uradori.faults import fault


@fault(ja="品物が<b>なくなる</b>", en="an item is <b>lost</b>")
def item_lost(rng):
    yield


@fault(ja="順序が乱れる", en="the order is shuffled")
def shuffled(rng):
    yield


@fault(ja="どの注文も2回届く", en="every order is delivered twice")
def doubled(rng):
    yield


@fault(ja="応答が遅れる", en="answers are late")
def late(rng):
    yield
"""

_SNIPPET = """\
# /// uradori
{header}
# ///
total = 2
# --8<-- [start:show]
# ja: 合計を求める
# en: works out the total
assert total == 2
print("total:", total)
# --8<-- [end:show]
"""

_SHOWN = """\
# /// uradori
{header}
# ///
import boto3

sqs = boto3.client("sqs")
queue = sqs.create_queue(QueueName="orders.fifo", Attributes={{"FifoQueue": "true"}})["QueueUrl"]
# --8<-- [start:show]
# ja: 3件を順に送る
# en: sends three, one after the other
sent = ["order-1", "order-2", "order-3"]
for body in sent:
    sqs.send_message(QueueUrl=queue, MessageBody=body, MessageGroupId="shop")

messages = sqs.receive_message(QueueUrl=queue, MaxNumberOfMessages=10)["Messages"]
received = [message["Body"] for message in messages]

assert received  # setup
assert (  # shows: order
    sorted(set(received), key=received.index)
    == sent
)
# shows: once
assert len(received) == len(sent), "another number of orders"
print("received:", *received)
# --8<-- [end:show]
"""

_FAULTY = 'fails_when = ["shop.item_lost"]'
_PLAIN = ['backend = "plain"', 'kind = "calculation"', _FAULTY]
_RAN_AT = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
_LOST = FaultRun("shop.item_lost", Expectation.FAILS, Outcome.FAILED, "", 0.01)
_OUTPUT = "total: 2\n"


@dataclass(frozen=True, slots=True)
class _Claim:
    """The header of a snippet and what its run, had there been one, would have left."""

    header: Sequence[str]
    ran: bool = True
    versions: Sequence[str] = ()
    approved: str | None = _OUTPUT
    stdout: str = _OUTPUT
    outcome: Outcome = Outcome.PASSED
    detail: str = ""
    line: int | None = None
    faults: Sequence[FaultRun] = (_LOST,)
    calls: Sequence[Call] = ()
    mutation: MutationResult | None = None
    texts: Mapping[str, str] = field(default_factory=dict)
    tail: str = ""
    snippet: str = _SNIPPET
    assertions: Sequence[Evaluated] = ()


_ORDERS = ("order-1", "order-2", "order-3")
_QUEUE_URL = "https://sqs.ap-northeast-1.amazonaws.com/123456789012/orders.fifo"


def _calls(received: Sequence[str], later: float = 0.0) -> tuple[Call, ...]:
    """What a run of `CLAUSES` asks, and what it is answered."""
    sent = (
        Call(
            "sqs",
            "SendMessage",
            json.dumps({"QueueUrl": _QUEUE_URL, "MessageBody": body}),
            json.dumps({"MessageId": f"00000000-0000-4000-8000-00000000000{number}"}),
            started=0.1 * number + later,
            ended=0.1 * number + later + 0.01,
        )
        for number, body in enumerate(_ORDERS, 1)
    )
    request = json.dumps({"QueueName": "orders.fifo", "Attributes": {"FifoQueue": "true"}})
    answer = json.dumps({"QueueUrl": _QUEUE_URL})
    return (
        Call("sqs", "CreateQueue", request, answer, started=0.01, ended=0.02),
        *sent,
        Call(
            "sqs",
            "ReceiveMessage",
            json.dumps({"QueueUrl": _QUEUE_URL, "MaxNumberOfMessages": 10}),
            json.dumps({"Messages": [{"Body": body} for body in received]} if received else {}),
            started=0.5 + later,
            ended=0.7 + later,
        ),
    )


def _order(received: Sequence[str], held: bool = False) -> Evaluated:
    left = sorted(set(received), key=list(received).index)
    operands = ("sorted(set(received), key=received.index)", "sent")
    values = (Value(operands[0], repr(left)), Value(operands[1], repr([*_ORDERS])))
    return Evaluated((20,), held, values)


def _once(received: Sequence[str], held: bool = False) -> Evaluated:
    values = (Value("len(received)", str(len(received))), Value("len(sent)", "3"))
    return Evaluated((25,), held, values, "" if held else "another number of orders")


_SHUFFLED = ("order-2", "order-3", "order-1")
_TWICE = tuple(order for order in _ORDERS for _ in range(2))
_BROKEN = {
    "shop.shuffled": (_SHUFFLED, (_order(_SHUFFLED),)),
    "shop.doubled": (_TWICE, (_once(_TWICE),)),
    "shop.item_lost": (_ORDERS[:2], (_order(_ORDERS[:2]), _once(_ORDERS[:2]))),
}


def _fails(fault: str) -> FaultRun:
    received, falsified = _BROKEN[fault]
    return FaultRun(
        fault,
        Expectation.FAILS,
        Outcome.FAILED,
        "AssertionError",
        0.01,
        line=falsified[0].line,
        falsified=falsified,
        stdout=f"received: {' '.join(received)}\n",
        calls=_calls(received),
    )


def _killed(path: tuple[str | int, ...], change: str, *falsified: Evaluated) -> KilledMutant:
    return KilledMutant(Mutation(4, "ReceiveMessage", path, change), falsified)


_CLAIMS = {
    CHECKED: _Claim(
        [
            *_PLAIN,
            'statements = ["shop.total"]',
            'holds_when = ["shop.shuffled"]',
            'sources = ["https://example.com/prices?a=1&b=2"]',
            'limits.ja = "税は含まない"',
            'limits.en = "without <tax>"',
        ],
        faults=(
            _LOST,
            FaultRun("shop.shuffled", Expectation.HOLDS, Outcome.PASSED, "", 0.01),
        ),
    ),
    SIMULATED: _Claim(
        [
            'backend = "moto"',
            _FAULTY,
            'sources = ["https://example.com/queues"]',
            'disagrees.rival.ja = "AWS に近いのは<b>こちら</b>である。"',
            'disagrees.rival.en = "<b>This one</b> is closer to AWS."',
        ],
        versions=("moto",),
        calls=(
            Call("sqs", "CreateQueue", '{"QueueName": "orders"}', '{"QueueUrl": "https://…"}'),
            Call("sqs", "DeleteQueue", "{}", "NoSuchQueue: gone", ok=False),
        ),
        mutation=MutationResult(9, 3, 0, ("call 1 CreateQueue: ['QueueUrl'] altered",)),
    ),
    CLAUSES: _Claim(
        [
            'fails_when = ["shop.shuffled", "shop.doubled", "shop.item_lost"]',
            'holds_when = ["shop.late"]',
        ],
        versions=("moto",),
        snippet=_SHOWN,
        approved=f"received: {' '.join(_ORDERS)}\n",
        stdout=f"received: {' '.join(_ORDERS)}\n",
        faults=(
            *map(_fails, _BROKEN),
            FaultRun(
                "shop.late",
                Expectation.HOLDS,
                Outcome.PASSED,
                "",
                0.01,
                stdout=f"received: {' '.join(_ORDERS)}\n",
                calls=_calls(_ORDERS, later=2.0),
            ),
        ),
        calls=_calls(_ORDERS),
        mutation=MutationResult(
            5,
            2,
            0,
            (),
            killed=(
                _killed(("Messages", 0, "Body"), "altered", _order(["order-2", *_ORDERS[1:]])),
                _killed(("Messages",), "element_doubled", _once([_ORDERS[0], *_ORDERS])),
            ),
        ),
        assertions=(
            Evaluated((19,), held=True),
            _order(_ORDERS, held=True),
            _once(_ORDERS, held=True),
        ),
    ),
    MODELLED: _Claim(['backend = "plain"', 'kind = "api_model"', _FAULTY], versions=("botocore",)),
    ENGINE: _Claim(['backend = "plain"', 'kind = "engine"', _FAULTY], versions=("Valkey",)),
    STAND_IN: _Claim(
        [
            'backend = "plain"',
            'kind = "engine"',
            'engines = ["names"]',
            'stands_for = "Amazon <Route> 53"',
            _FAULTY,
        ],
        versions=("gdnsd",),
    ),
    LIBRARY: _Claim(['backend = "plain"', 'libraries = ["mylib"]', _FAULTY], versions=("mylib",)),
    QUOTED: _Claim(
        [
            'kind = "quotation"',
            f'quotes = [{{ place = "{QUOTED_PLACE}", words = "{QUOTED_WORDS}" }}]',
        ],
        versions=("botocore",),
        approved=None,
        stdout="",
        faults=(),
        texts={QUOTED_PLACE: "0" * 64},
    ),
    UNCHALLENGED: _Claim(_PLAIN[:2], approved=None, faults=()),
    CITED: _Claim(
        [
            'kind = "source"',
            'sources = ["https://example.com/says-so"]',
            'limits.ja = "動かす方法がない"',
            'limits.en = "nothing can be run"',
        ],
        ran=False,
        approved=None,
    ),
    NOT_RUN: _Claim(_PLAIN, ran=False),
    STALE: _Claim(_PLAIN, tail="# changed since\n"),
    REFUTED: _Claim(
        [*_PLAIN, 'statements = ["shop.queue"]'],
        stdout="",
        outcome=Outcome.FAILED,
        detail="AssertionError: <b>three</b>\n  total = 3",
        line=11,
        assertions=(
            Evaluated((11,), held=False, values=(Value("total", "3"),), message="<b>three</b>"),
        ),
    ),
    DIFFERS: _Claim(
        _PLAIN,
        stdout="total: 3\n",
        faults=(FaultRun("shop.item_lost", Expectation.FAILS, Outcome.PASSED, "", 0.01),),
    ),
    CRASHED: _Claim(
        _PLAIN,
        stdout="",
        outcome=Outcome.CRASHED,
        detail="ValueError: <b>no</b> `total`\nmore",
        faults=(FaultRun("shop.item_lost", Expectation.FAILS, Outcome.CRASHED, "", 0.01),),
    ),
    HOSTILE: _Claim(
        [
            *_PLAIN,
            'sources = ["https://example.com/\\u0001\\"onclick=\\"alert(1)"]',
            'limits.ja = "<i>制限</i>"',
            'limits.en = "<i>limits</i> \\u0002 `x`"',
        ],
        approved=HOSTILE_TEXT,
        stdout=HOSTILE_TEXT,
        calls=(Call("sq\x01s", "Create<b>", HOSTILE_TEXT, HOSTILE_TEXT),),
        tail="# </code><script>alert('source')</script> \x02wzxhzdk:0\x03 \x0c\n",
    ),
    HOSTILE_NAME: _Claim(_PLAIN, ran=False),
}

_VERSIONS = {"Valkey": "9.1", "gdnsd": "3.8.0", "mylib": "0.1.0"}
"""Of what is not installed; evidence from elsewhere may name it."""


def every_verdict(root: Path) -> Site:
    """Write the site to `root`, with evidence; it has no pages."""
    site = Site(root)
    site.write("pyproject.toml", _PROJECT)
    site.write("snippets/faults/shop.py", _FAULTS)
    site.write("witness.lock", _LOCK)
    for claim, each in _CLAIMS.items():
        header = "\n".join(f"# {line}" for line in each.header)
        runs = claim not in {CITED, QUOTED}
        code = each.snippet.format(header=header) if runs else _header_only(header)
        site.write(f"snippets/{claim}.py", code)
        if each.approved is not None:
            site.write(f"snippets/{claim}.out", each.approved)
    for claim, each in _CLAIMS.items():
        # The hostile tail is part of what was run; that of the stale one came later.
        if each.tail and claim == HOSTILE:
            _append(site, claim, each.tail)
        if each.ran:
            records.write(site.project, _evidence(site, claim, each))
        if each.tail and claim == STALE:
            _append(site, claim, each.tail)
    for witness, (version, answer, detail) in _ANSWERS.items():
        said = site.testimony(SIMULATED, witness, version, answer=answer, detail=detail)
        testimony.write(site.project, said)
    return site


def _header_only(header: str) -> str:
    return f"# /// uradori\n{header}\n# ///\n"


def _append(site: Site, claim: str, tail: str) -> None:
    name = f"snippets/{claim}.py"
    end = "# --8<-- [end:show]\n"
    site.edit(name, end, tail + end)


def _evidence(site: Site, claim: str, each: _Claim) -> Evidence:
    versions = {name: _VERSIONS.get(name) or installed_version(name) for name in each.versions}
    return site.evidence(
        claim,
        versions=versions,
        stdout=each.stdout,
        outcome=each.outcome,
        detail=each.detail,
        line=each.line,
        ran_at=_RAN_AT,
        faults=tuple(each.faults),
        calls=tuple(each.calls),
        mutation=each.mutation,
        assertions=tuple(each.assertions),
        texts=each.texts,
        seconds=0.12,
        kind=site.catalog.snippets[claim].header.kind,
    )
