"""Claims: no statement is stronger than its rating allows, none lacks a study, and each rating is a sum."""

from collections.abc import Iterator

from mkdocs_routines.check.unknown_words import must_be_known
from mkdocs_routines.domain import hedging, rating
from mkdocs_routines.load.content import UncheckedContent
from mkdocs_routines.load.problem import Problem
from mkdocs_routines.load.yaml_text import Place
from mkdocs_routines.model.claim import MarkedDown, MarkedUp


def claims_are_worded_no_more_strongly_than_their_certainty_allows(content: UncheckedContent) -> Iterator[Problem]:
    for entry in content.library.claims.values():
        for key in ("statement", "plain"):
            level = rating.certainty(entry.record.rating)
            for overstatement in hedging.overstatements(getattr(entry.record, key), level):
                yield entry.problem((key,), f"{key}: {overstatement}")


def claims_rest_on_a_study_that_tests_them(content: UncheckedContent) -> Iterator[Problem]:
    for entry in content.library.claims.values():
        tested = any(study.side != "background" for study in entry.record.studies)
        if not tested and rating.certainty(entry.record.rating) != "very-low":
            yield entry.problem(
                ("studies",), "studies: must have one that supports or disputes, or be of very low certainty"
            )


def claims_of_high_certainty_have_no_study_against_them(content: UncheckedContent) -> Iterator[Problem]:
    for entry in content.library.claims.values():
        disputed = any(study.side == "disputes" for study in entry.record.studies)
        if disputed and rating.certainty(entry.record.rating) == "high":
            yield entry.problem(("rating",), "rating: must end below high while a study disputes the statement")


def ratings_are_marked_up_only_where_grade_allows_it(content: UncheckedContent) -> Iterator[Problem]:
    for entry in content.library.claims.values():
        start, down, up = entry.record.rating.start, entry.record.rating.down, entry.record.rating.up
        if up and rating.STARTS[start] == "high":
            yield entry.problem(
                ("rating", "up"), f"rating.up: must be left out at a start of {start}, which is high already"
            )
        elif up and down:
            domains = " and ".join(mark.domain for mark in down)
            yield entry.problem(
                ("rating", "up"), f"rating.up: must be left out beside marks down; here stands {domains}"
            )


def ratings_name_each_domain_once(content: UncheckedContent) -> Iterator[Problem]:
    for entry in content.library.claims.values():
        marks: dict[str, tuple[MarkedDown | MarkedUp, ...]] = {
            "down": entry.record.rating.down,
            "up": entry.record.rating.up,
        }
        for key, marked in marks.items():
            domains = [mark.domain for mark in marked]
            for index, domain in enumerate(domains):
                if domain in domains[:index]:
                    yield entry.problem(
                        ("rating", key, index, "domain"),
                        f"rating.{key}.{index + 1}: {domain!r} must stand once; join the reasons, and give it 2 levels",
                    )


def changes_of_a_rating_lead_to_the_present_one(content: UncheckedContent) -> Iterator[Problem]:
    for entry in content.library.claims.values():
        changed = list(rating.changes(entry.record))
        for index, change in enumerate(changed):
            if change.before == change.after:
                whose = "today's rating" if index == len(changed) - 1 else "'from' of the next change"
                message = f"must differ from {whose}, to which it changed; both are {change.before}"
                yield entry.problem(("changed", index, "from"), f"changed.{index + 1}.from: {message}")
            if index and change.on < changed[index - 1].on:
                message = f"must not be before {changed[index - 1].on}; the latest change stands last"
                yield entry.problem(("changed", index, "on"), f"changed.{index + 1}.on: {message}")


def superseded_claims_lead_to_claims_that_stand(content: UncheckedContent) -> Iterator[Problem]:
    claims = content.library.claims
    for entry in claims.values():
        for index, id_ in enumerate(entry.record.superseded_by):
            place: Place = ("superseded_by", index)
            yield from must_be_known(entry, place, id_, content.library.ids["claim"], "claim")
            if id_ in claims and claims[id_].record.superseded_by:
                instead = ", ".join(claims[id_].record.superseded_by)
                named = "itself" if id_ == entry.id else f"{id_!r}, which was superseded by {instead}"
                message = f"must name a claim that stands; it names {named}"
                yield entry.problem(place, f"superseded_by.{index + 1}: {message}")


def superseded_claims_are_shown_by_no_page(content: UncheckedContent) -> Iterator[Problem]:
    for page in content.pages:
        for directive in page.directives:
            shown = content.library.claims.get(directive.id) if directive.kind in ("claim", "rating") else None
            if shown and shown.record.superseded_by:
                lines = " and ".join(f"<!-- {directive.kind}: {id_} -->" for id_ in shown.record.superseded_by)
                message = f"claim {directive.id!r} was superseded; did you mean {lines}?"
                yield Problem(page.path, directive.line, message)
