"""Limb records: the joint angles of a leg or an arm, where a foot stands, and what a hand lies on."""

from collections.abc import Mapping
from typing import Annotated, ClassVar, Literal

from pydantic import Discriminator, Field, Tag

from mkdocs_routines.model.values import Heights, Record

Degrees = Annotated[float, Field(ge=-180, le=180)]

Hand = Literal[
    "relaxed",
    "flat",
    "grip",
    "fingertips",
    "hips",
    "behind-head",
    "under-head",
    "on-chest",
    "on-thigh",
    "on-knee",
    "on-other-knee",
    "on-other-shoulder",
    "on-foot",
    "on-other-foot",
]
Surface = Literal["floor", "mat", "bench", "step", "chair", "wall"]
Rest = Literal["floor", "mat", "bench", "cushion"]

MIGRATE = "python -m mkdocs_routines migrate"


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
    rests: Rest | None = None
    """What a lifted or straight leg lies on in this pose. The angle of its hip follows: of a body on its side
    `hip_abduction`, else `hip_flexion`."""


class Arm(Record):
    """Joint angles in degrees, or where the hand is. What is left out stays as in the pose before."""

    shoulder_flexion: Degrees | None = None
    """Upper arm forward of the trunk; backward is negative."""
    shoulder_abduction: Degrees | None = None
    """Upper arm away from the trunk."""
    shoulder_rotation: Degrees | None = None
    """Upper arm turned inwards about its own length."""
    elbow_flexion: Degrees | None = None
    """Hand towards the shoulder; a straight elbow is 0."""
    reaches: Annotated[tuple[Heights, ...], Field(min_length=3, max_length=3)] | None = None
    """A point where the hand is, as [forward, up, out] in body heights. The angles are then worked out."""
    free: bool = False
    """In a later pose: the hand lets go, and the angles count again."""

    NOT_HERE: ClassVar[Mapping[str, str]] = {
        "touches": f"{MIGRATE} writes it as left_hand or right_hand, beside the arm"
    }


class Foot(Record):
    """Where a foot stands: the point of the floor (or of a step) below its ankle."""

    forward: Heights = 0
    """Forward of the middle of the picture."""
    out: Heights = 0.05
    """Out to its own side, from the midline of the body."""
    on: Surface | None = None
    """What it stands on, when not the floor. Its height follows from it."""
    up: Heights = 0
    """Above the floor, where it stands on nothing that is drawn."""
    toes_out: Degrees = 6
    """Toes turned outwards."""
    heel_up: Annotated[float, Field(ge=-45, le=75)] = 0
    """Heel lifted, turning over the ball of the foot; toes lifted, turning over the heel, is negative."""

    rolls: bool = False
    """Whether the foot rolls over with the shin, as that of somebody who sits: its ankle angle then counts."""

    @property
    def place(self) -> tuple[float, float, str | None, float]:
        """Where it stands, however it is turned."""
        return self.forward, self.out, self.on, self.up


Stand = Annotated[
    Annotated[Foot, Tag("place")] | Annotated[Literal["free"], Tag("word")],
    Discriminator(lambda value: "word" if isinstance(value, str) else "place"),
]
"""Where a foot stands, or `free` when it is lifted."""
