"""The rule that pages name the source of what they assert, and its exemptions."""

from collections.abc import Iterator

from mkdocs_routines.domain import unsourced
from mkdocs_routines.load.content import UncheckedContent
from mkdocs_routines.load.problem import Problem


def effects_and_numbers_in_pages_have_a_source(content: UncheckedContent) -> Iterator[Problem]:
    exemptions = content.library.exemptions.record.paragraphs if content.library.exemptions else ()
    used: set[int] = set()
    for page in content.pages:
        uri = page.path.removeprefix(content.docs + "/")
        for found in unsourced.unsourced(page.text):
            exempt = {
                index for index, each in enumerate(exemptions) if each.page == uri and each.words in found.paragraph
            }
            used |= exempt
            if not exempt:
                message = f"{found.words!r} must have a citation or a claim in its paragraph, or an exemption"
                yield Problem(page.path, found.line, message)
    for index in set(range(len(exemptions))) - used:
        if content.library.exemptions:
            place = ("paragraphs", index)
            yield content.library.exemptions.problem(place, "an exemption must be needed; this paragraph needs none")
