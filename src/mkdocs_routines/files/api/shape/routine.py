"""Shape of `routines.json` and of the file of each routine."""

from typing import Literal

from mkdocs_routines.files.api.shape.document import Published, PublishedRecord
from mkdocs_routines.files.api.shape.safety import PublishedSafety
from mkdocs_routines.files.api.shape.text import PublishedKilograms, PublishedRange, PublishedText
from mkdocs_routines.model.cert import CertItem
from mkdocs_routines.model.values import Level, Listed, Record


class PublishedDose(Record):
    """How much of one exercise. One of `reps`, `seconds`, `steps` and `metres` is given; the others are null.

    All four are null where `open_reps` is given. A field that ends in `_range` is null where the field before it says
    all; where it is not, that one holds the end that asks less.
    """

    words: str
    """The dose in words: "3 sets of 8 to 10, each side"."""
    notation: str
    """The dose as it is written: "3 × 8–10 each side"."""
    sets: int
    """How many sets; of a range, the fewest."""
    reps: PublishedRange | None
    """Repetitions a set."""
    seconds: PublishedRange | None
    """Seconds a set, when a position is held for the whole set."""
    steps: PublishedRange | None
    """Steps a set; with `each-direction`, steps in one direction."""
    metres: PublishedRange | None
    """Metres a set; with `each-direction`, metres in one direction."""
    sides: Literal["together", "each", "each-direction"]
    """`together`: both sides work at once. `each`: the amount is for each side. `each-direction`: for each way."""
    hold_seconds: int | None
    """Seconds to hold inside each repetition; of a range, the fewest."""
    hold_at: str | None
    """Where in the repetition to hold."""
    rest_seconds: PublishedRange | None
    """Seconds of rest between sets, 0 to go straight on; null where the plan leaves it open."""
    tempo: str | None
    """Seconds for lowering, staying and lifting: "3-1-1"; null where the plan leaves it open."""
    load: str | None
    """The load in words. Half kilograms stand here, and as numbers in `load_kilograms_range`."""
    load_kilograms: PublishedRange | None
    """The load in kilograms, where it is in whole kilograms."""
    reps_in_reserve: int | None
    """Good repetitions still possible at the end of a set; of a range, the most."""
    rpe: int | None
    """Rating of perceived exertion, from 1 (very easy) to 10 (as hard as possible); of a range, the least."""
    sets_range: PublishedRange | None
    """Sets, where they are a range."""
    open_reps: Literal["as-many-as-possible", "until-effort"] | None
    """What stands for a number of repetitions: as many as possible, or until `reps_in_reserve` or `rpe` is reached."""
    which_side: Literal["alternating", "left", "right"] | None
    """What `sides: each` leaves open: the sides take turns at every repetition, or only one of them works."""
    hold_seconds_range: PublishedRange | None
    """Seconds to hold inside each repetition, where they are a range."""
    rest_between_sides_seconds: PublishedRange | None
    """Seconds of rest between the two sides of a set; null where the plan leaves it open."""
    load_kilograms_range: PublishedKilograms | None
    """The load in kilograms, where halves are in it."""
    reps_in_reserve_range: PublishedRange | None
    """Good repetitions still possible at the end of a set, where they are a range."""
    rpe_range: PublishedRange | None
    """Rating of perceived exertion, where it is a range."""


class PublishedLaterDose(Record):
    """A dose that takes the place of the one before it from a week on."""

    from_week: int
    """The first week of this dose."""
    in_full: str
    """The dose with its load, effort and rest in one text: "3 sets of 12; effort: 7 of 10"."""
    dose: PublishedDose


class PublishedItem(Record):
    exercise: str
    """The id of the exercise."""
    name: str
    """Its name."""
    alternatives: tuple[str, ...]
    """The ids of exercises that may take its place at the same dose."""
    dose: PublishedDose
    note: PublishedText | None
    """What a reader needs to know to do this item right."""
    superset_with_next: bool
    """Whether a set of the next exercise follows each set of this one, and the rest comes after both."""
    later: tuple[PublishedLaterDose, ...]
    """Weeks that change the dose, in their order."""


class PublishedWarmUp(Record):
    minutes: PublishedRange
    """How long it takes."""
    steps: Listed[str]
    """What to do, in order."""


class PublishedCertItem(Record):
    """What the routine says to one item of CERT. Both are null while the item is not reported."""

    item: CertItem
    """The number of the item."""
    asks: str
    """What the item asks, in our own words."""
    answer: PublishedText | None
    """What the routine says."""
    not_applicable: PublishedText | None
    """Why the item does not apply to it."""


class PublishedCert(Record):
    """The report of the routine by CERT, the Consensus on Exercise Reporting Template. It rates the report only."""

    complete: bool
    """Whether the routine claims that every item is reported."""
    reported: int
    """How many items and parts of items have an answer, or a reason why they do not apply."""
    not_applicable: int
    """How many of these do not apply."""
    asked: int
    """How many items and parts of items there are."""
    items: Listed[PublishedCertItem]
    """Every item, in order."""


class PublishedRoutine(PublishedRecord):
    id: str
    """The name of the routine. It never changes."""
    url: str
    """The page of the routine."""
    short_url: str | None
    """Its short address, to be said, typed and printed; null where it has none."""
    title: str
    """Its title."""
    summary: str
    """What it is and what it does not promise."""
    for_whom: str
    """Who it is for, and who is to ask first."""
    for_whom_short: str | None
    """The same in few words, for a sheet of paper; null where there is no shorter form."""
    levels: Listed[Level]
    """The levels it suits."""
    sessions_per_week: PublishedRange
    """Sessions a week."""
    weeks: PublishedRange
    """For how many weeks before it is looked at again."""
    minutes: PublishedRange
    """How long a session takes with its warm-up, by our count."""
    equipment: tuple[str, ...]
    """What is needed for its exercises, in the order of use: ids in `vocabulary.json`."""
    warm_up: PublishedWarmUp
    items: Listed[PublishedItem]
    """The exercises with their doses, in order."""
    progression: Listed[PublishedText]
    """When and how to do more."""
    regression: Listed[PublishedText]
    """When and how to do less."""
    safety: PublishedSafety
    """What is to be shown with it. Whom it is not for is said for each of its exercises."""
    notes: tuple[PublishedText, ...]
    """Where its doses come from and what is known about them."""
    cert: PublishedCert
    sources: Listed[str]
    """The keys of all sources behind it, in `references.json`."""
    every_other_day: bool
    """Whether it is done every other day, whichever day of the week that is."""
    rest_between_exercises_seconds: PublishedRange | None
    """Seconds of rest from one exercise to the next; null where the plan leaves it open."""


class PublishedRoutines(Published):
    """Every routine of the site."""

    time: str
    """How the minutes of a session are counted."""
    routines: tuple[PublishedRoutine, ...]
    """The routines, by their ids."""


class PublishedRoutineFile(Published):
    """One routine."""

    time: str
    """How the minutes of a session are counted."""
    routine: PublishedRoutine
