"""Drawings of faults: two positions in one file, from the same side and on floors that line up."""

import re
from xml.etree import ElementTree

import pytest

from mkdocs_routines.domain.faults import figure_of_fault, posed_faults
from mkdocs_routines.draw import figure
from tests.support.figures import EXERCISES

SVG = "{http://www.w3.org/2000/svg}"
POSED = [(id_, number) for id_, exercise in EXERCISES.items() for number, _, _ in posed_faults(exercise)]
assert {id_ for id_, _ in POSED} == EXERCISES.keys()

each = pytest.mark.parametrize(("id_", "number"), POSED)


@each
def test_a_fault_stands_beside_the_position_to_aim_for(id_: str, number: int) -> None:
    exercise = EXERCISES[id_]
    drawn = ElementTree.fromstring(figure.fault_svg(exercise, number))
    panels = drawn.findall(f"{SVG}g")
    assert len(panels) == 2
    (x, y), (other_x, other_y) = (map(float, re.findall(r"-?[\d.]+", panel.attrib["transform"])) for panel in panels)
    if figure.is_stacked(exercise, number):
        assert (x, other_y - y) == (other_x, float(drawn.attrib["viewBox"].split()[3]) / 2)
    else:
        assert (y, other_x > x) == (other_y, True)
    assert [len(panel.findall(f"{SVG}path[@class='f-skin']")) for panel in panels] == [1, 1]
    assert not drawn.findall(".//*[@class='f-way']"), "an arrow would ask for the movement into the fault"
    first, second = (ElementTree.tostring(panel, "unicode").partition("class")[2] for panel in panels)
    assert first != second


@each
def test_its_size_is_that_of_the_file(id_: str, number: int) -> None:
    exercise = EXERCISES[id_]
    drawn = ElementTree.fromstring(figure.fault_svg(exercise, number))
    assert (int(drawn.attrib["width"]), int(drawn.attrib["height"])) == figure.fault_size(exercise, number)


@each
def test_its_words_are_what_to_aim_for_and_what_is_seen(id_: str, number: int) -> None:
    exercise = EXERCISES[id_]
    pose = exercise.faults[number - 1].pose
    assert pose
    right, _ = figure_of_fault(exercise.figure, pose)
    words = f"Aim for this: {right.poses[-1].caption} Often seen: {exercise.faults[number - 1].fault}"
    assert figure.fault_description(exercise, number) == f"{words} {figure.viewpoint(right)}."


def test_a_body_that_lies_has_the_whole_width() -> None:
    stacked = {id_ for id_, number in POSED if figure.is_stacked(EXERCISES[id_], number)}
    assert {"glute-bridge", "clamshell", "straight-leg-raise"} <= stacked
    assert not {"squat", "wall-sit", "seated-knee-extension"} & stacked


def test_shaded_muscles_are_left_out_where_they_would_hide_the_fault() -> None:
    squat = EXERCISES["squat"]
    plain = [
        fault.model_copy(update={"pose": fault.pose.model_copy(update={"muscles": "none"})})
        for fault in squat.faults
        if fault.pose
    ]
    bare = squat.model_copy(update={"faults": tuple(plain)})
    assert 'class="f-muscle"' in figure.fault_svg(squat, 1)
    assert 'class="f-muscle"' not in figure.fault_svg(bare, 1)
