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
    """The idea that a picture is about, with what speaks for it, what speaks against it, and what nobody knows."""

    idea: Text
    """The popular idea in one sentence, as people tell it."""
    speaks_for: tuple[Id, ...] = ()
    """Claims that fit the idea."""
    not_known: tuple[Id, ...] = ()
    """Claims that say that we do not know."""
    speaks_against: Listed[Id]
    """Claims that do not fit it."""

    @model_validator(mode="after")
    def _has_a_claim_beside_the_counter_claim(self) -> "Weighed":
        if not (self.speaks_for or self.not_known):
            raise ValueError("must have speaks_for, or not_known where no claim speaks for it")
        return self


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


class Lever(Record):
    """How far the pull of a muscle passes from its joint, by the bend of the joint: a calculation with the model."""

    axis: Literal["hip_flexion", "hip_abduction", "hip_rotation", "knee_flexion"]
    """The movement that it is for, as an angle of a leg."""
    towards: Label | None = None
    """What the muscle does while the lever is above 0: "lifts the thigh out"."""
    away: Label | None = None
    """What it does while the lever is below 0."""
    parts: Listed[Label]
    """The paths of the model whose mean it is."""
    centimetres: Annotated[tuple[float, ...], Field(min_length=2)]
    """The lever at 0, 10, 20, … degrees of bend, to the bend of the second picture. Above 0 it is towards the angle."""

    @model_validator(mode="after")
    def _names_what_it_does(self) -> "Lever":
        for key, reached in (("towards", max(self.centimetres) > 0), ("away", min(self.centimetres) < 0)):
            if reached != (getattr(self, key) is not None):
                must = "be there" if reached else "be left out"
                raise ValueError(f"{key}: must {must}, as the lever is {'at times' if reached else 'never'} that way")
        return self


class Bends(Record):
    """What a muscle does with its joint straight and with it bent."""

    joint: Literal["hip", "knee"]
    says: Text
    """What changes from one picture to the other. Of levers the direction alone: centimetres stand on the axis."""
    alt: Text
    views: Annotated[tuple[PlateView, ...], Field(min_length=2, max_length=2)]
    """The same view with the joint straight and bent. Each has a heading."""
    levers: Annotated[tuple[Lever, ...], Field(max_length=2)] = ()

    @model_validator(mode="after")
    def _both_views_have_headings(self) -> "Bends":
        if not all(view.heading for view in self.views):
            raise ValueError("views: each must have a heading, such as: Hip straight")
        if len({len(lever.centimetres) for lever in self.levers}) > 1:
            raise ValueError("levers: must reach to the same bend")
        return self


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
    bends: Bends | None = None
    """For the plate of a muscle: shown below it on the page of the muscle."""
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
    def pictures(self) -> tuple[PlateView, ...]:
        """Every view of it that is drawn."""
        return (*self.views, *(self.bends.views if self.bends else ()))

    @property
    def unnumbered(self) -> "Plate":
        """The same pictures without numbers, marks and steps."""
        return self.model_copy(update={"labels": (), "steps": ()})

    @property
    def numbered(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """What the numbers in the pictures lead to, in their order: a name, and its structures."""
        return tuple((label.name, label.parts) for label in self.labels) or tuple(
            (step.title, step.parts) for step in self.steps
        )
