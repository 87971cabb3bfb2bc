"""Writes the manual's page of what uradori costs, from the last run of each benchmark.

python plugins/uradori/benchmarks/manual_page.py
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from html import escape
from math import ceil, floor, log10
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
PAGE = HERE.parent / "docs" / "speed.md"

BEGINNING = """\
# What it costs

Figures of the benchmarks in `plugins/uradori/benchmarks`, as their last runs left them. Each \
part begins with the command of that run: its sizes may be smaller than those that `make bench` \
asks for, up to 10,000 claims and 1,000 pages in each language, and an aim that was set for one \
size is shown at that size alone. They are medians of as many measurements as `--times` says, so \
of one where that is 1, of whole programs measured from outside, with what those start. Where two \
things are compared, they were measured in turn. On a machine that others use at the same time, \
as its load says, everything takes longer: most of all what the wall's clock shows, but processor \
time, too.

Sites are made by `made_sites.py`, the same for the same seed: pages in two languages, and claims \
that add two numbers or ask a queue, with one fault each.
"""

GROWING = {"CPU s", "MB"}
"""Units of what is plotted by how much there was."""

WIDTH, HEIGHT, LEFT, BELOW = 560, 240, 60, 36
"""Of a plot, in pixels; room for what is written at its axes."""


def results() -> dict[str, dict[str, Any]]:
    """What each benchmark has left, by its name."""
    files = sorted((HERE / "results").glob("*.json"))
    return {each.stem: json.loads(each.read_text("utf-8")) for each in files}


def page(found: Mapping[str, Mapping[str, Any]]) -> str:
    """The whole page as Markdown."""
    return "\n".join([BEGINNING, *(line for name, of in found.items() for line in _part(name, of))])


def _part(name: str, result: Mapping[str, Any]) -> Iterator[str]:
    yield f"## {_title(name)}"
    yield ""
    yield f"`{result['command']}` on {result['day']}: {'; '.join(result['machine'])}."
    yield ""
    yield "| what | at | measured | aim: at most |"
    yield "|---|---|---|---|"
    for each in result["figures"]:
        aim = "" if each["aim"] is None else f"{each['aim']:g}"
        size = "" if each["size"] is None else f"{each['size']:,}"
        yield f"| {each['what']} | {size} | {_shown(each['value'])} {each['unit']} | {aim} |"
    yield ""
    for what, points in _series(result["figures"]).items():
        yield _plot(what, points)
        yield ""


def _title(name: str) -> str:
    """What a benchmark says of itself in its first line, up to the colon."""
    first = (HERE / f"{name}.py").read_text("utf-8").removeprefix('"""').partition("\n")[0]
    return first.partition(":")[0].rstrip(".")


def _shown(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"  # noqa: PLR2004 - three digits


def _series(figures: Iterable[Mapping[str, Any]]) -> dict[str, list[tuple[int, float]]]:
    """What was measured at more than one size, by what it is."""
    found: dict[str, list[tuple[int, float]]] = {}
    for each in figures:
        if each["size"] is not None and each["unit"] in GROWING:
            name = f"{each['what']}, {each['unit']}"
            found.setdefault(name, []).append((each["size"], each["value"]))
    return {what: sorted(points) for what, points in found.items() if len(points) > 1}


def _plot(what: str, points: list[tuple[int, float]]) -> str:
    """A figure on logarithmic axes, where what grows in proportion runs along the dashed line."""
    left, right = (floor(log10(points[0][0])), ceil(log10(points[-1][0])))
    values = [value for _, value in points if value > 0]
    low, high = floor(log10(min(values))), ceil(log10(max(values)))
    high = max(high, low + 1)

    def at(size: float, value: float) -> tuple[float, float]:
        x = LEFT + (log10(size) - left) / (right - left) * (WIDTH - LEFT - 30)
        y = HEIGHT - BELOW - (log10(value) - low) / (high - low) * (HEIGHT - BELOW - 10)
        return round(x, 1), round(y, 1)

    places = [at(*each) for each in points if each[1] > 0]
    line = " ".join(f"{x},{y}" for x, y in places)
    dots = "".join(f'<circle cx="{x}" cy="{y}" r="4"/>' for x, y in places)
    first, last = points[0], points[-1]
    # What would be in proportion, cut where the plot ends.
    longest = min(last[0], first[0] * 10.0**high / first[1])
    (x1, y1), (x2, y2) = at(*first), at(longest, first[1] * longest / first[0])
    below = (
        _label(at(10**each, 10.0**low)[0], HEIGHT - 12, "middle", f"{10**each:,}")
        for each in range(left, right + 1)
    )
    beside = (
        _label(LEFT - 8, at(10**left, 10.0**each)[1] + 4, "end", f"{10.0**each:g}")
        for each in range(low, high + 1)
    )
    name = escape(what)
    return (
        f'<figure><svg viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" role="img" '
        f'aria-label="{name} by number of claims" font-size="12" fill="currentColor">'
        f'<line x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}" '
        'stroke="currentColor" stroke-dasharray="4 4"/>'
        f'<polyline points="{line}" fill="none" stroke="currentColor" stroke-width="2"/>'
        f"{dots}{''.join([*below, *beside])}</svg>"
        f"<figcaption>{name}, by number of claims. Dashed: in proportion.</figcaption></figure>"
    )


def _label(x: float, y: float, anchor: str, text: str) -> str:
    return f'<text x="{x}" y="{y}" text-anchor="{anchor}">{text}</text>'


if __name__ == "__main__":
    PAGE.write_text(page(results()), "utf-8")
