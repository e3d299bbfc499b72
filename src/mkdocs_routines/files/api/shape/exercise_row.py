"""Columns of `exercises.csv`, in order. Every cell is text; what is unknown or none is empty."""

from mkdocs_routines.model.values import Record


class ExerciseRow(Record):
    """A row of `exercises.csv`: one exercise. ` | ` stands between the things in one cell."""

    id: str
    """The name of the exercise. It never changes."""
    url: str
    """The page of the exercise."""
    name: str
    """Its usual name."""
    other_names: str
    """Other names for it."""
    summary: str
    """What it is and what it is for."""
    pillar: str
    """The pillar it belongs to: an id."""
    aims: str
    """What it is done for: ids."""
    level: str
    """beginner, intermediate or advanced."""
    position: str
    """The position of the body: an id."""
    primary_muscles: str
    """The muscles that do most of the work: ids."""
    secondary_muscles: str
    """The muscles that help: ids."""
    equipment: str
    """What is needed: ids."""
    substitute: str
    """What a household has that does the same."""
    start: str
    """The starting position."""
    steps: str
    """What to do, in order."""
    key_cue: str
    """The one cue to remember."""
    cues: str
    """Short reminders while moving."""
    feel: str
    """Where it should be felt."""
    too_hard: str
    """How to know that it is too hard today, and what to do."""
    too_easy: str
    """How to know that it is too easy, and what to do."""
    faults: str
    """Common faults, each with its fix."""
    easier: str
    """Exercises one step easier: ids."""
    harder: str
    """Exercises one step harder: ids."""
    kneecap_load_body_weights: str
    """Empty in every row: unknown, and not low. See `knee_bend_degrees`."""
    kneecap_load_tier: str
    """Empty in every row."""
    kneecap_load_task: str
    """Empty in every row."""
    kneecap_load_source: str
    """Empty in every row."""
    not_for: str
    """Whom it is not for as written, and what they do instead."""
    pain_rule: str
    """How much pain is fine, and when to do less."""
    stop_signs: str
    """The signs to stop and get help."""
    evidence: str
    """What studies found about it."""
    sources: str
    """The keys of the sources behind it, in `references.json`."""
    routines: str
    """The routines that use it: ids."""
    drawing_svg: str
    """The address of its drawing, as SVG."""
    drawing_png: str
    """The address of its drawing, as PNG."""
    licence: str
    """The licence of the row."""
    credit: str
    """The words to give credit with."""
    code: str
    """Its short name in links. It never changes."""
    knee_bend_degrees: str
    """How far the knee bends under load, calculated from the drawing. Empty: body weight does not bend it."""
    knee_bend_band: str
    """Little, half and so on: an id of `knee_bends` in `vocabulary.json`."""
