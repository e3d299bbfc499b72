"""Plates: what they show can be drawn, and each of their labels leads to something that is seen."""

import re
from collections.abc import Iterator, Mapping

from mkdocs_routines.check.unknown_words import must_be_known
from mkdocs_routines.draw import anatomy, figure
from mkdocs_routines.load.content import UncheckedContent
from mkdocs_routines.load.problem import Problem, did_you_mean
from mkdocs_routines.load.records import Entry
from mkdocs_routines.load.yaml_text import Place
from mkdocs_routines.model import Plate
from mkdocs_routines.model.claim import Verdict


def plates_name_what_can_be_drawn(content: UncheckedContent) -> Iterator[Problem]:
    """Their people, muscles, bones and tissues are known."""
    for entry in content.library.plates.values():
        yield from _unknown(entry)


def labels_of_plates_lead_to_what_is_seen(content: UncheckedContent) -> Iterator[Problem]:
    """Each number is in a picture, and each side of it has room for its numbers."""
    sound = [entry for entry in content.library.plates.values() if not any(_unknown(entry))]
    anatomy.draw_ahead(entry.record for entry in sound)
    for entry in sound:
        seen: set[int] = set()
        for index, view in enumerate(entry.record.views):
            try:
                seen |= {label.number for label in anatomy.labels_of(entry.record, view)}
            except ValueError as error:
                yield entry.problem(("views", index), f"must have fewer labels; it has {error}")
                seen |= {number for number, _ in enumerate(entry.record.numbered, start=1)}
        key = "steps" if entry.record.steps else "labels"
        for number, (_, parts) in enumerate(entry.record.numbered, start=1):
            if number not in seen:
                message = f"{parts[0]} is seen in no picture of the plate: show it, turn the view, or leave it out"
                yield entry.problem((key, number - 1, "parts"), message)


def _unknown(entry: Entry[Plate]) -> Iterator[Problem]:
    yield from must_be_known(entry, ("person",), entry.record.person, figure.people(), "person")
    structures = anatomy.structures()
    for place, name in _named(entry.record):
        yield from must_be_known(entry, place, name, structures, "structure")


def _named(plate: Plate) -> Iterator[tuple[Place, str]]:
    for key in ("labels", "steps"):
        for index, numbered in enumerate(getattr(plate, key)):
            for number, name in enumerate(numbered.parts):
                yield (key, index, "parts", number), name
    for within, views in (((), plate.views), (("bends",), plate.bends.views if plate.bends else ())):
        for index, view in enumerate(views):
            for key in ("shows", "hides", "lit"):
                for number, name in enumerate(getattr(view, key)):
                    yield (*within, "views", index, key, number), name


def ideas_of_plates_are_weighed_on_claims_that_stand(content: UncheckedContent) -> Iterator[Problem]:
    """On each side by claims whose verdict may stand there."""
    claims, known = content.library.claims, content.library.ids["claim"]
    for entry in content.library.plates.values():
        if (weighs := entry.record.weighs) is None:
            continue
        for key, verdicts in _SIDES.items():
            for index, id_ in enumerate(getattr(weighs, key)):
                place = ("weighs", key, index)
                yield from must_be_known(entry, place, id_, known, "claim")
                record = claims[id_].record if id_ in claims else None
                if record and record.superseded_by:
                    yield entry.problem(place, f"claim {id_!r} was superseded by {', '.join(record.superseded_by)}")
                elif record and record.verdict not in verdicts:
                    message = f"must be a claim of another side: the verdict of {id_!r} is {record.verdict}"
                    yield entry.problem(place, message)
        for id_ in sorted({*weighs.speaks_for} & {*weighs.speaks_against}):
            yield entry.problem(("weighs", "speaks_against"), f"claim {id_!r} must stand on one side")


def bends_are_of_a_muscle_and_its_paths(content: UncheckedContent) -> Iterator[Problem]:
    """They stand on the page of a muscle, and their sentence leaves the centimetres of a model to its axis."""
    muscles = content.library.vocabulary.record.muscles if content.library.vocabulary else {}
    for entry in content.library.plates.values():
        if (bends := entry.record.bends) is None:
            continue
        if muscles and entry.id not in muscles:
            message = f"bends: must be left out of a plate that is of no muscle{did_you_mean(entry.id, muscles)}"
            yield entry.problem(("bends",), message)
        if _CENTIMETRES.search(bends.says):
            message = "says: must tell the direction alone; centimetres stand on the axis that is marked as the model's"
            yield entry.problem(("bends", "says"), message)
        for index, lever in enumerate(bends.levers):
            for number, path in enumerate(lever.parts):
                place = ("bends", "levers", index, "parts", number)
                yield from must_be_known(entry, place, path, anatomy.muscle_paths(), "path of the model")


_CENTIMETRES = re.compile(r"\d\s*(?:cm|mm|centimet|millimet)", re.IGNORECASE)
_SIDES: Mapping[str, tuple[Verdict, ...]] = {
    "speaks_for": ("supported", "probably", "mixed"),
    "not_known": ("unknown",),
    "speaks_against": ("mixed", "not-supported"),
}
"""Side of an idea → the verdicts that a claim may have there."""

RULES = (
    plates_name_what_can_be_drawn,
    labels_of_plates_lead_to_what_is_seen,
    ideas_of_plates_are_weighed_on_claims_that_stand,
    bends_are_of_a_muscle_and_its_paths,
)
