"""Knee line: the angle that a camera in front sees at the knee of somebody who squats on one leg.

The right leg stands; x points ahead, y up, z to the right. The pelvis drops about x, the trunk leans about z, and the
hip bends, draws in and turns, in this order (Grood and Suntay's order of joint rotations):

    thigh = Rx(drop) Rz(-lean) Rz(flexion) Rx(adduction) Ry(turn) (0, -1, 0)
    shin  = Rx(drop) Rz(-lean) Rz(flexion) Rx(adduction) Ry(turn) Rz(-bend) (0, -1, 0)

The hip bends by the lean and a share of the knee bend more, so that the thigh points ahead by that share whatever the
trunk does. The line is the angle between the projections of thigh and shin on the plane of the picture, positive with
the knee inside. Limits: rigid segments, a camera straight ahead and far away, no foot and no soft tissue.
"""

from math import atan2, cos, degrees, radians, sin

from mkdocs_routines.domain.mechanics.reading import Calculation, Constants, Reading, State, whole

Vector = tuple[float, float, float]


def directions(state: State, constants: Constants) -> tuple[Vector, Vector, Vector]:
    """Unit vectors: down the thigh, down the shin, and ahead of the thigh, which is where the kneecap looks."""
    ahead = constants["thigh-share"] * state["bend"]
    adduction, turn, drop = state["adduction"], state["turn"], state["drop"]

    def placed(vector: Vector) -> Vector:
        return _about_x(_about_z(_about_x(_about_y(vector, turn), adduction), ahead), drop)

    shin = _about_z((0.0, -1.0, 0.0), -state["bend"])
    return placed((0.0, -1.0, 0.0)), placed(shin), placed((1.0, 0.0, 0.0))


def slope(down: Vector) -> float:
    """Angle of a segment to the vertical in the picture, in degrees; positive when it goes outwards on its way down."""
    return degrees(atan2(down[2], -down[1]))


def video_angle(state: State, constants: Constants) -> float:
    """Degrees that the knee is inside the line from hip to ankle."""
    thigh, shin, _ = directions(state, constants)
    return slope(shin) - slope(thigh)


def read(state: State, constants: Constants) -> Reading:
    """`straight` below half a degree, else `inside` or `outside`."""
    line = video_angle(state, constants)
    outcome = "straight" if abs(line) < 0.5 else "inside" if line > 0 else "outside"
    return Reading(outcome, {"line": whole(abs(line))})


CALCULATION = Calculation(
    controls=frozenset({"adduction", "turn", "drop", "lean", "bend"}),
    constants=frozenset({"thigh-share"}),
    outcomes=frozenset({"straight", "inside", "outside"}),
    results=frozenset({"line"}),
    read=read,
)


def _about_x(vector: Vector, angle: float) -> Vector:
    x, y, z = vector
    c, s = cos(radians(angle)), sin(radians(angle))
    return x, c * y - s * z, s * y + c * z


def _about_y(vector: Vector, angle: float) -> Vector:
    x, y, z = vector
    c, s = cos(radians(angle)), sin(radians(angle))
    return c * x + s * z, y, c * z - s * x


def _about_z(vector: Vector, angle: float) -> Vector:
    x, y, z = vector
    c, s = cos(radians(angle)), sin(radians(angle))
    return c * x - s * y, s * x + c * y, z
