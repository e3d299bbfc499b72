"""What stands on a handout, and when it cannot be made."""

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from mkdocs_routines.check import safety
from mkdocs_routines.draw import asset_cache
from mkdocs_routines.draw.figure.svg.palette import PAPER
from mkdocs_routines.files import handout
from mkdocs_routines.load.problem import Problem
from mkdocs_routines.load.records import Library
from mkdocs_routines.model import Dose, Range
from tests.support import built, tree

FOLDER = Path(__file__).parent / "handout"
DAY = date(2026, 11, 23)
FACE = handout.typeface(Path(built.HANDOUT_FONTS))
SMALL = tree.content(tree.BASE, today=DAY).library
REAL = tree.content(built.ROOT, today=DAY).library


def routine(library: Library, id_: str, **change: Any) -> Library:
    """The library, with one routine in it, and that one changed."""
    entry = library.routines[id_]
    return replace(library, routines={id_: replace(entry, record=entry.record.model_copy(update=change))})


def made(library: Library, cache: Path) -> tuple[Mapping[str, Path], list[Problem]]:
    """Every handout of a library, and what is wrong with those that are not there."""
    problems = []
    pictures = under_way(library, cache)
    for picture in pictures.values():
        try:
            picture.wait()
        except handout.HandoutError as error:
            problems.append(error.problem)
    return {path: picture.path for path, picture in pictures.items()}, problems


def under_way(library: Library, cache: Path, url: str = "https://example.org/") -> Mapping[str, asset_cache.Asset]:
    imprint = handout.imprint(url, library, DAY)
    data = handout.handout_data(library, imprint)
    return asset_cache.AssetCache(cache).submit(handout.pdf_files(library, imprint, data, FACE))


@pytest.mark.parametrize("id_", ["two"])
def test_a_routine_becomes_these_words(id_: str) -> None:
    imprint = handout.imprint("https://example.org/", SMALL, DAY)
    golden = json.loads((FOLDER / f"{id_}.json").read_text(encoding="utf-8"))
    assert json.loads(handout.handout_data(SMALL, imprint)[id_]) == golden


def test_the_note_and_the_key_cue_come_first_and_three_reminders_are_the_most() -> None:
    for id_, entry in REAL.routines.items():
        for part, item in zip(handout.routine_handout(id_, REAL).exercises, entry.record.items, strict=True):
            exercise = REAL.exercises[item.exercise].record
            first = (item.note, exercise.key_cue) if item.note else (exercise.key_cue,)
            assert part.reminders[: len(first)] == first
            assert len(part.reminders) <= 3


@pytest.mark.parametrize(
    ("numbers", "words"),
    [((1, 2, 3, 4), "all"), ((1, 2, 3), "1–3"), ((1, 2, 4), "1, 2 and 4"), ((2, 3, 4, 6), "2–4 and 6")],
)
def test_exercises_that_share_a_detail_are_named_by_their_numbers(numbers: tuple[int, ...], words: str) -> None:
    plain = Dose.model_validate({"sets": 2, "reps": 8, "sides": "each"})
    resting = plain.model_copy(update={"rest_seconds": Range(30, 30)})
    count = max(4, *numbers)
    [_, item] = SMALL.routines["two"].record.items
    doses = [resting if at in numbers else plain for at in range(1, count + 1)]
    items = [item.model_copy(update={"dose": dose}) for dose in doses]
    [said] = handout.routine_handout("two", routine(SMALL, "two", items=items)).shared
    assert said == handout.HeadedText(f"Rest ({words})", "30 s between sets")


def test_a_handout_that_did_not_change_is_not_made_again(tmp_path: Path) -> None:
    places, problems = made(SMALL, tmp_path)
    assert problems == []
    assert set(places) == {"handouts/two-a4.pdf", "handouts/two-letter.pdf"}
    assert under_way(SMALL, tmp_path) == {path: asset_cache.Asset(place) for path, place in places.items()}
    changed, _ = made(routine(SMALL, "two", title="Another title"), tmp_path)
    assert not set(changed.values()) & set(places.values())


@pytest.mark.parametrize("lost", ["for_whom_short", "pain", "stop"])
def test_a_handout_that_lost_a_part_of_its_safety_is_refused(lost: str) -> None:
    site = tree.content(tree.BASE, today=DAY)
    words = json.loads(handout.handout_data(SMALL, handout.imprint("", SMALL, DAY))["two"])
    assert list(safety.of_handouts(site, {"two": json.dumps(words)})) == []
    words = {key: value for key, value in words.items() if not key.startswith(lost.removesuffix("_short"))}
    problem, *_ = safety.of_handouts(site, {"two": json.dumps(words)})
    assert problem.path in {"data/routines/two.yml", "data/safety.yml", "data/vocabulary.yml"}
    assert problem.line > 1
    assert problem.message.startswith("the handout of 'two' must hold ")


def test_without_an_address_of_the_site_there_is_a_handout_without_a_code(tmp_path: Path) -> None:
    assert handout.qr_codes(handout.imprint("", SMALL, DAY)) == {}
    pictures = under_way(SMALL, tmp_path, url="")
    assert all(picture.wait().exists() for picture in pictures.values())


def test_eight_exercises_with_the_longest_words_of_the_site_fit(tmp_path: Path) -> None:
    items = [item for entry in REAL.routines.values() for item in entry.record.items]
    longest = sorted(items, key=lambda item: -len(item.note or REAL.exercises[item.exercise].record.key_cue))[:8]
    assert len(longest[0].note or "") > 100
    _, problems = made(routine(REAL, "hip-to-knee-bulletproofing", items=longest), tmp_path)
    assert problems == []


def test_a_routine_that_cannot_fit_is_refused(tmp_path: Path) -> None:
    note = "Go slowly, and look at the knee. " * 20
    items = [item.model_copy(update={"note": note}) for item in REAL.routines["runners"].record.items]
    places, problems = made(routine(REAL, "runners", items=items), tmp_path)
    assert [(problem.path, problem.line) for problem in problems] == [("data/routines/runners.yml", 1)] * 2
    for problem, paper in zip(problems, ("a4", "letter"), strict=True):
        assert problem.message.startswith(
            f"the handout ({paper}) must fit on the two sides of one sheet; with the fewest words a side is "
        ), problem
        assert problem.message.endswith(" mm too long")
    assert not any(place.exists() for place in places.values())


def test_a_sign_that_no_font_has_is_refused(tmp_path: Path) -> None:
    _, problems = made(routine(SMALL, "two", title="Knees 膝"), tmp_path)
    assert {problem.message for problem in problems} == {
        "the handout must be written in signs that its fonts have; they have no 膝"
    }


def test_a_sign_that_only_the_fonts_of_typst_have_is_taken_from_there(tmp_path: Path) -> None:
    assert made(routine(SMALL, "two", title="Hips → knees"), tmp_path)[1] == []


def test_a_folder_without_a_typeface_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="must hold a typeface"):
        handout.typeface(tmp_path)


def lightness(colour: str) -> float:
    """The share of white paper that a copier sees, by the weights of ITU-R BT.601."""
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return 0.299 * red + 0.587 * green + 0.114 * blue


@pytest.mark.parametrize("below", ["skin", "shorts", "shirt"])
def test_muscles_and_joints_differ_in_grey_from_what_they_lie_on(below: str) -> None:
    ground = lightness(PAPER[below])
    muscle = 0.68 * lightness(PAPER["muscle"]) + 0.32 * ground  # they are drawn at an opacity of 0.68
    assert ground - muscle > 0.25
    assert ground - lightness(PAPER["edge"]) > 0.5
    for joint in ("hip", "knee"):
        assert muscle - lightness(PAPER[joint]) > 0.15
