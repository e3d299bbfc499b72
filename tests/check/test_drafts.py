"""What a draft may lack is declared once, and each part of it names the rules that wait for it."""

from pydantic import BaseModel

from mkdocs_routines.check.drafts import NAMES, WAITING
from mkdocs_routines.check.rules import RULES
from mkdocs_routines.load.drafts import completed
from mkdocs_routines.model import Exercise
from mkdocs_routines.model.demands import demanded
from mkdocs_routines.model.draft import MAY_LACK
from mkdocs_routines.model.features import ALL


def test_each_part_that_a_draft_may_lack_has_its_rules_and_its_name() -> None:
    parts = {key for stand_ins in MAY_LACK.values() for key in stand_ins}
    assert parts == {*WAITING} == {*NAMES}
    assert {rule for rules in WAITING.values() for rule in rules} <= {*RULES}


def test_what_a_draft_may_lack_is_needed_of_all_others() -> None:
    for shape, stand_ins in MAY_LACK.items():
        assert issubclass(shape, BaseModel)
        needed = {key for key, field in shape.model_fields.items() if field.is_required()}
        assert {*stand_ins} <= {*needed, *demanded(shape, ALL)}


def test_nothing_stands_in_for_what_is_there_or_in_what_is_no_draft() -> None:
    assert completed({"draft": True, "figure": {}}, Exercise) == ({"draft": True, "figure": {}}, frozenset())
    assert completed({"draft": "true"}, Exercise) == ({"draft": "true"}, frozenset())
    assert completed(["draft"], Exercise) == (["draft"], frozenset())
