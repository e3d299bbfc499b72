"""Any record that a pydantic model takes, derived from the model: its fields, limits, patterns and closed sets."""

import types
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from itertools import combinations
from typing import Annotated, Any, Literal, TypeVar, Union, get_args, get_origin

from annotated_types import Ge, Le, MaxLen, MinLen
from hypothesis import reject
from hypothesis import strategies as st
from pydantic import BaseModel, StringConstraints, TypeAdapter, ValidationError
from pydantic.fields import FieldInfo

from mkdocs_routines.model import Dose, Kilograms, Range
from mkdocs_routines.model.amount import MOST_KILOGRAMS, Within

M = TypeVar("M", bound=BaseModel)
Strategy = st.SearchStrategy[Any]

MOST_AT_ONCE = 4
"""Longer lists than this find no more mistakes and take their time, unless the model asks for them."""
SIGNS = " \n\t_-.%;,=@+/#&:\"'<>{}|\\\u00a0\u2028🦵膝é0"
"""Characters that mean something in a link, in YAML, in markup or in a table, and some of two halves."""


def records(model: type[M], **given: Strategy) -> st.SearchStrategy[M]:
    """Records of a model. A field that is given has these values, or is left out with `st.nothing()`."""
    return written(model, **given).map(model.model_validate)


def written(model: type[BaseModel], **given: Strategy) -> st.SearchStrategy[dict[str, Any]]:
    """Records as they stand in a data file, with some of their optional fields.

    Rules on several fields stand in validators, which nothing can be derived from: a field that the model refuses
    beside those that are there is left out, unless one more makes them sound.
    """
    assert given.keys() <= model.model_fields.keys()
    return _written(model, {name: given[name] if name in given else values(model, name) for name in model.model_fields})


@st.composite
def _written(draw: st.DrawFn, model: type[BaseModel], strategies: Mapping[str, Strategy]) -> dict[str, Any]:
    fields = {name: field for name, field in model.model_fields.items() if not strategies[name].is_empty}
    optional = [name for name, field in fields.items() if not field.is_required()]
    wanted = draw(st.lists(st.sampled_from(optional), unique=True)) if optional else []
    order = [*wanted, *(name for name in optional if name not in wanted)]
    drawn = {name: draw(strategies[name]) for name in fields if name not in optional}

    def with_(names: Iterable[str]) -> dict[str, Any]:
        for name in names:
            if name not in drawn:
                drawn[name] = draw(strategies[name])
        return {name: drawn[name] for name in drawn if name in names or name not in optional}

    kept = next((names for names in _few(order) if is_sound(model, with_(names))), None)
    if kept is None:
        reject()
    for name in wanted:
        partners = ((), *((other,) for other in order if other not in kept))
        more = ((*kept, name, *partner) for partner in partners)
        kept = next((names for names in more if is_sound(model, with_(names))), kept)
    return with_(kept)


def _few(names: list[str]) -> Iterable[tuple[str, ...]]:
    """None of the names, then each, then each two."""
    return (some for count in range(3) for some in combinations(names, count))


def is_sound(model: type[BaseModel], fields: Mapping[str, Any]) -> bool:
    try:
        model.model_validate(fields)
    except ValidationError:
        return False
    return True


@cache  # it takes longer than to draw from it, and composite strategies ask for it at each draw
def values(model: type[BaseModel], name: str) -> Strategy:
    """What one field of a model may hold, as it is written in a data file."""
    field = model.model_fields[name]
    usual = st.just(field.default) if isinstance(field.default, float | int | str) else st.nothing()
    return usual | _of(field.annotation, tuple(field.metadata))


def _of(kind: Any, limits: tuple[Any, ...]) -> Strategy:
    origin, inner = get_origin(kind), get_args(kind)
    if origin is Annotated:
        return _of(inner[0], (*inner[1:], *limits))
    if origin is Literal:
        return st.sampled_from(inner)
    if origin in (Union, types.UnionType):  # a field that may be None is one that may be left out
        return st.one_of(*(_of(each, limits) for each in inner if each is not type(None)))
    low, high = _limit(limits, Ge, "ge"), _limit(limits, Le, "le")
    if origin is tuple:
        least, most = _limit(limits, MinLen, "min_length") or 0, _limit(limits, MaxLen, "max_length")
        rows = st.lists(_of(inner[0], ()), min_size=least, max_size=most or least + MOST_AT_ONCE)
        return rows.map(tuple)
    if kind is str:
        return texts(*limits)
    if kind in (Range, Kilograms):
        within = next((limit for limit in limits if isinstance(limit, Within)), None)
        return amounts(within.least, within.most) if within else half_amounts(MOST_KILOGRAMS)
    if kind is float:
        ends = [end for end in (low, high) if end is not None]
        corners = [float(end * share) for end in ends for share in (1, 0.5, 0.25, 0)]
        return st.floats(low, high, allow_nan=False) | (st.sampled_from(corners) if corners else st.nothing())
    if kind is int:
        return st.integers(low, high)
    if kind is bool:
        return st.booleans()
    if kind is date:
        return st.dates().map(date.isoformat)
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        return written(kind)
    raise TypeError(f"no strategy for {kind}")


def _limit(limits: Iterable[Any], kind: type, name: str) -> Any:
    """The tightest of these limits, or None."""
    flat = [one for limit in limits for one in (limit.metadata if isinstance(limit, FieldInfo) else (limit,))]
    found = [getattr(limit, name) for limit in flat if isinstance(limit, kind)]
    return max(found) if name.startswith(("ge", "min")) and found else min(found, default=None)


def texts(*limits: Any) -> st.SearchStrategy[str]:
    """Any text that a field with these limits takes as it is, with nothing around it cut off."""
    adapter = TypeAdapter[str](Annotated[(str, *limits)])
    bounds = [limit for limit in limits if isinstance(limit, StringConstraints)]
    most = min((limit.max_length for limit in bounds if limit.max_length is not None), default=None)
    if patterns := [str(limit.pattern) for limit in bounds if limit.pattern is not None]:
        matching = st.from_regex(patterns[0], fullmatch=True, alphabet=st.characters(codec="ascii"))
        return matching.filter(lambda text: _taken(adapter, text))
    signs = st.sampled_from([sign for sign in SIGNS if _taken(adapter, f"a{sign}a")])
    letters = st.characters(codec="utf-8").filter(lambda sign: _taken(adapter, f"a{sign}a"))
    return st.text(letters | signs, max_size=most).map(str.strip).filter(lambda text: _taken(adapter, text))


def _taken(adapter: TypeAdapter[str], text: str) -> bool:
    try:
        return adapter.validate_python(text) == text
    except ValidationError:
        return False


def amounts(least: int, most: int) -> st.SearchStrategy[int | str]:
    """A whole number between limits, or a range such as `8-10`."""
    spans = st.tuples(st.integers(least, most), st.integers(least, most)).map(sorted)
    return st.integers(least, most) | spans.map(lambda span: f"{span[0]}-{span[1]}")


def half_amounts(most: int) -> st.SearchStrategy[int | float | str]:
    """Halves up to a limit, as a number or a range such as `2.5-5`."""
    halves = st.integers(1, most * 2).map(lambda count: count / 2)
    spans = st.tuples(halves, halves).map(sorted)
    return st.integers(1, most) | halves | spans.map(lambda span: f"{span[0]:g}-{span[1]:g}")


def doses(**given: Strategy) -> st.SearchStrategy[dict[str, Any]]:
    """Any dose, as it stands in a data file."""
    return written(Dose, **given)
