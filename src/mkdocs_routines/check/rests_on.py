"""Sentences of pages that rest on a claim: they say no more than its rating allows."""

from collections.abc import Iterator

from mkdocs_routines.check.unknown_words import unknown_word
from mkdocs_routines.domain import hedging, rating
from mkdocs_routines.load import rests_on
from mkdocs_routines.load.content import UncheckedContent
from mkdocs_routines.load.problem import Problem


def sentences_rest_on_claims_that_stand(content: UncheckedContent) -> Iterator[Problem]:
    known = content.library.ids["claim"]
    for page in content.pages:
        for tie in rests_on.ties(page.text):
            claim = content.library.claims.get(tie.id)
            if not tie.id:
                alone = (
                    "must name one claim, each on a line of its own" if tie.sentence else "must stand alone on its line"
                )
                message = f"{alone}, below a sentence: <!-- rests on: id -->"
                yield Problem(page.path, tie.line, message)
            elif not tie.sentence:
                yield Problem(page.path, tie.line, f"must stand below the sentence that rests on {tie.id!r}")
            elif tie.id not in known:
                yield Problem(page.path, tie.line, unknown_word("claim", tie.id, known))
            elif claim and claim.record.superseded_by:
                instead = " or ".join(f"<!-- rests on: {id_} -->" for id_ in claim.record.superseded_by)
                yield Problem(page.path, tie.line, f"claim {tie.id!r} was superseded; did you mean {instead}?")


def sentences_say_no_more_than_the_claim_they_rest_on(content: UncheckedContent) -> Iterator[Problem]:
    for page in content.pages:
        for tie in rests_on.ties(page.text):
            if (claim := content.library.claims.get(tie.id)) and tie.sentence:
                for overstatement in hedging.overstatements(tie.sentence, rating.certainty(claim.record.rating)):
                    yield Problem(page.path, tie.line, f"the sentence that rests on {tie.id!r} {overstatement}")
