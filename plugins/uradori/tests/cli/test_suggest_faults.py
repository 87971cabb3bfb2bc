"""`uradori suggest-faults`: lines by which a check was seen to fail."""

import pytest
from support.cli import uradori
from support.sites import CLAIM, OUTPUT, SNIPPET, Site

SHOP = {
    "src/shop/__init__.py": "from shop.core import Basket, price\n",
    "src/shop/core.py": """\
LIMIT = 3


def price():
    return 2


class Basket:
    def __init__(self, size):
        self.size = size

    @property
    def full(self):
        return self.size >= LIMIT

    def take(self):
        if not self.size:
            raise LookupError("empty")
        self.size -= 1
""",
}
STEPS = """\
def add(a, b):
    return a + b


def double(number):
    return add(number, number)
"""
ASSERTED = "assert add(1, 2) == 3\nassert double(3) == 6\n"
CODE = """\
from shop import Basket, price

assert price() == 2  # shows: price
basket = Basket(1)
assert not basket.full  # shows: room
basket.take()
try:
    basket.take()
    found = "nothing"
except LookupError as error:
    found = str(error)
assert found == "empty"  # shows: room
"""


@pytest.fixture
def shop(site: Site) -> Site:
    """A site about a package of its own, whose snippet names no fault."""
    for name, text in SHOP.items():
        site.write(name, text)
    site.write(SNIPPET, CODE)
    site.delete(OUTPUT)
    return site


def test_offered_is_what_makes_it_fail(shop: Site) -> None:
    """With the clauses that the assertions show, and what it does in each language."""
    said = uradori(shop.root, "suggest-faults", CLAIM, "--json")
    found = said.document
    offers = {each["fault"]: each for each in found["offers"]}
    assert said.status == 0
    assert offers["shop.core:price returns 3"]["labels"] == ["price"]
    assert offers["shop.core:price returns 3"]["description"] == {
        "ja": "price が 3 を返す",
        "en": "price returns 3",
    }
    assert offers["shop.core:Basket.full returns True"]["labels"] == ["room"]
    assert offers["shop.core:Basket.take does nothing"]["lines"] == [12]
    assert found["survived"] == ["shop.core:LIMIT is 4"]
    assert sorted(found["enough"]) == [
        "shop.core:Basket.full returns True",
        "shop.core:Basket.take does nothing",
        "shop.core:price returns 3",
    ]


def test_written_is_what_is_needed(shop: Site) -> None:
    """And no more, so that the next run checks the claim; not where faults are named."""
    said = uradori(shop.root, "suggest-faults", CLAIM, "--write")
    assert "3 of 4 make it fail" in said.out
    assert "clause" in said.out
    assert shop.read(SNIPPET).startswith("# /// uradori\n# fails_when = [")
    assert shop.read(SNIPPET).endswith(CODE)
    assert uradori(shop.root, "run", CLAIM, "--json").document["claims"][0]["verdict"] == "checked"
    again = uradori(shop.root, "suggest-faults", CLAIM, "--write")
    assert (again.status, "nothing is written" in again.out) == (1, True)


def test_what_is_called_like_a_function_is_tried(shop: Site) -> None:
    """An object that can be called has a function of its own for that."""
    called = "\n\nclass Tax:\n    def __call__(self, net):\n        return net * 2\n"
    shop.write("src/shop/core.py", SHOP["src/shop/core.py"] + called)
    shop.write(SNIPPET, "from shop.core import Tax\n\ntax = Tax()\nassert tax(2) == 4\n")
    found = uradori(shop.root, "suggest-faults", CLAIM, "--json").document
    assert [each["fault"] for each in found["offers"]] == ["shop.core:Tax.__call__ returns 5"]


def test_simulation_is_broken_inside(site: Site) -> None:
    """Of a snippet that asks AWS, what could be broken is in what answers it."""
    site.write(
        SNIPPET,
        """\
import boto3

sqs = boto3.client("sqs")
queue = sqs.create_queue(QueueName="q")["QueueUrl"]
sqs.send_message(QueueUrl=queue, MessageBody="x")
assert sqs.receive_message(QueueUrl=queue).get("Messages", []) != []
""",
    )
    site.delete(OUTPUT)
    found = uradori(site.root, "suggest-faults", CLAIM, "--json").document
    assert "moto.sqs.models:SQSBackend.receive_message returns []" in [
        each["fault"] for each in found["offers"]
    ]


def test_nothing_to_try_says_why(site: Site) -> None:
    """A check that calls no package under test has nothing that could be replaced."""
    site.write(SNIPPET, "assert 1 + 1 == 2\n")
    said = uradori(site.root, "suggest-faults", CLAIM)
    assert (said.status, "nothing more to try" in said.out) == (1, True)
    site.write(SNIPPET, "assert 1 + 1 == 3\n")
    said = uradori(site.root, "suggest-faults", CLAIM)
    assert (said.status, "does not pass" in said.out) == (1, True)
    assert uradori(site.root, "suggest-faults", "no/such").status == 1


def test_what_is_taken_apart_keeps_its_form(shop: Site) -> None:
    """A check that unpacks what it is given is offered another value of the same form."""
    shop.edit("src/shop/core.py", "return 2\n", 'return 2, {"unit": "dollar", "rates": [1]}\n')
    source = 'from shop import price\n\n_, about = price()\nassert about["unit"] == "dollar"\n'
    shop.write(SNIPPET, source)
    found = uradori(shop.root, "suggest-faults", CLAIM, "--json").document
    assert [each["fault"] for each in found["offers"]] == [
        "shop.core:price returns (3, {'unit': '', 'rates': [2]})"
    ]


def test_values_that_cannot_be_compared_are_no_end(shop: Site) -> None:
    """What a package hands on may refuse to be held against anything else."""
    shop.edit(
        "src/shop/core.py",
        "return 2\n",
        "return {'key': Key()}\n\n\nclass Key:\n    def __eq__(self, other):\n"
        "        return self.key == other.key\n\n    __hash__ = None\n",
    )
    shop.write(SNIPPET, "from shop import price\n\nassert price()['key'] is not None\n")
    found = uradori(shop.root, "suggest-faults", CLAIM, "--json").document
    assert found["enough"] == ["shop.core:price returns {'key': None}"]


def test_what_is_of_no_use_is_no_long_list(shop: Site) -> None:
    """A check calls a package that names many constants."""
    names = [f"LIMIT_{number}" for number in range(9)]
    shop.write(
        "src/shop/core.py",
        "".join(f"{each} = 3\n" for each in names) + "\n\nclass Basket: ...\n\n\n"
        f"def price():\n    return 2 if all(({', '.join(names)})) else 3\n",
    )
    shop.write(SNIPPET, "from shop import price\n\nassert price() == 2\n")
    said = uradori(shop.root, "suggest-faults", CLAIM)
    assert said.out.count("shop.core:LIMIT_") == 4
    assert "and 5 more  (the check does not notice)" in said.out


def test_what_is_under_test_comes_before_its_tools(shop: Site) -> None:
    """Of a test, too, whose own names for what it calls are those of tools."""
    shop.write(
        "src/shop/testing.py", "from shop import price\n\n\ndef ask():\n    return price()\n"
    )
    shop.write(SNIPPET, "from shop.testing import ask\n\nassert ask() == 2\n")
    found = uradori(shop.root, "suggest-faults", CLAIM, "--json").document
    assert [each["fault"] for each in found["offers"]] == [
        "shop.core:price returns 3",
        "shop.testing:ask returns 3",
    ]
    assert found["enough"] == ["shop.core:price returns 3"]


def test_each_assertion_has_the_fault_that_is_most_about_it(shop: Site) -> None:
    """Not the one by which all of them fail, if there is another."""
    shop.write("src/shop/__init__.py", "")
    shop.write("src/shop/core.py", STEPS)
    shop.write(SNIPPET, "from shop.core import add, double\n\n" + ASSERTED)
    found = uradori(shop.root, "suggest-faults", CLAIM, "--json").document
    assert max(len(each["lines"]) for each in found["offers"]) == 2
    assert found["enough"] == ["shop.core:add returns 4", "shop.core:double returns 7"]
