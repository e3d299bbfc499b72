"""Limits of a figure that a page asks by itself, as the feasibility asks them."""

from collections.abc import Mapping

from mkdocs_routines.draw.figure.feasibility.balance import TIPPING
from mkdocs_routines.draw.figure.feasibility.contacts import TOLERANCE
from mkdocs_routines.draw.figure.feasibility.fault_poses import UNSEEN
from mkdocs_routines.draw.figure.feasibility.flesh_contacts import HEIGHT_MM, MEND
from mkdocs_routines.draw.figure.feasibility.joint_limits import RANGES
from mkdocs_routines.draw.figure.feasibility.knee_swing import STRAIGHT
from mkdocs_routines.draw.figure.feasibility.movement_faults import MOMENTS
from mkdocs_routines.draw.figure.flesh.surface_hands import ABOVE
from mkdocs_routines.draw.figure.geometry.camera import UNITS, camera_at
from mkdocs_routines.draw.figure.geometry.vector import Vector
from mkdocs_routines.draw.figure.kinematics.arm import ON_BODY
from mkdocs_routines.draw.figure.kinematics.body import HEAD_MASS, LIMB_MASSES, TRUNK_MASS
from mkdocs_routines.draw.figure.kinematics.interpolation import STEP_HEIGHT
from mkdocs_routines.model.figure import View


def limits() -> Mapping[str, object]:
    """Name → value. Angles in degrees, lengths in body heights."""
    return {
        "RANGES": RANGES,
        "TIPPING": TIPPING,
        "TOLERANCE": TOLERANCE,
        "HEIGHT_MM": HEIGHT_MM,
        "MEND": MEND,
        "SAME_PLACE": UNSEEN,
        "STRAIGHT": STRAIGHT,
        "MOMENTS": MOMENTS,
        "ON_BODY": sorted(ON_BODY),
        "HAND_ABOVE": ABOVE,
        "LIMB_MASSES": LIMB_MASSES,
        "TRUNK_MASS": TRUNK_MASS,
        "HEAD_MASS": HEAD_MASS,
        "STEP_HEIGHT": STEP_HEIGHT,
        "PICTURE_UNITS": UNITS,
    }


def viewed_from(view: View) -> Vector:
    """Direction along the floor in which the viewer of a view stands."""
    return camera_at(view, 0, 0).towards
