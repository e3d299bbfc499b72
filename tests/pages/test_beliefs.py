"""Beliefs as the Markdown of a page."""

import re
from pathlib import Path

from mkdocs_routines.pages.render.data import data_block
from tests.support import tree

BELIEFS = """\
beliefs:
  hips-first:
    heard: Train your hips & the pain <goes>.
    answer: partly
    why: Hip work may help [@nascimento2018hipknee].
    instead: Do what you like.
    claim: both
    picture: {exercise: squat}
  knees-first:
    heard: A knee is a knee.
    answer: partly
    why: Hip work may help [@nascimento2018hipknee].
    instead: Do what you like.
    claim: both
    picture: {task: standing}
  bones-first:
    heard: A bone is a bone.
    answer: partly
    why: Hip work may help [@nascimento2018hipknee].
    instead: Do what you like.
    claim: both
    picture: {plate: knee}
"""
TASK = """\
name: Standing
figure:
  anchor: right-foot
  poses:
    - {caption: Stand., right_foot: {}, left_foot: {}}
    - {caption: Stand still., trunk_lean: 2}
"""
PLATE = """\
title: Bones of the knee
caption: The bones.
alt: Two long bones, end to end.
labels:
  - {parts: [kneecap], name: Kneecap}
views:
  - {view: front, window: knee}
"""


def test_a_belief_is_shown_with_its_picture_and_its_answer_below_it(tmp_path: Path) -> None:
    page = "---\ntitle: Heard\ndescription: Heard.\n---\n# Heard\n\n<!-- data: beliefs -->\n"
    records = {"data/beliefs.yml": BELIEFS, "data/tasks/standing.yml": TASK, "data/plates/knee.yml": PLATE}
    plate = "# Knee\n\n<!-- plate: knee -->\n"
    change = {"write": {**records, "docs/heard.md": page, "docs/knee.md": page.partition("#")[0] + plate}}
    expected = (Path(__file__).parent / "beliefs_in_a_page.md").read_text(encoding="utf-8")
    site = tree.content(tree.make(tmp_path, change))
    written = data_block("beliefs", site, "heard.md", "https://example.org/", ())
    [svg] = re.findall("<svg.*</svg>", written)
    assert "plate__disc" not in svg, "a picture without its list has no numbers"
    assert "Two long bones, end to end." in svg
    assert written.replace(svg, "(the plate)") == expected
