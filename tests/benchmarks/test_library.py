"""A larger library is one that the check finds nothing wrong with, so that it can be built."""

from pathlib import Path

from benchmarks import library
from tests.support import tree


def test_a_library_with_copies_is_sound(tmp_path: Path) -> None:
    library.tree(tmp_path, exercises=100, routines=12, step=0)
    content, problems = tree.checked(tmp_path)
    assert problems == []
    assert (len(content.library.exercises), len(content.library.routines)) == (100, 12)
