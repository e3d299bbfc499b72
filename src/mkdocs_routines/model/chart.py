"""Chart records: numbers of studies that can stand side by side, with their caveat, and the tasks they are about."""

from collections.abc import Iterable
from itertools import groupby
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, WithJsonSchema, model_validator

from mkdocs_routines.model.figure import Figure
from mkdocs_routines.model.values import Id, Key, Label, Listed, Record, Text

MOST = 100_000
"""More than this, either way, is a slip and not a result."""


def _number(value: Any) -> Any:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ValueError("must be a number such as -0.6")
    if abs(value) > MOST or round(value, 4) != value:
        raise ValueError(f"must be a number from -{MOST} to {MOST} with four decimals at most")
    return float(value) + 0.0  # no -0.0


Number = Annotated[
    float, BeforeValidator(_number), WithJsonSchema({"type": "number", "minimum": -MOST, "maximum": MOST})
]
"""A number with four decimals at most."""


class Estimate(Record):
    label: Label
    """The study, and what it compared: "Rogan 2019, pain"."""
    source: Key
    """The source, by its key in `references.bib`. It stands in `sources` as well."""
    group: Label | None = None
    """The heading it stands under with its neighbours. All rows have one, or none."""
    n: Label | None = None
    """How many, and who: "12 trials, 604 people"."""
    effect: Number | None = None
    """The effect. Left out where the source gives a range of results from `low` to `high`, without intervals."""
    low: Number
    """The lower end of its 95% interval."""
    high: Number
    """The upper end of its 95% interval."""
    pooled: bool = False
    """Whether it is the result of several studies together."""

    @model_validator(mode="after")
    def _runs_upwards(self) -> "Estimate":
        if self.low > self.high:
            raise ValueError("low: must be no higher than high")
        if self.effect is not None and not self.low <= self.effect <= self.high:
            raise ValueError("effect: must lie between low and high")
        if self.effect is None and self.pooled:
            raise ValueError("pooled: must come with effect")
        return self


class Forest(Record):
    """Effects with their intervals, on both sides of no effect."""

    measure: Label
    """What is measured, with its unit: "Difference in pain, standard deviations"."""
    scale: Literal["linear", "log"]
    """`linear` for differences, where 0 is no effect; `log` for ratios, where 1 is."""
    below: Label
    """What an effect below 0, or a ratio below 1, means: "less pain with hip exercise"."""
    above: Label
    """What an effect above 0, or a ratio above 1, means: "more pain with hip exercise"."""
    rows: Listed[Estimate]
    """The effects, in order."""

    @model_validator(mode="after")
    def _fits_its_scale(self) -> "Forest":
        for row in self.rows:
            if self.scale == "log" and row.low <= 0:
                raise ValueError(f"rows: must be above 0 on a log scale; {row.label!r} is not")
        _grouped(self.rows)
        return self

    @property
    def reference(self) -> float:
        """The value that means no effect."""
        return 1.0 if self.scale == "log" else 0.0


class Bar(Record):
    label: Label
    """What was measured: an exercise, a task."""
    source: Key
    """The source, by its key in `references.bib`. It stands in `sources` as well."""
    group: Label | None = None
    """The heading it stands under with its neighbours. All rows have one, or none."""
    value: Number
    """The value, 0 or more."""
    sd: Number | None = None
    """Its standard deviation, where it was seen."""
    exercise: Id | None = None
    """The exercise of ours that it is, or one like it: its drawing stands beside the row, which leads to its page."""
    task: Id | None = None
    """What was done, if it is no exercise of ours: a file in `data/tasks`, whose drawing stands beside the row."""

    @model_validator(mode="after")
    def _is_an_amount(self) -> "Bar":
        if self.value < 0:
            raise ValueError("value: must be 0 or more")
        if self.sd is not None and self.sd < 0:
            raise ValueError("sd: must be 0 or more")
        if self.exercise and self.task:
            raise ValueError("task: must be left out beside exercise")
        return self


class Bars(Record):
    """Amounts, from 0 upwards."""

    unit: Label
    """What is measured, with its unit: "Peak force on the kneecap joint, body weights"."""
    rows: Listed[Bar]
    """The amounts, in order."""

    @model_validator(mode="after")
    def _is_grouped(self) -> "Bars":
        _grouped(self.rows)
        return self


class Chart(Record):
    """Numbers of studies that measure the same thing on one scale. The file name is its id."""

    title: Label
    """What it shows, as a topic: it asserts nothing."""
    says: Text
    """What the picture says, in one to three sentences for everybody, those who cannot see it among them: what its rows
    show, what no difference looks like, and what does not follow. At most 60 words, no citation, and only numbers that
    the chart has."""
    caveat: Text
    """What is mixed in it, and what does not follow from it."""
    joint: Literal["hip", "knee"]
    """Which joint the numbers are about: its colour."""
    sources: Listed[Key]
    """The sources behind it, by their keys in `references.bib`."""
    forest: Forest | None = None
    """Effects with their intervals."""
    bars: Bars | None = None
    """Amounts."""

    @model_validator(mode="after")
    def _is_one_chart(self) -> "Chart":
        if (self.forest is None) == (self.bars is None):
            raise ValueError("must have exactly one of forest, bars")
        if "[@" in self.says:
            raise ValueError("says: must have no citation; it is read out as it stands")
        for row in self.rows:
            if row.source not in self.sources:
                raise ValueError(f"sources: must name the source of every row; {row.source!r} is missing")
        return self

    @property
    def kind(self) -> Literal["forest", "bars"]:
        return "forest" if self.forest else "bars"

    @property
    def rows(self) -> tuple[Estimate | Bar, ...]:
        """Its rows, whichever kind it is."""
        return (*(self.forest.rows if self.forest else ()), *(self.bars.rows if self.bars else ()))


def _grouped(rows: Iterable[Estimate | Bar]) -> None:
    groups = [group for group, _ in groupby(row.group for row in rows)]
    if None in groups and len(groups) > 1:
        raise ValueError("rows: must all have a group, or none")
    if len(set(groups)) < len(groups):
        raise ValueError("rows: must stand together with the others of their group")


class Task(Record):
    """Everyday or laboratory task. The file name is its id."""

    name: Label
    """What people do: "Walking up stairs"."""
    figure: Figure
    """Its drawing, like that of an exercise. Pictures show the last position alone, and no muscle."""
