"""Figure records: a few poses given by joint angles, the support of the body, and the props around it."""

from typing import Annotated, Literal

from pydantic import Discriminator, Field, Tag, model_validator

from mkdocs_routines.model.prop import Prop
from mkdocs_routines.model.values import Heights, Label, Listed, Record

Degrees = Annotated[float, Field(ge=-180, le=180)]
Elevation = Annotated[float, Field(ge=0, le=60)]

View = Literal["side", "front", "back", "three-quarter"]
Lying = Literal["upright", "on-the-back", "on-the-right-side", "on-the-left-side", "face-down"]
Anchor = Literal[
    "feet", "left-foot", "right-foot", "left-knee", "right-knee", "pelvis", "shoulders", "left-forearm", "right-forearm"
]
Touch = Literal["hip", "knee", "other-knee", "chest", "other-shoulder", "head", "thigh", "other-foot"]
Side = Literal["left", "right", "both"]
Part = Literal["hips", "left-knee", "right-knee", "left-foot", "right-foot", "left-hand", "right-hand", "chest", "head"]


class Leg(Record):
    """Joint angles in degrees. What is left out stays as in the pose before; in the first pose it is 0."""

    hip_flexion: Degrees | None = None
    """Thigh forward of the trunk; backward is negative."""
    hip_abduction: Degrees | None = None
    """Thigh away from the other one; across it is negative."""
    hip_rotation: Degrees | None = None
    """Thigh turned inwards about its own length; outwards is negative."""
    knee_flexion: Degrees | None = None
    """Heel towards the buttock; a straight knee is 0."""
    ankle_dorsiflexion: Degrees | None = None
    """Toes towards the shin; pointed toes are negative."""
    knee_swing: Degrees | None = None
    """Bent knee swung outwards about the line from hip to ankle, which stay where they are; inwards is negative."""
    ankle_eversion: Degrees | None = None
    """With the foot on the floor: shin tipped inwards; outwards is negative."""


class Arm(Record):
    """Joint angles in degrees, or what the hand touches. What is left out stays as in the pose before."""

    shoulder_flexion: Degrees | None = None
    """Upper arm forward of the trunk; backward is negative."""
    shoulder_abduction: Degrees | None = None
    """Upper arm away from the trunk."""
    shoulder_rotation: Degrees | None = None
    """Upper arm turned inwards about its own length."""
    elbow_flexion: Degrees | None = None
    """Hand towards the shoulder; a straight elbow is 0."""
    touches: Touch | None = None
    """A place on the body where the hand lies. The angles are then worked out."""
    reaches: Annotated[tuple[Heights, ...], Field(min_length=3, max_length=3)] | None = None
    """A point where the hand is, as [forward, up, out] in body heights. The angles are then worked out."""
    free: bool = False
    """In a later pose: the hand lets go, and the angles count again."""


class Foot(Record):
    """Where a foot stands: the point of the floor (or of a step) below its ankle."""

    forward: Heights = 0
    """Forward of the middle of the picture."""
    out: Heights = 0.05
    """Out to its own side, from the midline of the body."""
    up: Heights = 0
    """Above the floor: the height of the step it stands on."""
    toes_out: Degrees = 6
    """Toes turned outwards."""
    heel_up: Annotated[float, Field(ge=-45, le=75)] = 0
    """Heel lifted, turning over the ball of the foot; toes lifted is negative."""


Stand = Annotated[
    Annotated[Foot, Tag("place")] | Annotated[Literal["free"], Tag("word")],
    Discriminator(lambda value: "word" if isinstance(value, str) else "place"),
]
"""Where a foot stands, or `free` when it is lifted."""


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
    """Head bent forward against the upper back."""
    rise: Heights | None = None
    """How far the whole body is in the air."""
    left_leg: Leg = Leg()
    right_leg: Leg = Leg()
    left_arm: Arm = Arm()
    right_arm: Arm = Arm()
    left_foot: Stand | None = None
    """Where the left foot stands, or `free` when it is lifted. The angles of a standing leg are worked out."""
    right_foot: Stand | None = None
    """Where the right foot stands, or `free` when it is lifted."""


class Pose(BodyPosition):
    """One position. What is left out stays as in the pose before; in the first pose angles are 0."""

    caption: Label
    """What a person would say of it: "Lie on your back, knees bent."."""
    arrow: Literal[Part, "none"] | None = None
    """The part whose way into this pose the arrow shows, when not that of the figure."""


class At(Record):
    """A place for the anchor when it is not a foot."""

    forward: Heights = 0
    up: Heights = 0
    """Height of the joint above the floor."""
    out: Heights = 0


class Figure(Record):
    """A drawing of an exercise, made from joint angles."""

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
    supported_by: Label | None = None
    """What keeps the body from tipping over, when its weight is not above its feet: "A hand on the wall"."""
    arrow: Part | None = None
    """The part whose way the arrow shows."""
    arrow_shift: Annotated[tuple[Heights, ...], Field(min_length=2, max_length=2)] | None = None
    """Where the arrow is drawn, as [right, up] in the picture from the way itself; left out, beside the body."""
    props: Listed[Prop] = ()
    poses: Annotated[tuple[Pose, ...], Field(min_length=2, max_length=3)]
    """Two or three positions, in order. The movement goes through them and back."""

    @model_validator(mode="after")
    def _is_anchored(self) -> "Figure":
        if self.anchor == "feet" or self.anchor.endswith("-foot"):
            if self.anchor_at is not None:
                raise ValueError("anchor_at: must be left out when the anchor is a foot; the foot says where it stands")
            for side in ("left", "right") if self.anchor == "feet" else (self.anchor.removesuffix("-foot"),):
                feet = [foot for pose in self.poses if (foot := getattr(pose, f"{side}_foot")) is not None]
                places = {foot if isinstance(foot, str) else (foot.forward, foot.out, foot.up) for foot in feet}
                hops = any(pose.rise for pose in self.poses)
                if not places or "free" in places or (len(places) > 1 and not hops):
                    raise ValueError(f"anchor: must stand in one place in every pose; see {side}_foot")
        elif self.anchor_at is None:
            raise ValueError("anchor_at: must say where the anchor is")
        return self
