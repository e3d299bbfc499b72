"""Every drawing as a file: small, well formed, named for those who do not see it, and the same each time."""

import gzip
import os
import re
import struct
import subprocess
import sys
from xml.etree import ElementTree

import pytest

from mkdocs_routines.domain import addresses, drawn_files
from mkdocs_routines.domain.faults import posed_faults
from mkdocs_routines.draw import exercise_drawings, raster
from mkdocs_routines.draw import figure as drawing
from tests.support.figures import EXERCISES, FIGURES, LIBRARY, ROOT

SVG = "{http://www.w3.org/2000/svg}"
SMALL = {2: 8000, 3: 11_000}
"""Poses → bytes of a drawing, as they are sent."""
SMALL_THUMBNAIL = 3200
NUMBERS = {2: "two", 3: "three"}

each = pytest.mark.parametrize("id_", FIGURES)
one_sided = pytest.mark.parametrize("id_", [id_ for id_, figure in FIGURES.items() if figure.works != "both"])


@pytest.fixture(scope="module")
def files() -> dict[str, str]:
    return exercise_drawings.text_files(LIBRARY)


def panels(id_: str) -> list[ElementTree.Element]:
    return [ElementTree.fromstring(text) for text in drawing.inline_svgs(EXERCISES[id_], FIGURES[id_], "drawing")]


def alone(id_: str, *, mirrored: bool = False) -> ElementTree.Element:
    return ElementTree.fromstring(drawing.standalone_svg(EXERCISES[id_], FIGURES[id_], mirrored=mirrored))


def size(text: str) -> int:
    return len(gzip.compress(text.encode()))


@each
def test_a_drawing_is_small(id_: str) -> None:
    exercise, figure = EXERCISES[id_], FIGURES[id_]
    small = SMALL[len(figure.poses)]
    assert size("".join(drawing.inline_svgs(exercise, figure, "drawing"))) <= small
    assert size(drawing.standalone_svg(exercise, figure)) <= small
    assert size(drawing.standalone_svg(exercise, figure, mirrored=True)) <= small
    assert size(drawing.thumbnail_svg(exercise, figure)) <= SMALL_THUMBNAIL
    faults = [number for number, _, _ in posed_faults(exercise)]
    assert all(size(drawing.fault_svg(exercise, number)) <= SMALL[2] for number in faults)


@each
def test_each_position_in_a_page_says_what_it_shows(id_: str) -> None:
    pictures = panels(id_)
    captions = [pose.caption for pose in FIGURES[id_].poses]
    assert [picture.findtext("desc") for picture in pictures] == captions
    assert [picture.findtext("title") for picture in pictures] == [
        f"{EXERCISES[id_].name}, position {number} of {len(captions)}." for number in range(1, len(captions) + 1)
    ]
    ids = [part.get("id", "") for picture in pictures for part in picture.iter() if part.get("id")]
    assert len(set(ids)) == 2 * len(captions)
    assert [picture.get("aria-labelledby") for picture in pictures] == [
        " ".join(pair) for pair in zip(ids[::2], ids[1::2], strict=True)
    ]
    assert {picture.get("role") for picture in pictures} == {"img"}


@each
def test_each_file_says_what_it_shows(id_: str) -> None:
    exercise, figure, picture = EXERCISES[id_], FIGURES[id_], alone(id_)
    said = picture.findtext(f"{SVG}desc") or ""
    assert picture.findtext(f"{SVG}title") == f"{exercise.name}, drawn in {NUMBERS[len(figure.poses)]} positions"
    assert said.startswith(" ".join(pose.caption for pose in figure.poses))
    assert (f"The {figure.works} side works." in said) == (figure.works != "both")
    assert said.endswith(f"{drawing.viewpoint(figure)}.")
    assert (picture.get("role"), picture.get("aria-labelledby")) == ("img", "t d")
    small = ElementTree.fromstring(drawing.thumbnail_svg(exercise, figure))
    assert small.findtext(f"{SVG}title") == exercise.name
    assert small.findtext(f"{SVG}desc") == figure.poses[-1].caption


@each
def test_nothing_in_a_page_brings_its_own_style_or_script(id_: str) -> None:
    for part in (part for picture in panels(id_) for part in picture.iter()):
        assert part.tag in ("svg", "title", "desc", "g", "path")
        allowed = {"class", "d", "transform", "id", "viewBox", "role", "aria-labelledby"}
        assert set(part.attrib) <= allowed


@each
def test_every_class_in_a_page_has_a_colour(id_: str) -> None:
    classes = {name for picture in panels(id_) for part in picture.iter() for name in part.get("class", "").split()}
    sheet = drawing.page_css()
    assert {name for name in classes - {"figure"} if f".{name}" not in sheet} == set()


@each
def test_what_is_pictured_lies_in_its_frame(id_: str) -> None:
    shown = drawing.view_box(EXERCISES[id_], FIGURES[id_])
    for picture in panels(id_):
        assert picture.get("viewBox") == f"{shown.left} {shown.top} {shown.width} {shown.height}"
        for group in picture.iter("g"):
            x, y = map(float, re.findall(r"-?[\d.]+", group.get("transform", ""))[:2])
            assert shown.left <= x <= shown.left + shown.width
            assert shown.top <= y <= shown.top + shown.height


@each
def test_a_png_is_one_of_the_shape_of_its_svg(id_: str) -> None:
    svg = drawing.standalone_svg(EXERCISES[id_], FIGURES[id_], dark=False)
    png, picture = raster.drawing_png(svg), ElementTree.fromstring(svg)
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    width, height = struct.unpack(">II", png[16:24])
    assert width / int(picture.get("width", "")) == pytest.approx(height / int(picture.get("height", "")), rel=0.01)
    assert width > 300
    assert len(png) > 5000  # something is drawn


@one_sided
def test_a_mirrored_drawing_is_the_mirror_image_and_says_so(id_: str) -> None:
    picture, mirrored = alone(id_), alone(id_, mirrored=True)
    assert mirrored.findtext(f"{SVG}desc") == drawing.swap_sides(picture.findtext(f"{SVG}desc") or "")
    assert mirrored.findtext(f"{SVG}desc") != picture.findtext(f"{SVG}desc")
    assert mirrored.findtext(f"{SVG}title") == picture.findtext(f"{SVG}title")
    assert mirrored.get("viewBox") == picture.get("viewBox")
    width = (picture.get("viewBox") or "").split()[2]
    *_, turned = mirrored
    assert turned.get("transform") == f"matrix(-1 0 0 1 {width} 0)"
    title, desc, metadata, style, *drawn = picture
    heads = [part.tag.removeprefix(SVG) for part in (title, desc, metadata, style)]
    assert heads == ["title", "desc", "metadata", "style"]
    assert [ElementTree.tostring(part) for part in turned] == [ElementTree.tostring(part) for part in drawn]


@pytest.mark.parametrize(
    ("words", "other"),
    [
        ("Lift the left leg.", "Lift the right leg."),
        ("Right foot in front, left behind.", "Left foot in front, right behind."),
        ("Keep what is leftover upright.", "Keep what is leftover upright."),
    ],
)
def test_left_and_right_change_places_as_whole_words(words: str, other: str) -> None:
    assert drawing.swap_sides(words) == other
    assert drawing.swap_sides(other) == words


@each
def test_no_caption_means_something_else_by_left_or_right(id_: str) -> None:
    captions = " ".join(pose.caption for pose in FIGURES[id_].poses)
    assert not re.search(r"right (angle|away)|what is left|all right|(is|are) left\b", captions)


def test_every_exercise_has_its_files(files: dict[str, str]) -> None:
    wanted = {f"figures/{id_}{end}" for id_ in FIGURES for end in (".svg", "-paper.svg", "-thumb.svg")}
    mirrored = {f"figures/{id_}-mirrored.svg" for id_, figure in FIGURES.items() if figure.works != "both"}
    faults = {
        f"figures/{id_}-fault-{n}.svg" for id_, exercise in EXERCISES.items() for n, _, _ in posed_faults(exercise)
    }
    beside = {exercise_drawings.STYLE_SHEET, addresses.DRAWING_LICENCE}
    assert set(files) == beside | wanted | mirrored | faults
    moving = {drawn_files.movement(id_) for id_ in FIGURES}
    assert set(exercise_drawings.movement_files(LIBRARY)) == moving | {drawn_files.LIVE_LICENCE}
    for path, content in files.items():
        if path.endswith(".svg"):
            ElementTree.fromstring(content)


def test_drawings_are_the_same_each_time(files: dict[str, str]) -> None:
    code = "\n".join(
        [
            "from pathlib import Path",
            "from mkdocs_routines.draw import exercise_drawings as drawings",
            "from tests.support import tree",
            f"library = tree.content(Path({str(ROOT)!r})).library",
            "print(sorted(drawings.text_files(library).items()))",
        ]
    )
    command, environment = [sys.executable, "-c", code], {**os.environ, "PYTHONHASHSEED": "1"}
    again = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True)
    assert again.stdout.strip() == str(sorted(files.items()))
