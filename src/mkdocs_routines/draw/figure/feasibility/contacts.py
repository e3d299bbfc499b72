"""Contacts with the surroundings: feet that miss the place where they stand."""

from collections.abc import Iterator

from mkdocs_routines.draw.figure.feasibility.faults import Fault
from mkdocs_routines.draw.figure.kinematics.skeleton import Skeleton

TOLERANCE = 0.005
"""Largest gap that counts as contact, in body heights."""


def missed_feet(skeleton: Skeleton) -> Iterator[Fault]:
    """A fault for each foot out of reach of where it stands. Hands are asked where their flesh is."""
    for contact, gap in skeleton.contact_gaps.items():
        if contact.endswith("foot") and gap > TOLERANCE:
            message = f"the {contact} must reach where it is held; it misses by {gap:.2f} body heights"
            yield Fault(contact, gap, message, of_posture=True)
