"""Mutation of what libraries hand to snippets, and inside packages below the project."""

import textwrap
from dataclasses import replace
from pathlib import Path

import pytest
from support.runs import job, run
from support.sites import Site
from uradori.evidence import records
from uradori.evidence.ledger import load_ledger
from uradori.evidence.model import Evidence, MutationResult, Origin, Outcome
from uradori.run.campaign import run_campaign
from uradori.run.libraries import under_test
from uradori.run.pool import HostPool

CLAIM = "lib/behaves"
OWN = '''\
"""Shipping."""

LIMIT = 5000


def fee(total: int = 10) -> int:
    """What shipping costs."""
    if total < 0:
        raise ValueError("negative")
    return 0 if total >= LIMIT else 500


def unused() -> int:
    return 1 + 2


async def later(total):
    return fee(total)


def lines():
    yield from ({"fee": fee(total), "total": (total, "yen")} for total in (1, 9000))


class Parcel:
    """A parcel."""

    def __init__(self, weight: int) -> None:
        self.weight = weight
        self.__secret = weight

    def __len__(self) -> int:
        return self.weight

    def __getitem__(self, key):
        return {"weight": self.weight}[key]

    def __add__(self, other):
        return self.weight + other.weight
'''
PATH = "import sys\nsys.path.append(__file__.rpartition('/snippets/')[0] + '/src')\n"


def write(site: Site, source: str, header: str = "") -> None:
    """A plain snippet, and the package `shipping` below the project."""
    lines = f'# /// uradori\n# backend = "plain"\n# kind = "calculation"\n{header}# ///\n'
    site.write("src/shipping.py", OWN)
    site.write(f"snippets/{CLAIM}.py", lines + textwrap.dedent(source))


def checked(site: Site, pool: HostPool, source: str, header: str = "") -> Evidence:
    """The evidence of a plain snippet that passes."""
    write(site, source, header)
    [made] = run_campaign(site.catalog, [CLAIM], pool, mutate=True)
    assert made.outcome is Outcome.PASSED, made.detail
    return made


def boundary(site: Site, pool: HostPool, source: str) -> set[tuple[str, str]]:
    """What can be changed at the boundary of `shipping`: (what was asked, the change)."""
    write(site, PATH + source)
    made = job(site.root, PATH + source, track_reads=True)
    seen = run(pool, replace(made, watched=("shipping",)))
    assert seen.outcome is Outcome.PASSED, seen.detail
    texts = [str(each) for each in seen.mutable if each.origin is Origin.LIBRARY]
    return {(text.partition(": ")[0].split(" ", 2)[2], text.partition(": ")[2]) for text in texts}


def mutated(site: Site, pool: HostPool, source: str, header: str = "") -> MutationResult:
    """What mutation found out about a snippet that may import `shipping`."""
    site.write("pyproject.toml", '[tool.uradori]\nlanguages = ["ja", "en"]\nmutants = 200\n')
    made = checked(site, pool, PATH + textwrap.dedent(source), header)
    assert made.mutation is not None
    return made.mutation


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        pytest.param("fee = shipping.fee(1)\n", {("shipping.fee", "['value'] altered")}, id="call"),
        pytest.param("shipping.fee(1)\n", set(), id="call for nothing"),
        pytest.param(
            "limit = shipping.LIMIT\n", {("shipping.LIMIT", "['value'] altered")}, id="module"
        ),
        pytest.param(
            "from shipping import LIMIT as most, fee\n",
            {("shipping.LIMIT", "['value'] altered")},
            id="imported",
        ),
        pytest.param(
            "weight = shipping.Parcel(3).weight\n",
            {("shipping.Parcel.weight", "['value'] altered")},
            id="attribute",
        ),
        pytest.param("shipping.Parcel(3).weight = 4\n", set(), id="attribute that is set"),
        pytest.param(
            "weight = shipping.Parcel(3)['weight']\n",
            {("shipping.Parcel['weight']", "['value'] altered")},
            id="item",
        ),
        pytest.param(
            "weight = len(shipping.Parcel(3))\n",
            {("len(shipping.Parcel)", "['value'] altered")},
            id="asked by Python",
        ),
        pytest.param(
            "both = shipping.Parcel(3) + shipping.Parcel(4)\n",
            {("shipping.Parcel.__add__", "['value'] altered")},
            id="operator",
        ),
        pytest.param(
            "same = shipping.Parcel(3) == shipping.Parcel(3)\n",
            {("shipping.Parcel.__eq__", "['value'] flipped")},
            id="comparison",
        ),
        pytest.param(
            """\
            class Heavy(shipping.Parcel):
                limit = 30
            weight = Heavy(3).weight
            """,
            {("Heavy.weight", "['value'] altered")},
            id="class of the snippet's own",
        ),
        pytest.param(
            "for line in shipping.lines():\n    pass\n",
            {
                ("each of shipping.lines", "['value'] emptied"),
                ("each of shipping.lines", "['value'] element doubled"),
                ("each of shipping.lines", "['value'][0]['fee'] altered"),
                ("each of shipping.lines", "['value'][0]['total'] emptied"),
                ("each of shipping.lines", "['value'][0]['total'] element doubled"),
                ("each of shipping.lines", "['value'][0]['total'] reordered"),
                ("each of shipping.lines", "['value'][0]['total'][0] altered"),
                ("each of shipping.lines", "['value'][0]['total'][1] altered"),
                ("each of shipping.lines", "['value'][1]['fee'] altered"),
                ("each of shipping.lines", "['value'][1]['total'] emptied"),
                ("each of shipping.lines", "['value'][1]['total'] element doubled"),
                ("each of shipping.lines", "['value'][1]['total'] reordered"),
                ("each of shipping.lines", "['value'][1]['total'][0] altered"),
                ("each of shipping.lines", "['value'][1]['total'][1] altered"),
            },
            id="loop",
        ),
        pytest.param(
            """\
            try:
                shipping.fee(-1)
            except ValueError:
                pass
            """,
            {("shipping.fee", " error lost")},
            id="error",
        ),
        pytest.param(
            "import asyncio\nfee = asyncio.run(shipping.later(1))\n",
            {("shipping.later", "['value'] altered")},
            id="coroutine",
        ),
        pytest.param("json.loads('[1]')[0]\n", set(), id="of Python's own"),
        pytest.param(
            "def f(x: shipping.Parcel = None) -> shipping.Parcel: return x\n",
            set(),
            id="annotation",
        ),
        pytest.param(
            """\
            match shipping.Parcel(3):
                case shipping.Parcel(weight=3) if shipping.LIMIT:
                    pass
            """,
            {("shipping.LIMIT", "['value'] altered")},
            id="pattern",
        ),
    ],
)
def test_what_a_package_hands_over_can_change(
    plain_pool: HostPool, site: Site, source: str, expected: set[tuple[str, str]]
) -> None:
    """Each way to receive something from it, and nothing that was not received."""
    whole = "import json\nimport shipping\n" + textwrap.dedent(source)
    assert boundary(site, plain_pool, whole) == expected


def test_values_stay_what_they_are(plain_pool: HostPool, site: Site) -> None:
    """Whoever looks closely finds no stand-ins: the run that looks passes as the first one did."""
    source = """\
        import json, pickle
        import shipping
        from shipping import Parcel
        parcel = Parcel(3)
        [first, second] = shipping.lines()
        assert type(first) is dict and type(first["total"]) is tuple
        assert json.dumps(first) and pickle.loads(pickle.dumps(first)) == first
        assert isinstance(parcel, Parcel) and type(parcel) is Parcel and parcel is parcel
        assert shipping.fee.__name__ == "fee" and callable(shipping.fee)
        assert [*map(shipping.fee, [1])] == [500]
        assert f"{shipping.fee(1)}" == "500" and "%d" % shipping.fee(1) == "500"
        match parcel:
            case Parcel(weight=w):
                assert w == 3
        lines = shipping.lines()
        assert next(lines)["fee"] == 500
        lines.close()
        class Own(Parcel):
            def secret(self):
                return self._Parcel__secret
            def mine(self):
                self.__mine = 1
                return self.__mine
        assert Own(4).secret() == 4 and Own(4).mine() == 1
        """
    result = mutated(site, plain_pool, source)
    assert result.noticed > 5


def test_each_mutant_is_noticed_by_the_assertion_about_it(plain_pool: HostPool, site: Site) -> None:
    """The change is made at that crossing alone, and the assertion that sees it is known."""
    result = mutated(
        site,
        plain_pool,
        """\
        import shipping
        assert shipping.fee(6000) == 0
        assert shipping.fee(10) == 500
        """,
    )
    killed = {str(each.mutation): [one.line for one in each.falsified] for each in result.killed}
    assert killed["call 1 shipping.fee: ['value'] altered"] == [8]
    assert killed["call 2 shipping.fee: ['value'] altered"] == [9]


def test_code_below_the_project_is_changed_inside(plain_pool: HostPool, site: Site) -> None:
    """One thing in a line that was executed: what the snippet leaves open survives."""
    result = mutated(
        site,
        plain_pool,
        """\
        import shipping
        assert shipping.fee(4999) == 500
        assert shipping.fee(5001) == 0
        """,
    )
    killed = [str(each.mutation) for each in result.killed if each.mutation.origin is Origin.CODE]
    survivors = [each for each in result.survivors if each.startswith("src/")]
    assert killed == [
        "src/shipping.py:10: 0 if total >= LIMIT else 500 → 0 if not total >= LIMIT else 500",
        "src/shipping.py:10: 0 → 1",
        "src/shipping.py:10: 500 → 501",
        "src/shipping.py:10: return 0 if total >= LIMIT else 500 → return None",
    ]
    assert survivors == [
        "src/shipping.py:10: total >= LIMIT → total > LIMIT",
        "src/shipping.py:3: 5000 → 5001",
        "src/shipping.py:6: 10 → 11",
        "src/shipping.py:8: 0 → 1",
        "src/shipping.py:8: total < 0 → total <= 0",
    ]
    assert result.crashed == 1  # `if not total < 0`: an error; what was never executed stays


def test_code_of_others_is_not_changed_inside(plain_pool: HostPool, site: Site) -> None:
    """Of what is installed the boundary counts; its inside is its authors' business."""
    result = mutated(
        site,
        plain_pool,
        """\
        from pydantic import BaseModel, Field, ValidationError
        class Order(BaseModel):
            amount: int = Field(gt=0)
        assert Order(amount="5").amount == 5
        try:
            Order(amount=0)
            problems = []
        except ValidationError as error:
            problems = error.errors()
        assert [each["type"] for each in problems] == ["greater_than"]
        """,
    )
    texts = {str(each.mutation) for each in result.killed}
    assert {text.split(":")[0].split(" ", 2)[2] for text in texts} == {
        "Order",
        "Order.amount",
        "pydantic.ValidationError.errors",
    }
    assert all(
        "['msg']" in each
        or "['input']" in each
        or "['url']" in each
        or "['ctx']" in each
        or "['loc']" in each
        for each in result.survivors
    )


def test_helpers_are_no_libraries(plain_pool: HostPool, site: Site) -> None:
    """Also in a folder without an __init__.py: Python alone testifies."""
    site.write("snippets/engines/abacus.py", "def add(*numbers):\n    return sum(numbers)\n")
    source = "import engines.abacus\nassert engines.abacus.add(1, 2) == 3\n"
    site.write(f"snippets/{CLAIM}.py", source)
    [made] = run_campaign(site.catalog, [CLAIM], plain_pool)
    assert (made.kind, [*made.versions]) == ("library", ["python"])


def test_claim_about_a_library_is_judged(plain_pool: HostPool, site: Site) -> None:
    """Mutation has something to say of it, so nothing keeps the verdict red."""
    made = checked(
        site, plain_pool, "import sqlite3\nassert sqlite3.connect(':memory:').total_changes == 0\n"
    )
    assert records.write(site.project, made) is None
    codes = {each.code for each in load_ledger(site.root).problems if CLAIM in each.message}
    assert codes & {"UR406", "UR409"} == set()
    assert made.mutation is not None
    assert made.mutation.score == 1


@pytest.mark.parametrize(
    ("source", "header", "expected"),
    [
        ("import json, sqlite3\nfrom pydantic.types import x\n", "", ("sqlite3", "pydantic")),
        ("import prices, shared.deep, click\n", "", ("click",)),
        ("import boto3, botocore.session\n", "", ()),
        ("import click, pydantic\n", '# libraries = ["pydantic"]\n', ("pydantic",)),
        ("import json\n", '# libraries = ["json"]\n', ("json",)),
        ("import yaml\n", '# libraries = ["PyYAML"]\n', ("yaml",)),
        ("import other\n", '# libraries = ["not-installed"]\n', ("not_installed",)),
        ("import click\n", '# engines = ["valkey"]\n', ()),
        ("from . import x\nimport (\n", "", ()),
    ],
)
def test_packages_under_test(
    site: Site, source: str, header: str, expected: tuple[str, ...]
) -> None:
    """Those that the header names, else what is imported beyond what Python brings."""
    site.write("snippets/shared/deep.py", "")
    write(site, source, header)
    assert under_test(site.catalog.snippets[CLAIM], site.project) == expected


@pytest.mark.parametrize("test", ["", "test_it"])
def test_claims_may_lie_in_a_folder_that_is_called_as_their_library(site: Site, test: str) -> None:
    """As the first claim of `uradori init` does: what Python would import counts."""
    site.write("snippets/click/echoes.py", "import click\n")
    site.write("snippets/inplace/works.py", "import inplace\n")
    site.write("src/inplace/__init__.py", "")
    source = "import click, inplace\n"
    write(site, source)
    snippet = replace(site.catalog.snippets[CLAIM], test=test, around=source)
    assert under_test(snippet, site.project) == ("click", "inplace")


def test_packages_of_a_simulation_are_tools(site: Site) -> None:
    """Where moto answers, what is imported besides is not what the sentence is about."""
    site.write(f"snippets/{CLAIM}.py", "import boto3, click\n")
    assert under_test(site.catalog.snippets[CLAIM], site.project) == ()
    site.write(
        f"snippets/{CLAIM}.py", '# /// uradori\n# libraries = ["click"]\n# ///\nimport click\n'
    )
    assert under_test(site.catalog.snippets[CLAIM], site.project) == ("click",)
    assert Path(site.root).is_dir()
