"""Plain text of what bibliographies hold: TeX, and the HTML that Crossref and Zotero put into titles."""

import codecs
import html
import re
from functools import cache

import latexcodec  # noqa: F401 - it registers the codec `ulatex`

_BARE_PERCENT = re.compile(r"(?<!\\)%")
"""A comment to TeX, to the end of the line. In a title it is always meant as a character."""
_LINK = re.compile(r"\\(?:url|href\s*\{[^{}]*\})\s*(?=\{)")
_SINGLE_QUOTES = re.compile(r"(?<![`\w\\])`([^`']*(?:\w'\w[^`']*)*)'(?!')")
_SHAPED = re.compile(
    r"\\(?:emph|mkbibemph|mathrm|ensuremath|mbox|text(?:bf|it|md|normal|rm|sc|sf|sl|tt|up)?|(?:it|bf|em|sc|rm)(?=[\s}]))"
    r"(?![A-Za-z])\s*"
)
"""Commands that change the look of a text and not its characters."""
_NAMED = {
    "textless": "<",
    "textgreater": ">",
    "textquotedblleft": "“",
    "textquotedblright": "”",
    "textquoteleft": "‘",
    "textquoteright": "’",
    "textbackslash": "∖",
    "textbar": "|",
    "textpm": "±",
    "texttimes": "×",
}
"""Characters that latexcodec has no name for."""
_COMMAND = re.compile(rf"\\({'|'.join(_NAMED)})(?![A-Za-z])\s*(?:\{{\}})?")
_RAISED = re.compile(r"(?:\\textsuperscript\s*|\^)\{\s*([^{}]*?)\s*\}|<sup>([^<>]*)</sup>")
_LOWERED = re.compile(r"\\textsubscript\s*|(?<!\\)_(?=\{)")
_MATHS = re.compile(r"(?<!\\)\$([^$]*)(?<!\\)\$")
_SUPERSCRIPTS = str.maketrans("0123456789+-−n°∘", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻ⁿ°°")
_TAG = re.compile(r"</?(?:i|em|b|strong|u|tt|span|scp|sc|sub|sup|p|br|jats:\w+)(?:\s[^<>]*)?/?>", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:[A-Za-z]+|#\d+|#x[0-9A-Fa-f]+);")
_BRACE = re.compile(r"\\([{}$])|[{}]")


@cache  # the same source is asked for once a page
def plain_text(tex: str) -> str:
    r"""The text that TeX would print, in Unicode and on one line: `{Sports \& Exercise}` → `Sports & Exercise`.

    `%` is a character and no comment. Entities and tags of HTML become text: `<i>in vivo</i> &lt; 5` → `in vivo < 5`.
    """
    quoted = _SINGLE_QUOTES.sub(r"‘\1’", tex).rstrip().rstrip("\\")
    escaped = _LINK.sub("", _BARE_PERCENT.sub(r"\\%", _MATHS.sub(_without_dollars, quoted)))
    decoded: str = codecs.decode(escaped, "ulatex")  # type: ignore[call-overload]  # typeshed knows no codec of others
    named = _COMMAND.sub(lambda command: _NAMED[command[1]], decoded)
    level = _LOWERED.sub("", _RAISED.sub(_superscript, named))
    text = _BRACE.sub(r"\1", _SHAPED.sub("", level))
    return " ".join(_TAG.sub("", _RAISED.sub(_superscript, _ENTITY.sub(_character, text))).split())


def _without_dollars(maths: re.Match[str]) -> str:
    r"""Simple mathematics as text. Each command is put between dollars by itself: the codec knows `$\leq$` alone."""
    degrees = re.sub(r"\^\s*\{?\s*\\circ(?![A-Za-z])\s*\}?", "°", maths[1])
    commands = re.sub(r"\\[A-Za-z]+", lambda command: f"${command[0]}$", degrees)
    return re.sub(r"([\^_])(\w|\$\\[A-Za-z]+\$)", r"\1{\2}", commands)


def _superscript(raised: re.Match[str]) -> str:
    characters = raised[1] if raised[1] is not None else raised[2]
    small = characters.translate(_SUPERSCRIPTS)
    return characters if any(character in small for character in characters if character != "°") else small


def _character(entity: re.Match[str]) -> str:
    return html.unescape(entity[0])
