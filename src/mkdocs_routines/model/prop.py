"""Prop records: scenery around the body, and equipment on it or in its hands."""

from typing import Literal

from pydantic import model_validator

from mkdocs_routines.model.values import Heights, Record, Sizes

WORN = {
    "band": ("thighs", "shins", "ankles", "feet", "behind-knees", "behind-left-knee", "behind-right-knee"),
    "strap": ("ankles", "left-thigh", "right-thigh"),
    "dumbbell": ("left-hand", "right-hand", "both-hands"),
    "stick": ("back",),
    "bar": ("hips", "both-hands"),
}
"""Prop that is worn or held → the places where it can be."""

SIZES = {
    "mat": (1.15, 0.36),
    "chair": (0.26, 0.27),
    "step": (0.34, 0.42),
    "bench": (0.26, 0.6),
    "cushion": (0.16, 0.2),
    "towel": (0.12, 0.16),
    "post": (0.05, 0.05),
    "wall": (0.05, 0.5),
}
"""Prop → its length along the body's midline and its width across it, in body heights, where a figure gives none."""
OTHER_SIZE = (0.2, 0.3)
"""The same of all other props."""
FITTED = {
    "hips": ("chair", "bench", "bike"),
    "back": ("bench", "roller", "wall"),
    "left-heel": ("step",),
    "right-heel": ("step",),
    "left-knee": ("wall", "bench"),
    "right-knee": ("wall", "bench"),
    "hands": ("wall",),
}
"""Part of the body → the props that are made to touch it."""


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
    """Where its middle is; of a wall the face, of a bike the axle of the pedals, of a band behind knees the knot."""
    up: Heights = 0
    """Height of its top: of the seat, the saddle, the step or the bench; of a band behind the knees, of the knot."""
    fits: Literal["hips", "back", "left-heel", "right-heel", "left-knee", "right-knee", "hands"] | None = None
    """The part of the body that just touches it: hips a seat or a saddle, the back a bench or a wall, hands a wall.

    A knee touches a wall, or lies on a bench. From a step it is the heel that reaches the floor. The height of the
    seat, the bench or the step is then worked out, or the place of the wall. `forward` of a seat is counted from the
    hips, and that of a bench under the back from the neck; the axle of a bike is in the middle between the feet.
    """
    long: Sizes | None = None
    """Its length, in the direction the body faces."""
    out: Heights = 0
    """Where its middle is to the right of the body's midline."""
    wide: Sizes | None = None
    """Its breadth, across the body."""
    place: (
        Literal[
            "thighs",
            "left-thigh",
            "right-thigh",
            "shins",
            "ankles",
            "feet",
            "behind-knees",
            "behind-left-knee",
            "behind-right-knee",
            "left-hand",
            "right-hand",
            "both-hands",
            "back",
            "hips",
        ]
        | None
    ) = None
    """The part of the body it is on or in. A strap holds the ankles to the floor, or hands hold it behind a thigh."""
    faces: Literal["forward", "backward"] = "forward"
    """Where a chair or a wall faces; a wall in front of the body faces backward."""

    @property
    def size(self) -> tuple[float, float]:
        """Length and width."""
        length, width = SIZES.get(self.kind, OTHER_SIZE)
        return self.long or length, self.wide or width

    @model_validator(mode="after")
    def _has_its_place(self) -> "Prop":
        if self.fits is not None and self.kind not in FITTED[self.fits]:
            raise ValueError(
                f"fits: must be left out for a {self.kind}; {self.fits} fits {' or '.join(FITTED[self.fits])}"
            )
        places = WORN.get(self.kind)
        if places is None and self.place is not None:
            raise ValueError(f"place: must be left out for a {self.kind}; forward, up and out say where it is")
        if places is not None and self.place not in places:
            raise ValueError(f"place: must say where the {self.kind} is: {', '.join(places)}")
        return self
