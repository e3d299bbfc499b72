"""Complaints as Markdown: a page for each, the leg to tap, and the list of all of them."""

from collections.abc import Iterator

from mkdocs_routines.domain import addresses, editions, plan_link
from mkdocs_routines.draw import leg
from mkdocs_routines.load.content import Content
from mkdocs_routines.load.records import Library
from mkdocs_routines.model.complaint import Complaint
from mkdocs_routines.pages.render.environment import relative_url, render_template
from mkdocs_routines.pages.render.generated_page import GeneratedPage


def complaint_pages(library: Library) -> Iterator[GeneratedPage]:
    """The page of every complaint."""
    if library.complaints is None:
        return
    for id_, place, complaint in library.complaints.record.all():
        at = addresses.complaint_page(id_)
        values = {"id": id_, "place": place, "complaint": complaint, "session": _session(complaint, at, library)}
        markdown = render_template("complaint_page.md.jinja", library, at, **values)
        yield GeneratedPage(at, markdown, library.complaints.path)


def complaints_block(part: str, content: Content, at: str, anchor: str) -> str:
    """The leg to tap, or with it the list of every complaint by its place, on the page `at`, a path below `docs/`."""
    library = content.library
    assert library.complaints is not None, "a directive for complaints asks for data/complaints.yml"
    places = library.complaints.record.places
    index = addresses.index_page(addresses.COMPLAINTS)
    page = "" if at == index else relative_url(index, at)
    zones = {place: (f"{page}#{place}", words) for place, words in places.items()}
    drawing = leg.leg_map({place: (address, words.heading) for place, (address, words) in zones.items()})
    values = {"complaints": library.complaints.record, "drawing": drawing, "part": part, "zones": zones}
    return render_template("complaints.md.jinja", library, at, **values)


def _session(complaint: Complaint, at: str, library: Library) -> str:
    """The address of a session of the moves, with the doses of their routine; empty where there are no moves."""
    if complaint.routine is None:
        return ""
    doses = {item.exercise: item.dose for item in library.routines[complaint.routine].record.items}
    items = tuple(plan_link.Item(move, doses[move]) for move in complaint.moves)
    plan = plan_link.Plan(items, editions.current_edition(library))
    return f"{relative_url('play.md', at)}#{plan_link.write(plan, plan_link.link_names(library))}"
