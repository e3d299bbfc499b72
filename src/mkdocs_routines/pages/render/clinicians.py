"""Lists for clinicians as Markdown: routines as templates and as handouts, and the changes of our ratings."""

from itertools import groupby

from mkdocs_routines.domain import editions, rating
from mkdocs_routines.domain.routine_contents import easiest_first
from mkdocs_routines.load.content import Content
from mkdocs_routines.pages.render.claims import LEVELS
from mkdocs_routines.pages.render.environment import render_template


def plan_templates(content: Content, at: str) -> str:
    """Every six-week plan and every routine as a template, for the page `at` below `docs/`.

    Each leads to the builder; a routine has its doses and its handouts as well.
    """
    routines = easiest_first(content.library)
    return render_template("data_templates.md.jinja", content.library, at, routines=routines)


def handout_list(content: Content, at: str) -> str:
    """The handout of every routine in both sizes, each with a small picture of its sheet."""
    routines = easiest_first(content.library)
    return render_template("data_handouts.md.jinja", content.library, at, routines=routines)


def rating_changes(content: Content, at: str) -> str:
    """Each change of a rating by its day, the newest first, and each edition of the exercises."""
    by_day = groupby(rating.all_changes(content.library.claims), key=lambda dated: dated[1].on)
    dated = content.library.editions.record.editions if content.library.editions else ()
    return render_template(
        "data_rating_changes.md.jinja",
        content.library,
        at,
        days=[(day, list(changes)) for day, changes in by_day],
        levels=LEVELS,
        editions=list(enumerate((edition.day for edition in dated), start=1)),
        edition=editions.current_edition(content.library),
    )
