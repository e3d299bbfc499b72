"""Figures to move: the data of each fit its calculation, and its sentences have what they name."""

from collections.abc import Collection, Iterator

from mkdocs_routines.check.unknown_words import must_be_known
from mkdocs_routines.domain.mechanics import CALCULATIONS
from mkdocs_routines.domain.mechanics.reading import Calculation
from mkdocs_routines.load.content import UncheckedContent
from mkdocs_routines.load.problem import Problem, did_you_mean
from mkdocs_routines.load.records import Entry
from mkdocs_routines.model import MechanicsModel


def models_have_a_calculation(content: UncheckedContent) -> Iterator[Problem]:
    for id_, entry in content.library.models.items():
        if id_ not in CALCULATIONS:
            known = ", ".join(sorted(CALCULATIONS))
            message = f"must be named as a calculation in domain/mechanics: {known}{did_you_mean(id_, CALCULATIONS)}"
            yield entry.problem((), message)


def models_have_what_their_calculation_needs(content: UncheckedContent) -> Iterator[Problem]:
    """Its controls, its constants, and a sentence for each outcome; and nothing else."""
    for entry, calculation in _calculated(content):
        record = entry.record
        yield from _exactly(entry, "controls", record.controls, calculation.controls)
        yield from _exactly(entry, "sentences", record.sentences, calculation.outcomes)
        other = content.library.models.get(record.constants_from or "")
        shared = other.record.constants.keys() if other else frozenset()
        for name in sorted(record.constants.keys() & shared):
            yield entry.problem(("constants", name), f"constants: must leave out {name!r}, which {other.path} has")  # type: ignore[union-attr]  # only then it is shared
        yield from _exactly(entry, "constants", record.constants, calculation.constants - shared)


def models_name_what_there_is(content: UncheckedContent) -> Iterator[Problem]:
    """Another model for its constants, a claim, and a muscle."""
    ids, vocabulary = content.library.ids, content.library.vocabulary
    for entry in content.library.models.values():
        record = entry.record
        yield from must_be_known(entry, ("claim",), record.claim, ids["claim"], "claim")
        if record.constants_from is not None:
            others = ids["model"] - {entry.id}
            yield from must_be_known(entry, ("constants_from",), record.constants_from, others, "other model")
        if record.muscle is not None and vocabulary is not None:
            yield from must_be_known(entry, ("muscle",), record.muscle, vocabulary.record.muscles, "muscle")


def sentences_of_models_name_controls_and_results(content: UncheckedContent) -> Iterator[Problem]:
    for entry, calculation in _calculated(content):
        known = calculation.controls | calculation.results
        for outcome, names in entry.record.holes.items():
            for name in sorted(names - known):
                must_be = f"must name one of {', '.join(sorted(known))} in braces; {name!r} is none"
                message = f"sentences: {must_be}{did_you_mean(name, known)}"
                yield entry.problem(("sentences", outcome), message)


RULES = (
    models_have_a_calculation,
    models_have_what_their_calculation_needs,
    models_name_what_there_is,
    sentences_of_models_name_controls_and_results,
)


def _calculated(content: UncheckedContent) -> Iterator[tuple[Entry[MechanicsModel], Calculation]]:
    for id_, entry in content.library.models.items():
        if id_ in CALCULATIONS:
            yield entry, CALCULATIONS[id_]


def _exactly(
    entry: Entry[MechanicsModel], field: str, given: Collection[str], needed: Collection[str]
) -> Iterator[Problem]:
    missing, surplus = sorted({*needed} - {*given}), sorted({*given} - {*needed})
    for name in surplus:
        only = " and ".join(map(repr, sorted(needed)))
        must_be = f"{field}: must have {only} and no more" if needed else f"{field}: must be left out"
        must_be += f"; {name!r} is not needed"
        yield entry.problem((field, name), f"{must_be}{did_you_mean(name, missing)}")
    if missing and len(missing) > len(surplus):
        yield entry.problem((field,) if given else (), f"{field}: must have {', '.join(map(repr, missing))}")
