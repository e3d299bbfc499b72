"""Six-week plans as they are published: `plans.json`, `week-links.json` and a file for each."""

from mkdocs_routines.domain import addresses, dose
from mkdocs_routines.domain.citing import keys_in
from mkdocs_routines.domain.routine_contents import equipment_of
from mkdocs_routines.domain.six_weeks import week_link
from mkdocs_routines.files.api.doses import published_range
from mkdocs_routines.files.api.hashes import NOT_YET, stamped
from mkdocs_routines.files.api.header import header_fields
from mkdocs_routines.files.api.routines import published_items, published_warm_up
from mkdocs_routines.files.api.safety import plan_safety
from mkdocs_routines.files.api.shape import (
    LinkedSixWeekPlan,
    LinkedWeek,
    PublishedSixWeekPlan,
    PublishedWeek,
    PublishedWeekLinks,
)
from mkdocs_routines.files.api.text import published_text
from mkdocs_routines.files.urls import page_url
from mkdocs_routines.load.markdown_text import uncited
from mkdocs_routines.load.records import Entry, Library
from mkdocs_routines.model import SixWeekPlan


def published_six_week_plans(library: Library, site_url: str) -> tuple[PublishedSixWeekPlan, ...]:
    """Every six-week plan, by its id."""
    return tuple(_plan(entry, library, site_url) for _, entry in sorted(library.six_week_plans.items()))


def published_week_links(library: Library, site_url: str) -> PublishedWeekLinks:
    """Every six-week plan by its id, with the links of its weeks."""
    plans = (
        LinkedSixWeekPlan(
            **{field: getattr(plan, field) for field in ("id", "url", "title", "condition_url", "first")},
            weeks=tuple(LinkedWeek(number=week.number, link=week.link) for week in plan.weeks if week.link),
        )
        for plan in published_six_week_plans(library, site_url)
    )
    return PublishedWeekLinks(
        **header_fields(library.identity, site_url, "week-links", "data/plans"), plans=tuple(plans)
    )


def _plan(entry: Entry[SixWeekPlan], library: Library, site_url: str) -> PublishedSixWeekPlan:
    plan = entry.record
    published = PublishedSixWeekPlan(
        hash=NOT_YET,
        modified=library.modified.get(entry.path),
        id=entry.id,
        url=page_url(site_url, addresses.plan_page(entry.id)),
        title=plan.title,
        summary=uncited(plan.summary),
        for_whom=uncited(plan.for_whom),
        first=published_text(plan.first) if plan.first else None,
        condition_url=page_url(site_url, plan.condition),
        routine=plan.routine,
        levels=plan.levels,
        equipment=equipment_of((item for week in plan.weeks for item in week.items), library),
        warm_up=published_warm_up(plan.warm_up),
        weeks=tuple(_week(plan, index, library) for index in range(len(plan.weeks))),
        pain_limit=library.vocabulary.record.pain_rule(plan.pain_rule).limit,
        missed=published_text(plan.missed),
        afterwards=published_text(plan.afterwards),
        safety=plan_safety(entry.id, library, site_url),
        notes=tuple(map(published_text, plan.notes)),
        sources=tuple(sorted({key for _, key in keys_in(entry)})),
    )
    return stamped(published)


def _week(plan: SixWeekPlan, index: int, library: Library) -> PublishedWeek:
    week = plan.weeks[index]
    sessions = week.sessions_per_week
    return PublishedWeek(
        number=index + 1,
        focus=published_text(week.focus),
        sessions_per_week=published_range(sessions) if sessions else None,
        minutes=published_range(dose.session_minutes(week.items, plan.warm_up.minutes)) if sessions else None,
        items=published_items(week.items, library),
        activity=tuple(map(published_text, week.activity)),
        check=published_text(week.check),
        way_on=published_text(week.way_on),
        way_down=published_text(week.way_down),
        link=week_link(plan, index + 1, library),
    )
