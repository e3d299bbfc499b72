"""Shape of `links.json`, the names that a link to a plan may use, and of `editions/`, the texts of old editions."""

from mkdocs_routines.files.api.shape.document import Published
from mkdocs_routines.files.api.shape.safety import PublishedCaution, PublishedSafety
from mkdocs_routines.model.values import Listed, Record


class LinkedExercise(Record):
    id: str
    """The name of the exercise. It never changes."""
    code: str
    """Its short name in links. It never changes."""
    formerly: tuple[str, ...]
    """Ids and codes it had before. A link with one of them means this exercise."""
    since: int
    """The edition from which its texts have been those of today. A link with an older one was made with others."""


class LinkedRoutine(Record):
    id: str
    """The name of the routine. It never changes."""
    code: str
    """Its short name in links, which is that of its short address. It never changes."""
    formerly: tuple[str, ...]
    """Ids and short names it had before."""


class PublishedLinks(Published):
    """The names that a link to a plan may use, and the edition of the exercises."""

    edition: int
    """The edition of today. It goes up by one when a text of an exercise changes that it is done by."""
    exercises: tuple[LinkedExercise, ...]
    """The exercises, by their ids."""
    routines: tuple[LinkedRoutine, ...]
    """The routines, by their ids."""


class PublishedTold(Record):
    edition: int
    """The first edition with these words."""
    name: str
    """The name of the exercise."""
    start: str
    """The starting position."""
    steps: Listed[str]
    """What to do, in order."""
    key_cue: str
    """The one cue to remember."""
    cues: Listed[str]
    """Short reminders while moving."""
    not_for: Listed[PublishedCaution]
    """Whom it is not for."""


class PublishedTexts(Published):
    """What one exercise has told those who do it."""

    id: str
    """The name of the exercise. It never changes."""
    texts: Listed[PublishedTold]
    """The oldest first; the last one stands today."""
    safety: PublishedSafety
    """What is to be shown with it today."""
