"""Joints of the baked anatomy against MuJoCo's own: both must have them within a millimetre.

MuJoCo is no part of the project, and is installed for this alone, in an environment of its own: `make anatomy`.
"""

import sys

import mujoco  # type: ignore[import-not-found]  # installed for this script alone
import numpy as np
from myo_sim.build.compose import build_legs_spec  # type: ignore[import-not-found]  # as above

from mkdocs_routines.draw.anatomy.baked import anatomy
from mkdocs_routines.draw.anatomy.pose import Placed, moved

BENDS = (0, 15, 30, 45, 60, 75, 90, 105, 120)
"""Degrees of the knee at which the two are compared."""
MILLIMETRE = 0.001


def differences(bend: float) -> dict[str, float]:
    """Body → metres between where the two models have its origin, as seen from the thigh bone."""
    model = build_legs_spec().compile()
    data = mujoco.MjData(model)
    angle = np.radians(bend)
    data.qpos[model.jnt_qposadr[model.joint("knee_angle_r").id]] = angle
    for name, coupling in anatomy().couplings.items():
        at = model.jnt_qposadr[model.joint(name).id]
        data.qpos[at] = model.qpos0[at] + coupling @ angle ** np.arange(5)
    mujoco.mj_kinematics(model, data)
    femur = model.body("femur_r").id
    axes, origin = data.xmat[femur].reshape(3, 3), data.xpos[femur]
    thigh = Placed(np.zeros(3), np.eye(3), np.ones(3))
    return {
        name: float(np.linalg.norm((data.xpos[model.body(name).id] - origin) @ axes - ours.origin))
        for name in ("tibia_r", "patella_r")
        for ours in [moved(anatomy(), name, thigh, float(angle))]
    }


def main() -> int:
    worst = max((miss, name, bend) for bend in BENDS for name, miss in differences(bend).items())
    sys.stdout.write(f"furthest apart: {worst[1]} at {worst[2]} degrees, {worst[0] * 1000:.3f} mm\n")
    return 1 if worst[0] > MILLIMETRE else 0


if __name__ == "__main__":
    sys.exit(main())
