"""Moments of a run as people read them, and where a time axis has its ticks."""

from dataclasses import dataclass

MINUTE, HOUR, DAY = 60, 3600, 86400
UNITS = ((DAY, "d"), (HOUR, "h"), (MINUTE, "min"), (1, "s"))
"""Seconds of a unit, with its symbol, the longest first."""
STEPS = (0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 20, 30, 50, 100, 200, 500, 1000)
"""How many units there may be between two ticks."""
MOST_TICKS = 6
MANY_UNITS = 3
"""An axis that is so many units long is labelled in them."""


@dataclass(frozen=True, slots=True)
class Tick:
    """A labelled moment of an axis."""

    seconds: float
    label: str


def moment(seconds: float) -> str:
    """A moment in seconds, as short as it can be said: "0.3", "5:00", "12:00:00", "4 d"."""
    if seconds < 10 * MINUTE:
        return f"{seconds:.1f}"
    if seconds < DAY:
        minutes, rest = divmod(round(seconds), MINUTE)
        hours, minutes = divmod(minutes, MINUTE)
        return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
    return f"{seconds / DAY:.4g} d"


def ticks(end: float) -> list[Tick]:
    """Round moments from 0 to `end` seconds, of which the last has the unit."""
    size, unit = next((each for each in UNITS if end >= MANY_UNITS * each[0]), UNITS[-1])
    step = next((each for each in STEPS if end / size / each <= MOST_TICKS), STEPS[-1])
    count = int(end / size / step + 1e-9)
    found = [Tick(place * step * size, f"{place * step:g}") for place in range(count + 1)]
    return [*found[:-1], Tick(found[-1].seconds, f"{found[-1].label} {unit}")]
