"""A settled figure that is kept is the one that is found, and so are its measures: of a body on each of its anchors."""

import os
from pathlib import Path

import pytest

from mkdocs_routines.domain.faults import figure_of_fault, posed_faults
from mkdocs_routines.draw import figure
from mkdocs_routines.draw.figure.feasibility import measures
from mkdocs_routines.draw.figure.flesh import grounding
from mkdocs_routines.draw.figure.kept import settling
from mkdocs_routines.draw.figure.mesh import content_cache
from mkdocs_routines.draw.figure.mesh.baked import people
from tests.support import tree
from tests.support.built import ROOT

EXERCISES = {id_: entry.record for id_, entry in tree.content(ROOT).library.exercises.items()}
assert EXERCISES
ANCHORED = {(each.figure.body, each.figure.anchor): id_ for id_, each in EXERCISES.items()}
"""How a body lies, stands or sits, and what it is held by → an exercise."""


@pytest.mark.parametrize("id_", ANCHORED.values())
def test_what_is_kept_is_what_is_found(id_: str) -> None:
    exercise = EXERCISES[id_]
    for _, _, pose in posed_faults(exercise):
        for each in figure_of_fault(exercise.figure, pose):
            assert settling.settled(each) == grounding.settled(each, people()[each.person])
    assert settling.settled(exercise.figure) == grounding.settled(exercise.figure, people()[exercise.figure.person])
    assert figure.measures(exercise.figure) == measures.measures(exercise.figure)


def test_it_is_found_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(os.environ, content_cache.FOLDER, str(tmp_path))
    lying = EXERCISES["clamshell"].figure
    first = settling.settled.__wrapped__(lying)
    monkeypatch.setattr(grounding, "settled", None)
    assert settling.settled.__wrapped__(lying) == first


def test_the_words_of_a_position_are_not_what_it_is_kept_by() -> None:
    lying = EXERCISES["clamshell"].figure
    words = lying.poses[0].model_copy(update={"caption": "Lie down."})
    assert settling.moved(lying.model_copy(update={"poses": (words, *lying.poses[1:])})) == settling.moved(lying)
