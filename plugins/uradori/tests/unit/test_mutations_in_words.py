"""Mutants as a reader is told of them, in both languages."""

from collections.abc import Mapping

import pytest
from uradori.evidence.model import Mutation, Origin
from uradori.page.mutations import around_difference, in_words
from uradori.run.mutants import CHANGES

TOLD: Mapping[str, tuple[Mutation, str, str]] = {
    "number": (
        Mutation(
            2, "GetQueueAttributes", ("Attributes", "Delay"), "altered", before="30", after="31"
        ),
        "if `Attributes.Delay` in the answer of `GetQueueAttributes` were `31`, not `30`",
        "`GetQueueAttributes` の応答の `Attributes.Delay` が `30` でなく `31` だったら",
    ),
    "element": (
        Mutation(
            2, "ReceiveMessage", ("Messages", 0, "Body"), "altered", before="'a'", after="'a~'"
        ),
        "if `Messages[0].Body` in the answer of `ReceiveMessage` were `'a~'`, not `'a'`",
        "`ReceiveMessage` の応答の `Messages[0].Body` が `'a'` でなく `'a~'` だったら",
    ),
    "body": (
        Mutation(2, "GetObject", ("Body",), "altered"),
        "if `Body` in the answer of `GetObject` were something else",
        "`GetObject` の応答の `Body` が別のものだったら",
    ),
    "engine": (
        Mutation(2, "GET", ("value",), "filled", before="None", after="'~'"),
        "if the answer of `GET` were `'~'`, not `None`",
        "`GET` の応答が `None` でなく `'~'` だったら",
    ),
    "list": (
        Mutation(0, "ListQueues", ("QueueUrls",), "reordered"),
        "if `QueueUrls` in the answer of `ListQueues` were in reverse order",
        "`ListQueues` の応答の `QueueUrls` が逆の順だったら",
    ),
    "doubled": (
        Mutation(0, "ListQueues", ("QueueUrls",), "element_doubled"),
        "if `QueueUrls` in the answer of `ListQueues` had its first element twice",
        "`ListQueues` の応答の `QueueUrls` に先頭の要素が2つあったら",
    ),
    "member": (
        Mutation(0, "StructureShape X", ("members", "Engine"), "appeared", Origin.DEFINITION),
        "if `members` in the definition of `X` also had `Engine`",
        "`X` の定義の `members` に `Engine` もあったら",
    ),
    "lost": (
        Mutation(0, "StructureShape X", ("members", "Engine"), "lost", Origin.DEFINITION),
        "if `members` in the definition of `X` had no `Engine`",
        "`X` の定義の `members` に `Engine` がなかったら",
    ),
    "text": (
        Mutation(
            0, "Shape X", ("documentation",), "numbers_altered", Origin.DEFINITION, "10", "11"
        ),
        "if `documentation` in the definition of `X` said 11, not 10",
        "`X` の定義の `documentation` の数字が 10 でなく 11 だったら",
    ),
    "names": (
        Mutation(0, "Shape X", ("enum",), "name_added", Origin.DEFINITION, "", "'~b'"),
        "if `enum` in the definition of `X` had one more name, `'~b'`",
        "`X` の定義の `enum` に名前がもう1つ（`'~b'`）あったら",
    ),
    "document": (
        Mutation(0, "JSON", ("document", "metadata"), "emptied", Origin.DOCUMENT),
        "if `metadata` in the document were empty",
        "文書の `metadata` が空だったら",
    ),
    "helper": (
        Mutation(0, "prices", ("RATE",), "altered", Origin.HELPER, "2", "3"),
        "if `RATE` in `prices` were `3`, not `2`",
        "`prices` の `RATE` が `2` でなく `3` だったら",
    ),
    "request": (
        Mutation(0, "HTTP POST", ("body",), "altered", Origin.REQUEST, "'a'", "'b'"),
        "if `body` in the request were `'b'`, not `'a'`",
        "リクエストの `body` が `'a'` でなく `'b'` だったら",
    ),
    "library": (
        Mutation(0, "shipping.fee", ("value",), "altered", Origin.LIBRARY, "500", "501"),
        "if what `shipping.fee` gives were `501`, not `500`",
        "`shipping.fee` の結果が `500` でなく `501` だったら",
    ),
    "error": (
        Mutation(0, "pydantic.Order", (), "error_lost", Origin.LIBRARY, "ValidationError"),
        "if `pydantic.Order` raised no `ValidationError`",
        "`pydantic.Order` が `ValidationError` を出さなかったら",
    ),
    "code": (
        Mutation(4, "src/shop.py", (7,), "code", Origin.CODE, "a < b", "a <= b"),
        "if line 7 of `src/shop.py` read `a <= b`, not `a < b`",
        "`src/shop.py` の7行目が `a < b` でなく `a <= b` だったら",
    ),
}


@pytest.mark.parametrize("which", TOLD)
def test_mutant_is_told_as_a_condition(which: str) -> None:
    """What would have to be otherwise, and what it was."""
    mutation, en, ja = TOLD[which]
    assert (in_words(mutation, "en"), in_words(mutation, "ja")) == (en, ja)


@pytest.mark.parametrize("lang", ["en", "ja"])
@pytest.mark.parametrize("origin", Origin)
@pytest.mark.parametrize("change", CHANGES)
def test_every_change_has_words(lang: str, origin: Origin, change: str) -> None:
    """Wherever it is made, whatever is known of it, and with nothing left to be filled in."""
    for path in ((), ("value",), (3,), ("Messages", 0)):
        said = in_words(Mutation(0, "what.was_asked", path, change, origin, "1", "2"), lang)
        assert said
        assert not {"{", "}"} & set(said)


@pytest.mark.parametrize(
    ("before", "after", "cut"),
    [
        ("'orders'", "'orders~'", ("'orders'", "'orders~'")),
        (f"'{'a' * 40}/orders'", f"'{'a' * 40}/orders~'", ("…aaaaa/orders'", "…aaaaa/orders~'")),
        (f"'{'b' * 40}1{'c' * 40}'", f"'{'b' * 40}2{'c' * 40}'",
         ("…bbbbbbbbbbbb1cccccccccccc…", "…bbbbbbbbbbbb2cccccccccccc…")),
        ("'aa'", f"'aa{'a' * 40}'", ("'aa'", f"'aa{'a' * 40}'")),
    ],
)  # fmt: skip
def test_long_values_are_cut_to_where_they_differ(
    before: str, after: str, cut: tuple[str, str]
) -> None:
    """Nobody compares eighty characters; the rest is in the record."""
    assert around_difference(before, after) == cut
