"""Muscle records: where the muscles of the vocabulary are painted on the bodies of the drawings.

They stand in the package, beside the base mesh on which they lie. A muscle is drawn on a chart, which is the skin of
one side of the body unrolled around an axis. A place on a chart is (along, angle): how far down a leg or up the trunk,
and degrees about the axis, of which 0 faces forward, 90 outward, 180 backward and 270 to the other side.
"""

from itertools import chain
from typing import Annotated, Literal

from pydantic import Field, model_validator

from mkdocs_routines.model.person import Decimetres
from mkdocs_routines.model.values import Id, Label, Record

Along = Annotated[float, Field(ge=-2, le=2.5)]
Degrees = Annotated[float, Field(ge=-180, le=360)]
ChartName = Literal["leg", "trunk"]
ChartPoint = tuple[Along, Degrees]


class AxisPoint(Record):
    """Point of the axis of a chart, in decimetres of the base mesh."""

    along: Along
    """Its name on the chart."""
    height: Decimetres
    forward: Decimetres
    out: Decimetres
    """The distance from the middle plane of the body."""
    radius: Annotated[float, Field(gt=0, le=5)]
    """The typical distance of the skin, which turns degrees into lengths."""


class SkinChart(Record):
    """Skin of one side of the body, unrolled around an axis."""

    axis: Annotated[tuple[AxisPoint, ...], Field(min_length=2)]
    """Points from one end to the other."""

    @model_validator(mode="after")
    def _axis_runs_one_way(self) -> "SkinChart":
        heights = [point.height for point in self.axis]
        alongs = [point.along for point in self.axis]
        if alongs != sorted(set(alongs)) or heights not in (sorted(set(heights)), sorted(set(heights), reverse=True)):
            raise ValueError("axis: along must rise from point to point, and height must rise or fall all the way")
        return self


class MuscleHead(Record):
    """Head of a muscle, or another part of it that an edge sets apart."""

    name: Label
    outline: Annotated[tuple[ChartPoint, ...], Field(min_length=4)]
    """Points of a smooth closed curve. A point that stands twice is a corner."""
    fibres: Annotated[tuple[Annotated[tuple[ChartPoint, ...], Field(min_length=2)], ...], Field(min_length=2)]
    """Some of its fibres, from one edge of the head to the other; the drawing fills in those between."""


class Tendon(Record):
    """Tendon or sheet of one that lies beneath the skin, and is drawn with its muscle."""

    name: Label
    outline: Annotated[tuple[ChartPoint, ...], Field(min_length=4)]


class PaintedMuscle(Record):
    """Muscle as it is painted on both sides of the body."""

    chart: ChartName
    heads: Annotated[tuple[MuscleHead, ...], Field(min_length=1)]
    """From the surface inward: a head covers those after it."""
    tendons: tuple[Tendon, ...] = ()
    """They cover the heads."""


class Muscles(Record):
    """The charts of the body and the muscles painted on them."""

    charts: dict[ChartName, SkinChart]
    muscles: dict[Id, PaintedMuscle]
    """Muscle of the vocabulary → how it is painted, from the surface inward: a muscle covers those after it."""

    @model_validator(mode="after")
    def _charts_are_there(self) -> "Muscles":
        if missing := {muscle.chart for muscle in self.muscles.values()} - set(self.charts):
            raise ValueError(f"charts must have {', '.join(sorted(missing))}")
        return self

    @model_validator(mode="after")
    def _places_are_on_their_charts(self) -> "Muscles":
        for name, muscle in self.muscles.items():
            axis = self.charts[muscle.chart].axis
            low, high = axis[0].along, axis[-1].along
            outlines = [*(head.outline for head in muscle.heads), *(tendon.outline for tendon in muscle.tendons)]
            for along, _ in chain.from_iterable(outlines):
                if not low <= along <= high:
                    raise ValueError(f"{name}: along must be from {low:g} to {high:g} on this chart; it is {along:g}")
        return self
