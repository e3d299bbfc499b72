"""Field types of amounts: whole numbers, halves of a kilogram, and ranges of both."""

import re
from dataclasses import dataclass
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, GetCoreSchemaHandler, GetJsonSchemaHandler, WithJsonSchema
from pydantic_core import CoreSchema, core_schema

from mkdocs_routines.model.values import hyphen_message, with_plain_hyphens


@dataclass(frozen=True, order=True)
class Range:
    """Range of whole numbers from `low` to `high`, both included; the two are equal for a single number."""

    low: int
    high: int


@dataclass(frozen=True, order=True)
class Kilograms:
    """Load from `low` to `high` kilograms, both included, in halves of a kilogram."""

    low: float
    high: float


_RANGE = re.compile(r"([0-9]{1,5})\s*[-–]\s*([0-9]{1,5})")
_KILOGRAMS = re.compile(r"([0-9]{1,3}(?:\.[0-9]+)?)\s*[-–]\s*([0-9]{1,3}(?:\.[0-9]+)?)")
_EACH = r"each(?: side| leg| arm| direction)?|(?:per|a) (?:side|leg|arm|direction)"
_IN_WORDS = re.compile(rf"([0-9]{{1,5}})(?:\s*(?:[-–]|to)\s*([0-9]{{1,5}}))?(\s+(?:{_EACH}))?")
_DECIMAL_COMMA = re.compile(r"\d+,\d+(\s*[-–]\s*\d+(,\d+)?)?")
AMRAP: Literal["AMRAP"] = "AMRAP"
"""As many repetitions as possible."""
MOST_KILOGRAMS = 500


@dataclass(frozen=True)
class Within:
    """Limits of an amount, as the metadata of its type: `10` and `8-10` become a `Range` that lies between them.

    `also` are words that may stand in its place. The JSON Schema of the field follows from the same limits.
    """

    least: int
    most: int
    also: tuple[str, ...] = ()

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_before_validator_function(self.read, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        shapes: list[dict[str, Any]] = [
            {"type": "integer", "minimum": self.least},
            {"type": "string", "pattern": r"^[0-9]{1,5}\s*[-–]\s*[0-9]{1,5}$"},
        ]
        if self.most < MOST_WHOLE:
            shapes[0]["maximum"] = self.most
        return {"anyOf": [*shapes, *({"const": word} for word in self.also)], "examples": [10, "8-10", *self.also]}

    def read(self, value: Any) -> Any:
        """The amount that a data file holds. Raises ValueError with what it must be."""
        if isinstance(value, Range) or (isinstance(value, str) and value in self.also):
            return value
        if isinstance(value, int) and not isinstance(value, bool):
            low = high = value
        elif isinstance(value, str) and (match := _RANGE.fullmatch(value.strip())):
            low, high = int(match[1]), int(match[2])
        elif isinstance(value, str) and _RANGE.fullmatch(with_plain_hyphens(value.strip())):
            raise ValueError(hyphen_message(value))
        else:
            raise ValueError(self._what_it_must_be(value))
        _runs_upwards(low, high)
        if low < self.least or high > self.most:
            limit = f"{self.least} or more" if low < self.least else f"{self.most} or less"
            raise ValueError(f"must be {limit}; it is {low if low == high else f'{low}-{high}'}")
        return Range(low, high)

    def _what_it_must_be(self, value: Any) -> str:
        choices = ["a whole number such as 10", "a range such as 8-10", *self.also]
        *first, last = choices
        meant = self._what_was_meant(value.strip()) if isinstance(value, str) else None
        return f"must be {', '.join(first)} or {last}" + (f"; did you mean {meant}?" if meant else "")

    def _what_was_meant(self, value: str) -> str | None:
        if value.upper() in self.also:
            return value.upper()
        if not (match := _IN_WORDS.fullmatch(value)):
            return None
        amount = f"{match[1]}-{match[2]}" if match[2] else match[1]
        return f"{amount}, with 'sides: each' on its own line" if match[3] else amount


MOST_WHOLE = 99_999
Amount = Annotated[Range, Within(1, MOST_WHOLE)]
"""A whole number (`10`) or a range (`8-10`)."""
AmountOrNone = Annotated[Range, Within(0, MOST_WHOLE)]
"""The same, from zero."""


def _kilograms(value: Any) -> Any:
    if isinstance(value, Kilograms):
        return value
    if isinstance(value, int | float) and not isinstance(value, bool):
        low = high = float(value)
    elif isinstance(value, str) and (match := _KILOGRAMS.fullmatch(value.strip())):
        low, high = float(match[1]), float(match[2])
    elif isinstance(value, str) and _DECIMAL_COMMA.fullmatch(value.strip()):
        raise ValueError(f"must have a point before its decimals: {value.replace(',', '.')}, not {value!r}")
    elif isinstance(value, str) and _KILOGRAMS.fullmatch(with_plain_hyphens(value.strip())):
        raise ValueError(hyphen_message(value))
    else:
        raise ValueError("must be kilograms such as 8 or 2.5, or a range such as 2.5-5")
    _runs_upwards(low, high)
    if low * 2 % 1 or high * 2 % 1:
        raise ValueError(f"must be whole or half kilograms, such as 2.5; it is {value}")
    if low < 0.5 or high > MOST_KILOGRAMS:
        limit = f"{MOST_KILOGRAMS} or less" if high > MOST_KILOGRAMS else "0.5 or more"
        raise ValueError(f"must be {limit}; it is {value}")
    return Kilograms(low, high)


def _runs_upwards(low: float, high: float) -> None:
    if low > high:
        raise ValueError(f"must run upwards: {high:g}-{low:g}, not {low:g}-{high:g}")


Load = Annotated[
    Kilograms,
    BeforeValidator(_kilograms),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "number", "minimum": 0.5, "maximum": MOST_KILOGRAMS, "multipleOf": 0.5},
                {"type": "string", "pattern": r"^[0-9]{1,3}(\.[05])?\s*[-–]\s*[0-9]{1,3}(\.[05])?$"},
            ],
            "examples": [8, 2.5, "2.5-5"],
        }
    ),
]
"""A load in whole or half kilograms (`2.5`), or a range of them (`2.5-5`)."""
