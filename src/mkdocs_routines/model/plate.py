"""Plate record: an anatomical picture of hip and knee, from bones and muscles to its words."""

from typing import Annotated, Literal

from pydantic import Field, model_validator

from mkdocs_routines.model.figure import BodyPosition, View
from mkdocs_routines.model.limbs import Degrees
from mkdocs_routines.model.values import Heights, Id, Key, Label, Listed, Record, Text

Window = Literal[
    "hip-to-calf", "pelvis-to-knee", "hip", "thigh", "knee", "knee-close", "shank", "leg", "leg-bent", "squat"
]

Mark = Literal["level", "turn", "axis", "ground"]
"""A line through both hips, an arrow around the thigh, a line from hip to ankle, and the floor that pushes up."""


class PlateLabel(Record):
    """A name in the list beside the picture, and the number that leads to it."""

    parts: Listed[Id]
    """The structures that it names, as `draw/anatomy/tissues.yml` or the list of bones calls them. Its number leads to
    the first of them that a picture shows well."""
    name: Label


class PlateStep(Record):
    """A step of a story that one picture tells, and the number that leads to it."""

    title: Label
    says: Text
    """What there is to see, in a sentence or two, worded no more strongly than on the page."""
    parts: Listed[Id]
    """The structures that light up. Its number leads to the first of them that the picture shows well."""
    mark: Mark | None = None
    """What is drawn over the picture for it."""


class Weighed(Record):
    """The idea that a picture is about, with what speaks for it and what speaks against it."""

    idea: Text
    """The popular idea in one sentence, as people tell it."""
    speaks_for: Listed[Id]
    """Claims that fit the idea."""
    speaks_against: Listed[Id]
    """Claims that do not."""


class PlateView(Record):
    """One picture of a plate."""

    heading: Label | None = None
    """Over the picture: "From the front". Needed with several pictures."""
    view: View = "front"
    turned: Degrees = 0
    """How many degrees the viewer walks on from that side towards the front."""
    seen_from_above: Annotated[float, Field(ge=-80, le=80)] = 3
    window: Window = "hip-to-calf"
    """How much of the body is in the picture."""
    shift: tuple[Heights, Heights] = (0.0, 0.0)
    """How far the window is moved to the right and up."""
    side: Literal["left", "right", "both"] = "right"
    """The leg whose muscles are drawn."""
    shows: tuple[Id, ...] = ()
    """Muscles and other tissues, beside the bones."""
    alone: bool = False
    """Whether the other leg is left out, where it would be in the way."""
    hides: tuple[Id, ...] = ()
    """Bones that are left out."""
    lit: tuple[Id, ...] = ()
    """Structures that stand out; the others are paler. None: all alike."""
    pose: BodyPosition = BodyPosition()


class Plate(Record):
    """Anatomical picture of one idea."""

    title: Label
    person: Id = "woman"
    caption: Text
    """What the picture shows, in a sentence or two; it claims no more than is drawn."""
    alt: Text
    """The picture for those who do not see it."""
    labels: tuple[PlateLabel, ...] = ()
    steps: Annotated[tuple[PlateStep, ...], Field(max_length=7)] = ()
    """In the place of labels: a story that the picture tells step by step."""
    views: Annotated[tuple[PlateView, ...], Field(min_length=1, max_length=4)]
    weighs: Weighed | None = None
    """Shown with it, side by side."""
    sources: tuple[Key, ...] = ()

    @model_validator(mode="after")
    def _several_views_have_headings(self) -> "Plate":
        if len(self.views) > 1 and not all(view.heading for view in self.views):
            raise ValueError("views: each must have a heading where there are several")
        return self

    @model_validator(mode="after")
    def _steps_have_a_picture_to_themselves(self) -> "Plate":
        if self.steps and (self.labels or len(self.views) > 1):
            raise ValueError("steps: must stand without labels, and with one view that all of them share")
        return self

    @property
    def numbered(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """What the numbers in the pictures lead to, in their order: a name, and its structures."""
        return tuple((label.name, label.parts) for label in self.labels) or tuple(
            (step.title, step.parts) for step in self.steps
        )
