"""Links to plans as they are published: the names a link may use, and the texts that old links showed."""

from collections.abc import Iterator, Mapping

from mkdocs_routines.domain import editions
from mkdocs_routines.files.api.header import header_fields
from mkdocs_routines.files.api.safety import exercise_safety
from mkdocs_routines.files.api.shape import PublishedCaution, PublishedLinks, PublishedTexts
from mkdocs_routines.files.api.shape.links import LinkedExercise, LinkedRoutine, PublishedTold
from mkdocs_routines.load.markdown_text import uncited
from mkdocs_routines.load.records import Library
from mkdocs_routines.model.edition import Wording


def published_links(library: Library, site_url: str) -> PublishedLinks:
    """The names of exercises and routines in links, those they had before included."""
    today, history = editions.current_edition(library), editions.histories(library)
    exercises, routines = _formerly(editions.exercise_names(library)), _formerly(editions.routine_names(library))
    return PublishedLinks(
        **header_fields(library.identity, site_url, "links", "data/exercises, data/routines and data/editions"),
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


def published_texts(library: Library, site_url: str) -> Iterator[PublishedTexts]:
    """The texts of each exercise, edition by edition: of one in no edition yet, its texts of today."""
    today = editions.current_edition(library)
    for id_, history in sorted(editions.histories(library).items()):
        texts = history or (editions.wording(id_, library, today),)
        yield PublishedTexts(
            **header_fields(library.identity, site_url, "edition", "data/exercises and data/editions"),
            id=id_,
            texts=tuple(_told(id_, told) for told in texts),
            safety=exercise_safety(id_, library, site_url),
        )


def _formerly(names: Mapping[str, str]) -> Mapping[str, list[str]]:
    """Each id → its other names."""
    formerly: dict[str, list[str]] = {id_: [] for id_ in names.values()}
    for name, id_ in sorted(names.items()):
        if name != id_:
            formerly[id_].append(name)
    return formerly


def _told(id_: str, told: Wording) -> PublishedTold:
    return PublishedTold(
        edition=told.edition,
        name=told.name,
        start=uncited(told.start),
        steps=tuple(map(uncited, told.steps)),
        key_cue=uncited(told.key_cue),
        cues=tuple(map(uncited, told.cues)),
        not_for=tuple(
            PublishedCaution(exercise=id_, who=uncited(caution.who), advice=uncited(caution.advice), order=order)
            for order, caution in enumerate(told.cautions)
        ),
    )
