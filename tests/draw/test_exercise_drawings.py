"""Pictures of dots are made once for each drawing, beside the build."""

from dataclasses import replace
from pathlib import Path

from mkdocs_routines.draw import asset_cache, exercise_drawings
from mkdocs_routines.load.records import Library
from tests.support import tree

LIBRARY = tree.content(tree.BASE).library


def made(library: Library, cache: Path) -> tuple[dict[str, Path], int]:
    """Where each picture is once all have been made, and how many had to be."""
    pictures = asset_cache.AssetCache(cache).submit(exercise_drawings.png_recipes(library))
    places = {path: picture.wait() for path, picture in pictures.items()}
    return places, sum(picture.rendering is not None for picture in pictures.values())


def test_a_picture_is_made_for_each_exercise_and_kept_for_the_next_build(tmp_path: Path) -> None:
    places, count = made(LIBRARY, tmp_path / "cache")
    assert (set(places), count) == ({"figures/bridge.png", "figures/squat.png"}, 2)
    assert all(place.read_bytes().startswith(b"\x89PNG\r\n\x1a\n") for place in places.values())
    assert made(LIBRARY, tmp_path / "cache") == (places, 0)
    kept = {name for place in places.values() for name in (place.name, f"{place.name}.sha256")}
    assert kept == {path.name for path in (tmp_path / "cache").iterdir()}


def test_a_pose_that_changes_is_pictured_anew(tmp_path: Path) -> None:
    before, _ = made(LIBRARY, tmp_path)
    bridge, squat = LIBRARY.exercises["bridge"], LIBRARY.exercises["squat"]
    turned = bridge.record.figure.model_copy(update={"turned": 20})
    changed = replace(bridge, record=bridge.record.model_copy(update={"figure": turned}))
    after, count = made(replace(LIBRARY, exercises={"bridge": changed, "squat": squat}), tmp_path)
    assert count == 1
    assert after["figures/squat.png"] == before["figures/squat.png"]
    assert after["figures/bridge.png"].read_bytes() != before["figures/bridge.png"].read_bytes()
