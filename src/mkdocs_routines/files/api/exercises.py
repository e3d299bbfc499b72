"""Exercises as they are published: `exercises.json` and a file for each."""

from mkdocs_routines.domain import addresses, gentler
from mkdocs_routines.domain.citing import keys_in
from mkdocs_routines.domain.gentler import Compared
from mkdocs_routines.draw import knee_bends
from mkdocs_routines.files.api.drawings import published_drawing
from mkdocs_routines.files.api.hashes import NOT_YET, stamped
from mkdocs_routines.files.api.safety import exercise_safety
from mkdocs_routines.files.api.shape import PublishedExercise
from mkdocs_routines.files.api.shape.exercise import (
    PublishedFault,
    PublishedKneeBend,
    PublishedKneecapComparison,
    PublishedMuscles,
    PublishedRetired,
)
from mkdocs_routines.files.api.text import published_text
from mkdocs_routines.files.urls import absolute_url, page_url
from mkdocs_routines.load.markdown_text import uncited
from mkdocs_routines.load.records import Entry, Library
from mkdocs_routines.model import Exercise, Vocabulary
from mkdocs_routines.model.values import LEFT_OUT


def published_exercises(library: Library, site_url: str) -> tuple[PublishedExercise, ...]:
    """Every exercise, by its id."""
    return tuple(
        _exercise(entry, library, site_url, tuple(sorted(library.harder[id_])))
        for id_, entry in sorted(library.exercises.items())
    )


def _exercise(entry: Entry[Exercise], library: Library, site_url: str, harder: tuple[str, ...]) -> PublishedExercise:
    exercise, features = entry.record, library.features
    # A site without the API promises nobody its shape: what it does without is missing in other formats too.
    publish = PublishedExercise if "api" in features else PublishedExercise.model_construct
    published = publish(
        hash=NOT_YET,
        modified=library.modified.get(entry.path),
        id=entry.id,
        code=exercise.code,
        url=page_url(site_url, addresses.exercise_page(entry.id)),
        name=exercise.name,
        other_names=exercise.other_names,
        summary=uncited(exercise.summary),
        pillar=exercise.pillar,
        aims=exercise.aims,
        level=exercise.level,
        position=exercise.position,
        muscles=_muscles(exercise) if "api" in features else LEFT_OUT,
        equipment=exercise.equipment,
        substitute=uncited(exercise.substitute) if exercise.substitute else None,
        start=uncited(exercise.start),
        steps=tuple(map(uncited, exercise.steps)),
        key_cue=uncited(exercise.key_cue),
        cues=tuple(map(uncited, exercise.cues)),
        feel=uncited(exercise.feel),
        too_hard=uncited(exercise.too_hard),
        too_easy=uncited(exercise.too_easy),
        faults=tuple(_fault(entry, number, site_url) for number in range(1, len(exercise.faults) + 1)),
        easier=tuple(sorted(library.easier[entry.id])),
        harder=harder,
        kneecap_load=None,
        kneecap_comparisons=tuple(map(_comparison, gentler.comparisons(entry.id, library))),
        knee_bend=_knee_bend(exercise, library.vocabulary.record) if "api" in features else LEFT_OUT,
        safety=exercise_safety(entry.id, library, site_url),
        evidence=tuple(map(published_text, exercise.evidence)),
        sources=tuple(sorted({key for _, key in keys_in(entry)})) if "evidence" in features else (),
        routines=tuple(sorted(library.used_in.get(entry.id, ()))),
        drawing=published_drawing(entry, site_url) if "figures" in features else LEFT_OUT,
        retired=_retired(exercise),
    )
    return stamped(published) if "api" in features else published


def _muscles(exercise: Exercise) -> PublishedMuscles:
    return PublishedMuscles(primary=exercise.muscles.primary, secondary=exercise.muscles.secondary)


def _fault(entry: Entry[Exercise], number: int, site_url: str) -> PublishedFault:
    """One of the faults, counted from 1."""
    fault = entry.record.faults[number - 1]
    drawing = absolute_url(site_url, addresses.drawing_svg(entry.id, number)) if fault.pose else None
    return PublishedFault(fault=uncited(fault.fault), fix=uncited(fault.fix), drawing=drawing)


def _retired(exercise: Exercise) -> PublishedRetired | None:
    if (retired := exercise.retired) is None:
        return None
    return PublishedRetired(day=retired.day.isoformat(), why=published_text(retired.why), instead=retired.instead)


def _comparison(compared: Compared) -> PublishedKneecapComparison:
    comparison = compared.comparison
    return PublishedKneecapComparison(
        direction=compared.direction,
        than=compared.other,
        version=comparison.version,
        people=comparison.people,
        note=uncited(comparison.note) if comparison.note else None,
        source=comparison.source,
        checked=compared.checked,
    )


def _knee_bend(exercise: Exercise, vocabulary: Vocabulary) -> PublishedKneeBend:
    bend = knee_bends.knee_bend_of(exercise, vocabulary)
    return PublishedKneeBend(
        band=bend.band,
        degrees=bend.drawn.degrees if bend.drawn else None,
        stance=bend.drawn.stance if bend.drawn else None,
    )
