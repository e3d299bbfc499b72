"""Beliefs and words of the glossary: answers are no stronger than the claims they rest on, and links lead somewhere."""

from collections.abc import Iterator

from mkdocs_routines.check.unknown_words import must_be_known, offered_ids
from mkdocs_routines.domain import hedging, rating
from mkdocs_routines.load import markdown_text
from mkdocs_routines.load.content import UncheckedContent
from mkdocs_routines.load.problem import Problem
from mkdocs_routines.load.yaml_text import Place


def beliefs_rest_on_claims_that_stand(content: UncheckedContent) -> Iterator[Problem]:
    """Each claim that is named is there, was not superseded, and is as open as the answer."""
    if not (entry := content.library.beliefs):
        return
    for id_, belief in entry.record.beliefs.items():
        place: Place = ("beliefs", id_, "claim")
        yield from must_be_known(entry, place, belief.claim, content.library.ids["claim"], "claim")
        if not (claim := content.library.claims.get(belief.claim)):
            continue
        if claim.record.superseded_by:
            instead = " or ".join(claim.record.superseded_by)
            yield entry.problem(place, f"claim: must be a claim that stands; did you mean {instead}?")
        certainty = rating.certainty(claim.record.rating)
        if (belief.answer == "nobody-knows") != (certainty == "very-low"):
            need = "nobody-knows" if certainty == "very-low" else "another one"
            message = f"answer: must be {need}, as the certainty of {belief.claim!r} is {certainty.replace('-', ' ')}"
            yield entry.problem(("beliefs", id_, "answer"), message)


def answers_say_no_more_than_their_claim(content: UncheckedContent) -> Iterator[Problem]:
    if not (entry := content.library.beliefs):
        return
    for id_, belief in entry.record.beliefs.items():
        place: Place = ("beliefs", id_, "why")
        if claim := content.library.claims.get(belief.claim):
            plain = markdown_text.uncited(belief.why)
            for overstatement in hedging.overstatements(plain, rating.certainty(claim.record.rating)):
                yield entry.problem(place, f"why: {overstatement}")
        if not any(markdown_text.cited_keys(belief.why)):
            yield entry.problem(place, "why: must cite a source: [@key]")


def pictures_of_beliefs_are_drawn(content: UncheckedContent) -> Iterator[Problem]:
    """Each is that of an exercise on offer, of a task or of a plate."""
    library = content.library
    if not (entry := library.beliefs):
        return
    known = {"exercise": offered_ids(content), "task": library.ids["task"], "plate": library.ids["plate"]}
    for id_, belief in entry.record.beliefs.items():
        for kind, name in belief.picture or ():
            if name is not None:
                named = "exercise on offer" if kind == "exercise" else kind
                yield from must_be_known(entry, ("beliefs", id_, "picture", kind), name, known[kind], named)


def words_of_the_glossary_lead_to_pages(content: UncheckedContent) -> Iterator[Problem]:
    if not (entry := content.library.glossary):
        return
    pages = {page.uri for page in content.pages}
    for id_, term in entry.record.terms.items():
        if term.page:
            yield from must_be_known(entry, ("terms", id_, "page"), term.page, pages, "page")
