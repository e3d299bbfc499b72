"""Prop records: scenery around the body, and equipment on it or in its hands."""

from typing import Literal

from pydantic import model_validator

from mkdocs_routines.model.values import Heights, Record

_WORN = {
    "band": ("thighs", "behind-knees", "behind-left-knee", "behind-right-knee", "shins", "ankles", "feet"),
    "strap": ("ankles",),
    "dumbbell": ("left-hand", "right-hand", "both-hands"),
    "stick": ("back",),
    "bar": ("hips", "both-hands"),
}
"""Prop that is worn or held → the places where it can be."""


class Prop(Record):
    """A thing in the picture. Lengths are in body heights."""

    kind: Literal[
        "mat",
        "chair",
        "step",
        "bench",
        "wall",
        "post",
        "bike",
        "roller",
        "band",
        "strap",
        "dumbbell",
        "stick",
        "bar",
        "cushion",
        "towel",
    ]
    forward: Heights = 0
    """Where its middle is; for a wall, its face; for a bike, its axle; for a band behind a knee, where it is fixed."""
    up: Heights = 0
    """Height of its top: of seat, saddle, step or bench; for a band behind a knee, where it is fixed."""
    long: Heights | None = None
    """Its length, in the direction the body faces."""
    out: Heights = 0
    """Where its middle is to the right of the body's midline."""
    wide: Heights | None = None
    """Its breadth, across the body."""
    place: (
        Literal[
            "thighs",
            "behind-knees",
            "behind-left-knee",
            "behind-right-knee",
            "shins",
            "ankles",
            "feet",
            "left-hand",
            "right-hand",
            "both-hands",
            "back",
            "hips",
        ]
        | None
    ) = None
    """The part of the body it is on or in. A strap holds the ankles to the floor."""
    faces: Literal["forward", "backward"] = "forward"
    """Where a chair or a wall faces; a wall in front of the body faces backward."""

    @model_validator(mode="after")
    def _has_its_place(self) -> "Prop":
        places = _WORN.get(self.kind)
        if places is None and self.place is not None:
            raise ValueError(f"place: must be left out for a {self.kind}; forward, up and out say where it is")
        if places is not None and self.place not in places:
            raise ValueError(f"place: must say where the {self.kind} is: {', '.join(places)}")
        return self
