"""Which changes to a response make sense, and making them."""

import copy
import io
from datetime import UTC, datetime
from typing import Any

import pytest
from uradori.evidence.model import Mutation
from uradori.run.mutants import MISSING, apply, changes, changes_of_text, sample

MONDAY = datetime(2026, 1, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("text", ["altered"]),
        ("", ["altered"]),
        (0, ["altered"]),
        (1.5, ["altered"]),
        (b"bytes", ["altered"]),
        (MONDAY, ["altered"]),
        (io.BytesIO(b"body"), ["altered"]),
        (True, ["flipped"]),
        (False, ["flipped"]),
        ([], []),
        (["a"], ["emptied", "element_doubled"]),
        (["a", "b"], ["emptied", "element_doubled", "reordered"]),
        (["a", "a"], ["emptied", "element_doubled"]),
        (["a", "b", "a"], ["emptied", "element_doubled"]),
        ({"a": 1}, []),
        (None, ["filled"]),
        (MISSING, []),
    ],
)
def test_changes_fit_the_type(value: Any, expected: list[str]) -> None:
    """Each type has its changes; a list that reads the same backwards is not reordered."""
    assert changes(value) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The default is 300.", ["emptied", "numbers_altered"]),
        ("Any of SHA256, v2, 2023-08-21 and 1.44.5", ["emptied"]),
        ("", ["emptied"]),
    ],
)
def test_numbers_of_a_text_can_be_altered(text: str, expected: list[str]) -> None:
    """Numbers in running text say how much; those in names, dates and versions do not."""
    assert changes_of_text(text) == expected


def test_name_can_be_lost() -> None:
    """The name goes, and its neighbours stay."""
    answer = {"members": {"a": 1, "b": 2}}
    assert apply(answer, ("members", "a"), "lost")
    assert answer == {"members": {"b": 2}}
    assert not apply(answer, ("members", "a"), "lost")


def test_absent_value_can_appear_where_an_example_is_known() -> None:
    """What a snippet looked for and did not find may be there in another world."""
    assert changes(MISSING, example=["~"]) == ["appeared"]


@pytest.mark.parametrize(
    ("value", "change", "expected"),
    [
        ("order-1", "altered", "order-1~"),
        ("", "altered", "~"),
        pytest.param("41", "altered", "42", id="number as text"),
        ("099", "altered", "100"),
        ('{"a": 1}', "altered", '{"a": 2}'),
        ('{"a": [true, 2]}', "altered", '{"a": [false, 2]}'),
        ('["a", "b"]', "altered", '["a~", "b"]'),
        ("[]", "altered", '["~"]'),
        ("{not json", "altered", "{not json~"),
        (41, "altered", 42),
        (0.5, "altered", 1.5),
        (b"ab", "altered", b"ab~"),
        (MONDAY, "altered", datetime(2026, 1, 6, tzinfo=UTC)),
        (True, "flipped", False),
        ([1, 2, 3], "emptied", []),
        ([1, 2, 3], "reordered", [3, 2, 1]),
        ([1, 2, 3], "element_doubled", [1, 1, 2, 3]),
        ({"a": 1}, "emptied", {}),
        ({"a": 1, "b": 2}, "name_added", {"a": 1, "b": 2, "~b": 2}),
        ({}, "name_added", {"~": None}),
        ("5 MiB or 300 s", "numbers_altered", "6 MiB or 301 s"),
        ("v2 of 2023-08-21, 1.31", "numbers_altered", "v2 of 2023-08-21, 1.31"),
    ],
)
def test_change_is_made_in_place(value: Any, change: str, expected: Any) -> None:
    """The value at the path changes, its neighbours do not, and the change is reported as made."""
    response = {"List": [{"Value": "other"}, {"Value": value, "Rest": "kept"}]}
    assert apply(response, ("List", 1, "Value"), change) is True
    assert response == {"List": [{"Value": "other"}, {"Value": expected, "Rest": "kept"}]}


@pytest.mark.parametrize(
    ("content", "expected"),
    [(b"text", b"text~"), (b'{"n": 1}', b'{"n": 2}'), (b"7", b"8"), (b"\xff", b"\xff~")],
)
def test_body_stays_a_body(content: bytes, expected: bytes) -> None:
    """Something to be read is replaced by something to be read, with other content."""
    response = {"Body": io.BytesIO(content)}
    assert apply(response, ("Body",), "altered") is True
    assert response["Body"].read() == expected


def test_example_appears() -> None:
    """An absent key gets a copy of the example, so one mutant cannot spoil the next."""
    example = [{"Id": "~"}]
    response: dict[str, Any] = {"Other": 1}
    assert apply(response, ("Messages",), "appeared", example) is True
    assert response == {"Other": 1, "Messages": [{"Id": "~"}]}
    response["Messages"][0]["Id"] = "changed"
    assert example == [{"Id": "~"}]


@pytest.mark.parametrize(
    ("path", "change", "example"),
    [
        pytest.param((), "altered", None, id="no path"),
        pytest.param(("Gone",), "altered", None, id="no such key"),
        pytest.param(("List", 5), "altered", None, id="no such element"),
        pytest.param(("Text", "Deeper"), "altered", None, id="through a text"),
        pytest.param(("None",), "altered", None, id="a value without changes"),
        pytest.param(("Map",), "reordered", None, id="another type by now"),
        pytest.param(("Empty",), "element_doubled", None, id="nothing to double"),
        pytest.param(("Text",), "appeared", "~", id="there already"),
        pytest.param(("Gone",), "appeared", None, id="no example"),
    ],
)
def test_change_that_cannot_be_made_is_reported(
    path: tuple[str | int, ...], change: str, example: Any
) -> None:
    """A run that went another way has no such value; the response stays as it was."""
    response = {"Text": "a", "List": [1], "Map": {"k": "v"}, "Empty": [], "None": None}
    before = copy.deepcopy(response)
    assert apply(response, path, change, example) is False
    assert response == before


def mutation(call: int, path: tuple[str | int, ...] = ("Id",), change: str = "altered") -> Mutation:
    """A mutation of the call with this index."""
    return Mutation(call, "SendMessage", path, change)


def test_few_candidates_are_all_taken() -> None:
    """Nothing is left out while there is room."""
    candidates = [mutation(call) for call in range(5)]
    assert sample(candidates, 5, "seed") == candidates


def test_sample_is_capped_and_keeps_the_order() -> None:
    """Many candidates give exactly as many mutants as allowed, in the order of the calls."""
    candidates = [mutation(call) for call in range(100)]
    chosen = sample(candidates, 7, "seed")
    assert len(chosen) == len(set(chosen)) == 7
    assert chosen == sorted(chosen, key=lambda each: each.call)


def test_sample_depends_on_the_seed_alone() -> None:
    """The same claim gets the same mutants every time; another claim gets others."""
    candidates = [mutation(call) for call in range(100)]
    first, again, other = (sample(candidates, 7, seed) for seed in ("a", "a", "b"))
    assert first == again
    assert first != other


def test_mutation_as_a_person_reads_it() -> None:
    """Calls are counted from one, and the path reads like Python."""
    shown = str(mutation(2, ("Messages", 0, "Body"), "element_doubled"))
    assert shown == "call 3 SendMessage: ['Messages'][0]['Body'] element doubled"
