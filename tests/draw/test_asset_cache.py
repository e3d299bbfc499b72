"""Content-addressed cache of what takes long to make."""

from pathlib import Path

import pytest

from mkdocs_routines.draw import asset_cache


def test_a_picture_is_made_once_and_anew_when_it_changes(tmp_path: Path) -> None:
    made: list[str] = []

    def maker(name: str) -> asset_cache.Recipe:
        def make() -> bytes:
            made.append(name)
            return name.encode()

        return asset_cache.Recipe(name, make)

    for depends_on in ("one", "one", "two"):
        pictures = asset_cache.AssetCache(tmp_path / "cache").submit({"a.png": maker(depends_on)})
        assert pictures["a.png"].wait().read_text() == depends_on
    assert made == ["one", "two"]


def test_a_picture_that_cannot_be_made_stops_the_build(tmp_path: Path) -> None:
    def fails() -> bytes:
        raise ValueError("no picture")

    picture = asset_cache.AssetCache(tmp_path).submit({"a.png": asset_cache.Recipe("a", fails)})["a.png"]
    with pytest.raises(ValueError, match="no picture"):
        picture.wait()
    assert not picture.path.exists()
