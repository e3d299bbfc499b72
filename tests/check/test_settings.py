"""Settings of a site, as far as what is wrong with them depends on the machine."""

import pytest

from mkdocs_routines.check.settings import features_have_their_packages
from mkdocs_routines.draw import figure
from mkdocs_routines.load.frame import read_frame
from tests.support.built import ROOT


def test_people_that_are_missing_are_told_once_for_drawings_and_for_nothing_else(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def missing() -> None:
        raise figure.PeopleError("must have its people")

    frame, problems = read_frame(ROOT)
    assert frame
    assert not problems
    assert list(features_have_their_packages(frame)) == []
    monkeypatch.setattr(figure, "people_file", missing)
    (problem,) = features_have_their_packages(frame)
    assert problem.message == "figures: must have its people"
