"""Change log: its days go up, and each change leads to a page that there is."""

from collections.abc import Iterator

from mkdocs_routines.domain import addresses
from mkdocs_routines.load.content import UncheckedContent
from mkdocs_routines.load.problem import Problem, did_you_mean


def changes_stand_in_the_order_of_their_days(content: UncheckedContent) -> Iterator[Problem]:
    """Feeds count the changes, so a new one goes to the end."""
    if content.library.change_log:
        days = [change.day for change in content.library.change_log.record.changes]
        for index in range(1, len(days)):
            if days[index] < days[index - 1]:
                message = f"day: must be {days[index - 1]} or later; a new change goes to the end"
                yield content.library.change_log.problem(("changes", index, "day"), message)


def changes_lead_to_a_page(content: UncheckedContent) -> Iterator[Problem]:
    if not content.library.change_log:
        return
    known = addresses.page_addresses(content) | addresses.of_broken_records(content)
    answering = known | addresses.redirect_targets(content.library).keys()
    for index, change in enumerate(content.library.change_log.record.changes):
        if change.page and change.page not in answering:
            message = f"no page {change.page!r}{did_you_mean(change.page, known)}"
            yield content.library.change_log.problem(("changes", index, "page"), message)


RULES = (changes_stand_in_the_order_of_their_days, changes_lead_to_a_page)
