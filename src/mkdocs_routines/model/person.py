"""Person records: the people in the drawings, what they wear, and how their hair lies.

They stand in the package, beside the mesh that they shape. Lengths are decimetres of the base mesh: x forward, y up,
z to the right of the body.
"""

import re
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, model_validator

from mkdocs_routines.model.values import Id, Label, Listed, Record

Share = Annotated[float, Field(ge=0, le=1)]
Decimetres = Annotated[float, Field(ge=-10, le=10)]


def _colour(value: str) -> str:
    if not re.fullmatch(r"#[0-9a-f]{6}", value):
        raise ValueError(f"must be a colour such as '#eec9a8', between quotation marks; it is {value!r}")
    return value


def _target(value: str) -> str:
    if not re.fullmatch(r"[a-z]+/[a-z0-9-]+", value):
        raise ValueError(f"must be a target such as 'stomach/stomach-tone-decr'; it is {value!r}")
    return value


Colour = Annotated[str, AfterValidator(_colour)]
TargetName = Annotated[str, AfterValidator(_target)]
"""A target of MakeHuman: its folder and its name, without `.target.gz`."""
Point = tuple[Decimetres, Decimetres, Decimetres]
ProfilePoint = tuple[Decimetres, Decimetres]
Materials = Literal["shirt", "shorts", "shoe"]


class Build(Record):
    """Shape of a body, in the terms of MakeHuman."""

    male: Share
    """0 for a woman, 1 for a man."""
    age: Annotated[float, Field(ge=1, le=90)]
    """Age in years."""
    muscle: Share = 0.5
    """0.5 is the average."""
    weight: Share = 0.5
    """0.5 is the average."""
    ancestry: Annotated[dict[Literal["african", "asian", "caucasian"], Share], Field(min_length=1)]
    """Shares of the three faces of MakeHuman, which add up to 1."""
    targets: dict[TargetName, Annotated[float, Field(ge=-1, le=1)]] = Field(default_factory=dict)
    """Further targets, with the share of each."""

    @model_validator(mode="after")
    def _ancestry_adds_up(self) -> "Build":
        if abs((total := sum(self.ancestry.values())) - 1) > 1e-6:
            raise ValueError(f"ancestry must add up to 1; it adds up to {total:g}")
        return self


class Tones(Record):
    """A colour on light ground and on dark ground."""

    light: Colour
    dark: Colour


class PersonHair(Record):
    """Hair of a person."""

    style: Id
    """A style of `hair.yml`."""
    colour: Tones
    brows: Tones | None = None
    """The colour of the brows, where it is another one."""


class DrawnPerson(Record):
    """One of the people in the drawings. Nobody who lives is meant."""

    label: Label
    """Who is drawn, for a caption: "a woman of about 30"."""
    build: Build
    skin: Tones
    hair: PersonHair


class People(Record):
    """The people in the drawings."""

    people: Annotated[dict[Id, DrawnPerson], Field(min_length=1)]


class Loose(Record):
    """Cloth that stands off, or closes in, as it nears its end."""

    by: Annotated[float, Field(ge=-1, le=1)]
    """How much farther it stands off at the end; below 0 where it closes in."""
    over: Annotated[float, Field(ge=0.01, le=10)]
    """The distance from the end at which it begins."""


class Edge(Record):
    """Bound at which cloth ends: a curve seen from the side, above or below which it lies."""

    side: Literal["above", "below"]
    curve: Listed[ProfilePoint]
    """Points (forward, height) from back to front. Beyond its ends the curve runs on level."""
    loose: Loose | None = None


class Sleeve(Record):
    """Bound at which sleeves end: a plane across each upper arm."""

    share: Share
    """How far down from the shoulder joint to the elbow joint."""
    apart: Decimetres
    """The distance from the middle plane of the body that the arms have and the trunk has not."""
    loose: Loose | None = None


class Collar(Record):
    """Bound around the neck: cloth lies outside an ellipsoid."""

    centre: Point
    radii: Point
    loose: Loose | None = None


class Garment(Record):
    """Piece of clothing: the part of the tights of the base mesh that lies within all its bounds."""

    thickness: Annotated[float, Field(ge=0.01, le=1)]
    """How far the cloth stands off the skin."""
    edges: Annotated[dict[Id, Edge], Field(min_length=1)]
    sleeve: Sleeve | None = None
    collar: Collar | None = None
    within: Annotated[float, Field(ge=0.01, le=10)] | None = None
    """Distance from the middle plane of the body beyond which lies another part of the body, such as a hand."""


class Wardrobe(Record):
    """What everybody in the drawings wears."""

    garments: dict[Materials, Garment]
    """From the outside in: what comes first covers what comes after."""
    tuck: Annotated[float, Field(ge=0, le=1)]
    """How far a garment goes on beneath the one that covers it."""
    sole: Annotated[float, Field(ge=0, le=0.05)]
    """The height of a sole's upper edge above the floor, in body heights."""


class HairStyle(Record):
    """Hair that lies on the head, and hair that is tied together."""

    line: Listed[ProfilePoint]
    """The hairline seen from the side: points (forward, height) from back to front."""
    peak: Annotated[float, Field(ge=-1, le=1)] = 0.0
    """How much lower the line is in the middle of the forehead."""
    temples: Annotated[float, Field(ge=0, le=2)] = 0.0
    """How far the line runs back beside the middle of the forehead."""
    thickness: Annotated[float, Field(ge=0.01, le=1)]
    over: Annotated[float, Field(ge=0.05, le=3)] = 0.35
    """The distance from the hairline over which it grows to its thickness."""
    crown: Annotated[float, Field(ge=0, le=1)] = 0.0
    """How much thicker it is on the crown than at the sides."""
    waves: Annotated[float, Field(ge=0, le=0.5)] = 0.0
    """The height of its waves."""
    tied: Listed[tuple[Decimetres, Decimetres, Decimetres]] | None = None
    """A bun or a tail: points (forward, height, radius) of the line along which it hangs."""


class HairStyles(Record):
    """Hair styles by name."""

    styles: Annotated[dict[Id, HairStyle], Field(min_length=1)]
