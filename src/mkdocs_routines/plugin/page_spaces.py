"""Spaces of a built page: empty lines and indents that templates leave, which a browser shows as one space anyway."""

import re

_AS_WRITTEN = re.compile(r"<(code|pre|script|style|textarea)\b.*?</\1>", re.DOTALL)
_INDENT = re.compile(r"\n\s+")


def without_indents(html: str) -> str:
    """The page with each line at its start. What is shown as it is written, such as code, stays."""
    parts, end = list[str](), 0
    for match in _AS_WRITTEN.finditer(html):
        parts += (_INDENT.sub("\n", html[end : match.start()]), match[0])
        end = match.end()
    return "".join((*parts, _INDENT.sub("\n", html[end:])))
