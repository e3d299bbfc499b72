"""Unsourced assertions in hand-written pages, and the exemptions from that rule."""

from collections.abc import Iterator

from mkdocs_routines.domain import unsourced
from mkdocs_routines.load.content import UncheckedContent
from mkdocs_routines.load.problem import Problem


def effects_and_numbers_in_pages_have_a_source(content: UncheckedContent) -> Iterator[Problem]:
    if "exemptions" in content.library.unreadable:
        return
    exemptions = content.library.exemptions.record.paragraphs if content.library.exemptions else ()
    used: set[int] = set()
    for page in content.pages:
        for assertion in unsourced.unsourced_assertions(page.text):
            exempt = {
                index
                for index, exemption in enumerate(exemptions)
                if exemption.page == page.uri and exemption.words in assertion.paragraph
            }
            used |= exempt
            if not exempt:
                message = f"{assertion.words!r} must have a citation or a claim in its paragraph, or an exemption"
                yield Problem(page.path, assertion.line, message)
    for index in set(range(len(exemptions))) - used:
        if content.library.exemptions:
            place = ("paragraphs", index)
            yield content.library.exemptions.problem(place, "an exemption must be needed; this paragraph needs none")
