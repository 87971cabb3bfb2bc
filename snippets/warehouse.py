"""A warehouse that ships orders: what the functions of an exercise call."""

shipped: list[str] = []
"""What was shipped, in order."""


def ship(order: str) -> None:
    """Ship an order."""
    shipped.append(order)
