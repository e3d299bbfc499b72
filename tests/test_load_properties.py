"""Whatever stands in a data file, `load` answers with records or problems."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import yaml
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_routines.load.problem import Problem
from mkdocs_routines.load.records import UncheckedLibrary, read_library
from tests import tree

EXERCISE = "data/exercises/bridge.yml"
SOUND = (tree.BASE / EXERCISE).read_text(encoding="utf-8")
SCALARS = st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(), st.dates())
VALUES = st.recursive(SCALARS, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=20)
SIGNS = st.text(st.sampled_from("&*!|>%@`\"'{}[],:#?-~<= \n\t\r\0\x85\ufeff\u2028aé0.1"))


@contextmanager
def loaded(raw: bytes) -> Iterator[tuple[UncheckedLibrary, list[Problem]]]:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        shutil.copytree(tree.BASE / "data", root / "data")
        (root / EXERCISE).write_bytes(raw)
        yield read_library(root)


def holds(raw: bytes) -> None:
    with loaded(raw) as (library, problems):
        assert ("bridge" in library.exercises) or any(problem.path == EXERCISE for problem in problems)
        lines = raw.count(b"\n") + raw.count(b"\r") + raw.count(b"\x85") + raw.count(b"\xe2\x80") + 2
        assert all(1 <= problem.line <= lines for problem in problems)
        assert all("\n" not in str(problem) for problem in problems)


@given(st.binary())
def test_any_bytes(raw: bytes) -> None:
    holds(raw)


@given(SIGNS)
def test_any_signs_of_yaml(text: str) -> None:
    holds(text.encode())


@given(VALUES)
def test_any_value(value: Any) -> None:
    holds(yaml.safe_dump(value, allow_unicode=True).encode("utf-8", "replace"))


@given(st.sampled_from(sorted(yaml.safe_load(SOUND))), VALUES)
def test_any_value_in_the_place_of_a_sound_one(key: str, value: Any) -> None:
    holds(yaml.safe_dump({**yaml.safe_load(SOUND), key: value}, allow_unicode=True).encode("utf-8", "replace"))


@given(st.integers(0, len(SOUND)), st.integers(0, 40), SIGNS)
def test_a_sound_record_with_a_piece_replaced(start: int, length: int, piece: str) -> None:
    holds((SOUND[:start] + piece + SOUND[start + length :]).encode())


@given(st.integers(0, 400))
def test_any_depth(depth: int) -> None:
    holds(b"name: " + b"[" * depth + b"]" * depth)
    holds(b"- " * depth + b"x")
