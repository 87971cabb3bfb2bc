"""Figures: found in sentences, and held against what assertions say and compare."""

from decimal import Decimal
from textwrap import dedent

import pytest
from hypothesis import given
from hypothesis import strategies as st
from uradori.evidence.asserted import Asserted
from uradori.evidence.figures import Compared, quoted
from uradori.evidence.model import Evaluated, Value
from uradori.project.figures import figures
from uradori.project.vocabulary import units, vocabulary

# found


def found(text: str, lang: str = "en", *names: str) -> list[str]:
    """The figures of a text as a person would write them down: value and unit."""
    return [
        f"{figure.value} {figure.unit.names[0] if figure.unit else ''}".strip()
        if figure.value is not None
        else figure.text
        for figure in figures(text, lang, names)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It waits 30 seconds.", ["30 s"]),
        ("10⁶ items, 2^16 bytes, 10⁻³ seconds", ["1000000", "65536 B", "0.001 s"]),
        ("1 000 or 12 500 000 items, 1'000 times", ["1000", "12500000", "1000"]),
        ("in 2024 500 items", ["2024", "500"]),
        ("1e3 items, 1.5E-3 seconds, 10K of 1.5M", ["1E+3", "0.0015 s", "1.0E+4", "1.5E+6"]),
        ("½ of them, 4½ hours, .5 s, Ⅻ parts", ["0.5", "4.5 h", "0.5 s", "12"]),
        ("5K2, 3kg, 1e3y, 7Ms", []),
        ("0⁻¹, a1²", ["0^-1"]),
        ("a 15-minute limit, 30s at most", ["15 min", "30 s"]),
        ("from one minute to 14 days (four days by default)", ["1 min", "14 day", "4 day"]),
        ("1,000 of 1000000 requests", ["1000", "1000000"]),
        ("2 million requests, a million, 1.5 thousand", ["2000000", "1000000", "1500.0"]),
        ("twenty-four hours, two hundred and five, a dozen", ["24 h", "205", "12"]),
        ("$0.40 per GB, 9.97 USD, 12 cent", ["0.40 USD", "9.97 USD", "12 cent"]),
        ("18 %, 95%, five %", ["18 %", "95 %", "5 %"]),
        ("256 KB, 1 MiB, 64 kilobytes", ["256 KB", "1 MiB", "64 KB"]),
        ("delivered twice, the 3rd time, 2x faster", ["2", "3", "2"]),
        ("version 5.2.5 at 09:30 on 127.0.0.1", ["5.2.5", "09:30", "127.0.0.1"]),
        ("on 2026-06-01, in June 2026", ["2026", "6", "1", "2026"]),
        ("One call returns one message", ["1", "1"]),
        ("One that crashes, the one, no one, one of them, a new one.", []),
        ("Faster by a cache, see #300 and [#17](https://example.com/17)", []),
        ("S3, EC2, us-east-1, SHA-256, x86_64, IPv4, 5xx, HTTP/2, Route 53", []),
        ("not once, a second copy, the first message, hundreds", []),
        ("10 mb of 3 S", ["10", "3"]),
        ("", []),
    ],
)
def test_english(text: str, expected: list[str]) -> None:
    assert found(text, "en", "Route 53") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("１分から14日まで（既定は4日）", ["1 min", "14 day", "4 day"]),
        ("10件、1,000個、２倍", ["10", "1000", "2"]),
        ("100万リクエスト、1億2000万件、3千人", ["1000000", "120000000", "3000"]),
        ("三つ、二度、二十四時間、四千二百件", ["3", "2", "24 h", "4200"]),
        ("0.12ドル、95パーセント、3割、256KB", ["0.12 USD", "95 %", "3 割", "256 KB"]),
        ("2026年6月1日、3年、6月1日", ["2026", "6", "1", "3 year", "6", "1"]),
        ("1分間、2週間、3か月、12ヶ月", ["1 min", "2 week", "3 month", "12 month"]),
        ("10分の1、3分割", ["10", "1", "3"]),
        ("第三の、一方、一部、十分な、もう一度、一般、必要十分", []),
        (
            "百万リクエスト、二十日、十二の、数千の、万一の、二三の、八百屋",
            ["1000000", "20 day", "12"],
        ),
        ("Route 53 と S3、us-east-1", []),
        ("三十分、三リージョン、五シャード、零件", ["30 min", "3", "5", "0"]),
        ("Ⅲ種類、1½時間、1 000件、1e3件", ["3", "1.5 h", "1000", "1E+3"]),
    ],
)
def test_japanese(text: str, expected: list[str]) -> None:
    assert found(text, "ja", "Route 53") == expected


def test_other_languages_have_digits() -> None:
    """Of a language without a list only what every language writes alike is known."""
    assert found("trois, 30 secondes, 5 s", "fr") == ["30", "5 s"]
    assert vocabulary("fr") is None
    assert vocabulary("../en") is None


@pytest.mark.parametrize(
    "text", ["10 to 20 seconds", "10, 15 or 20 seconds", "10–20 s", "10 and 20 min"]
)
def test_unit_of_the_last_may_be_meant_before(text: str) -> None:
    """A number without a unit of its own may have the next one's, or none."""
    first, *_, last = figures(text, "en")
    assert (first.unit, first.shared) == (None, last.unit)


@given(st.integers(0, 999_999))
def test_numbers_in_words(number: int) -> None:
    """As many as there are words for."""
    assert [each.value for each in figures(f"There are {in_english(number)} of it.", "en")] == (
        [] if number == 1 else [number]
    )
    if number:
        assert [each.value for each in figures(f"これが{in_japanese(number)}件", "ja")] == [number]


def in_english(number: int) -> str:
    """A number in English words."""
    known = vocabulary("en")
    assert known is not None
    words = {
        value: word for word, value in known.numerals.items() if word not in {"twice", "thrice"}
    }
    if number >= 1000:
        rest = f" {in_english(number % 1000)}" if number % 1000 else ""
        return f"{in_english(number // 1000)} thousand{rest}"
    if number >= 100:
        rest = f" and {in_english(number % 100)}" if number % 100 else ""
        return f"{words[number // 100]} hundred{rest}"
    if number > 20 and number % 10:
        return f"{words[number - number % 10]}-{words[number % 10]}"
    return words[number]


def in_japanese(number: int) -> str:
    """A number in kanji."""
    digits = "〇一二三四五六七八九"
    if number >= 10_000:
        rest = in_japanese(number % 10_000) if number % 10_000 else ""
        return f"{in_japanese(number // 10_000)}万{rest}"
    made = ""
    for scale, name in ((1000, "千"), (100, "百"), (10, "十")):
        if number >= scale:
            made += ("" if number // scale == 1 else digits[number // scale]) + name
            number %= scale
    return made + (digits[number] if number else "")


@given(st.text(alphabet="0123456789,.-:/ 一二十百万億つ件分日秒oneto\ufffc%$KBsdx", max_size=80))
def test_any_text_has_figures_in_order(text: str) -> None:
    """Whatever stands there: no figure overlaps another, and each has a value or its own text."""
    for lang in ("en", "ja", "fr"):
        at = 0
        for figure in figures(text, lang):
            at = text.index(figure.text, at) + len(figure.text)
            assert figure.value is None or figure.value.is_finite()


@pytest.mark.parametrize(
    "text",
    [
        "9" * 100_000,
        "1,111" * 30_000,
        "一" * 100_000,
        "千万" * 50_000 + "件",
        "one " * 30_000,
        "1 , " * 30_000,
        "1" + " " * 100_000 + "2 s",
    ],
    ids=lambda text: text[:8],
)
def test_long_runs_end(text: str) -> None:
    """What nobody means is no reason for an error, nor for waiting."""
    for lang in ("en", "ja"):
        assert all(each.value is None or each.value < 10**60 for each in figures(text, lang))


def test_every_unit_is_one_of_a_measure_with_a_base() -> None:
    """A bare number has to mean something."""
    measures = {unit.measure for unit in units()}
    bases = {unit.measure for unit in units() if Decimal(1) in unit.sizes}
    assert measures == bases
    names = [name for unit in units() for name in unit.names]
    assert len(names) == len(set(names))


# held against assertions


def shown(code: str, *values: str, lines: tuple[int, ...] = ()) -> Compared:
    """What the last statement of a snippet, or those on `lines`, say, and these values."""
    code = dedent(code)
    evaluated = Evaluated((1,), held=True, values=tuple(Value("x", each) for each in values))
    last = code.rstrip("\n").count("\n") + 1
    return Asserted(code).by(lines or (last,), [evaluated])


def missing(text: str, within: Compared, lang: str = "en") -> list[str]:
    """Figures of a sentence that do not occur."""
    return [figure.text for figure in figures(text, lang) if not within.has(figure)]


@pytest.mark.parametrize(
    ("text", "code", "values"),
    [
        ("ten messages", "assert len(found) == 10", ()),
        ("ten messages", "assert len(found) == LIMIT", ("10", "10")),
        ("1,000 messages", "assert found == 1_000", ()),
        ("a million", "assert found == 10 ** 6", ()),
        ("1 MiB", "assert size == 1 << 20", ()),
        ("256 KB", "assert size == 262144", ()),
        ("256 KB", "assert size == 256 * 1000", ()),
        ("30 seconds", 'assert attributes["VisibilityTimeout"] == "30"', ()),
        ("14 days", 'assert attributes["Retention"] == "1209600"', ()),
        ("14 days", "assert kept == timedelta(days=14)", ()),
        ("14 days", "assert kept == 14 * 24 * 60 * 60", ()),
        ("14 days", "assert kept == longest", ("datetime.timedelta(days=14)",)),
        ("14 days", 'assert stream["RetentionPeriodHours"] == 336', ()),
        ("14 days", 'assert "from 1 minute to 14 days" in text', ()),
        ("14 days", 'assert "two weeks" in text', ()),
        ("one minute", 'assert "60 seconds" in text', ()),
        ("95 %", "assert share == 0.95", ()),
        ("95 %", 'assert rule["Percentage"] == 95', ()),
        ("9.97 USD", "assert round(bill, 2) == 9.97", ()),
        ("0.12 USD", "assert bill == Decimal(found)", ("Decimal('0.12')",)),
        ("5 seconds below zero", "assert offset == -5 and low == 0", ()),
        ("10 to 20 seconds", 'assert (low, high) == ("10", "20")', ()),
        ("10 to 20 minutes", "assert (low, high) == (600, 1200)", ()),
        ("version 5.2.5", 'assert version == "5.2.5"', ()),
        ("five", "assert call(b'5')", ()),
        ("five", 'assert f"{x}5" == y', ()),
        ("10 %", "assert share == 1 / 10", ()),
        ("2^16 keys", "assert keys == 2**16 and low == 2**16 - 1", ()),
        ("from 2^16 to 1", "assert keys == 2**16 - 1", ()),
        ("6 of 7", "assert 6 * 7 == x", ()),
    ],
)
def test_figure_that_is_asserted(text: str, code: str, values: tuple[str, ...]) -> None:
    assert missing(text, shown(code, *values)) == []


@pytest.mark.parametrize(
    ("text", "code", "values", "expected"),
    [
        ("14 days", "assert kept == 15 * 24 * 60 * 60", (), ["14 days"]),
        ("14 days", "assert kept == 14", (), ["14 days"]),
        ("14 days", "assert kept == timedelta(hours=14)", (), ["14 days"]),
        ("60 days", 'assert "between 60 seconds and 14 days" in text', (), ["60 days"]),
        ("14 seconds", 'assert "14 days" in text', (), ["14 seconds"]),
        ("ten messages", "found = 10\nassert found == limit", (), ["ten"]),
        ("ten messages", "assert found == limit  # ten, 10", (), ["ten"]),
        ("ten messages", 'assert found == limit, "ten: 10"', (), ["ten"]),
        ("ten messages", "print(10)", (), ["ten"]),
        ("ten messages", "assert limit_10 == found", (), ["ten"]),
        ("14 days", "days_kept = x()\nassert days_kept == 14", (), ["14 days"]),
        ("95 %", "assert share == 95", (), ["95 %"]),
        ("zero or one message", "assert bool(found) is True", (), ["zero", "one"]),
        ("version 5.2.5", "assert version == (5, 2, 5)", (), ["5.2.5"]),
        ("256 KB", "assert size == 256 * 1024 * 1024", (), ["256 KB"]),
        ("10 to 20 minutes", "assert (low, high) == (600, 1300)", (), ["20 minutes"]),
        ("four messages", "assert len(found) == 2 + 2", (), ["four"]),
        ("four messages", "assert len(found) == 5 - 1", (), ["four"]),
        ("four messages", "assert len(found) == 2 * 2", (), ["four"]),
        ("four messages", "assert len(found) == 8 / 2", (), ["four"]),
        ("90 minutes", "assert kept == 60 * 60 + 30 * 60", (), ["90 minutes"]),
        ("four", "assert found == -(2 * 2)", (), ["four"]),
    ],
)
def test_figure_that_is_not(
    text: str, code: str, values: tuple[str, ...], expected: list[str]
) -> None:
    """Not in another unit, nor in comments, messages, printed text or names of the snippet's."""
    assert missing(text, shown(code, *values)) == expected


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("ReceiveMessage", "assert sqs.receive_message(QueueUrl=queue)"),
        ("MaxNumberOfMessages", "assert sqs.receive_message(MaxNumberOfMessages=10)"),
        ("VisibilityTimeout", 'assert attributes["VisibilityTimeout"] == "30"'),
        ("ValueError", "with refuses(ValueError):\n    call()"),
        ("OrderedDict", "from collections import OrderedDict\nassert type(x) is OrderedDict"),
        ("us-east-1", 'assert zone.startswith("us-east-1")'),
        ("MaxNumberOfMessages=10", "assert sqs.receive(MaxNumberOfMessages=10)"),
        ("sqs:ReceiveMessage", "import sqs\nassert sqs.receive_message()"),
        ("a.txt", 'assert "a.txt" in names'),
        ("~", "assert 'a' == ~Contains('z')"),
        ("!=", "assert x != Contains('z')"),
        ("not in", "assert x not in y"),
        ("+", "assert 2 + 2 == x"),
        ("//", "assert 7 // 2 == x"),
        ("*", "assert 2**3 * 4 == x"),
        ("**", "assert 2**3 * 4 == x"),
    ],
)
def test_name_that_is_asserted(name: str, code: str) -> None:
    """As text, or as the name of something that is not the snippet's."""
    line = 1 if code.startswith("with") else 0
    assert shown(code, lines=(line,) if line else ()).has_code(name)


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("ReceiveMessage", "assert receive() == []"),
        ("ReceiveMessage", "def receive_message(): ...\nassert receive_message() == []"),
        ("ReceiveMessage", "ReceiveMessage = 3\nassert ReceiveMessage == 3"),
        ("ReceiveMessage", "import sqs as ReceiveMessage\nassert ReceiveMessage.x() == 3"),
        ("ReceiveMessage", 'assert receive() == [], "ReceiveMessage"'),
        ("ReceiveMessage", "with x:\n    ReceiveMessage()\n    assert y"),
        ("MaxNumberOfMessages=10", "assert sqs.receive(MaxNumberOfMessages=9)"),
        ("…", "assert x"),
        ("~", "assert x - y == z"),
        ("_", "assert x - y == z"),
    ],
)
def test_name_that_is_not(name: str, code: str) -> None:
    """What the snippet made up says nothing; neither does what stands beside the assertion."""
    assert not shown(code).has_code(name)


def test_a_value_may_be_a_name() -> None:
    """What was compared when it ran."""
    assert shown("assert x == y", "'AccessDenied'").has_code("AccessDenied")


def test_quoted_words_show_what_is_in_them() -> None:
    """Where nothing runs, the figures are in the words relied on."""
    words = quoted(["You can set the period from 60 seconds to 14 days with ReceiveMessage."])
    assert missing("one minute to fourteen days", words) == []
    assert missing("1分から14日", words, "ja") == []
    assert missing("15 days", words) == ["15 days"]
    assert words.has_code("ReceiveMessage")
    assert not words.has_code("SendMessage")


@pytest.mark.parametrize(
    "code",
    [
        "assert " + "+".join(["1"] * 900),
        "assert 2 ** 10 ** 9",
        "assert 0x" + "f" * 10_000,
        "assert 1e400 == x",
        "assert 1 << 10_000_000",
        "assert x == '1e999999999'",
        "assert 1 / 0",
        "assert (",
        "",
    ],
    ids=lambda code: code[:16],
)
def test_odd_assertions_are_read(code: str) -> None:
    """Nothing that a snippet may hold is worked out at length, or raises."""
    assert missing("7 days", shown(code)) == ["7 days"]


@given(st.integers(1, 10_000), st.sampled_from(["second", "minute", "hour", "day", "week"]))
def test_any_duration_in_seconds(number: int, unit: str) -> None:
    """In the unit that counts 1 it is there, and one second beside it is not."""
    seconds = {"second": 1, "minute": 60, "hour": 3600, "day": 86400, "week": 604800}
    text, value = f"{number} {unit}s", number * seconds[unit]
    assert missing(text, shown(f"assert x == {value}")) == []
    assert missing(text, shown("assert x == y", repr(value))) == []
    assert missing(text, shown(f"assert x == {value + 1}")) == [text]
    assert missing(text, shown(f"assert x == timedelta({unit}s={number})")) == []


def test_names_that_the_file_of_a_test_imports_are_not_its_own() -> None:
    """What a page shows of a test is the function alone; its imports stand above."""
    imports = "from words import slugify\n"
    test = "def test_it():\n    given = 'A'\n    assert slugify(given) == 'a'\n"
    shown = Asserted(f"\n{test}", imports + test).by((4,))
    assert shown.has_code("slugify")
    assert not shown.has_code("given")
    assert not Asserted(f"\n{test}").by((4,)).has_code("slugify")


def test_message_of_unittest_is_not_compared() -> None:
    """`assertTrue(fee, 7)` looks at the fee alone."""
    assert missing("7", shown("self.assertTrue(fee(3), 7)")) == ["7"]
    assert missing("3", shown("self.assertTrue(fee(3), 7)")) == []
    assert missing("7", shown("self.assertEqual(fee(3), 7)")) == []


@pytest.mark.parametrize(
    "code",
    [
        "assert fee() == 5 or fee() == 7",
        "assert fee() in (5, 7)",
        "assert fee() in [5, 7]",
        "assert fee() in {5, 7}",
        "assert not bad and (fee() == 7 or fee() == 5)",
    ],
)
def test_alternative_that_is_written_is_not_shown(code: str) -> None:
    """One of several was enough; which, only the values say that were compared."""
    assert missing("7", shown(code, "5")) == ["7"]
    assert missing("5", shown(code, "5")) == []


def test_one_of_several_errors_is_not_shown() -> None:
    """Neither as it is written, nor as the values of the tuple say it."""
    code = "assert isinstance(failed, (KeyError, ValueError))"
    values = (Value("(KeyError, ValueError)", "(<class 'KeyError'>)"), Value("failed", "Full()"))
    found = Asserted(code).by((1,), [Evaluated((1,), held=True, values=values)])
    assert (found.has_code("KeyError"), found.has_code("Full")) == (False, True)
    assert Asserted("assert isinstance(failed, KeyError)").by((1,)).has_code("KeyError")
    assert missing("5", shown("assert 5 in (a, b)")) == []
