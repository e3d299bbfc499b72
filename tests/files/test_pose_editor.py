"""Files of the pose editor: constants are declared and of use, and the page begins with what somebody wrote."""

import json
import re

from mkdocs_routines.files import pose_editor
from mkdocs_routines.load.content import Content
from mkdocs_routines.model import Figure
from tests.support import tree
from tests.support.built import ROOT

FOLDER = ROOT / "overrides/assets/js/pose_editor"
DECLARED = ROOT / "src/mkdocs_routines/assets/js/pose_editor/figure_constants.d.ts"
CONTENT: Content = tree.content(ROOT)


def test_each_constant_is_declared_and_of_use() -> None:
    declared = re.findall(r"^export const (\w+):", DECLARED.read_text("utf-8"), re.MULTILINE)
    modules = [path.read_text("utf-8") for path in FOLDER.glob("*.js")]
    imported = {
        name.strip()
        for text in modules
        for names in re.findall(r'import \{([^}]+)\} from "\./figure_constants\.js"', text)
        for name in names.split(",")
    }
    assert declared == [*pose_editor.constants()]
    assert imported - {""} == {*declared}


def test_the_page_begins_with_the_figures_as_somebody_wrote_them() -> None:
    data = json.loads(json.dumps(pose_editor.pose_data(CONTENT.library)))
    assert data["exercises"].keys() == CONTENT.library.offered.keys()
    for id_, exercise in data["exercises"].items():
        figure = Figure.model_validate_json(json.dumps(exercise["figure"]))
        assert figure == CONTENT.library.exercises[id_].record.figure


def test_a_person_has_points_on_all_sides_of_every_segment() -> None:
    data = json.loads(json.dumps(pose_editor.pose_data(CONTENT.library)))
    for person in data["people"].values():
        segments = {segment for segment, _, _ in person["shapes"]}
        assert segments == {
            *("lower_trunk", "upper_trunk", "neck", "head", "thigh", "shank", "foot", "toes"),
            *("upper_arm", "forearm", "hand"),
        }
        assert all(len(numbers) % 3 == 0 and len(numbers) >= 9 for _, _, numbers in person["shapes"])
