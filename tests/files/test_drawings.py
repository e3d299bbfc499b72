"""Drawings in the published data: each file is there, of the size and with the text that the data give of it."""

import re
from collections.abc import Iterator
from typing import Any
from xml.etree import ElementTree

import pytest

from mkdocs_routines.draw import exercise_drawings
from tests.support import tree
from tests.support.api_files import URL, files, read

SVG = "{http://www.w3.org/2000/svg}"
PART = re.compile(r"(?P<url>[^#]*)#svgView\(viewBox\((?P<box>[0-9.,]*)\)\)")


@pytest.fixture(scope="module")
def drawn() -> dict[str, str]:
    """Path of each drawing below the site → its SVG."""
    found = exercise_drawings.text_files(tree.content(tree.BASE).library)
    return {path: text for path, text in found.items() if path.endswith(".svg")}


@pytest.fixture(scope="module")
def published() -> list[dict[str, Any]]:
    return [each["drawing"] for each in read(files(tree.BASE))["api/v1/exercises.json"]["exercises"]]


def pictures(published: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for drawing in published:
        yield from drawing["files"]


def test_each_svg_has_the_size_and_the_text_that_the_data_give(
    published: list[dict[str, Any]], drawn: dict[str, str]
) -> None:
    for picture in pictures(published):
        if picture["media_type"] == "image/svg+xml":
            root = ElementTree.fromstring(drawn[picture["url"].removeprefix(URL)])
            size = {side: float(root.get(side, "")) for side in ("width", "height")}
            assert size == {side: picture[side] for side in size}, picture["url"]
            title, description = root.findtext(f"{SVG}title", "").rstrip("."), root.findtext(f"{SVG}desc", "")
            assert picture["words"] in (f"{title}. {description}", description)


def test_every_drawing_of_an_exercise_is_listed(published: list[dict[str, Any]], drawn: dict[str, str]) -> None:
    listed = [each["url"].removeprefix(URL) for each in pictures(published) if each["media_type"] == "image/svg+xml"]
    assert sorted(listed) == sorted(drawn)


def test_a_position_is_a_part_of_the_drawing_and_the_first_is_last_in_the_mirrored_one(
    published: list[dict[str, Any]], drawn: dict[str, str]
) -> None:
    mirrored = 0
    for drawing in published:
        whole = ElementTree.fromstring(drawn[drawing["svg"].removeprefix(URL)])
        _, _, width, height = map(float, whole.get("viewBox", "").split())
        assert [frame["caption"] for frame in drawing["frames"]] == drawing["captions"]
        ends = []
        for frame in drawing["frames"]:
            part = PART.fullmatch(frame["svg"])
            assert part
            assert part["url"] == drawing["svg"]
            box = [float(side) for side in part["box"].split(",")]
            assert box == [2 * frame[side] for side in ("x", "y", "width", "height")]
            assert (box[1], box[3]) == (0, height)
            ends.append(box[0] + box[2])
            if frame["svg_mirrored"]:
                other = PART.fullmatch(frame["svg_mirrored"])
                assert other
                assert float(other["box"].split(",")[0]) == width - ends[-1]
                mirrored += 1
        assert ends == sorted(ends)
        assert ends[-1] == width
    assert mirrored
