"""Absence of evidence: what we did not find is said of what we read, and the reader can see what that was."""

import posixpath
from collections.abc import Iterator

from mkdocs_routines.domain import absence
from mkdocs_routines.load import markdown_links, markdown_text
from mkdocs_routines.load.content import UncheckedContent
from mkdocs_routines.load.pages import Page
from mkdocs_routines.load.problem import Problem
from mkdocs_routines.load.yaml_text import Place
from mkdocs_routines.model import Chart, Claim, Exercise, MechanicsModel, Routine, SixWeekPlan, Source
from mkdocs_routines.model.wording import Absence

_NAMES_ITS_SOURCES = (Chart, Claim, MechanicsModel, Source)
_LINKS_TO_THE_NOTE = (Claim, Exercise, Routine, SixWeekPlan)
"""Records whose pages link to what was looked at. Their templates see to it."""


def pages_say_what_we_did_not_find_of_what_we_read(content: UncheckedContent) -> Iterator[Problem]:
    """No sentence denies a study, a test or a proof as if all there are had been read."""
    if rules := _rules(content):
        for page, line, text in _texts_of_pages(content):
            for denial in absence.denials(text, rules):
                if not denial.ours:
                    yield Problem(page.path, line + text.count("\n", 0, denial.start), _said_of_the_world(denial))


def records_say_what_we_did_not_find_of_what_we_read(content: UncheckedContent) -> Iterator[Problem]:
    """As pages do."""
    if rules := _rules(content):
        for entry in content.library.entries():
            cited = isinstance(entry.record, _NAMES_ITS_SOURCES)
            for place, text in entry.texts:
                of_a_source = _is_about_a_source(entry.record, place)
                for denial in absence.denials(text, rules, of_a_source=of_a_source, cited=cited):
                    if not denial.ours:
                        yield entry.problem(place, _said_of_the_world(denial))
                    elif not isinstance(entry.record, _LINKS_TO_THE_NOTE):
                        message = f"{denial.words!r} must stand in a claim, an exercise, a routine, a plan or a page"
                        yield entry.problem(place, f"{message}, which link to what we looked at")


def pages_that_say_what_we_did_not_find_link_to_what_we_looked_at(content: UncheckedContent) -> Iterator[Problem]:
    """Once on each page that is written by hand. Pages made from data have the link from their templates."""
    if not (rules := _rules(content)):
        return
    where, _, anchor = rules.note.partition("#")
    note = next((page for page in content.pages if page.uri == where), None)
    if (note is None or (note.read and anchor not in markdown_links.anchors(note.text))) and content.library.wording:
        message = f"note: must be a heading of a page that there is; it is {rules.note!r}"
        yield content.library.wording.problem(("absence", "note"), message)
    linked = {page.uri for page in content.pages if rules.note in _linked(page)}
    for page, line, text in _texts_of_pages(content):
        said = next((denial for denial in absence.denials(text, rules) if denial.ours), None)
        if said and page.uri not in {where, *linked}:
            linked.add(page.uri)
            path = posixpath.relpath(where, posixpath.dirname(page.uri) or ".")
            message = f"a page that says {said.words!r} must link to [what we looked at]({path}#{anchor}), once"
            yield Problem(page.path, line + text.count("\n", 0, said.start), message)


def databases_that_we_did_not_open_are_named_by_no_page(content: UncheckedContent) -> Iterator[Problem]:
    """A source that searched one may be cited for it."""
    if not (rules := _rules(content)):
        return
    for page, line, text in _texts_of_pages(content):
        for start, name in absence.unopened_databases(text, rules):
            yield Problem(page.path, line + text.count("\n", 0, start), _opened_by_nobody(name))


def databases_that_we_did_not_open_are_named_by_no_record(content: UncheckedContent) -> Iterator[Problem]:
    """But for a source, which may have searched one."""
    if not (rules := _rules(content)):
        return
    for entry in content.library.entries():
        for place, text in entry.texts:
            if not _is_about_a_source(entry.record, place):
                for _, name in absence.unopened_databases(text, rules):
                    yield entry.problem(place, _opened_by_nobody(name))


def _rules(content: UncheckedContent) -> Absence | None:
    return content.library.wording.record.absence if content.library.wording else None


def _texts_of_pages(content: UncheckedContent) -> Iterator[tuple[Page, int, str]]:
    """Each page with its title, its description and its prose, one by one, and the line on which that begins."""
    for page in content.pages:
        if page.head:
            yield from ((page, page.head.problem(place, "").line, text) for place, text in page.head.texts)
        yield page, 1, markdown_text.prose_of(page.text)


def _linked(page: Page) -> Iterator[str]:
    """Where the links of a page lead, as pages below `docs/` with their anchors."""
    for link in markdown_links.links(page.text):
        path, _, anchor = link.target.partition("#")
        yield f"{posixpath.normpath(posixpath.join(posixpath.dirname(page.uri), path))}#{anchor}"


def _is_about_a_source(record: object, place: Place) -> bool:
    return isinstance(record, Source) or (isinstance(record, Claim) and place[0] == "studies")


def _said_of_the_world(denial: absence.Denial) -> str:
    return (
        f"{denial.words!r} must be said of what was read: 'We found no …'; or by a source that the sentence cites: "
        "'The review found no … [@key]'"
    )


def _opened_by_nobody(name: str) -> str:
    return f"{name} must not stand as if we had searched it; say 'in what we read', or cite who searched it"
