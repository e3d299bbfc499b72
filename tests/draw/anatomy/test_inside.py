"""Inside of the live body: one small file, and bones and muscles on a page where the plates have them."""

import gzip
import json
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from mkdocs_routines.domain import drawn_files
from mkdocs_routines.domain.credit import anatomy_credit
from mkdocs_routines.draw.anatomy.baked import anatomy
from mkdocs_routines.draw.anatomy.live.bone_mesh import TRIANGLES
from mkdocs_routines.draw.anatomy.live.muscle_lines import ALWAYS, CUT_OFF, TISSUES, within_model
from mkdocs_routines.draw.anatomy.paths import line
from mkdocs_routines.draw.anatomy.pose import MIRROR, Placed, placed_bodies
from mkdocs_routines.draw.anatomy.source import BODIES
from mkdocs_routines.draw.anatomy.tissues import tissues
from mkdocs_routines.draw.figure.flesh.grounding import settled
from mkdocs_routines.draw.figure.kinematics.movement import skeleton_at
from mkdocs_routines.draw.figure.live.track import quaternion
from mkdocs_routines.draw.figure.mesh.baked import people
from tests.support import scripts, tree
from tests.support.figures import EXERCISES, FIGURES, LIBRARY
from tests.support.twin import NODE

MOST_BYTES = 60_000
"""The most that a server sends of the file and of the scripts that read and draw it."""
ASKED = [
    (id_, person, moment)
    for person, ids in {
        "woman": ("squat", "quadriceps-stretch"),
        "older": ("glute-bridge", "clamshell"),
        "man": ("romanian-deadlift", "side-plank-with-hip-abduction"),
        "teenager": ("bicycle", "single-leg-squat"),
    }.items()
    for id_ in ids
    for moment in (0, 0.5, 1)
]
METRES = 1.7
"""Length of a body."""
FARTHEST = 0.006
"""How far a joint, or a point of a muscle, may be from where the plates have it, in metres: tracks are rounded, and
bends of the knee are read between samples."""
MOST_DEGREES = 2.5
OF_TRUNK = {"erector-spinae", "abdominals"}
"""Muscles that the model has not."""
STRETCH = 3.5
"""How many times as long as the mean the longest step along the surface of a muscle may be: a longer one is a tear."""


@pytest.fixture(scope="module")
def posed(site: Path) -> Mapping[str, Any]:
    """What a page makes of the files."""
    script = Path(__file__).parents[2] / "support" / "inside_poses.mjs"
    command = [*NODE, str(script), scripts.assets().as_uri(), str(site / drawn_files.LIVE)]
    answer = subprocess.run(command, input=json.dumps(ASKED), capture_output=True, text=True, check=False)
    assert answer.returncode == 0, answer.stderr
    read: Mapping[str, Any] = json.loads(answer.stdout)
    return read


Leg = tuple[str, str, Mapping[str, Placed], Mapping[str, Any]]


def legs(posed: Mapping[str, Any]) -> Iterator[Leg]:
    """Each leg in each pose: which it is, its person, its bodies by the solver, and what the page makes of it."""
    for (id_, name, moment), sides in zip(ASKED, posed["poses"], strict=True):
        person = people()[name]
        skeleton = skeleton_at(settled(FIGURES[id_], person), moment, person.body)
        for side, page in sides.items():
            yield f"{id_}, {name} at {moment}, {side}", name, placed_bodies(anatomy(), skeleton, side), page


def test_the_file_and_its_scripts_are_small(site: Path) -> None:
    own = sorted((scripts.assets() / "js" / "live_body").glob("inside*.js"))
    assert len(own) > 5
    sent = {path.name: len(gzip.compress(path.read_bytes(), 9)) for path in (site / drawn_files.LIVE_INSIDE, *own)}
    assert sum(sent.values()) <= MOST_BYTES, sent


def test_credit_goes_with_it_and_every_muscle_of_an_exercise_has_a_name(posed: Mapping[str, Any]) -> None:
    header = posed["header"]
    assert header["credit"] == anatomy_credit(tree.OURS)
    assert header["labels"] == {id_: term.label for id_, term in LIBRARY.vocabulary.record.muscles.items()}
    works = {name for each in EXERCISES.values() for name in (*each.muscles.primary, *each.muscles.secondary)}
    assert works - set(header["muscles"]) <= OF_TRUNK
    cut = {
        muscle
        for muscle, parts in TISSUES.items()
        for part in parts
        for piece in tissues()[part].pieces
        if any(within_model(stations) != stations for stations in piece.lines)
    }
    assert cut == set(header["cut"]) == set(CUT_OFF), "what is left out of a muscle is said in words"


def test_each_bone_is_whole_and_as_large_as_in_the_model(posed: Mapping[str, Any]) -> None:
    header = posed["header"]
    vertices = np.array(posed["vertices"]).reshape(-1, 3) / header["fine"]
    assert set(posed["corners"]) == set(range(len(vertices)))
    start = 0
    for body, count in header["bodies"]:
        own = vertices[start : start + count]
        model = np.concatenate(
            [anatomy().bones[name].vertices for name in TRIANGLES if anatomy().bones[name].body == body]
        )
        assert own.min(axis=0) == pytest.approx(model.min(axis=0), abs=0.003), body
        assert own.max(axis=0) == pytest.approx(model.max(axis=0), abs=0.003), body
        start += count


def test_bones_stand_where_the_plates_have_them(posed: Mapping[str, Any]) -> None:
    wrong = []
    for leg, _, bodies, page in legs(posed):
        for name in BODIES:
            placed, own = bodies[name], page["bodies"][name]
            off = METRES * float(np.linalg.norm(np.array(own["origin"]) - placed.origin))
            same = min(abs(float(np.dot(own["turn"], quaternion(placed.rotation)))), 1.0)
            turned = 0 if name == "toes_r" else 2 * np.degrees(np.arccos(same))  # those of the page bend
            sized = np.abs(np.array(own["scale"]) / placed.scale - 1).max()
            if off > FARTHEST or turned > MOST_DEGREES or sized > 0.02:
                wrong.append(f"{leg}: {name} is {1000 * off:.1f} mm and {turned:.1f} degrees off, {sized:.1%} in size")
    assert not wrong, "\n".join(wrong)


def test_joints_of_the_bones_are_those_of_the_body_around_them(posed: Mapping[str, Any], site: Path) -> None:
    far = []
    for (id_, name, moment), sides in zip(ASKED, posed["poses"], strict=True):
        person = people()[name]
        skeleton = skeleton_at(settled(FIGURES[id_], person), moment, person.body)
        for side, page in sides.items():
            flip = MIRROR if side == "left" else np.ones(3)
            thigh, shank = skeleton[f"{side}_thigh"], skeleton[f"{side}_shank"]
            joints = {"femur_r": (thigh.start, 0.006), "tibia_r": (shank.start, 0.016), "talus_r": (shank.end, 0.006)}
            for body, (joint, most) in joints.items():
                off = METRES * float(np.linalg.norm(np.array(page["bodies"][body]["origin"]) - np.array(joint) * flip))
                if off > most:
                    far.append(f"{id_}, {name} at {moment}, {side}: {body} is {1000 * off:.1f} mm off")
    assert not far, "\n".join(far)


def test_muscles_run_as_in_the_plates(posed: Mapping[str, Any]) -> None:
    wrong = set()
    for leg, _, bodies, page in legs(posed):
        for muscle, parts in {**TISSUES, ALWAYS: (ALWAYS,)}.items():
            pieces = [piece for part in parts for piece in tissues()[part].pieces]
            for piece, lines in zip(pieces, page["lines"][muscle], strict=True):
                for stations, own in zip(piece.lines, lines, strict=True):
                    drawn = np.array(own).reshape(-1, 3)
                    off = METRES * np.linalg.norm(drawn - line(within_model(stations), anatomy(), bodies), axis=1).max()
                    if off > FARTHEST:
                        wrong.add(f"{leg}: {muscle} is {1000 * off:.1f} mm off")
    assert not wrong, "\n".join(sorted(wrong))


def test_no_muscle_tears_or_is_inside_out_however_far_a_joint_bends(posed: Mapping[str, Any]) -> None:
    wrong = [
        f"{leg}: {muscle} {surface}"
        for leg, _, _, page in legs(posed)
        for muscle, surface in page["surfaces"].items()
        if surface["stretch"] > STRETCH or surface["outward"] < 0.87 or not surface["finite"]
    ]
    assert not wrong, "\n".join(wrong)
