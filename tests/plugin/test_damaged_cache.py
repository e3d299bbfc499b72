"""Whatever happened to the files that one build keeps for the next, the next makes the same site, and mends them."""

import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from tests.conftest import Once
from tests.plugin.test_plugin import ENVIRONMENT
from tests.support import programs, tree
from tests.support.cards import FONT

KINDS = {"", "pages", "pictures", "results", "templates", "typefaces"}
"""Folders of the cache in which files are kept."""


def built(root: Path) -> dict[str, bytes]:
    """The site of the tree in `root`, built: the path of each file and its content."""
    environment = {**ENVIRONMENT, "SOURCE_DATE_EPOCH": "1795392000"}
    done = programs.run("mkdocs", "build", "--strict", "-f", "mkdocs.yml", cwd=root, environment=environment)
    assert (done.returncode, "Traceback" in done.stderr) == (0, False), done.stderr
    return contents(root / "site")


def contents(folder: Path) -> dict[str, bytes]:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def changed(root: Path, site: Mapping[str, bytes]) -> set[str]:
    """The paths of files that the sound site of the same tree lacks, has besides or has otherwise."""
    return {uri for uri, _ in site.items() ^ contents(root / "sound").items()}


def kept(root: Path) -> list[Path]:
    return sorted(path for path in (root / ".cache").rglob("*") if path.is_file() and path.name != "again")


def make(place: Path) -> None:
    """A tree with everything that is kept, and the site that was built from it."""
    settings = (tree.BASE / "mkdocs.yml").read_text(encoding="utf-8")
    theme = "theme: {name: mkdocs, custom_dir: look}\n"
    settings = theme + settings.replace("tools: true}\n", "tools: true, typeface: face.woff2}\n")
    tree.make(place, {"write": {"mkdocs.yml": settings, "look/face.woff2": ""}})
    shutil.copy(FONT, place / "look/face.woff2")
    built(place)
    assert {path.parent.relative_to(place / ".cache").as_posix().replace(".", "") for path in kept(place)} == KINDS
    shutil.move(place / "site", place / "sound")


def cut_short(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size * 2 // 3])


def cut_after_a_few_bytes(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:13])


def emptied(path: Path) -> None:
    path.write_bytes(b"")


def changed_in_the_middle(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 0xFF
    path.write_bytes(content)


def put_in_place_of_a_file(path: Path) -> None:
    path.unlink()
    (path / "folder").mkdir(parents=True)


def linked_to_itself(path: Path) -> None:
    path.unlink()
    path.symlink_to(path)


DAMAGE = (
    cut_short,
    cut_after_a_few_bytes,
    emptied,
    changed_in_the_middle,
    put_in_place_of_a_file,
    linked_to_itself,
    Path.unlink,
)


@pytest.mark.parametrize("damage", DAMAGE, ids=lambda damage: damage.__name__)
def test_every_kept_file_may_be_damaged(damage: Callable[[Path], None], once: Once, tmp_path: Path) -> None:
    root = shutil.copytree(once("cached", make), tmp_path / "tree", symlinks=True)
    before = {path: path.read_bytes() for path in kept(root)}
    for path in before:
        damage(path)
    assert not changed(root, built(root))
    assert not [
        path for path, content in before.items() if path.parent.name != "templates" and path.read_bytes() != content
    ]
    assert kept(root) == [*before]


@pytest.fixture(params=[[""], sorted(KINDS - {""})], ids=["the whole cache", "each folder"])
def without_folders(request: pytest.FixtureRequest, once: Once, tmp_path: Path) -> tuple[Path, list[Path]]:
    """A tree with what an earlier build kept, and folders of its cache, which are gone."""
    root = shutil.copytree(once("cached", make), tmp_path / "tree")
    folders = [root / ".cache" / name for name in request.param]
    for folder in folders:
        shutil.rmtree(folder)
    return root, folders


def test_a_file_may_stand_where_a_folder_is_kept(without_folders: tuple[Path, list[Path]], once: Once) -> None:
    root, folders = without_folders
    for folder in folders:
        folder.write_text("")
    assert not changed(root, built(root))
    assert len(kept(root)) == len(kept(once("cached", make)))


def test_a_cache_that_cannot_be_written_is_done_without(without_folders: tuple[Path, list[Path]]) -> None:
    root, folders = without_folders
    for folder in folders:
        folder.symlink_to(folder)  # it is no folder, and none can be made there
    assert not changed(root, built(root))
    assert all(folder.is_symlink() for folder in folders)
