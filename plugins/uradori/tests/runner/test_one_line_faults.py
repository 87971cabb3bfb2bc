"""One-line faults: each change of a target, and what is said of those that nothing meets."""

import textwrap

import pytest
from support.sites import CLAIM, FAULT, FAULTS, OUTPUT, SNIPPET, Site
from uradori.evidence.model import FaultRun, Outcome, Verdict
from uradori.evidence.verdicts import Present, Reason, judge
from uradori.run.campaign import run_campaign
from uradori.run.pool import HostPool

LIBRARY = {
    "snippets/shop/__init__.py": "from shop.core import LIMIT, Basket, later, price, several\n",
    "snippets/shop/core.py": """\
LIMIT = 3


def price():
    return 2


async def later():
    return price()


def several():
    yield price()


class Basket:
    size = 1

    def total(self):
        return price() * self.size

    @property
    def full(self):
        return self.size >= LIMIT

    @staticmethod
    def empty():
        return True
""",
}


def fault_run(site: Site, pool: HostPool, source: str, fault: str) -> FaultRun:
    """What a one-line fault did to a snippet that passes in the real world."""
    for name, text in LIBRARY.items():
        site.write(name, text)
    header = f"# /// uradori\n# fails_when = ['''{fault}''']\n# ///\n"
    site.write(SNIPPET, header + textwrap.dedent(source))
    (made,) = run_campaign(site.catalog, [CLAIM], pool)
    assert made.outcome is Outcome.PASSED, made.detail
    (run,) = made.faults
    return run


@pytest.mark.parametrize(
    ("source", "fault"),
    [
        ("import shop\nassert shop.price() == 2", "shop.core:price returns 3"),
        ("import shop\nassert shop.price() == 2", "shop:price returns None"),
        ("from shop import price\nassert price() == 2", "shop.core:price returns {'a': [1]}"),
        ("import shop\nassert shop.Basket().total() == 2", "shop:Basket.total does nothing"),
        ("import shop\nassert shop.Basket().total() == 2", "shop:Basket.size is 5"),
        ("import shop\nassert not shop.Basket().full", "shop:Basket.full returns True"),
        ("import shop\nassert not shop.Basket().full", "shop.core:LIMIT is 1"),
        ("import shop\nassert shop.Basket.empty()", "shop:Basket.empty returns False"),
        ("import shop\nassert [*shop.several()] == [2]", "shop:several returns []"),
        ("import shop\nassert [*shop.several()] == [2]", "shop:several does nothing"),
        (
            "import asyncio, shop\nassert asyncio.run(shop.later()) == 2",
            "shop.core:later returns 1",
        ),
        (
            """\
            import shop
            try:
                found = shop.price()
            except TimeoutError as error:
                found = str(error)
            assert found == 2
            """,
            "shop:price raises TimeoutError('late')",
        ),
        (
            """\
            import json, shop
            try:
                found = shop.price()
            except json.JSONDecodeError:
                found = None
            assert found == 2
            """,
            "shop:price raises json:JSONDecodeError('x', 'y', 0)",
        ),
    ],
)
def test_each_change_is_noticed(plain_pool: HostPool, site: Site, source: str, fault: str) -> None:
    """Functions, methods, properties, coroutines, generators and constants can be replaced."""
    found = fault_run(site, plain_pool, source, fault)
    assert (found.fault, found.outcome, found.reached) == (fault, Outcome.FAILED, True), found


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        ("shop:Basket.totl returns 3", "shop:Basket.totl is not there"),
        ("shop:LIMIT returns 3", "shop:LIMIT is a value, not a function"),
        ("shop:price raises Nonesuch", "Nonesuch is no exception"),
        ("datetime:datetime.now returns 3", "datetime:datetime.now cannot be replaced"),
        ("nowhere:price returns 3", "No module named 'nowhere'"),
    ],
)
def test_line_without_effect_says_why(
    plain_pool: HostPool, site: Site, fault: str, said: str
) -> None:
    """What cannot be replaced makes a broken check, and no kill."""
    found = fault_run(site, plain_pool, "import shop\nassert shop.price() == 2", fault)
    assert (found.outcome, found.as_promised) == (Outcome.CRASHED, False)
    assert said in found.detail


def test_error_that_nothing_asserts_is_no_kill(plain_pool: HostPool, site: Site) -> None:
    """Not even where the line itself raises what an assertion raises."""
    for error in ("TimeoutError", "AssertionError"):
        fault = f"shop:price raises {error}"
        found = fault_run(site, plain_pool, "import shop\nassert shop.price() == 2", fault)
        assert (found.outcome, found.reached) == (Outcome.CRASHED, True)


@pytest.mark.parametrize("fault", ["shop:price returns 3", "shop.core:LIMIT is 9"])
def test_line_that_nothing_meets_says_so(plain_pool: HostPool, site: Site, fault: str) -> None:
    """Surviving is one thing, and never having been there another."""
    found = fault_run(site, plain_pool, "import shop\nassert shop.Basket.empty()", fault)
    assert (found.outcome, found.missed) == (Outcome.PASSED, True)
    met = fault_run(site, plain_pool, "import shop\nassert shop.price() or shop.LIMIT", fault)
    assert (met.outcome, met.missed) == (Outcome.PASSED, False)


def reasons(site: Site, pool: HostPool) -> list[Reason]:
    """Why the site's one claim has a broken check."""
    (made,) = run_campaign(site.catalog, [CLAIM], pool)
    judgement = judge(site.catalog.snippets[CLAIM], made, Present.of(made))
    assert judgement.verdict is Verdict.BROKEN
    return list(judgement.reasons)


def test_adversary_that_nothing_meets_was_not_tolerated(plain_pool: HostPool, site: Site) -> None:
    """A claim that holds in a world is one that was tried there."""
    for name, text in LIBRARY.items():
        site.write(name, text)
    fault = "shop:price returns 3"
    header = f"# /// uradori\n# holds_when = ['{fault}']\n# ///\n"
    site.write(SNIPPET, f"{header}import shop\nassert shop.Basket.empty()\n")
    site.delete(OUTPUT)
    assert reasons(site, plain_pool) == [Reason("fault_unreached", fault)]


UNCALLED = """
import contextlib, random
import prices
from uradori.faults import fault

@fault(ja="単価が2倍になる", en="every price doubles")
def doubled(rng):
    order = sorted([2, 1], key=lambda each: -each)
    def cheap(): return 1
    {how}
    yield
"""


@pytest.mark.parametrize(
    ("how", "key"),
    [
        ("prices.cheap = cheap", "fault_uncalled"),
        ("prices.PER_MILLION = type('P', (int,), {'__eq__': lambda *_: 1})(2)", "fault_survived"),
    ],
)
def test_function_that_nothing_calls_says_so(
    plain_pool: HostPool, site: Site, how: str, key: str
) -> None:
    """So does a fault of a module, as far as it brings functions of its own."""
    site.write(FAULTS, UNCALLED.replace("{how}", how))
    assert reasons(site, plain_pool) == [Reason(key, FAULT)]


REGISTERED = {
    "snippets/desk/__init__.py": "",
    "snippets/desk/core.py": """\
from __future__ import annotations

import functools

import click

ROUTES = {}


class Task:
    def __init__(self, function):
        self.function = function
        self.name = function.__name__

    def delay(self, *arguments):
        return self.function(*arguments)


def route(function):
    ROUTES[function.__name__] = function
    return function


def loud(function):
    @functools.wraps(function)
    def wrapper(*arguments):
        return function(*arguments).upper()

    return wrapper


@route
def home(name):
    return f"hello {name}"


@route
@loud
def shout(name):
    return f"hello {name}"


@Task
def sent(name):
    return f"sent to {name}"


@click.command()
@click.argument("name")
def greet(name):
    click.echo(home(name))


@functools.singledispatch
def size(what):
    return len(what)


@size.register
def of_number(what: int):
    return what


def counter():
    start = 3

    @route
    def counted(step):
        return start + step

    return counted


counted = counter()


@route
async def later(name):
    return name


@functools.cache
def kept(name):
    return name


class Base:
    def total(self):
        return 1


class Special(Base):
    pass
""",
}


@pytest.mark.parametrize(
    ("source", "fault"),
    [
        ("assert core.ROUTES['home']('a') == 'hello a'", "desk.core:home returns ''"),
        ("assert core.ROUTES['shout']('a') == 'HELLO A'", "desk.core:shout returns ''"),
        ("assert core.sent.delay('a') == 'sent to a'", "desk.core:sent returns ''"),
        (
            "from click.testing import CliRunner as R\nassert R().invoke(core.greet, ['a']).output",
            "desk.core:greet does nothing",
        ),
        ("assert core.size(3) == 3", "desk.core:of_number returns 0"),
        ("assert core.size('abc') == 3", "desk.core:size returns 0"),
        (
            "import asyncio\nassert asyncio.run(core.ROUTES['later']('a')) == 'a'",
            "desk.core:later returns ''",
        ),
        ("assert core.kept('a') == 'a'", "desk.core:kept returns ''"),
    ],
)
def test_what_decorators_hold_is_replaced_where_they_hold_it(
    plain_pool: HostPool, site: Site, source: str, fault: str
) -> None:
    """Routes, commands, tasks and dispatchers have the function itself, and not its name."""
    for name, text in REGISTERED.items():
        site.write(name, text)
    found = fault_run(site, plain_pool, f"from desk import core\n{source}\n", fault)
    assert (found.fault, found.outcome, found.reached) == (fault, Outcome.FAILED, True), found


def test_what_is_replaced_looks_as_before(plain_pool: HostPool, site: Site) -> None:
    """Whoever asks what it takes goes on; it may have values from the function around it."""
    for name, text in REGISTERED.items():
        site.write(name, text)
    source = """\
        import inspect
        from desk import core
        assert [*inspect.signature(core.ROUTES["counted"]).parameters] == ["step"]
        assert [*inspect.signature(core.ROUTES["home"]).parameters] == ["name"]
        assert core.home("a") == "hello a"
        assert core.ROUTES["counted"](1) == 4
    """
    found = fault_run(site, plain_pool, source, "desk.core:home returns ''")
    assert (found.outcome, len(found.falsified)) == (Outcome.FAILED, 1)


def test_what_is_inherited_stays_with_whom_it_is_from(plain_pool: HostPool, site: Site) -> None:
    """A line about one class changes nothing in the class above it."""
    for name, text in REGISTERED.items():
        site.write(name, text)
    source = """\
        from desk import core
        assert core.Base().total() == 1
        assert core.Special().total() == 1
    """
    found = fault_run(site, plain_pool, source, "desk.core:Special.total returns 2")
    assert (found.outcome, len(found.falsified)) == (Outcome.FAILED, 1)
    assert found.falsified[0].lines == (6,)
