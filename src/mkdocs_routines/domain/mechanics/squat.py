"""Squat on two legs, standing still, seen from the side: what knee and hip hold, and the force on the kneecap joint.

Segments of a rod each, arms stretched ahead, no load but the body. The shin tilts so that the body's centre of mass
stands above the centre of pressure, which has a closed form (`tilt`). Moments follow from statics, for one leg:

    kneecap force = knee moment / lever of the quadriceps * 2 sin(half the angle between quadriceps and tendon)

Lengths and masses are shares of body height and mass (Winter 2009). The lever and the angle are regressions that
squat models pass on; the paper they come from we have not read. Limits: no speed, no pull of hamstrings or calf, and no
more than 95 degrees of bend, where the thigh comes to rest on the calf and the tendon on the bone. With other sizes,
other foot pressure and arms held otherwise, the force of the same squat goes from a fifth less to three tenths more.
"""

from dataclasses import dataclass
from math import asin, atan2, cos, hypot, radians, sin

from mkdocs_routines.domain.mechanics.reading import Calculation, Constants, Reading, State, fives, tenths

NONE = 0.05
"""Body weights below which a force rounds to none."""


@dataclass(frozen=True)
class Squat:
    """Places ahead of the ankle in body heights, and moments of one leg in body weights times body heights."""

    tilt: float
    """Angle of the shin to the vertical, in radians; positive with the knee ahead of the ankle."""
    knee_ahead: float
    hip_ahead: float
    knee_moment: float
    """Held by the front of the thigh; below 0 nothing is left for it."""
    hip_moment: float
    """Held by the muscles behind the hip."""


def lever(bend: float) -> float:
    """Lever of the quadriceps in metres, by knee bend in degrees."""
    if bend < 30:
        return (0.036 * bend + 3.0) / 100
    if bend < 60:
        return (5.4 - 0.043 * bend) / 100
    return max(4.3 - 0.027 * bend, 2.0) / 100


def ratio(bend: float) -> float:
    """Force on the kneecap joint for each unit of force in the quadriceps, by knee bend in degrees."""
    return 2 * sin(radians(30.46 + 0.53 * bend) / 2)


def squat(bend: float, lean: float, constants: Constants) -> Squat:
    """The squat at a knee bend and a forward lean of the trunk, in degrees."""
    shin, thigh, trunk = constants["shin"], constants["thigh"], constants["trunk"]
    foot_mass, shin_mass, thigh_mass = (constants[f"mass-of-{name}"] for name in ("foot", "shin", "thigh"))
    arm_mass, head_mass, trunk_mass = (constants[f"mass-of-{name}"] for name in ("arm", "head", "trunk"))
    pressure, foot, low = constants["pressure"], constants["foot-centre"], 1 - constants["mass-centre"]
    k, leaning = radians(bend), sin(radians(lean))
    above = trunk_mass + head_mass + 2 * arm_mass
    fixed = (
        leaning * (trunk_mass * trunk / 2 + head_mass * (trunk + constants["head-centre"]) + 2 * arm_mass * trunk)
        + 2 * arm_mass * constants["arm-centre"]
        + 2 * foot_mass * foot
    )
    with_tilt = 2 * shin_mass * shin * low + 2 * thigh_mass * shin + above * shin
    with_thigh = 2 * thigh_mass * thigh * low + above * thigh
    ahead, across = with_tilt + with_thigh * cos(k), with_thigh * sin(k)
    tilt = atan2(across, ahead) + asin((pressure - fixed) / hypot(ahead, across))
    knee, hip = shin * sin(tilt), shin * sin(tilt) + thigh * sin(tilt - k)
    knee_moment = 0.5 * (knee - pressure) - shin_mass * knee * (1 - low) - foot_mass * (knee - foot)
    hip_moment = (
        0.5 * (pressure - hip)
        - shin_mass * (knee * low - hip)
        - foot_mass * (foot - hip)
        - thigh_mass * (1 - low) * (knee - hip)
    )
    return Squat(tilt, knee, hip, knee_moment, hip_moment)


def kneecap_force(bend: float, lean: float, constants: Constants) -> float:
    """Force on the kneecap joint of one leg, in body weights."""
    moment = max(squat(bend, lean, constants).knee_moment, 0) * constants["height"]
    return moment / lever(bend) * ratio(bend)


def knee_share(bend: float, lean: float, constants: Constants) -> float:
    """Share of the knee in what knee and hip hold together, from 0 to 1."""
    held = squat(bend, lean, constants)
    knee, hip = max(held.knee_moment, 0), max(held.hip_moment, 0)
    return knee / (knee + hip) if knee + hip > 0 else 0.0


def read_kneecap(state: State, constants: Constants) -> Reading:
    """`none` where it rounds to nothing, `upright`, or `leaning` with what leaning takes away."""
    force = kneecap_force(state["bend"], state["lean"], constants)
    upright = kneecap_force(state["bend"], 0, constants)
    outcome = "none" if force < NONE else "leaning" if state["lean"] > 0 else "upright"
    band = {"low": tenths(force * constants["band-low"]), "high": tenths(force * constants["band-high"])}
    return Reading(outcome, {**band, "less": fives(1 - force / upright) if upright >= NONE else "0"})


def read_shares(state: State, constants: Constants) -> Reading:
    """`knee`, `even` or `hip`, whichever holds more; and `hip-alone`."""
    share = knee_share(state["bend"], state["lean"], constants)
    outcome = "hip-alone" if share <= 0 else "hip" if share < 0.45 else "even" if share <= 0.55 else "knee"
    return Reading(outcome, {"knee": fives(share), "hip": fives(1 - share)})


CONSTANTS = frozenset(
    {
        *("shin", "thigh", "trunk", "pressure", "foot-centre", "mass-centre", "head-centre", "arm-centre", "height"),
        *(f"mass-of-{name}" for name in ("foot", "shin", "thigh", "arm", "head", "trunk")),
    }
)
KNEECAP = Calculation(
    controls=frozenset({"bend", "lean"}),
    constants=CONSTANTS | {"band-low", "band-high"},
    outcomes=frozenset({"none", "upright", "leaning"}),
    results=frozenset({"low", "high", "less"}),
    read=read_kneecap,
)
SHARES = Calculation(
    controls=frozenset({"bend", "lean"}),
    constants=CONSTANTS,
    outcomes=frozenset({"knee", "even", "hip", "hip-alone"}),
    results=frozenset({"knee", "hip"}),
    read=read_shares,
)
