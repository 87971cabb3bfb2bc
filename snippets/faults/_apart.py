"""AWS's API models in which what one operation takes differs from what others take and give."""

from copy import deepcopy

from faults._models import Model


def apart(model: Model, structure: str, *members: str) -> Model:
    """The shape that `members` lead to from `structure`, as a copy that nothing else refers to.

    Beside names of members there are `member`, for what a list holds, and `value`, for what a map
    does.
    """
    shapes = model["shapes"]
    shape: Model = shapes[structure]
    for member in members:
        place = shape["members"][member] if "members" in shape else shape[member]
        shape = deepcopy(shapes[place["shape"]])
        place["shape"] = f"{place['shape']}Of{structure}"
        shapes[place["shape"]] = shape
    return shape
