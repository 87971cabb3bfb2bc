"""Where AWS's API models define something: in every request and response, at any depth.

One thing may be defined twice, for what an operation takes and for what another one gives. In a
snippet that says something of all of them:

    weights = definitions(route53, "Weight")
    assert {weight.metadata.get("max") for weight in weights} == {255}
"""

from collections.abc import Iterator

from botocore.model import ListShape, MapShape, ServiceModel, Shape, StructureShape

Path = tuple[str, ...]
"""Names of members, each within the one before."""


def definitions(model: ServiceModel, *names: str) -> list[Shape]:
    """Each definition of a member with the last name, directly within members with those before.

    Operations that share a definition, words and all, have one. Nothing of such a name gives none.
    """
    found: dict[tuple[str, str], Shape] = {}
    for operation in map(model.operation_model, model.operation_names):
        for side in (operation.input_shape, operation.output_shape):
            for path, member in _walk(side):
                if path[-len(names) :] == names:
                    found.setdefault((member.name, member.documentation), member)
    return [*found.values()]


def takers(model: ServiceModel, *words: str) -> dict[str, set[str]]:
    """The operations that take members whose names contain one of these words, with the names."""
    taken = {}
    for name in model.operation_names:
        request = model.operation_model(name).input_shape
        members = {path[-1] for path, _ in _walk(request)}
        if found := {member for member in members if any(word in member for word in words)}:
            taken[name] = found
    return taken


def _walk(shape: Shape | None, path: Path = (), above: Path = ()) -> Iterator[tuple[Path, Shape]]:
    """Every member of a structure at any depth, also in lists and maps, with its path."""
    while isinstance(shape, ListShape | MapShape):
        shape = shape.member if isinstance(shape, ListShape) else shape.value
    if isinstance(shape, StructureShape) and shape.name not in above:
        for name, member in shape.members.items():
            yield (*path, name), member
            yield from _walk(member, (*path, name), (*above, shape.name))
