"""Beliefs as Markdown: each as people say it, with our answer folded below it."""

from collections.abc import Mapping

from mkdocs_routines.domain.credit import anatomy_credit
from mkdocs_routines.domain.drawn_files import task_drawing
from mkdocs_routines.draw import anatomy
from mkdocs_routines.load.content import Content
from mkdocs_routines.model.belief import Answer, BeliefPicture
from mkdocs_routines.pages.render.environment import render_template

ANSWERS: Mapping[Answer, str] = {
    "yes": "Yes",
    "mostly-yes": "Mostly yes",
    "partly": "Partly",
    "mostly-no": "Mostly no",
    "no": "No",
    "nobody-knows": "We do not know",
}


def beliefs_block(content: Content, at: str) -> str:
    """Every belief, for the page `at`, a path below `docs/`. It is shown only where its record is."""
    if not (entry := content.library.beliefs):
        raise ValueError("content that shows beliefs without their record has problems: refuse them first")
    beliefs = entry.record.beliefs
    plates = {id_: _plate(belief.picture, content, f"belief-{id_}") for id_, belief in beliefs.items()}
    return render_template(
        "data_beliefs.md.jinja", content.library, at, beliefs=beliefs, answers=ANSWERS, plates=plates, task=task_drawing
    )


def _plate(picture: BeliefPicture | None, content: Content, id_prefix: str) -> str:
    """The first picture of a plate without its numbers, as inline SVG; nothing where it is no plate."""
    if not (picture and picture.plate):
        return ""
    plate = content.library.plates[picture.plate].record.unnumbered
    return anatomy.view_svgs(plate, id_prefix, anatomy_credit(content.library.identity))[0]
