"""Rewritten assertions: they decide as Python's own do, evaluate nothing twice, and tell values."""

import ast
import builtins
import enum
import textwrap
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from uradori.evidence.model import Difference, Evaluated
from uradori.project.assertions import first_lines
from uradori.run.evaluations import MOST_KEPT, MOST_VALUES, Evaluations
from uradori.run.rewriting import RECORDER, rewrite
from uradori.run.routes import Routes

FILE = "/site/snippets/thing.py"


@pytest.fixture(autouse=True)
def forgotten() -> Iterator[None]:
    """No recorder is left among the builtins."""
    yield
    vars(builtins).pop(RECORDER, None)


def execute(
    source: str, *, stops: bool = True, everything: bool = True, **names: Any
) -> tuple[Evaluations, BaseException | None]:
    """Run a source as a snippet is run: what its assertions came to, and what stopped it."""
    source = textwrap.dedent(source)
    tree = ast.parse(source, FILE)
    routes = Routes(FILE)
    routes.first_lines = first_lines(tree)
    evaluations = Evaluations(routes, lambda text: text, everything=everything)
    evaluations.expect(rewrite(tree, source), stops=stops)
    setattr(builtins, RECORDER, evaluations)
    try:
        with routes.followed():
            exec(compile(tree, FILE, "exec", dont_inherit=True), {"__name__": "__main__", **names})  # noqa: S102
    except BaseException as error:  # noqa: BLE001 - looked at by the test
        return evaluations, error
    return evaluations, None


def values(made: Evaluated) -> list[tuple[str, str]]:
    """The values of an assertion as pairs."""
    return [(each.source, each.value) for each in made.values]


@pytest.mark.parametrize(
    ("test", "expected"),
    [
        pytest.param("a == b", [("a", "1"), ("b", "2")], id="both sides"),
        pytest.param("a == 7", [("a", "1")], id="what is written out says itself"),
        pytest.param("a == -2 + 1 + 1", [("a", "1")], id="written-out arithmetic"),
        pytest.param(
            "twice(a) in xs", [("twice(a)", "2"), ("a", "1"), ("xs", "[9, 30]")], id="call"
        ),
        pytest.param(
            "0 < b < len('ab') - 1",
            [("b", "2"), ("len('ab') - 1", "1")],
            id="chain",
        ),
        pytest.param("b < 0 < len(xs)", [("b", "2")], id="chain that ends early"),
        pytest.param(
            "all(x < 10 for x in xs)", [("x", "30")], id="all: the last one looked at decided"
        ),
        pytest.param("any([x < 5 for x in xs])", [("x", "30")], id="any"),
        pytest.param(
            "not s.startswith('a')", [("s.startswith('a')", "True"), ("s", "'abc'")], id="not"
        ),
        pytest.param("a == 1 and b == 1", [("a", "1"), ("b", "2")], id="and"),
        pytest.param("a == 2 and b == 1", [("a", "1")], id="and that ends early"),
        pytest.param("a == 2 or b == 1", [("a", "1"), ("b", "2")], id="or"),
        pytest.param("(n := twice(b)) == 5", [("n := twice(b)", "4")], id="walrus"),
        pytest.param("a == 2 if b else a", [("b", "2"), ("a", "1")], id="conditional"),
        pytest.param("f'{a}' == '2'", [("f'{a}'", "'1'")], id="formatted"),
        pytest.param("[a, b] == [2, 1]", [("[a, b]", "[1, 2]")], id="display"),
        pytest.param("twice(*[b]) == 5", [("twice(*[b])", "4")], id="starred"),
        pytest.param(
            "dict(**d) == {}", [("dict(**d)", "{'k': 1}"), ("d", "{'k': 1}")], id="keywords"
        ),
        pytest.param("d['k'] is None", [("d['k']", "1")], id="subscript"),
        pytest.param("not {1, 2} & set(xs + [1])", [("{1, 2} & set(xs + [1])", "{1}")], id="and &"),
        pytest.param("(lambda: 0)()", [("(lambda: 0)()", "0")], id="lambda"),
        pytest.param("locals() is None or a > b", [("a", "1"), ("b", "2")], id="own frame"),
        pytest.param("a == 1 and a == 2", [("a", "1")], id="told once"),
        pytest.param("''", [], id="constant"),
        pytest.param("json.dumps(a) == ''", [("json.dumps(a)", "'1'"), ("a", "1")], id="module"),
        pytest.param("type(a) is str", [("type(a)", "<class 'int'>"), ("a", "1")], id="class"),
        pytest.param(
            "(\n    a,\n    b,\n) == (1, 3)", [("( a, b, )", "(1, 2)")], id="on several lines"
        ),
        pytest.param("'い' + s == a", [("'い' + s", "'いabc'"), ("a", "1")], id="no ASCII"),
    ],
)
def test_values_are_those_of_the_operands(test: str, expected: list[tuple[str, str]]) -> None:
    """Whatever was evaluated is told with what it was; nothing else is evaluated."""
    set_up = """\
        import json
        a, b, s, xs, d = 1, 2, "abc", [9, 30], {"k": 1}
        def twice(x):
            return 2 * x
        """
    made, error = execute(f"{textwrap.dedent(set_up)}assert {test}\n")
    assert isinstance(error, AssertionError), error
    assert made.first_false is not None
    found = values(made.first_false)
    assert [each for each in found if each[0] != "locals()"] == expected


def test_nothing_is_evaluated_twice() -> None:
    """Operands with effects are asked once, in their order."""
    source = """\
        asked = []
        def ask(x):
            asked.append(x)
            return x
        assert ask(1) == ask(2) == ask(3) or ask(4) and not ask(0) and ask(ask(5)) > ask(6), ask(7)
        """
    made, error = execute(source + "\n", out=None)
    assert isinstance(error, AssertionError)
    assert error.args == (7,)
    frame = error.__traceback__
    assert frame is not None
    assert frame.tb_next is not None
    assert frame.tb_next.tb_frame.f_globals["asked"] == [1, 2, 4, 0, 5, 5, 6, 7]
    assert made.first_false is not None
    assert made.first_false.message == "7"


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("xs == [1, {'k': 5}, 3]", Difference("[1]['k']", "2", "5")),
        ("xs == [1]", Difference("[1]", "{'k': 2}", "")),
        ("xs == [1, {'k': 2}, 3, 4]", Difference("[3]", "", "4")),
        ("xs == [1, {'k': 2, 'l': 0}, 3]", Difference("[1]['l']", "", "0")),
        ("len(xs) == 3 and tuple(xs) == (2, 2, 3)", Difference("[0]", "1", "2")),
        ("{1, 2} == {*xs[:1], 7}", Difference("", "{2}", "{7}")),
        ("xs == (1, {'k': 2}, 3)", None),
        ("xs != [1, {'k': 2}, 3]", None),
        ("xs[0] == 2", None),
        ("looped == other", None),
        ("[nan] == [0]", Difference("[0]", "nan", "0")),
        ("[nan, 1] == [nan, 2]", Difference("[1]", "1", "2")),
    ],
)
def test_first_difference_is_told(source: str, expected: Difference | None) -> None:
    """Of two containers that should be equal: where they differ first, and what is there."""
    set_up = """\
        xs, nan = [1, {"k": 2}, 3], float("nan")
        looped, other = [], []
        looped.append(looped), other.append(other)
        """
    made, _ = execute(textwrap.dedent(set_up) + f"assert {source}\n")
    assert made.first_false is None or made.first_false.difference == expected
    assert made.first_false is not None or expected is None


def test_every_assertion_of_the_real_world_is_told() -> None:
    """With the lines that led there, the innermost first; of many times the last that held."""
    source = """\
        def check(n):
            assert (
                n < 9
            )
        for n in range(3):
            check(n)
        check(
            7
        )
        class A:
            def __enter__(self): pass
            def __exit__(self, *_):
                assert n == 2
        with A():
            assert True
        """
    made, error = execute(source)
    assert error is None
    told = [(each.lines, each.held, values(each)) for each in made.evaluated]
    assert told == [
        ((2, 6), True, [("n", "2")]),
        ((2, 7), True, [("n", "7")]),
        ((15,), True, []),
        ((13, 14), True, [("n", "2")]),
    ]


def test_broken_world_goes_on() -> None:
    """Every assertion that does not hold is told, once; of those that hold nothing is."""
    source = """\
        for n in range(5):
            assert n < 3, f"{n} is too much"
        assert n == 4
        assert n == 5
        raise KeyError
        """
    made, error = execute(source, stops=False, everything=False)
    assert isinstance(error, KeyError)
    assert [(each.line, values(each), each.message) for each in made.evaluated] == [
        (2, [("n", "3")], "3 is too much"),
        (4, [("n", "4")], ""),
    ]
    assert made.first_false == made.evaluated[0]


def test_of_one_that_is_met_often_the_last_that_held_and_the_first_that_did_not_are_told() -> None:
    """So is one that is caught, and tried again."""
    source = """\
        for n in range(6):
            try:
                assert n % 3 != 2
            except AssertionError:
                pass
        """
    made, _ = execute(source)
    told = [(each.held, values(each)) for each in made.evaluated]
    assert told == [(True, [("n % 3", "1")]), (False, [("n % 3", "2")])]


@pytest.mark.parametrize(
    "source",
    [
        "try:\n    assert x\nexcept Exception:\n    pass\n",
        "try:\n    raise AssertionError('no')\nexcept Exception:\n    pass\n",
        "try:\n    raise AssertionError\nexcept Exception:\n    pass\n",
        "import contextlib\nwith contextlib.suppress(AssertionError):\n    assert x\n",
    ],
)
def test_caught_assertion_is_told(source: str) -> None:
    """Somebody swallows it, and it is known all the same."""
    made, error = execute(source, x=0)
    assert error is None
    assert made.first_false is not None


def test_lines_of_tasks_threads_and_futures() -> None:
    """What runs elsewhere was led to by who made the task, started the thread, gave the work."""
    source = """\
        import asyncio, threading
        from concurrent.futures import ThreadPoolExecutor
        def check(x):
            assert x > 0
        async def later(x):
            await asyncio.sleep(0)
            check(x)
        async def main():
            async with asyncio.TaskGroup() as group:
                group.create_task(later(-1))
                group.create_task(later(-2))
            await asyncio.gather(later(-3))
            await later(-4)
        asyncio.run(main())
        threads = [
            threading.Thread(target=check, args=(-5,)),
        ]
        for thread in threads:
            thread.start()
            thread.join()
        with ThreadPoolExecutor(1) as pool:
            pool.submit(check, -6)
            list(pool.map(check, [-7]))
        """
    usual = [getattr(owner, name) for owner, name in Routes.FOLLOWED]
    made, error = execute(source, stops=False, everything=False)
    assert [getattr(owner, name) for owner, name in Routes.FOLLOWED] == usual
    assert error is None
    assert {each.values[0].value: each.lines for each in made.evaluated} == {
        "-1": (4, 7, 10, 14),
        "-2": (4, 7, 11, 14),
        "-3": (4, 7, 12, 14),
        "-4": (4, 7, 13, 14),
        "-5": (4, 19),
        "-6": (4, 22),
        "-7": (4, 23),
    }


def test_evaluations_keep_apart_what_goes_on_side_by_side() -> None:
    """An assertion that waits, or calls itself, keeps its own values."""
    source = """\
        import asyncio
        async def value(x):
            await asyncio.sleep(0)
            return x
        async def check(x):
            assert await value(x) == await value(-x)
        async def main():
            await asyncio.gather(check(1), check(2), return_exceptions=True)
        asyncio.run(main())
        def down(n):
            assert n == 0 or down(n - 1) == n
            return n + 1
        down(3)
        def gen():
            assert (yield 1) == 2
        g = gen()
        assert next(g) == 0
        """
    made, _ = execute(source, stops=False, everything=False)
    told = [(each.line, values(each)) for each in made.evaluated]
    assert told == [
        (6, [("await value(x)", "1"), ("await value(-x)", "-1")]),
        (17, [("next(g)", "1")]),
    ]


def test_class_bodies_and_comprehensions_see_the_recorder() -> None:
    """Wherever an assertion may stand, it works, and leaves no name behind."""
    source = """\
        from enum import Enum
        class Colour(Enum):
            RED = 1
            assert all(x > 0 for x in [RED])
            assert (lambda: True)()
        assert [c.name for c in Colour] == ["RED"]
        def f():
            assert all(x > 0 for x in [1])
            return sorted(locals())
        assert f() == []
        assert not [name for name in globals() if "@" in name]
        """
    made, error = execute(source)
    assert error is None, error
    assert all(each.held for each in made.evaluated)


class Odd:
    """A value with whatever repr a test gives it."""

    def __init__(self, say: Callable[[], Any]) -> None:
        self._say = say

    def __repr__(self) -> str:
        result: str = self._say()
        return result


class Colour(enum.Enum):
    """What Python describes in angle brackets, and says all that there is to say."""

    RED = 1


def forever() -> str:
    """Never returns."""
    while True:
        pass


def leaves() -> str:
    """Means to end the process."""
    raise SystemExit


@pytest.mark.parametrize(
    ("say", "expected"),
    [
        (forever, "<Odd, whose repr does not end>"),
        (leaves, "<Odd, whose repr raises SystemExit>"),
        (lambda: 1, "<Odd instance>"),
        (lambda: "a\x1b[31mred\x07\u202eb", r"a\x1b[31mred\x07\u202eb"),
        (lambda: "two\nlines", r"two\nlines"),
        (lambda: "\ud800", r"\ud800"),
        (lambda: "<Odd object at 0x7f0a1b2c3d4e>", "<Odd object>"),
        (lambda: "x" * 10**7, "x" * 150 + "…" + "x" * 150),
    ],
)
def test_any_value_can_be_told(say: Callable[[], Any], expected: str) -> None:
    """A repr may raise, not end, be too long, or try to move the cursor of a terminal."""
    made, error = execute("assert odd is None\n", odd=Odd(say))
    assert isinstance(error, AssertionError)
    assert made.first_false is not None
    assert values(made.first_false) == [("odd", expected)]


@pytest.mark.parametrize(
    ("value", "told"),
    [
        (Odd(lambda: "<Client of port 27219>"), False),
        (Odd(lambda: "Client()"), True),
        (Colour.RED, True),
        ({"a": 1}, True),
    ],
    ids=["described", "written", "enum", "dictionary"],
)
def test_part_of_a_call_is_told_if_python_can_write_it(value: Any, told: bool) -> None:
    """What stands in angle brackets names an object of this run, and explains nothing."""
    made, _ = execute("assert ask(value) == 2\n", ask=lambda _: 1, value=value)
    assert made.first_false is not None
    assert ("ask(value)", "1") in values(made.first_false)
    assert ("value" in dict(values(made.first_false))) is told


def test_assertion_in_a_repr_is_told_too() -> None:
    """Showing a value may assert something itself."""
    source = """\
        class A:
            def __repr__(self):
                assert False
        assert A() is None
        """
    made, _ = execute(source, stops=False, everything=False)
    assert {each.line for each in made.evaluated} == {3, 4}


def test_condition_that_cannot_be_told_raises_as_ever() -> None:
    """What `assert` would raise is raised, and the assertion neither holds nor fails."""
    source = """\
        class A:
            def __bool__(self):
                raise ZeroDivisionError
        assert A()
        """
    made, error = execute(source)
    assert (type(error), made.evaluated) == (ZeroDivisionError, ())


def test_message_that_cannot_be_told() -> None:
    """It is evaluated where the assertion fails alone, and may raise as in any script."""
    made, error = execute("assert x, 1 / x\n", x=0)
    assert isinstance(error, ZeroDivisionError)
    assert made.first_false is not None
    execute("assert x, 1 / 0\n", x=1)
    made, error = execute("assert x, odd\n", x=0, odd=Odd(lambda: 1))
    assert made.first_false is not None
    assert made.first_false.message == "<its message raises TypeError>"


def test_little_is_kept_of_much() -> None:
    """Neither many assertions nor many values of one fill the evidence."""
    many = "\n".join(f"assert n != {n}" for n in range(MOST_KEPT + 50))
    made, _ = execute(many + "\n", n=-1)
    assert len(made.evaluated) == MOST_KEPT
    long = " + ".join(f"f({n} + n)" for n in range(40))
    made, _ = execute(f"assert g({long.replace(' + f', ', f')}) is None\n", n=0, f=abs, g=max)
    assert made.first_false is not None
    assert len(made.first_false.values) == MOST_VALUES


NAMES = st.sampled_from(["a", "b", "c", "0", "1", "'x'", "[]", "[a]", "(b, c)", "{a: b}"])
TESTS = st.recursive(
    NAMES,
    lambda inner: st.one_of(
        st.builds("({} {} {})".format, inner, st.sampled_from(["and", "or"]), inner),
        st.builds("(not {})".format, inner),
        st.builds("({} {} {})".format, inner, st.sampled_from(["==", "!=", "is"]), inner),
        st.builds("({} == {} == {})".format, inner, inner, inner),
        st.builds("f({})".format, inner),
        st.builds("all(({}) for x in [a, b])".format, inner),
        st.builds("any([({}), ({})])".format, inner, inner),
        st.builds("({} if {} else {})".format, inner, inner, inner),
        st.builds("(y := {})".format, inner),
    ),
    max_leaves=12,
)


@pytest.mark.filterwarnings("ignore:assertion is always true:SyntaxWarning")
@given(TESTS, st.lists(st.sampled_from([0, 1, "x", (), (1,)]), min_size=3, max_size=3))
def test_any_condition_decides_as_python_does(test: str, given_values: list[Any]) -> None:
    """With the same effects in the same order, whatever short circuit leaves out."""
    outcomes = []
    for rewritten in (False, True):
        calls: list[Any] = []
        names = dict(zip("abc", given_values, strict=True))

        def f(x: Any, calls: list[Any] = calls) -> Any:
            calls.append(x)
            return x

        source = f"assert {test}, f('message')\n"
        if rewritten:
            _, error = execute(source, f=f, **names)
        else:
            try:
                exec(compile(source, FILE, "exec"), {**names, "f": f})  # noqa: S102
                error = None
            except Exception as raised:  # noqa: BLE001 - looked at below
                error = raised
        outcomes.append((type(error), str(error), calls))
    assert outcomes[0] == outcomes[1]
