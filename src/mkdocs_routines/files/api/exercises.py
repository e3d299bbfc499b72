"""Exercises as they are published."""

from collections.abc import Mapping

from mkdocs_routines.domain import kneecap_load
from mkdocs_routines.domain.citing import keys_in
from mkdocs_routines.draw import figure
from mkdocs_routines.files.api import rules
from mkdocs_routines.files.api.document import cited, drawings, whole
from mkdocs_routines.files.api.shape import PublishedExercise
from mkdocs_routines.files.api.shape.exercise import (
    PublishedDrawing,
    PublishedFault,
    PublishedKneecapLoad,
    PublishedMuscles,
    PublishedRetired,
)
from mkdocs_routines.load.markdown_text import uncited
from mkdocs_routines.load.records import Entry, Library
from mkdocs_routines.model import Exercise, Vocabulary


def published(library: Library, words: Vocabulary, site_url: str) -> tuple[PublishedExercise, ...]:
    """Every exercise, by its id."""
    harder: dict[str, list[str]] = {id_: [] for id_ in library.exercises}
    for id_, below in library.easier.items():
        for easier in below:
            harder[easier].append(id_)
    used = _used(library)
    return tuple(
        _exercise(entry, library, words, site_url, tuple(sorted(harder[id_])), tuple(sorted(used[id_])))
        for id_, entry in sorted(library.exercises.items())
    )


def _used(library: Library) -> Mapping[str, set[str]]:
    """Each exercise → the routines that use it."""
    used: dict[str, set[str]] = {id_: set() for id_ in library.exercises}
    for routine, entry in library.routines.items():
        for item in entry.record.items:
            for id_ in (item.exercise, *item.alternatives):
                used[id_].add(routine)
    return used


def _exercise(
    entry: Entry[Exercise],
    library: Library,
    words: Vocabulary,
    site_url: str,
    harder: tuple[str, ...],
    routines: tuple[str, ...],
) -> PublishedExercise:
    exercise = entry.record
    return PublishedExercise(
        id=entry.id,
        code=exercise.code,
        url=whole(site_url, f"exercises/{entry.id}/"),
        name=exercise.name,
        other_names=exercise.other_names,
        summary=uncited(exercise.summary),
        pillar=exercise.pillar,
        aims=exercise.aims,
        level=exercise.level,
        position=exercise.position,
        muscles=PublishedMuscles(primary=exercise.muscles.primary, secondary=exercise.muscles.secondary),
        equipment=exercise.equipment,
        substitute=uncited(exercise.substitute) if exercise.substitute else None,
        start=uncited(exercise.start),
        steps=tuple(map(uncited, exercise.steps)),
        key_cue=uncited(exercise.key_cue),
        cues=tuple(map(uncited, exercise.cues)),
        feel=uncited(exercise.feel),
        too_hard=uncited(exercise.too_hard),
        too_easy=uncited(exercise.too_easy),
        faults=tuple(PublishedFault(fault=uncited(each.fault), fix=uncited(each.fix)) for each in exercise.faults),
        easier=tuple(sorted(library.easier[entry.id])),
        harder=harder,
        kneecap_load=_load(exercise, words),
        safety=rules.of_exercise(entry.id, library, words, site_url),
        evidence=tuple(map(cited, exercise.evidence)),
        sources=tuple(sorted({key for _, key in keys_in(entry)})),
        routines=routines,
        drawing=_drawing(entry, site_url),
        retired=_retired(exercise),
    )


def _drawing(entry: Entry[Exercise], site_url: str) -> PublishedDrawing:
    exercise, (svg, png) = entry.record, drawings(entry.id)
    width, height = figure.intrinsic_size(exercise, exercise.figure)
    return PublishedDrawing(
        svg=whole(site_url, svg),
        png=whole(site_url, png),
        words=f"{figure.title(exercise, exercise.figure)}. {figure.description(exercise.figure)}",
        width=width,
        height=height,
        positions=len(exercise.figure.poses),
    )


def _retired(exercise: Exercise) -> PublishedRetired | None:
    if (retired := exercise.retired) is None:
        return None
    return PublishedRetired(day=retired.day.isoformat(), why=cited(retired.why), instead=retired.instead)


def _load(exercise: Exercise, words: Vocabulary) -> PublishedKneecapLoad | None:
    load, tier = exercise.kneecap_load, kneecap_load.tier(exercise, words)
    if load is None or tier is None:
        return None
    return PublishedKneecapLoad(
        peak_body_weights=load.peak_body_weights, task=uncited(load.task), source=load.source, tier=tier
    )
