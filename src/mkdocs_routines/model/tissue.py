"""Tissue records: muscles, tendons, ligaments and cartilage as volumes along lines between the bones.

They stand in the package, beside the bones that they join. A line runs through stations: the path of a muscle of the
model by its name (`glmed1`), one point of it (`recfem/-3`, counted from the end), or a place in the frame of a rigid
body of the right leg in metres, as forward, up and outward.
"""

from typing import Annotated, Literal

from pydantic import Field, model_validator

from mkdocs_routines.model.values import Id, Label, Record

Metres = Annotated[float, Field(ge=-1, le=1)]
Thickness = Annotated[float, Field(gt=0, le=0.1)]
RigidBody = Literal["pelvis", "femur", "patella", "tibia", "talus", "calcn", "toes"]
Station = Label | tuple[RigidBody, Metres, Metres, Metres]
Line = Annotated[tuple[Station, ...], Field(min_length=1)]
TissueLook = Literal["muscle", "tendon", "band", "cartilage", "ligament", "growth"]


class Piece(Record):
    """Volume along one line, or through several lines side by side."""

    lines: Annotated[tuple[Line, ...], Field(min_length=1)]
    """One line is the middle of a spindle. Several are a sheet, from one edge to the other."""
    thick: Thickness
    """Half of its thickness where it is thickest, in metres."""
    ends: Annotated[float, Field(ge=0, le=1)] = 0.3
    """Share of that thickness at both ends."""
    swells: tuple[Annotated[float, Field(ge=-2, le=3)], Annotated[float, Field(ge=-2, le=3)]] = (0.0, 1.0)
    """Where along the line its belly begins and ends: 0 is the origin, 1 the insertion."""
    flat: Annotated[float, Field(ge=1, le=8)] = 1.0
    """How many times as wide as thick a spindle is."""
    faces: tuple[RigidBody, Metres, Metres, Metres] | None = None
    """Direction in which the flat side of a spindle faces."""
    beyond: Annotated[float, Field(ge=0, le=1)] = 0.2
    """How far a sheet reaches beyond its outer lines, as a share of the distance between two of them."""


class Tissue(Record):
    """One structure with a name of its own."""

    look: TissueLook
    pieces: Annotated[tuple[Piece, ...], Field(min_length=1)]


class Tissues(Record):
    tissues: dict[Id, Tissue]

    @model_validator(mode="after")
    def _belly_has_length(self) -> "Tissues":
        for name, tissue in self.tissues.items():
            for piece in tissue.pieces:
                if piece.swells[0] >= piece.swells[1]:
                    raise ValueError(f"{name}: swells must run from a smaller number to a larger one")
        return self
