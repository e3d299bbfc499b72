"""Field types that records share: ids, keys, texts and days."""

import re
from datetime import date
from typing import Annotated, Any, Literal, TypeVar

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, WithJsonSchema

from mkdocs_routines.model.characters import DASHES, INVISIBLE

T = TypeVar("T")

MOST_LABEL = 80

LEFT_OUT: Any = None
"""Stands in a field that no feature of the site asks for. Only what belongs to such a feature looks at the field."""

Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
"""The name of a record: small letters, digits and single hyphens. For exercises and routines it is the file name."""

Code = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", min_length=2, max_length=10)]
"""A short name of an exercise, for links: small letters, digits and single hyphens."""

Key = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+$", max_length=60)]
"""The key of a source in `references.bib`."""

_INVISIBLE = re.compile(f"[{INVISIBLE}]")
_DASH = re.compile(f"[{DASHES}]")


def _seen(value: str) -> str:
    if found := _INVISIBLE.search(value):
        raise ValueError(f"must not have the invisible character U+{ord(found[0]):04X}")
    return value


def _uncited(value: str) -> str:
    if "[@" in value:
        raise ValueError("must have no citation, since it is shown as it is written, on other pages too")
    return value


def with_plain_hyphens(value: str) -> str:
    """A text with `-` for every dash and minus sign that looks like it."""
    return _DASH.sub("-", value)


def hyphen_message(value: str) -> str:
    """The message about a value that is right but for its dashes, or for spaces around it."""
    dash = _DASH.search(value)
    if not dash:
        return f"must have no space around it: {value.strip()!r}"
    plain = with_plain_hyphens(value.strip())
    return f"must have the hyphen of the keyboard, {plain!r}; here stands U+{ord(dash[0]):04X}"


Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=800), AfterValidator(_seen)]
"""Plain text. `[@key]` in it becomes a citation; everything else is shown as it is written."""

Label = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=MOST_LABEL),
    AfterValidator(_seen),
    AfterValidator(_uncited),
]
"""A short name, shown as it is written."""

FewWords = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=120), AfterValidator(_seen)]
"""A part of a sentence, for surfaces with little room."""

PagePath = Annotated[str, StringConstraints(pattern=r"^[a-z0-9/-]+\.md$", max_length=200)]
"""A page below `docs/`: "get-help.md"."""

Listed = Annotated[tuple[T, ...], Field(min_length=1)]

Heights = Annotated[float, Field(ge=-2, le=2)]
"""A length in body heights: 0.25 is about the length of a thigh."""
Sizes = Annotated[float, Field(ge=0.01, le=2)]
"""The size of a thing in body heights, 16 mm and more."""

Level = Literal["beginner", "intermediate", "advanced"]
WeightOnKnee = Literal["body", "none", "other"]
"""Weight that bends the knee: that of the body, none, or one of another kind, such as that of the lower leg."""
Sides = Literal["together", "each", "each-direction", "alternating", "left", "right"]

Tempo = Annotated[str, StringConstraints(pattern=r"^[0-9]{1,2}-[0-9]{1,2}-[0-9]{1,2}$")]
"""Seconds for lowering, staying and lifting: "3-1-1"."""


class Record(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, use_attribute_docstrings=True)


_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


YEARS = range(1900, 2101)
"""A day of another year is a slip, and days that are counted from it may be none."""


def _day(value: Any) -> Any:
    try:
        day = date.fromisoformat(value)
    except (TypeError, ValueError):
        if isinstance(value, str) and _DASH.search(value) and _DAY.fullmatch(with_plain_hyphens(value)):
            raise ValueError(hyphen_message(value)) from None
        raise ValueError("must be a day such as 2026-11-23") from None
    if day.year not in YEARS:
        raise ValueError(f"must be a day of the years {YEARS[0]} to {YEARS[-1]}")
    return day


Day = Annotated[date, BeforeValidator(_day), WithJsonSchema({"type": "string", "format": "date"})]
"""A day, as year-month-day."""


def within_three_years(checked: date, due: date) -> bool:
    """Whether `due`, the next review, comes after `checked`, by three calendar years at most."""
    return (
        checked < due <= checked.replace(year=checked.year + 3, day=min(checked.day, 28 if checked.month == 2 else 31))
    )
