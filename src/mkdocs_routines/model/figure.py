"""Figure records: a few poses given by joint angles, the support of the body, and the props around it."""

from typing import Annotated, Literal

from pydantic import Field, model_validator

from mkdocs_routines.model.limbs import Arm, Degrees, Foot, Hand, Leg, Stand, Surface
from mkdocs_routines.model.prop import Prop
from mkdocs_routines.model.values import Heights, Id, Label, Listed, Record

Elevation = Annotated[float, Field(ge=0, le=60)]

View = Literal["side", "front", "back", "three-quarter"]
Lying = Literal["upright", "on-the-back", "on-the-right-side", "on-the-left-side", "face-down"]
Anchor = Literal[
    "feet", "left-foot", "right-foot", "left-knee", "right-knee", "pelvis", "shoulders", "left-forearm", "right-forearm"
]
Side = Literal["left", "right", "both"]
Part = Literal["hips", "left-knee", "right-knee", "left-foot", "right-foot", "left-hand", "right-hand", "chest", "head"]


class BodyPosition(Record):
    """Angles and contacts of the whole body. What is left out stays as in the position before."""

    trunk_lean: Degrees | None = None
    """Trunk and pelvis tipped forward from how the body lies or stands."""
    trunk_side_lean: Degrees | None = None
    """Trunk and pelvis tipped to the right."""
    trunk_turn: Degrees | None = None
    """Trunk and pelvis turned to the left about their own length."""
    back_bend: Degrees | None = None
    """Upper back bent forward against the pelvis; arched is negative."""
    back_side_bend: Degrees | None = None
    """Upper back bent to the right against the pelvis."""
    back_turn: Degrees | None = None
    """Upper back turned to the left against the pelvis."""
    head_nod: Degrees | None = None
    """Head bent forward against the upper back. Left out of every pose, the head of a body that lies comes to rest."""
    head_tilt: Degrees | None = None
    """Head bent to the right against the upper back."""
    rise: Heights | None = None
    """How far the whole body is in the air."""
    settles: Heights | None = None
    """How much higher the anchor is than in the first pose, as its flesh rolls on what it lies on: worked out."""
    left_leg: Leg = Leg()
    right_leg: Leg = Leg()
    left_arm: Arm = Arm()
    right_arm: Arm = Arm()
    left_foot: Stand | None = None
    """Where the left foot stands, or `free` when it is lifted. The angles of a standing leg are worked out."""
    right_foot: Stand | None = None
    """Where the right foot stands, or `free` when it is lifted."""
    left_hand: Hand | None = None
    """How the left hand is held, or where on the body it lies; its arm is then worked out."""
    right_hand: Hand | None = None
    """How the right hand is held, or where on the body it lies; its arm is then worked out."""


class Pose(BodyPosition):
    """One position. What is left out stays as in the pose before; in the first pose angles are 0."""

    caption: Label
    """What a person would say of it: "Lie on your back, knees bent."."""
    arrow: Literal[Part, "none"] | None = None
    """The part whose way into this pose the arrow shows, when not that of the figure."""


class At(Record):
    """A place for the anchor when it is not a foot."""

    forward: Heights = 0
    on: Surface | None = None
    """What the flesh around the anchor lies on. The height follows from it."""
    up: Heights = 0
    """Height of the joint above the floor, where it lies on nothing."""
    out: Heights = 0


class Figure(Record):
    """A drawing of an exercise, made from joint angles."""

    person: Id = "woman"
    """Who does the exercise in its drawings."""

    view: View = "side"
    """From where it is seen. From the side, the body faces to the right of the picture."""
    seen_from_above: Elevation = 8
    """How many degrees from above it is seen."""
    turned: Degrees = 0
    """How many degrees the viewer walks on from that side towards the front."""
    body: Lying = "upright"
    """How the body lies or stands before it leans."""
    anchor: Anchor = "right-foot"
    """The part that never moves, unless the body hops. Everything else is worked out from it."""
    anchor_at: At | None = None
    """Where the anchor is, unless it is a foot."""
    works: Side = "both"
    """The side whose muscles are shown at work."""
    muscles: Listed[Label] | None = None
    """Muscles to show at work, when not the primary ones of the exercise."""
    holds: bool = False
    """Whether the exercise is a hold, so that its positions may look much alike."""
    supported_by: Label | None = None
    """What keeps the body from tipping over, when its weight is not above its feet: "A hand on the wall"."""
    arrow: Part | None = None
    """The part whose way the arrow shows."""
    arrow_shift: Annotated[tuple[Heights, ...], Field(min_length=2, max_length=2)] | None = None
    """Where the arrow is drawn, as [right, up] in the picture from the way itself; left out, beside the body."""
    props: Listed[Prop] = ()
    poses: Annotated[tuple[Pose, ...], Field(min_length=2, max_length=3)]
    """Two or three positions, in order. The movement goes through them and back."""

    def height_of(self, surface: Surface | None) -> float:
        """Height of what a part of the body lies on, in body heights: of the first such prop."""
        return next((prop.up for prop in self.props if prop.kind == surface and prop.place is None), 0.0)

    @model_validator(mode="after")
    def _is_anchored(self) -> "Figure":
        if self.anchor == "feet" or self.anchor.endswith("-foot"):
            if self.anchor_at is not None:
                raise ValueError("anchor_at: must be left out when the anchor is a foot; the foot says where it stands")
            for side in ("left", "right") if self.anchor == "feet" else (self.anchor.removesuffix("-foot"),):
                feet = [foot for pose in self.poses if (foot := getattr(pose, f"{side}_foot")) is not None]
                places = {foot if isinstance(foot, str) else foot.place for foot in feet}
                hops = any(pose.rise for pose in self.poses)
                if not places or "free" in places or (len(places) > 1 and not hops):
                    raise ValueError(f"anchor: must stand in one place in every pose; see {side}_foot")
        elif self.anchor_at is None:
            raise ValueError("anchor_at: must say where the anchor is")
        return self

    @model_validator(mode="after")
    def _has_what_it_lies_on(self) -> "Figure":
        kinds = {prop.kind for prop in self.props} | {"floor"}
        feet = [foot for pose in self.poses for foot in (pose.left_foot, pose.right_foot)]
        places = [("anchor_at", self.anchor_at), *(("foot", foot) for foot in feet if isinstance(foot, Foot))]
        for name, place in places:
            if place is not None and place.on is not None and place.on not in kinds:
                raise ValueError(f"{name}: must be on a prop of the figure; there is no {place.on} in props")
            if place is not None and place.on is not None and place.up:
                raise ValueError(f"{name}: must leave out up beside on, from which its height follows")
        return self
