"""The code of a new exercise: as many words of its id as ten characters hold, and two at least."""

import pytest

from mkdocs_routines.domain.new_file import filled


@pytest.mark.parametrize(
    ("id_", "code"),
    [
        ("clam-band", "clam-band"),
        ("plank-side", "plank-side"),  # ten
        ("plank-sides", "plank"),  # eleven
        ("step-up-on-a-box", "step-up-on"),
        ("step-backwards-up", "step-up"),  # a long word is left out, a short one after it is not
        ("quadriceps-set", "quadriceps"),
        ("thoroughbred", "thoroughbr"),
        ("v-up", "v-up"),
        ("v", "v-1"),
    ],
)
def test_the_code_of_a_new_exercise(id_: str, code: str) -> None:
    assert filled("exercise", "name: A name\ncode: bridge\n", id_).splitlines()[1] == f"code: {code}"
