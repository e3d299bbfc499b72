"""The names that a link to a plan may use, and what old links showed, as they are published."""

from collections.abc import Iterator, Mapping

from mkdocs_routines.domain import editions
from mkdocs_routines.files.api import rules
from mkdocs_routines.files.api.document import head
from mkdocs_routines.files.api.shape import PublishedCaution, PublishedLinks, PublishedTexts
from mkdocs_routines.files.api.shape.links import LinkedExercise, LinkedRoutine, PublishedTold
from mkdocs_routines.load.markdown_text import uncited
from mkdocs_routines.load.records import Library
from mkdocs_routines.model import Vocabulary
from mkdocs_routines.model.edition import Wording


def published(library: Library, site_url: str) -> PublishedLinks:
    today, history = editions.current_edition(library), editions.histories(library)
    exercises, routines = _formerly(editions.exercise_names(library)), _formerly(editions.routine_names(library))
    return PublishedLinks(
        **head(site_url, "links", "data/exercises, data/routines and data/editions"),
        edition=today,
        exercises=tuple(
            LinkedExercise(
                id=id_,
                code=entry.record.code,
                formerly=tuple(sorted({*exercises[id_]} - {entry.record.code})),
                since=editions.unchanged_since(history[id_], today),
            )
            for id_, entry in sorted(library.exercises.items())
        ),
        routines=tuple(
            LinkedRoutine(id=id_, code=short, formerly=tuple(sorted({*routines[id_]} - {short})))
            for id_, short in sorted(editions.short_names(library).items())
        ),
    )


def texts(library: Library, words: Vocabulary, site_url: str) -> Iterator[PublishedTexts]:
    """Each exercise and what it has told its readers: one in no edition yet, what it tells them today."""
    today = editions.current_edition(library)
    for id_, history in sorted(editions.histories(library).items()):
        told = history or (editions.wording(library.exercises[id_].record, today),)
        yield PublishedTexts(
            **head(site_url, "edition", "data/exercises and data/editions"),
            id=id_,
            texts=tuple(_told(id_, each) for each in told),
            safety=rules.of_exercise(id_, library, words, site_url),
        )


def _formerly(names: Mapping[str, str]) -> Mapping[str, list[str]]:
    """Each id, and its other names."""
    found: dict[str, list[str]] = {id_: [] for id_ in names.values()}
    for name, id_ in sorted(names.items()):
        if name != id_:
            found[id_].append(name)
    return found


def _told(id_: str, told: Wording) -> PublishedTold:
    return PublishedTold(
        edition=told.edition,
        name=told.name,
        start=uncited(told.start),
        steps=tuple(map(uncited, told.steps)),
        key_cue=uncited(told.key_cue),
        cues=tuple(map(uncited, told.cues)),
        not_for=tuple(
            PublishedCaution(exercise=id_, who=uncited(each.who), advice=uncited(each.advice)) for each in told.cautions
        ),
    )
