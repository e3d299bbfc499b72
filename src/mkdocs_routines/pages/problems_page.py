"""Problems page: what a server shows in the place of every page while a file is wrong."""

import html
from collections.abc import Sequence

from mkdocs_routines.domain import phrases
from mkdocs_routines.load.problem import Problem

_PAGE = """<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<title>{heading}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="{sheet}">
</head>
<body>
<main class="problems">
<h1>{heading}</h1>
<p>{ways_on}</p>
<ol class="problems__list">
{problems}
</ol>
</main>
</body>
</html>
"""
_PROBLEM = """<li class="problems__one">
<p class="problems__place"><code>{path}:{line}:</code></p>
<p>{message}</p>
</li>"""
MEND = "Mend it and save the file. This page then reloads by itself."
MEND_EACH = "Mend each and save the files. This page then reloads by itself."


def problems_page(problems: Sequence[Problem], sheet: str, before: str) -> str:
    """The HTML of the page. `sheet`: the address of its style sheet.

    `before`: where the page is shown that stood at this address before the mistake; empty where there was none.
    """
    heading = "Your last change cannot be shown yet" if len(problems) == 1 else f"{len(problems)} things to mend first"
    earlier = f' <a href="{html.escape(before)}">See this page as it was before</a>.' if before else ""
    return _PAGE.format(
        language=phrases.LANGUAGE,
        heading=heading,
        sheet=html.escape(sheet),
        ways_on=(MEND if len(problems) == 1 else MEND_EACH) + earlier,
        problems="\n".join(map(_item, problems)),
    )


def _item(problem: Problem) -> str:
    return _PROBLEM.format(path=html.escape(problem.path), line=problem.line, message=html.escape(problem.message))
