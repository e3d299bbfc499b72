"""Joints and levers against MuJoCo's own: joints within a millimetre, levers of muscles within a tenth of a centimetre.

MuJoCo is no part of the project, and is installed for this alone, in an environment of its own: `make anatomy`.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

import mujoco  # type: ignore[import-not-found]  # installed for this script alone
import numpy as np
from myo_sim.build.compose import build_legs_spec  # type: ignore[import-not-found]  # as above

from mkdocs_routines.draw.anatomy.baked import anatomy
from mkdocs_routines.draw.anatomy.pose import Placed, moved
from mkdocs_routines.load.library import read_library
from mkdocs_routines.model.plate import Lever

BENDS = (0, 15, 30, 45, 60, 75, 90, 105, 120)
"""Degrees of the knee at which the two are compared."""
MILLIMETRE = 0.001
NEAR = 0.11
"""Centimetres: levers are written with one decimal."""
STEP = 0.02
"""Radians to each side over which a path changes its length."""
ANGLES = {
    "knee_flexion": ("knee_angle_r", 1),
    "hip_flexion": ("hip_flexion_r", 1),
    "hip_abduction": ("hip_adduction_r", -1),
    "hip_rotation": ("hip_rotation_r", 1),
}
"""Axis of a lever → the joint of the model, and its sign there."""


def differences(model: mujoco.MjModel, bend: float) -> dict[str, float]:
    """Body → metres between where the two models have its origin, as seen from the thigh bone."""
    angle = np.radians(bend)
    data = posed(model, {"knee_angle_r": angle})
    femur = model.body("femur_r").id
    axes, origin = data.xmat[femur].reshape(3, 3), data.xpos[femur]
    thigh = Placed(np.zeros(3), np.eye(3), np.ones(3))
    return {
        name: float(np.linalg.norm((data.xpos[model.body(name).id] - origin) @ axes - ours.origin))
        for name in ("tibia_r", "patella_r")
        for ours in [moved(anatomy(), name, thigh, float(angle))]
    }


def posed(model: mujoco.MjModel, angles: dict[str, float]) -> mujoco.MjData:
    """The model with these joints at these angles in radians, and the joints that follow them."""
    data = mujoco.MjData(model)
    for name, angle in angles.items():
        data.qpos[model.jnt_qposadr[model.joint(name).id]] = angle
    for name, coupling in anatomy().couplings.items():
        at = model.jnt_qposadr[model.joint(name).id]
        data.qpos[at] = model.qpos0[at] + coupling @ angles.get("knee_angle_r", 0.0) ** np.arange(5)
    mujoco.mj_kinematics(model, data)
    mujoco.mj_comPos(model, data)
    mujoco.mj_tendon(model, data)
    return data


def lever_of(model: mujoco.MjModel, lever: Lever, bent: str, bend: float) -> float:
    """Minus the change of length by the change of angle, in centimetres, as the mean of the paths of a lever."""
    joint, sign = ANGLES[lever.axis]
    tendons = [model.actuator_trnid[model.actuator(f"{path}_r").id, 0] for path in lever.parts]
    lengths = []
    for step in (STEP, -STEP):
        angles = {bent: bend}
        angles[joint] = angles.get(joint, 0.0) + step
        lengths.append(posed(model, angles).ten_length[tendons].mean())
    return float(-sign * (lengths[0] - lengths[1]) / (2 * STEP) * 100)


def lever_differences(model: mujoco.MjModel) -> Iterator[tuple[float, str]]:
    """Centimetres between each lever of the data and that of the model, and where it is."""
    for id_, entry in read_library(Path())[0].plates.items():
        if not (bends := entry.record.bends):
            continue
        joint, _ = ANGLES[f"{bends.joint}_flexion"]
        for lever in bends.levers:
            for index, stated in enumerate(lever.centimetres):
                found = lever_of(model, lever, joint, np.radians(10 * index))
                yield abs(found - stated), f"{id_}, {lever.axis}, at {10 * index} degrees: {found:.2f} cm, not {stated}"


def main() -> int:
    model = build_legs_spec().compile()
    worst = max((miss, name, bend) for bend in BENDS for name, miss in differences(model, bend).items())
    sys.stdout.write(f"furthest apart: {worst[1]} at {worst[2]} degrees, {worst[0] * 1000:.3f} mm\n")
    levers = sorted(lever_differences(model))
    wrong = [place for miss, place in levers if miss > NEAR]
    sys.stdout.writelines(f"{place}\n" for place in wrong or [f"{len(levers)} levers, {levers[-1][0]:.2f} cm at most"])
    return 1 if worst[0] > MILLIMETRE or wrong else 0


if __name__ == "__main__":
    sys.exit(main())
