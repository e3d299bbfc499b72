"""Files of the live body on the built site: small, whole, and read by the scripts of a page as the solver made them."""

import gzip
import json
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from mkdocs_routines.draw import figure
from mkdocs_routines.draw.figure.flesh.grounding import settled
from mkdocs_routines.draw.figure.flesh.moment import moment_at
from mkdocs_routines.draw.figure.live.rig import bones
from mkdocs_routines.draw.figure.live.track import quaternion
from mkdocs_routines.draw.figure.mesh.baked import MATERIALS, people
from mkdocs_routines.draw.figure.mesh.garments import clothes
from mkdocs_routines.load.package_file import read_record
from mkdocs_routines.model.person import Wardrobe
from tests.support import scripts
from tests.support.figures import FIGURES
from tests.support.twin import NODE

BODY_BYTES, MOVEMENT_BYTES = 100_000, 600
POSES_BYTES = 25_000
"""The most that a server sends of the body, and of any movement and person."""
MOMENTS = (0, 0.3, 0.5, 0.86, 1)
ASKED = [
    (id_, person, moment)
    for id_, person in (
        ("squat", "woman"),
        ("glute-bridge", "older"),
        ("side-lying-hip-abduction", "man"),
        ("single-leg-romanian-deadlift", "teenager"),
        ("bicycle", "woman"),
        ("90-90-hip-rotation", "man"),
    )
    for moment in MOMENTS
]
BODY_METRES, FARTHEST = 1.7, 0.005
"""Length of a body, and how far a joint may be from where the solver has it, in metres."""
JOINTS = {
    "pelvis": "root",
    "head": "head",
    **{
        f"{side} {live}": f"{baked}.{side[0].upper()}"
        for side in ("left", "right")
        for live, baked in {
            "thigh": "upperleg02",
            "shank": "lowerleg01",
            "foot": "foot",
            "upper arm": "upperarm02",
            "forearm": "lowerarm01",
            "hand": "wrist",
            "toes": "toe3-1",
            "collarbone": "clavicle",
        }.items()
    },
}
"""Bone of the live body → the bone of the baked rig that begins at the same joint."""
HALVES = {
    "spine04": "spine04",
    "neck02": "neck02",
    **{
        f"{side} {live}": f"{baked}.{side[0].upper()}"
        for side in ("left", "right")
        for live, baked in {"hip": "upperleg01", "shoulder": "upperarm01"}.items()
    },
}
"""Bone that turns between two segments → that bone of the baked rig. A forearm measures the twist of a bent wrist in a
way of its own, and is not among them."""
MOST_DEGREES = 2.5
"""How far such a bone may be turned from where the solver has it."""


@pytest.fixture(scope="module")
def posed(site: Path) -> Mapping[str, Any]:
    """What a page makes of the files."""
    script = Path(__file__).parents[2] / "support" / "live_poses.mjs"
    command = [*NODE, str(script), scripts.assets().as_uri(), str(site / "live")]
    answer = subprocess.run(command, input=json.dumps(ASKED), capture_output=True, text=True, check=False)
    assert answer.returncode == 0, answer.stderr
    read: Mapping[str, Any] = json.loads(answer.stdout)
    return read


def sent(path: Path) -> int:
    return len(gzip.compress(path.read_bytes(), 9))


def test_the_files_are_small(site: Path) -> None:
    assert sent(site / "live/body.bin") <= BODY_BYTES
    poses = site / "live/poses.json"  # of the pose editor
    assert sent(poses) <= POSES_BYTES
    sizes = {path.stem: sent(path) / len(people()) for path in (site / "live").glob("*.json") if path != poses}
    assert set(sizes) == set(FIGURES)
    assert max(sizes.values()) <= MOVEMENT_BYTES, max(sizes, key=lambda id_: sizes[id_])


def test_credit_and_licence_go_with_them(site: Path, posed: Mapping[str, Any]) -> None:
    assert posed["mesh"]["header"]["credit"].startswith("Hip to Knee")
    assert posed["mesh"]["header"]["licence"].startswith("https://creativecommons.org/")
    assert (site / "live/LICENSE.txt").read_text() == (site / "figures/LICENSE.txt").read_text()


def test_joints_are_where_the_solver_has_them(posed: Mapping[str, Any]) -> None:
    names = {bone.name for bone in bones()}
    assert set(JOINTS) <= names
    far = []
    for (id_, name, moment), places in zip(ASKED, posed["poses"], strict=True):
        person = people()[name]
        flesh = moment_at(settled(FIGURES[id_], person), moment, person).flesh
        for live, baked in JOINTS.items():
            bone = flesh.chain.bones[baked]
            place = bone.place if baked == "root" else bone.moved(joint(person, baked))
            distance = BODY_METRES * float(np.linalg.norm(np.array(places[live]["place"]) - place))
            if distance > FARTHEST:
                far.append(f"{id_}, {name} at {moment}: {live} is {1000 * distance:.1f} mm off")
    assert not far, "\n".join(far)


def test_bones_between_two_segments_turn_as_the_solver_has_them(posed: Mapping[str, Any]) -> None:
    wrong = []
    for (id_, name, moment), placed in zip(ASKED, posed["poses"], strict=True):
        person = people()[name]
        flesh = moment_at(settled(FIGURES[id_], person), moment, person).flesh
        for live, baked in HALVES.items():
            same = abs(float(np.dot(placed[live]["turn"], quaternion(flesh.chain.bones[baked].rotation))))
            degrees = 2 * np.degrees(np.arccos(min(same, 1.0)))
            if degrees > MOST_DEGREES:
                wrong.append(f"{id_}, {name} at {moment}: {live} is turned {degrees:.1f} degrees too far")
    assert not wrong, "\n".join(wrong)


def joint(person: Any, bone: str) -> Any:
    """The joint at which a bone of the baked rig turns."""
    pinned = {
        "upperleg02": "upper-leg",
        "lowerleg01": "knee",
        "foot": "ankle",
        "upperarm02": "shoulder",
        "lowerarm01": "elbow",
        "wrist": "hand",
    }
    name, _, side = bone.partition(".")
    if name in pinned:
        return person.joints[f"{side.lower()}-{pinned[name]}"]
    return person.heads[person.bone_index[bone]]


def test_everybody_is_whole_and_no_skin_lies_under_clothes(posed: Mapping[str, Any]) -> None:
    mesh = posed["mesh"]
    look, base = np.array(mesh["look"]), np.array(mesh["base"]).reshape(-1, 3)
    corners = np.array(mesh["corners"])
    assert set(corners) == set(range(len(look)))
    wardrobe = read_record(Path(figure.__file__).parent / "mesh" / "garments.yml", Wardrobe)
    worn = clothes(wardrobe, people()["woman"].canonical_joints)
    for name, cloth in worn.items():
        deepest = cloth.inside(base[look == MATERIALS.index("skin")]).max()
        assert deepest <= 0.02, f"skin lies {deepest:.3f} dm inside the {name}"
    for person, rest in zip(people().values(), mesh["rest"], strict=True):
        places = np.array(rest).reshape(-1, 3)
        away = np.abs(places.max(axis=0) - person.rest.max(axis=0)).max()
        assert away < 0.004, f"{person.name} is {away:.4f} body heights off"
