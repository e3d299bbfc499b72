"""Contacts with the surroundings: hands and feet that miss their target, and joints below the floor."""

from collections.abc import Iterator, Mapping

from mkdocs_routines.draw.figure.geometry.frame import LEFT_OR_RIGHT
from mkdocs_routines.draw.figure.kinematics.skeleton import Skeleton

CLEARANCE: Mapping[str, float] = {
    "hip": 0.03,
    "knee": 0.02,
    "ankle": 0.01,
    "shoulder": -0.01,
    "elbow": 0.005,
    "wrist": 0.0,
}
"""Joint → least height of its centre above the floor, in body heights: its flesh is in between, and gives way."""

TOLERANCE = 0.005
"""Largest gap that counts as contact, in body heights."""


def missed_contacts(skeleton: Skeleton) -> Iterator[tuple[str, str]]:
    """Each hand or foot out of reach of its target, and a message."""
    for contact, gap in skeleton.contact_gaps.items():
        if gap > TOLERANCE:
            yield contact, f"the {contact} must reach where it is held; it misses by {gap:.2f} body heights"


def joints_below_floor(skeleton: Skeleton) -> Iterator[tuple[str, str]]:
    """Each joint nearer the floor than its clearance, and a message."""
    for side in LEFT_OR_RIGHT:
        joints = {
            "hip": skeleton[f"{side}_thigh"].start,
            "knee": skeleton[f"{side}_shank"].start,
            "ankle": skeleton[f"{side}_foot"].start,
            "shoulder": skeleton[f"{side}_upper_arm"].start,
            "elbow": skeleton[f"{side}_forearm"].start,
            "wrist": skeleton[f"{side}_hand"].start,
        }
        for joint, (_, height, _) in joints.items():
            if height < CLEARANCE[joint] - 1e-9:
                message = f"the {side} {joint} must be {CLEARANCE[joint]:g} body heights above the floor or more"
                yield f"{side} {joint}", f"{message}; it is at {height:.3f}"
