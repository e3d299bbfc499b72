"""The baked files of people and bones, damaged: one line that says which, and how to have it again."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from mkdocs_routines.__main__ import main
from mkdocs_routines.draw import file_cache
from mkdocs_routines.draw.figure.mesh import baked
from tests.support import tree

DAMAGE: dict[str, Callable[[Path], object]] = {
    "cut short": lambda path: path.write_bytes(path.read_bytes()[:-100]),
    "cut after a few bytes": lambda path: path.write_bytes(path.read_bytes()[:9]),
    "emptied": lambda path: path.write_bytes(b""),
    "of other bytes": lambda path: path.write_bytes(b"\x80\x04\x95no archive"),
    "an archive of nothing": lambda path: path.write_bytes(b"PK\x05\x06" + bytes(18)),
    "changed in the middle": lambda path: path.write_bytes(path.read_bytes().replace(b"\x07" * 40, b"\x08" * 40)),
    "gone": Path.unlink,
}


@pytest.mark.parametrize("damage", DAMAGE)
def test_a_damaged_file_is_not_whole(damage: str, tmp_path: Path) -> None:
    path = tmp_path / "arrays.npz"
    np.savez(path, numbers=np.full(4000, 7, dtype=np.uint8))
    assert file_cache.is_whole_archive(path)
    DAMAGE[damage](path)
    assert not file_cache.is_whole_archive(path)


def test_the_check_names_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    root, people = tree.make(tmp_path / "tree", {}), tmp_path / "people.npz"
    people.write_bytes(b"PK")
    monkeypatch.setattr(baked, "PLACES", (people,))
    assert main(["check", "--today", "2026-11-23", str(root)]) == 1
    assert capsys.readouterr().out == (
        f"mkdocs.yml:7: figures: {people} must be whole; "
        "delete it, and python -m mkdocs_routines prepare bakes it again\n"
    )
