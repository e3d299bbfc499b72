"""Tables that authors write in Markdown: one that is wider than its page scrolls sideways by itself."""

import re

_TABLE = re.compile(r"<table>.*?</table>", re.DOTALL)
"""One of ours has a class, and a layout of its own for small screens."""


def scrolling(html: str) -> str:
    """The content of a page, in which each such table stands in a box that scrolls; the theme names its classes."""
    return _TABLE.sub(
        r'<div class="md-typeset__scrollwrap"><div class="md-typeset__table">\g<0></div></div>',
        html,
    )
