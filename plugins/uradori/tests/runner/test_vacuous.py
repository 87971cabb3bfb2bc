"""Assertions that look as if they showed something: told by `check`, or not counted.

Each stands in a snippet beside one that is right, under a label of its own.
"""

from textwrap import dedent

import pytest
from support.sites import CLAIM, SNIPPET, Site
from uradori.evidence import records
from uradori.evidence.model import Outcome
from uradori.run.campaign import run_campaign
from uradori.run.pool import HostPool

SWALLOWED = {
    "suppressed": """
        import contextlib
        with contextlib.suppress(AssertionError):
            assert total == 3
        """,
    "caught": """
        try:
            assert total == 3
        except Exception:
            pass
        """,
    "left by the end of a block": """
        def check():
            try:
                assert total == 3
            finally:
                return
        check()
        """,
    "expected": """
        import pytest
        with pytest.raises(AssertionError):
            assert total == 3
        """,
    "expected by unittest": """
        from unittest import TestCase
        with TestCase().assertRaises(AssertionError):
            assert total == 3
        """,
    "in a subtest": """
        import io, unittest
        class Checks(unittest.TestCase):
            def test_all(self):
                for each in (2, 3):
                    with self.subTest(each):
                        self.assertEqual(total, each)
        suite = unittest.defaultTestLoader.loadTestsFromTestCase(Checks)
        unittest.TextTestRunner(io.StringIO()).run(suite)
        """,
    "in a forgotten future": """
        from concurrent.futures import ThreadPoolExecutor
        def check():
            assert total == 3
        with ThreadPoolExecutor() as pool:
            pool.submit(check)
        """,
    "in a forgotten task": """
        import asyncio
        async def check():
            assert total == 3
        async def main():
            await asyncio.gather(check(), return_exceptions=True)
        asyncio.run(main())
        """,
    "in a thread that hides it": """
        import threading
        threading.excepthook = lambda _: None
        def check():
            assert total == 3
        thread = threading.Thread(target=check)
        thread.start()
        thread.join()
        """,
    "of a library, the work of a thread": """
        from concurrent.futures import ThreadPoolExecutor
        from unittest import TestCase
        with ThreadPoolExecutor() as pool:
            pool.submit(TestCase().assertEqual, total, 3)
        """,
    "of a library, in a function without a name": """
        from concurrent.futures import ThreadPoolExecutor
        from unittest import TestCase
        with ThreadPoolExecutor() as pool:
            pool.submit(lambda: TestCase().assertEqual(total, 3))
        """,
    "of a library, kept": """
        from unittest import TestCase
        try:
            said = TestCase().assertEqual(total, 3)
        except AssertionError:
            pass
        """,
    "of a library, given back": """
        from contextlib import suppress
        from unittest import TestCase
        def check():
            return TestCase().assertEqual(total, 3)
        with suppress(AssertionError):
            check()
        """,
    "of a library, one of many": """
        from contextlib import suppress
        from unittest import TestCase
        with suppress(AssertionError):
            [TestCase().assertEqual(total, each) for each in (2, 3)]
        """,
    "of a library, behind a condition": """
        from contextlib import suppress
        from unittest import TestCase
        with suppress(AssertionError):
            total and TestCase().assertEqual(total, 3)
        """,
}
"""Assertions that do not hold, and that nobody hears of."""


@pytest.mark.parametrize("shape", SWALLOWED)
def test_swallowed_assertion_is_heard(plain_pool: HostPool, site: Site, shape: str) -> None:
    """The claim fails, whatever the snippet does with the error."""
    site.edit(SNIPPET, "assert total == 2\n", f"assert total == 2\n{dedent(SWALLOWED[shape])}")
    [made] = run_campaign(site.catalog, [CLAIM], plain_pool)
    assert made.outcome is Outcome.FAILED, made.detail


EMPTY = {
    "of a function that nobody calls": """
        def check():
            assert total == 3  # shows: other
        """,
    "below a condition that is never true": """
        if False:
            assert total == 3  # shows: other
        """,
    "behind the end": """
        def check():
            return
            assert total == 3  # shows: other
        check()
        """,
    "of each of none": """
        for each in []:
            assert total == each  # shows: other
        """,
    "about all of none": """
        assert all(total == each for each in [])  # shows: other
        """,
    "in a generator that nobody goes through": """
        def check(each):
            assert total == each  # shows: other
        checks = (check(each) for each in (2, 3))
        """,
    "that nobody awaits": """
        async def check():
            assert total == 3  # shows: other
        coroutine = check()
        coroutine.close()
        """,
    "behind a shortcut": """
        assert total != 2 and total == 3 or total  # shows: other
        """,
    "behind a shortcut of a call": """
        from unittest import TestCase
        total != 2 != 4 and total == 0 and TestCase().assertEqual(total, 3)  # shows: other
        """,
    "of a tuple": """
        assert (total == 3, "three")  # shows: other
        """,
    "of anything, or else": """
        assert total == 3 or True  # shows: other
        """,
    "of a value and itself": """
        assert total == total  # shows: other
        """,
    "of a mock that makes up what it is asked": """
        from unittest.mock import Mock
        asked = Mock()
        assert asked.called_with(total)  # shows: other
        """,
    "of a method that nobody calls": """
        assert str(total).isalpha  # shows: other
        """,
    "of a generator": """
        assert (each == 3 for each in [total])  # shows: other
        """,
    "of what the snippet has made": """
        made = 3
        assert made == 3  # shows: other
        """,
    "that is expected to fail": """
        import pytest
        with pytest.raises(ZeroDivisionError):  # shows: other
            1 / 0
            assert total == 3
        """,
}
"""Assertions that hold, or are never met, whatever the world is like."""


@pytest.mark.parametrize("shape", EMPTY)
def test_empty_assertion_shows_nothing(plain_pool: HostPool, site: Site, shape: str) -> None:
    """Its clause was never seen to be false, which is told as soon as it was run, with its line."""
    checks = f"assert total == 2  # shows: price\n{dedent(EMPTY[shape])}"
    site.edit(SNIPPET, "assert total == 2\n", checks)
    for lang, one, other in (("ja", "百万リクエスト", "2ドル"), ("en", "two dollars", "A million")):
        path = f"docs/{lang}/bills.md"
        site.edit(path, one, f"[{one}]{{ by=price }}")
        site.edit(path, other, f"[{other}]{{ by=other }}")
    [made] = run_campaign(site.catalog, [CLAIM], plain_pool)
    assert made.outcome is Outcome.PASSED, made.detail
    assert records.write(site.project, made) is None
    ledger = site.ledger
    seen = {each.label: each.seen for each in ledger.entries[CLAIM].clauses}
    assert seen == {"price": True, "other": False}
    line = next(n for n, each in enumerate(site.read(SNIPPET).splitlines(), 1) if "other" in each)
    assert line in {each.line for each in ledger.problems if each.code == "UR480"}
