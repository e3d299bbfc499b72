"""How each kind of dose is written, said and timed."""

from pathlib import Path

import pytest
import yaml

from mkdocs_routines import dose
from mkdocs_routines.model import Dose, Range

CASES = sorted((Path(__file__).parent / "dose").glob("*.yml"))
assert CASES


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_a_dose_is_written_said_and_timed(case: Path) -> None:
    expected = yaml.safe_load(case.read_text(encoding="utf-8"))
    given = Dose.model_validate(expected["dose"])
    assert dose.notation(given) == expected["notation"]
    assert dose.words(given) == expected["words"]
    assert [list(detail) for detail in dose.details(given)] == expected["details"]
    assert dose.seconds(given) == Range(*expected["seconds"])
