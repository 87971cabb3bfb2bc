"""Code in doctest's form as a script: what holds passes, and what does not says where."""

import pytest
from uradori.project.sessions import is_session, script_of

SESSION = """\
>>> import json
>>> json.loads("[1]")
[1]
>>> for each in [1, 2]:
...     last = each
...
>>> last  # shows: last
2
>>> print("a", last)
a 2
>>> json.loads("[")  # doctest: +ELLIPSIS
Traceback (most recent call last):
  ...
json.decoder.JSONDecodeError: Expecting value: line 1 column 2 (char 1)
>>> object()
<object object at 0x...>
>>> None
>>> def says():
...     print("hi")
...     return 3
>>> says()
hi
3"""


def run(code: str) -> None:
    """Run the script of a session."""
    exec(compile(script_of(code), "session", "exec"), {})  # noqa: S102 - what is tested


def test_session_that_holds_passes() -> None:
    """Values, what is printed, errors, and dots for anything."""
    assert is_session(SESSION)
    assert not is_session("import json")
    run(SESSION)
    script = script_of(SESSION).split("\n")
    assert len(script) == len(SESSION.split("\n"))
    assert script[6].startswith("assert gives(lambda: last)")
    assert script[6].endswith("# shows: last")


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("[1]\n>>> for", "[2]\n>>> for", 2),
        ("a 2", "a 3", 9),
        ("line 1 column 2", "line 2 column 2", 12),
        ("hi\n3", "hi\n4", 21),
        ('json.loads("[")', 'json.loads("[]")', 13),
        ("<object object", "<object objekt", 15),
    ],
)
def test_output_that_differs_is_an_assertion(old: str, new: str, line: int) -> None:
    """At the first line of the example, or where its error would be."""
    assert old in SESSION
    with pytest.raises(AssertionError) as told:
        run(SESSION.replace(old, new))
    assert told.traceback[-1].lineno + 1 == line


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (">>> for each in [1]:\n...     each\n", "begin with one simple statement"),
        (">>> import json\n>>> x = 1\n1", "is no expression"),
        (">>> import json\n>>>json\n", "lacks blank"),
    ],
)
def test_what_cannot_be_read_is_told(code: str, said: str) -> None:
    """In words of what is wrong with it."""
    with pytest.raises(ValueError, match=said):
        script_of(code)
