"""The post this site grew from: each sentence of it has its place here, and claims on it are named by it."""

from collections.abc import Iterator

from mkdocs_routines.check.unknown_words import must_all_be_known, must_be_known
from mkdocs_routines.load.content import UncheckedContent
from mkdocs_routines.load.problem import Problem
from mkdocs_routines.load.records import Entry
from mkdocs_routines.load.yaml_text import Place
from mkdocs_routines.model.post import Post, Statement


def statements_of_the_post_lead_to_pages_and_claims(content: UncheckedContent) -> Iterator[Problem]:
    if not (post := content.library.post):
        return
    pages = {page.uri for page in content.pages}
    for place, statement in _statements(post):
        if statement.page:
            yield from must_be_known(post, (*place, "page"), statement.page, pages, "page")
        claims = content.library.ids["claim"]
        yield from must_all_be_known(post, (*place, "claims"), statement.claims, claims, "claim")


def statements_stand_in_the_order_of_the_post(content: UncheckedContent) -> Iterator[Problem]:
    """None of its sentences is left out, and each id is the anchor of one statement."""
    if not (post := content.library.post):
        return
    last, seen = 0, set[str]()
    for place, statement in _statements(post):
        if statement.sentence not in (last, last + 1):
            again = f", or {last} again" if last else ""
            message = f"sentence: must be {last + 1}, the next of the post{again}; it is {statement.sentence}"
            yield post.problem((*place, "sentence"), message)
        last = statement.sentence
        if place[-1] in seen:
            yield post.problem(place, f"{place[-1]!r} must stand once in all sections; it is an anchor")
        seen.add(str(place[-1]))


def claims_on_the_post_are_named_by_it(content: UncheckedContent) -> Iterator[Problem]:
    """A claim says what we make of the post just where a statement names the claim."""
    if not (post := content.library.post):
        return
    named = {id_: place for place, statement in _statements(post) for id_ in statement.claims}
    for id_, entry in content.library.claims.items():
        if entry.record.superseded_by:
            if id_ in named:
                instead = ", ".join(entry.record.superseded_by)
                message = f"claims: must be claims that stand; {id_} was superseded by {instead}"
                yield post.problem((*named[id_], "claims"), message)
        elif entry.record.post and id_ not in named:
            yield entry.problem(("post",), f"post: must be a claim of a statement in {post.path}, or be left out")
        elif not entry.record.post and id_ in named:
            message = f"claims: must be claims that say what we make of the post; {entry.path} has no post"
            yield post.problem((*named[id_], "claims"), message)


def _statements(post: Entry[Post]) -> Iterator[tuple[Place, Statement]]:
    for index, section in enumerate(post.record.sections):
        for id_, statement in section.statements.items():
            yield ("sections", index, "statements", id_), statement
