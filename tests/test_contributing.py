"""What CONTRIBUTING shows is what works: its templates load, and its messages are printed."""

import re
from pathlib import Path

import yaml
from pydantic import BaseModel, RootModel

from mkdocs_routines.domain.faults import figure_of_fault, posed_faults
from mkdocs_routines.draw import figure
from mkdocs_routines.draw.figure.feasibility.joint_limits import RANGES
from mkdocs_routines.load import yaml_text
from mkdocs_routines.model import Claim, Exercise, Figure, Plate, Routine, SixWeekPlan, Source
from mkdocs_routines.model.complaint import Complaint
from mkdocs_routines.model.fault import Fault
from mkdocs_routines.model.reviewer import Reviewer
from mkdocs_routines.model.safety import Sign
from mkdocs_routines.model.values import Id, Record
from mkdocs_routines.model.wording import Phrase

ROOT = Path(__file__).parent.parent
TEXT = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")


class Phrases(RootModel[tuple[Phrase, ...]]):
    """A template of phrases, as they stand below their key."""


class Signs(RootModel[dict[Id, Sign]]):
    """A template of signs to get help, in the same way."""


class ComplaintsOfAPlace(RootModel[dict[Id, Complaint]]):
    """A template of complaints, in the same way."""


class SignedReviews(Record):
    """A template of reviewers, below the key under which they stand."""

    reviewers: dict[Id, Reviewer]


class Drawing(Record):
    """A template of a drawing alone."""

    figure: Figure


class Faults(Record):
    """A template of faults alone, which fits any drawing of a body that stands on both feet."""

    faults: tuple[Fault, ...]


def test_the_templates_are_sound_records() -> None:
    templates = re.findall(r"^```yaml\n(.*?)^```", TEXT, re.MULTILINE | re.DOTALL)
    shapes: tuple[type[BaseModel], ...] = (
        Exercise,
        Routine,
        SixWeekPlan,
        Claim,
        Source,
        Plate,
        Signs,
        ComplaintsOfAPlace,
        Drawing,
        Faults,
        Phrases,
        SignedReviews,
    )
    for text, shape in zip(templates, shapes, strict=True):
        document = yaml_text.parse_yaml(text)
        assert not document.faults
        record = shape.model_validate(document.value)
        if isinstance(record, Exercise | Drawing):
            assert list(figure.impossible_poses(record.figure)) == []
        if isinstance(record, Exercise):
            [(_, _, pose)] = posed_faults(record)
            assert figure.impossible_fault(figure_of_fault(record.figure, pose)[1]) == ()


def test_the_ranges_of_joints_are_those_of_the_check() -> None:
    rows = re.findall(r"^\| `(\w+)` \|.*\| (-\d+) to (\d+) \|$", TEXT, re.MULTILINE)
    assert {joint.replace("_", " "): (int(least), int(most)) for joint, least, most in rows} == RANGES


def test_every_message_is_one_that_the_check_prints() -> None:
    def bare(message: str) -> str:
        return re.sub(r"'[^']*'|\[.*\]|items\.\d+|: [\w-]+ -->", "…", message.split(": ", 1)[1])

    cases = (yaml.safe_load(path.read_text(encoding="utf-8")) for path in (ROOT / "tests/check").glob("*/*.yml"))
    printed = {bare(line) for case in cases for line in case["expected"]}
    shown = re.findall(r"^> `(.*?:\d+: .*)`$", TEXT, re.MULTILINE)
    assert shown
    assert not [message for message in shown if bare(message) not in printed]
