"""Shape of the safety that goes with every exercise and every routine, so that nobody is shown one without it."""

from mkdocs_routines.model.safety import Audience, Occasion, Urgency
from mkdocs_routines.model.values import Listed, Record


class PublishedShortRule(Record):
    """A rule for safety in few words, for a sheet of paper. Show the whole rule where there is room for it."""

    summary: str
    """What it is for."""
    points: Listed[str]
    """Its parts, in order, each with a heading and a colon."""


class PublishedRule(Record):
    """A rule for safety."""

    id: str
    """Its name. It never changes."""
    label: str
    """Its heading."""
    summary: str
    """What it is for."""
    points: Listed[str]
    """Its parts, in order."""
    short: PublishedShortRule | None
    """The same in few words; null where there is no shorter form."""
    sources: tuple[str, ...]
    """The keys of the sources it rests on, in `references.json`."""
    url: str | None
    """The page that says more; null where there is none."""


class PublishedSign(Record):
    """A sign that somebody should be seen, or call an ambulance."""

    id: str
    """Its name. It never changes."""
    heading: str
    """It in two or three words."""
    sentence: str
    """What to notice, and what to do."""
    urgency: Urgency
    """How soon: `now` is an ambulance, `today`, `soon` is within days, and `book` is an ordinary visit."""
    who: Listed[Audience]
    """Whom it is for."""
    when: Occasion
    """What came before it."""
    core: bool
    """Whether it goes with every exercise and routine, in the words of the stop rule."""
    sources: tuple[str, ...]
    """The keys of the sources it rests on; none where it is our own caution."""


class PublishedCaution(Record):
    """Somebody an exercise is not for as it is written."""

    exercise: str
    """The id of the exercise."""
    who: str
    """Whom it is not for."""
    advice: str
    """What they do instead: leave it out, adapt it, or ask first."""
    order: int
    """Its place. Sort by it when the cautions of several exercises are shown together, each person once."""


class PublishedSafety(Record):
    """It is to be shown wherever the record is shown."""

    ref: str
    """Where `safety.json` refers to the same: the `ref` of one of its `records`."""
    pain_rules: Listed[PublishedRule]
    """How much pain is fine, and when to do less."""
    stop_rules: Listed[PublishedRule]
    """The signs to stop and get help: those that go with every exercise, and those of the record."""
    not_for: Listed[PublishedCaution]
    """Whom it is not for."""
