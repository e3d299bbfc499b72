"""Keys that a feature of the site needs in a record, and that are not there."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from pydantic import BaseModel

from mkdocs_routines.load.shape_errors import models_in
from mkdocs_routines.load.yaml_text import Place
from mkdocs_routines.model.demands import DEMANDS, demanded
from mkdocs_routines.model.features import Features


def missing_keys(shape: type[BaseModel], value: Any, features: Features, place: Place = ()) -> Iterator[Place]:
    """The place of each key that is missing in what was read for a record of `shape`, or in a record within it."""
    if isinstance(value, tuple | list):
        for index, entry in enumerate(value):
            yield from missing_keys(shape, entry, features, (*place, index))
    elif isinstance(value, Mapping):
        yield from ((*place, key) for key in demanded(shape, features) if key not in value)
        for name, model in _demanding(shape):
            yield from missing_keys(model, value.get(name), features, (*place, name))


@cache
def _demanding(shape: type[BaseModel]) -> tuple[tuple[str, type[BaseModel]], ...]:
    """The fields of a shape with records of which something is demanded, and the shape of each."""
    fields = ((name, model) for name, field in shape.model_fields.items() for model in models_in(field.annotation))
    return tuple((name, model) for name, model in fields if model in DEMANDS or _demanding(model))
