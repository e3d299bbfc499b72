"""Rules about sources that were retracted, withdrawn or removed, or that a journal has voiced concern about."""

from collections.abc import Iterator

from mkdocs_routines.domain.citing import keys_in
from mkdocs_routines.load import markdown_text
from mkdocs_routines.load.content import UncheckedContent
from mkdocs_routines.load.problem import Problem
from mkdocs_routines.model.retraction import Retraction


def retracted_sources_are_cited_nowhere(content: UncheckedContent) -> Iterator[Problem]:
    retracted = {each.source: each for each in _listed(content)}
    for entry in content.library.entries():
        for place, key in keys_in(entry):
            if key in retracted:
                yield entry.problem(place, _message(retracted[key]))
    for page in content.pages:
        for citation in markdown_text.citations(page.text):
            for key in citation.keys:
                if key in retracted:
                    yield Problem(page.path, citation.line, _message(retracted[key]))


def retracted_sources_are_listed_once(content: UncheckedContent) -> Iterator[Problem]:
    first: dict[str, int] = {}
    for index, each in enumerate(_listed(content)):
        if content.library.retractions and each.source in first:
            at = content.library.retractions.problem(("retracted", first[each.source]), "").line
            message = f"{each.source!r} must stand once; it stands on line {at} already"
            yield content.library.retractions.problem(("retracted", index), message)
        first.setdefault(each.source, index)


def _listed(content: UncheckedContent) -> tuple[Retraction, ...]:
    return content.library.retractions.record.retracted if content.library.retractions else ()


def _message(retraction: Retraction) -> str:
    notice = f"{retraction.kind.replace('-', ' ')} of {retraction.day}, https://doi.org/{retraction.notice}"
    return f"{retraction.source!r} must not be cited ({notice}): take it out, or cite a source that stands in its place"
