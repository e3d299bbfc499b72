"""Beliefs as Markdown: each as people say it, with our answer folded below it."""

from collections.abc import Mapping

from mkdocs_routines.load.content import Content
from mkdocs_routines.model.belief import Answer
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
    return render_template("data_beliefs.md.jinja", content.library, at, beliefs=beliefs, answers=ANSWERS)
