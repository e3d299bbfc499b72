"""Columns of `routines.csv`, in order. Every cell is text; what is unknown or none is empty."""

from mkdocs_routines.model.values import Record


class RoutineRow(Record):
    """A row of `routines.csv`: one exercise of one routine. ` | ` stands between the things in one cell."""

    routine: str
    """The name of the routine. It never changes."""
    url: str
    """The page of the routine."""
    title: str
    """Its title."""
    for_whom: str
    """Who it is for, and who is to ask first."""
    levels: str
    """The levels it suits."""
    sessions_per_week_low: str
    """Sessions a week, at least."""
    sessions_per_week_high: str
    """Sessions a week, at most."""
    weeks_low: str
    """Weeks before it is looked at again, at least."""
    weeks_high: str
    """Weeks before it is looked at again, at most."""
    item: str
    """The place of the exercise in the routine, from 1."""
    exercise: str
    """The id of the exercise."""
    exercise_name: str
    """Its name."""
    exercise_url: str
    """Its page."""
    alternatives: str
    """Exercises that may take its place at the same dose: ids."""
    dose: str
    """The dose in words."""
    sets: str
    """How many sets, at least."""
    reps_low: str
    """Repetitions a set, at least."""
    reps_high: str
    """Repetitions a set, at most."""
    seconds_low: str
    """Seconds a set, at least."""
    seconds_high: str
    """Seconds a set, at most."""
    steps_low: str
    """Steps a set, at least; with `each-direction`, in one direction."""
    steps_high: str
    """Steps a set, at most."""
    metres_low: str
    """Metres a set, at least; with `each-direction`, in one direction."""
    metres_high: str
    """Metres a set, at most."""
    sides: str
    """together, each or each-direction."""
    hold_seconds: str
    """Seconds to hold inside each repetition, at least."""
    hold_at: str
    """Where in the repetition to hold."""
    rest_seconds_low: str
    """Seconds of rest between sets, at least. Empty: the plan leaves it open."""
    rest_seconds_high: str
    """Seconds of rest between sets, at most."""
    tempo: str
    """The speed in words; as figures a spreadsheet would take it for a date."""
    load: str
    """The load in words."""
    load_kilograms_low: str
    """The load in kilograms, at least."""
    load_kilograms_high: str
    """The load in kilograms, at most."""
    reps_in_reserve: str
    """Good repetitions still possible at the end of a set; of a range, the most."""
    rpe: str
    """Rating of perceived exertion, from 1 to 10; of a range, the least."""
    note: str
    """What to know to do this item right."""
    progression: str
    """When and how to do more."""
    regression: str
    """When and how to do less."""
    not_for: str
    """Whom the exercise is not for as written, and what they do instead; its alternatives as well."""
    pain_rule: str
    """How much pain is fine, and when to do less."""
    stop_signs: str
    """The signs to stop and get help."""
    sources: str
    """The keys of the sources behind the routine, in `references.json`."""
    licence: str
    """The licence of the row."""
    credit: str
    """The words to give credit with."""
    sets_high: str
    """How many sets, at most."""
    open_reps: str
    """What stands for a number of repetitions: as-many-as-possible, or until-effort. Empty: there is a number."""
    which_side: str
    """What `each` leaves open: alternating, left or right. Empty: one side after the other."""
    hold_seconds_high: str
    """Seconds to hold inside each repetition, at most."""
    rest_between_sides_seconds_low: str
    """Seconds of rest between the two sides of a set, at least. Empty: the plan leaves it open."""
    rest_between_sides_seconds_high: str
    """Seconds of rest between the two sides of a set, at most."""
    reps_in_reserve_low: str
    """Good repetitions still possible at the end of a set, at least."""
    rpe_high: str
    """Rating of perceived exertion, at most."""
    superset_with_next: str
    """yes where a set of the next exercise follows each set of this one; otherwise empty."""
    later: str
    """Doses that take the place of the one before from a week on, in words."""
    every_other_day: str
    """yes where the routine is done every other day; otherwise empty."""
    rest_between_exercises_seconds_low: str
    """Seconds of rest from one exercise to the next, at least. Empty: the routine leaves it open."""
    rest_between_exercises_seconds_high: str
    """Seconds of rest from one exercise to the next, at most."""
