"""The pose editor in Node: what it writes is read back as it was meant, and each beginning can be drawn."""

import json
from typing import Any

import pytest
from pydantic import ValidationError

from mkdocs_routines.domain.faults import figure_of_fault
from mkdocs_routines.draw.figure import impossible_fault, impossible_poses, movement_share, people
from mkdocs_routines.files import pose_editor
from mkdocs_routines.load.yaml_text import parse_yaml
from mkdocs_routines.model import Figure
from mkdocs_routines.model.fault import FaultPose
from tests.support import tree, twin
from tests.support.built import ROOT

LIBRARY = tree.content(ROOT).library
DATA = json.loads(json.dumps(pose_editor.pose_data(LIBRARY)))
STARTS = twin.one("pose_editor/starts.js", "starts")
CAPTIONS = (
    "Stay: breathe",
    "No",
    "“Quoted” text",
    "- a dash",
    "Lean – a little",
    "12 times",
    "it's #1",
    'say "so"',
    "true",
)


def figure_of(text: str) -> Figure:
    """The figure that our reader finds."""
    document = parse_yaml(text)
    assert document.faults == ()
    assert [*document.value] == ["figure"]
    return Figure.model_validate_json(json.dumps(document.value["figure"]))


def written(figure: Any) -> str:
    text: str = twin.one("pose_editor/yaml.js", "figureYaml", figure)
    return text


@pytest.mark.parametrize("id_", sorted(DATA["exercises"]))
def test_a_figure_is_read_back_as_it_was(id_: str) -> None:
    text = written(DATA["exercises"][id_]["figure"])
    assert figure_of(text) == LIBRARY.exercises[id_].record.figure
    assert max(map(len, text.splitlines())) <= 140


FAULTS = [(id_, fault) for id_, exercise in DATA["exercises"].items() for fault in exercise["faults"]]
assert len(FAULTS) > 40


def test_each_fault_is_read_back_as_it_was() -> None:
    for id_, fault in FAULTS:
        document = parse_yaml(twin.one("pose_editor/yaml.js", "faultYaml", fault)).value["faults"][0]
        [record] = [each for each in LIBRARY.exercises[id_].record.faults if each.fault == fault["fault"]]
        assert (document["fault"], document["fix"]) == (record.fault, record.fix)
        assert FaultPose.model_validate_json(json.dumps(document["pose"])) == record.pose


def test_a_fault_is_a_position_more_and_comes_apart_again() -> None:
    everybody = {person["name"]: person for person in persons()}
    for id_, fault in FAULTS:
        figure = DATA["exercises"][id_]["figure"]
        shown = twin.one("pose_editor/fault.js", "joined", figure, fault)
        assert twin.one("pose_editor/fault.js", "parted", shown, figure, fault) == {"figure": figure, "fault": fault}
        person = everybody[figure.get("person", "woman")]
        assert twin.one("pose_editor/fault.js", "faultFindings", shown, person) == [], id_


def test_a_fault_that_no_body_shows_is_told_as_the_check_tells_it() -> None:
    figure, person = DATA["exercises"]["squat"]["figure"], persons()[2]
    assert person["name"] == figure["person"]
    same = {"fault": "Nothing.", "fix": "", "pose": {"trunk_lean": 40.2}}
    far = {
        "fault": "Too far.",
        "fix": "Less.",
        "pose": {"left_leg": {"knee_flexion": 175}, "right_leg": {"knee_flexion": 175}},
    }
    told = [
        [found["message"] for found in twin.one("pose_editor/fault.js", "faultFindings", shown, person)]
        for shown in (twin.one("pose_editor/fault.js", "joined", figure, fault) for fault in (same, far))
    ]
    assert told[0] == ["fix: must say what to try then", "pose: must differ from position 2"]
    pose = FaultPose.model_validate_json(json.dumps(far["pose"]))
    wrong = figure_of_fault(LIBRARY.exercises["squat"].record.figure, pose)[1]
    assert told[1] == list(impossible_fault(wrong))


@pytest.mark.parametrize("caption", CAPTIONS)
def test_a_caption_of_any_kind_is_read_back(caption: str) -> None:
    figure = {**STARTS["Standing"], "supported_by": caption}
    figure["poses"] = [{**figure["poses"][0], "caption": caption}, {"caption": caption, "trunk_lean": 20}]
    read = figure_of(written(figure))
    assert [pose.caption for pose in read.poses] == [caption, caption]
    assert read.supported_by == caption


def test_keys_stand_in_the_order_of_our_files() -> None:
    assert written(DATA["exercises"]["glute-bridge"]["figure"]) == (
        "figure:\n"
        "  person: older\n"
        "  seen_from_above: 12\n"
        "  turned: 20\n"
        "  body: on-the-back\n"
        "  anchor: shoulders\n"
        "  anchor_at: {forward: -0.3, on: mat}\n"
        "  arrow: hips\n"
        "  arrow_shift: [0, 0.17]\n"
        "  props: [{kind: mat, forward: -0.04}]\n"
        "  poses:\n"
        "    - caption: Lie on your back, knees bent, feet flat.\n"
        "      trunk_lean: -3\n"
        "      left_foot: {forward: 0.24}\n"
        "      right_foot: {forward: 0.24}\n"
        "      left_arm: {shoulder_flexion: -10, shoulder_abduction: 16, elbow_flexion: 6}\n"
        "      left_hand: flat\n"
        "      right_arm: {shoulder_flexion: -10, shoulder_abduction: 16, elbow_flexion: 6}\n"
        "      right_hand: flat\n"
        "    - caption: Lift your hips until shoulders, hips and knees form a line.\n"
        "      trunk_lean: -26\n"
        "      back_bend: 12\n"
        "      left_arm: {shoulder_flexion: -21}\n"
        "      right_arm: {shoulder_flexion: -21}\n"
    )


@pytest.mark.parametrize("name", STARTS)
def test_anybody_can_begin_with_each_beginning(name: str) -> None:
    begun = STARTS[name]
    begun["poses"][-1]["caption"] = "Stay."
    assert impossible_poses(figure_of(written(begun))) == ()


def persons() -> list[Any]:
    return [twin.one("pose_editor/flesh.js", "person", name, data) for name, data in DATA["people"].items()]


def test_no_figure_of_ours_has_a_finding() -> None:
    everybody = persons()
    for id_, exercise in DATA["exercises"].items():
        own = exercise["figure"].get("person", "woman")
        asked = sorted(everybody, key=lambda person: person["name"] != own)
        assert twin.one("pose_editor/findings.js", "findings", exercise["figure"], asked) == [], id_


def test_the_movement_that_is_seen_is_about_that_of_the_flesh() -> None:
    everybody = {person["name"]: person for person in persons()}
    for id_ in ("squat", "glute-bridge", "calf-raise", "quadriceps-set"):
        figure, record = DATA["exercises"][id_]["figure"], LIBRARY.exercises[id_].record.figure
        person = everybody[record.person]
        settled = twin.one("pose_editor/settle.js", "settled", figure, person)
        share = twin.one("pose_editor/findings.js", "movementShare", settled, person)
        assert share == pytest.approx(movement_share(record), abs=0.03), id_
    assert [*people()] == [*everybody]


STANDING: dict[str, Any] = {
    "anchor": "feet",
    "poses": [
        {"caption": "Stand.", "left_foot": {}, "right_foot": {}},
        {"caption": "Bend.", "trunk_lean": 20},
    ],
}
MISFITS: list[dict[str, Any]] = [
    {"anchor": "pelvis"},
    {"anchor_at": {"up": 0.2}},
    {"anchor": "left-foot", "poses": [{"caption": "A.", "left_foot": "free"}, {"caption": "B."}]},
    {"poses": [{**STANDING["poses"][0], "left_foot": {}}, {"caption": "B.", "left_foot": {"forward": 0.3}}]},
    {"poses": [{**STANDING["poses"][0], "left_foot": {"on": "step"}}, {"caption": "B."}]},
    {"anchor": "pelvis", "anchor_at": {"on": "mat", "up": 0.1}, "props": [{"kind": "mat"}]},
    {"props": [{"kind": "band"}]},
    {"props": [{"kind": "chair", "place": "thighs"}]},
    {"props": [{"kind": "mat", "fits": "hips"}]},
]


@pytest.mark.parametrize("change", MISFITS)
def test_what_does_not_belong_together_is_told_in_the_words_of_the_model(change: dict[str, Any]) -> None:
    figure = {**STANDING, **change}
    with pytest.raises(ValidationError) as refused:
        Figure.model_validate_json(json.dumps(figure))
    expected = refused.value.errors()[0]["msg"].removeprefix("Value error, ")
    assert expected in [found["message"] for found in twin.one("pose_editor/shape.js", "misfits", figure)]


def test_a_number_out_of_its_bounds_is_told_with_them() -> None:
    poses = [
        {**STANDING["poses"][0], "left_foot": {"heel_up": 90}},
        {"caption": "B.", "left_leg": {"knee_flexion": 190}},
    ]
    found = twin.one("pose_editor/shape.js", "misfits", {**STANDING, "seen_from_above": 70, "poses": poses})
    assert found[:3] == [
        {"message": "seen_from_above: must be from 0 to 60; it is 70"},
        {"pose": 0, "message": "left_foot: heel_up: must be from -45 to 75; it is 90"},
        {"pose": 1, "message": "left_leg: knee_flexion: must be from -180 to 180; it is 190"},
    ]


def test_what_goes_far_through_the_floor_is_told_with_its_mend() -> None:
    figure = {**STANDING, "poses": [STANDING["poses"][0], {"caption": "B.", "trunk_lean": 100, "back_bend": 40}]}
    figure |= {"supported_by": "A wall", "anchor": "pelvis", "anchor_at": {"up": 0.2}}
    for pose in figure["poses"]:
        pose |= {
            "left_foot": "free",
            "right_foot": "free",
            "left_leg": {"hip_flexion": 90},
            "right_leg": {"hip_flexion": 90},
        }
    [first, *_] = twin.one("pose_editor/findings.js", "findings", figure, persons()[:1])
    assert first["pose"] == 1
    assert "through the floor: leave head_nod out, so that the head comes to rest" in first["message"]


def test_a_position_that_goes_leaves_what_it_had_changed() -> None:
    first = {"caption": "A.", "left_leg": {"hip_flexion": 10}}
    second = {"caption": "B.", "trunk_lean": 20, "left_leg": {"knee_flexion": 30}}
    third = {"caption": "C.", "left_leg": {"hip_flexion": 40}}
    figure = {"poses": [first, second, third]}
    assert twin.one("pose_editor/edits.js", "withoutPosition", figure, 1)["poses"] == [
        first,
        {"caption": "C.", "trunk_lean": 20, "left_leg": {"knee_flexion": 30, "hip_flexion": 40}},
    ]


def test_the_other_side_does_the_same() -> None:
    figure = {
        "poses": [
            {"caption": "A.", "left_leg": {"hip_flexion": 10}, "right_leg": {"knee_flexion": 5}, "left_hand": "hips"}
        ]
    }
    [pose] = twin.one("pose_editor/edits.js", "mirrored", figure, 0, "left")["poses"]
    assert pose["right_leg"] == {"hip_flexion": 10}
    assert pose["right_hand"] == "hips"
