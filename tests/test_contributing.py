"""What CONTRIBUTING shows is what works: its templates load, and its messages are printed."""

import re
from pathlib import Path

import yaml
from pydantic import BaseModel

from mkdocs_routines import yaml_text
from mkdocs_routines.model import Claim, Exercise, Routine, Source

ROOT = Path(__file__).parent.parent
TEXT = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")


def test_the_templates_are_sound_records() -> None:
    templates = re.findall(r"^```yaml\n(.*?)^```", TEXT, re.MULTILINE | re.DOTALL)
    shapes: tuple[type[BaseModel], ...] = (Exercise, Routine, Claim, Source)
    for text, shape in zip(templates, shapes, strict=True):
        document = yaml_text.parse(text)
        assert not document.faults
        shape.model_validate(document.value)


def test_every_message_is_one_that_the_check_prints() -> None:
    def bare(message: str) -> str:
        return re.sub(r"'[^']*'|\[.*\]|items\.\d+|: [\w-]+ -->", "…", message.split(": ", 1)[1])

    cases = (yaml.safe_load(path.read_text(encoding="utf-8")) for path in (ROOT / "tests/check").glob("*.yml"))
    printed = {bare(line) for case in cases for line in case["expected"]}
    shown = re.findall(r"^> `(.*?:\d+: .*)`$", TEXT, re.MULTILINE)
    assert shown
    assert not [message for message in shown if bare(message) not in printed]
