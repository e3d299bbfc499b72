"""Drafts: what one may lack, and that nothing published uses one.

The rules hold for the content without its drafts, since that is what a site is built from. They hold for the drafts as
well, but for those rules that wait for what a draft lacks.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from posixpath import dirname, join, normpath

from mkdocs_routines.check import cautions, claims, embeds, exercises, faults, figures, kneecap, post
from mkdocs_routines.check.citations import every_source_is_cited
from mkdocs_routines.check.rules import Rule
from mkdocs_routines.domain.drafts import Draft, drafts, published
from mkdocs_routines.load.content import UncheckedContent
from mkdocs_routines.load.problem import Problem

Breaches = Callable[[Rule, UncheckedContent], Iterable[Problem]]
WAITING: Mapping[str, frozenset[Rule]] = {
    "figure": frozenset(
        {
            *figures.RULES,
            *faults.RULES,
            cautions.movements_agree_with_the_drawing,
            kneecap.body_weight_bends_a_knee_that_is_drawn,
        }
    ),
    "rating": frozenset(
        {
            claims.claims_are_worded_no_more_strongly_than_their_certainty_allows,
            claims.claims_rest_on_a_study_that_tests_them,
            claims.changes_of_a_rating_lead_to_the_present_one,
        }
    ),
    "verdict": frozenset(),
}
"""Key that a draft may lack, as `model.draft` lists them → the rules that wait for it."""
WAITING_FOR_A_PLACE: frozenset[Rule] = frozenset(
    {
        embeds.every_routine_is_embedded_in_a_page,
        exercises.exercises_have_a_neighbour,
        post.claims_on_the_post_are_named_by_it,
    }
)
"""Rules that wait until something published may lead to the record."""
NAMES = {"figure": "drawing", "rating": "rating", "verdict": "verdict"}
_NO_FILE = re.compile(r"no page or file '(?P<path>[^'#?]+)'")


def breaches(rule: Rule, content: UncheckedContent) -> Iterable[Problem]:
    """Every breach of a rule."""
    return rule(content)


def problems(content: UncheckedContent, rules: Sequence[Rule], breaches: Breaches = breaches) -> Iterator[Problem]:
    """Every breach of `rules`, first by what is published, then by the drafts. `breaches` finds the former."""
    shown, found = published(content), drafts(content.library)
    waiting = {draft.entry.path: _waiting(draft) for draft in found}
    for rule in rules:
        with_drafts = frozenset(rule(content)) if found else frozenset()
        for problem in breaches(rule, shown):
            if rule is not every_source_is_cited or not found or problem in with_drafts:
                yield _about_a_draft(problem, found, content.docs)
        yield from (problem for problem in with_drafts if rule not in waiting.get(problem.path, ()))


def unpublished(content: UncheckedContent) -> Iterator[Problem]:
    """A reminder for each draft, and no mistake."""
    for draft in drafts(content.library):
        lacks = [NAMES[key] for key in NAMES if key in draft.entry.stand_ins]
        tail = f"; it lacks its {' and its '.join(lacks)}" if lacks else ""
        yield draft.entry.problem(("draft",), f"a draft, shown by make serve and not published{tail}")


def _waiting(draft: Draft) -> frozenset[Rule]:
    return WAITING_FOR_A_PLACE.union(*(WAITING[key] for key in draft.entry.stand_ins))


def _about_a_draft(problem: Problem, found: Sequence[Draft], docs: str) -> Problem:
    """The problem, in other words where the record that is not there is a draft."""
    for draft in found:
        named = f"no {draft.kind} '{re.escape(draft.entry.id)}'"
        file = _NO_FILE.search(problem.message)
        linked = file and normpath(join(dirname(problem.path), file["path"])) == f"{docs}/{draft.page}"
        if linked or re.search(named, problem.message):
            message = (
                f"{draft.kind} {draft.entry.id!r} is a draft, which only another draft may use; take 'draft: true'"
            )
            return replace(problem, message=f"{message} out of {draft.entry.path}, or wait with it here")
    return problem
