"""Six-week plans as Markdown: their pages, and the index of them."""

from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs_routines.domain import addresses, dose, plan_link
from mkdocs_routines.domain.six_weeks import week_link
from mkdocs_routines.files import handout
from mkdocs_routines.load.records import Library
from mkdocs_routines.model import Range, SixWeekPlan
from mkdocs_routines.model.routine import Item
from mkdocs_routines.model.six_weeks import Week
from mkdocs_routines.pages.render.environment import relative_url, render_template
from mkdocs_routines.pages.render.generated_page import GeneratedPage

Detail = tuple[str, str]
"""Heading and text of a part of a dose: `Rest`, and `30 s between sets`."""


@dataclass(frozen=True)
class WeekSheet:
    """A week as its page shows it."""

    number: int
    week: Week
    title: str
    """The caption of its table."""
    minutes: Range
    doses: handout.SessionDoses
    session: str | None
    """The address of its session in the player; None for a week without sessions."""
    link: str | None
    """The address of its plan, to pass on."""

    @property
    def items(self) -> tuple[Item, ...]:
        return self.week.items


@dataclass(frozen=True)
class OverviewRow:
    """An exercise of a plan over its six weeks."""

    exercise: str
    alternatives: tuple[str, ...]
    reminder: str
    """The note of its first week, or its most important cue."""
    details: tuple[Detail, ...]
    """What stays the same in all its weeks, but for what all exercises share."""
    doses: tuple[str, ...]
    """Its dose in each week, with the details that change; a dash where the week does without it."""


@dataclass(frozen=True)
class Overview:
    """All six weeks of a plan in one table."""

    shared: tuple[Detail, ...]
    """Details of every dose."""
    rows: tuple[OverviewRow, ...]


def plan_pages(library: Library) -> Iterator[GeneratedPage]:
    """Every page of a six-week plan, and the one that lists them, where there is a plan."""
    if library.six_week_plans:
        yield GeneratedPage(addresses.index_page(addresses.PLANS), plans_index(library), library.vocabulary.path)
    for id_, entry in library.six_week_plans.items():
        yield GeneratedPage(addresses.plan_page(id_), plan_page(id_, library), entry.path)


def plan_page(id_: str, library: Library) -> str:
    """The page of a six-week plan: the first week open, the others folded, all of them at a glance on paper."""
    plan, at = library.six_week_plans[id_].record, addresses.plan_page(id_)
    return render_template(
        "plan_page.md.jinja",
        library,
        at,
        id=id_,
        plan=plan,
        sheets=[_sheet(plan, number, library, at) for number in range(1, len(plan.weeks) + 1)],
        overview=overview(plan, library),
    )


def plans_index(library: Library) -> str:
    """The page that lists every six-week plan."""
    head = library.vocabulary.record.indexes["plans"]
    at = addresses.index_page(addresses.PLANS)
    return render_template("plans_index.md.jinja", library, at, head=head, plans=library.six_week_plans.values())


def overview(plan: SixWeekPlan, library: Library) -> Overview:
    """Every exercise of a plan, in the order in which they first come, with its dose in each week."""
    weeks = [{item.exercise: item for item in week.items} for week in plan.weeks]
    ids = tuple(dict.fromkeys(item.exercise for week in plan.weeks for item in week.items))
    lasting = {id_: _in_all([dose.details(week[id_].dose) for week in weeks if id_ in week]) for id_ in ids}
    shared = _in_all([*lasting.values()])
    return Overview(shared, tuple(_row(id_, weeks, lasting[id_], shared, library) for id_ in ids))


def _row(
    id_: str,
    weeks: list[dict[str, Item]],
    lasting: tuple[Detail, ...],
    shared: tuple[Detail, ...],
    library: Library,
) -> OverviewRow:
    items = [week.get(id_) for week in weeks]
    first = next(item for item in items if item)
    return OverviewRow(
        exercise=id_,
        alternatives=first.alternatives,
        reminder=first.note or library.exercises[id_].record.key_cue,
        details=tuple(detail for detail in lasting if detail not in shared),
        doses=tuple(_cell(item, lasting) if item else "–" for item in items),
    )


def _cell(item: Item, lasting: tuple[Detail, ...]) -> str:
    """The dose of a week, with those of its details that other weeks do not have."""
    changing = (text for head, text in dose.details(item.dose) if (head, text) not in lasting)
    return ", ".join((dose.notation(item.dose), *changing))


def _in_all(lists: list[tuple[Detail, ...]]) -> tuple[Detail, ...]:
    """The details that stand in each of these lists."""
    return tuple(detail for detail in lists[0] if all(detail in others for others in lists)) if lists else ()


def _sheet(plan: SixWeekPlan, number: int, library: Library, at: str) -> WeekSheet:
    week = plan.weeks[number - 1]
    link = week_link(plan, number, library)
    return WeekSheet(
        number=number,
        week=week,
        title=plan_link.title_of_week(plan, number),
        minutes=dose.session_minutes(week.items, plan.warm_up.minutes),
        doses=handout.session_doses(week.items, library),
        session=f"{relative_url('play.md', at)}#{link}" if link else None,
        link=f"{relative_url('r.md', at)}#{link}" if link else None,
    )
