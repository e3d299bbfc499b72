"""Shape of `safety.json`: every text on safety once, and for each record the ids of those that go with it."""

from mkdocs_routines.files.api.shape.document import Published
from mkdocs_routines.files.api.shape.safety import PublishedRule, PublishedSign
from mkdocs_routines.model.values import Listed, Record


class SharedCaution(Record):
    """Somebody whom exercises are not for as they are written."""

    id: str
    """The start of the hash of its words: other words have another one."""
    who: str
    """Whom they are not for."""
    advice: str
    """What they do instead: leave it out, adapt it, or ask first."""


class CautionReference(Record):
    exercise: str
    """The id of the exercise."""
    caution: str
    """The id of the caution."""
    order: int
    """Its place. Sort by it when the cautions of several exercises are shown together, each person once."""


class SafetyReference(Record):
    """What is to be shown with a record, by its ids."""

    ref: str
    """The kind and the id of the record: `exercise/squat`. It stands in the record as well, under `safety`."""
    pain_rules: Listed[str]
    """The ids of its pain rules."""
    stop_rules: Listed[str]
    """The ids of its rules on when to stop and get help."""
    signs: tuple[str, ...]
    """The ids of its own signs, which are shown after those of the stop rule."""
    not_for: Listed[CautionReference]
    """Whom it is not for."""


class PublishedSafetyTexts(Published):
    """Every text on safety once. Whoever shows a record shows all that it refers to."""

    pain_rules: Listed[PublishedRule]
    """The pain rules, by their ids."""
    stop_rules: Listed[PublishedRule]
    """The signs to stop and get help that go with every record."""
    signs: Listed[PublishedSign]
    """Every sign to get help."""
    cautions: Listed[SharedCaution]
    """Everybody whom an exercise is not for as it is written, each once with each advice."""
    records: tuple[SafetyReference, ...]
    """The exercises, routines and six-week plans."""
