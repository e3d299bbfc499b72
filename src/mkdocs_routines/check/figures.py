"""Drawings of exercises: each is possible for a body, and names muscles of the vocabulary."""

from collections.abc import Iterator

from mkdocs_routines.check.unknown_words import must_all_be_known
from mkdocs_routines.draw import exercise_drawings, figure
from mkdocs_routines.load.content import UncheckedContent
from mkdocs_routines.load.problem import Problem
from mkdocs_routines.load.records import Entry
from mkdocs_routines.model import Exercise
from mkdocs_routines.model.limbs import MIGRATE

LIES = 0.13
"""Height in body heights below which a joint above a mat belongs to a body that lies on it."""

SEEN = 0.08
"""Share of the longer side of the picture below which nobody sees what moves."""


def figures_are_possible(content: UncheckedContent) -> Iterator[Problem]:
    """Joints stay in their ranges, flesh goes through nothing, hands and feet reach their places, no body tips over."""
    figure.check_ahead(entry.record.figure for entry in content.library.exercises.values())
    for entry in content.library.exercises.values():
        yield from impossible_positions(entry)


def impossible_positions(entry: Entry[Exercise]) -> Iterator[Problem]:
    """Each position of one drawing that no body could take."""
    for pose, message in figure.impossible_poses(entry.record.figure):
        yield entry.problem(("figure", "poses", pose), message)


def figures_say_what_bodies_lie_on(content: UncheckedContent) -> Iterator[Problem]:
    """A joint just above a mat lies on it: its height follows from the flesh of whoever does the exercise."""
    for entry in content.library.exercises.values():
        drawn = entry.record.figure
        at, lies_on_mat = drawn.anchor_at, any(prop.kind == "mat" for prop in drawn.props)
        if at is not None and lies_on_mat and 0 < at.up < LIES:
            message = f"must have 'on: mat' in place of up, so that each body lies on it; {MIGRATE} writes it"
            yield entry.problem(("figure", "anchor_at"), f"anchor_at: {message}")


def movements_are_seen(content: UncheckedContent) -> Iterator[Problem]:
    """Something moves by a good share of the picture, unless the exercise is a hold."""
    known = [entry for entry in content.library.exercises.values() if entry.record.figure.person in figure.people()]
    exercise_drawings.draw_ahead(entry.record for entry in known)
    for entry in known:
        drawn = entry.record.figure
        if not drawn.holds and (share := figure.movement_share(drawn)) < SEEN:
            yield entry.problem(
                ("figure",),
                f"must show a movement of {SEEN:.0%} of the picture or more; the most that moves is {share:.0%}: "
                "turn the viewer, or give it holds: true when the position is held",
            )


def figures_show_muscles_of_the_vocabulary(content: UncheckedContent) -> Iterator[Problem]:
    if content.library.vocabulary is None:
        return
    known = content.library.vocabulary.record.muscles
    for entry in content.library.exercises.values():
        if entry.record.figure.muscles:
            yield from must_all_be_known(entry, ("figure", "muscles"), entry.record.figure.muscles, known, "muscle")


def figures_show_the_muscles_that_they_shade(content: UncheckedContent) -> Iterator[Problem]:
    """Enough of each one is seen in a pose. Muscles and people that are not known are reported elsewhere."""
    for entry in content.library.exercises.values():
        drawn = entry.record.figure
        shaded = tuple(name for name in figure.shaded_muscles(entry.record, drawn) if name in figure.painted_muscles())
        if drawn.person not in figure.people() or not (unseen := figure.unseen_muscles(drawn, shaded)):
            continue
        camera = figure.better_camera(drawn, shaded)
        mend = f"it does with {camera}" if camera else "no camera does; shade others, under muscles"
        yield entry.problem(("figure",), f"must show {' and '.join(unseen)}, which it shades, in a pose; {mend}")


RULES = (
    figures_say_what_bodies_lie_on,
    figures_are_possible,
    movements_are_seen,
    figures_show_muscles_of_the_vocabulary,
    figures_show_the_muscles_that_they_shade,
)
