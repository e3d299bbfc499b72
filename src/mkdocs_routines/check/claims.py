"""Rules about claims: no statement says more than its certainty allows, and none lacks a study."""

from collections.abc import Iterator

from mkdocs_routines.domain import hedging
from mkdocs_routines.load.content import UncheckedContent
from mkdocs_routines.load.problem import Problem


def claims_are_worded_no_more_strongly_than_their_certainty(content: UncheckedContent) -> Iterator[Problem]:
    for entry in content.library.claims.values():
        for key in ("statement", "plain"):
            for fault in hedging.faults(getattr(entry.record, key), entry.record.certainty):
                yield entry.problem((key,), f"{key}: {fault}")


def claims_rest_on_a_study_that_tests_them(content: UncheckedContent) -> Iterator[Problem]:
    for entry in content.library.claims.values():
        tested = any(study.side != "background" for study in entry.record.studies)
        if not tested and entry.record.certainty != "very-low":
            yield entry.problem(
                ("studies",), "studies: must have one that supports or disputes, or be of very low certainty"
            )


def claims_without_doubt_have_no_study_against_them(content: UncheckedContent) -> Iterator[Problem]:
    for entry in content.library.claims.values():
        disputed = any(study.side == "disputes" for study in entry.record.studies)
        if disputed and entry.record.certainty == "high":
            yield entry.problem(("certainty",), "certainty: must be below high while a study disputes the statement")
