"""Form of a style sheet: comments, quotes and brackets are closed. Joined with others, one that is not breaks them."""

import re
from collections.abc import Iterator
from functools import lru_cache

_TOKEN = re.compile(
    r"""(?s:/\*.*?\*/) | "(?:[^"\\\n]|\\(?s:.))*" | '(?:[^'\\\n]|\\(?s:.))*' | url\(\s*[^"'()\s]+\s*\)
    | (?P<sign> /\* | [{}()\[\]"'])""",
    re.VERBOSE | re.IGNORECASE,
)
_CLOSES = {"{": "}", "(": ")", "[": "]"}
_UNCLOSED = {
    "/*": "a comment that opens here must be closed with '*/'",
    '"': "a quote that opens here must be closed on its line",
    "'": "a quote that opens here must be closed on its line",
}
_LAYER = re.compile(r"@layer\s+([^;{}]+?)\s*[;{]")
_HEAD = re.compile(r"/\*(.*?)\*/", re.DOTALL)
_ELSEWHERE = re.compile(r"""(?:url\(\s*|@import\s+)["']?((?:https?:)?//[^\s"')]*)""", re.IGNORECASE)
_COMMENT = re.compile(r"(?s)/\*.*?\*/")
_URL = re.compile(r"""url\(\s*(?:"([^"]*)"|'([^']*)'|([^"'()\s]+))\s*\)""", re.IGNORECASE)
_QUOTED = re.compile(r""""(?:[^"\\\n]|\\(?s:.))*"|'(?:[^'\\\n]|\\(?s:.))*'""")
_DECLARED = re.compile(r"(--[\w-]+)\s*:|@property\s+(--[\w-]+)")
_ASKED = re.compile(r"var\(\s*(--[\w-]+)\s*\)")
_RUN_ON = re.compile(r"(?<=[{};])\s*[\w-]+\s*:[^:;{}()]*(?:\([^;{}]*?\)[^:;{}()]*)*\s(?P<next>[a-z-]+)\s*:[^;{}]*[;}]")
"""Declaration with another one before its semicolon. The start of a selector ends with a brace instead."""


@lru_cache(maxsize=1024)
def unclosed(text: str) -> tuple[tuple[int, str], ...]:
    """The first bracket, quote or comment that is not closed, or that closes nothing: its line and what must be."""
    return tuple(_unclosed(text))


def _unclosed(text: str) -> Iterator[tuple[int, str]]:
    opened: list[tuple[str, int]] = []
    for token in _TOKEN.finditer(text):
        sign = token["sign"]
        line = text.count("\n", 0, token.start()) + 1 if sign else 0
        if sign in _CLOSES:
            opened.append((sign, line))
        elif sign in _UNCLOSED:
            yield line, _UNCLOSED[sign]
            return
        elif sign and opened and _CLOSES[opened[-1][0]] == sign:
            opened.pop()
        elif sign:
            before = f"; {opened[-1][0]!r} of line {opened[-1][1]} is open here" if opened else ""
            yield line, f"{sign!r} must close a bracket that was opened{before}"
            return
    if opened:
        sign, line = opened[-1]
        yield line, f"{sign!r} that opens here must be closed with {_CLOSES[sign]!r}"


def names_in_head(text: str, key: str) -> frozenset[str]:
    """The names after `key:` in the comment at the head of a sheet: of the blocks that it `owns`, for instance."""
    head = _HEAD.search(text)
    names = re.search(rf"\s{key}:((?:\s+[\w-]+(?![\w:-]))+)", head[1]) if head else None
    return frozenset(names[1].split()) if names else frozenset()


def layers(text: str) -> Iterator[tuple[int, str]]:
    """The line and the name of each cascade layer that a sheet names."""
    plain = _plain(text)
    for rule in _LAYER.finditer(plain):
        for name in re.split(r"\s*,\s*", rule[1]):
            yield plain.count("\n", 0, rule.start()) + 1, name


def loaded_from_elsewhere(text: str) -> Iterator[tuple[int, str]]:
    """The line and the address of each file of another site that a sheet loads."""
    plain = _plain(text)
    for address in _ELSEWHERE.finditer(plain):
        yield plain.count("\n", 0, address.start()) + 1, address[1]


@lru_cache(maxsize=1024)
def variables_set(text: str) -> frozenset[str]:
    """The custom properties that a sheet gives a value, such as `--gap`."""
    return frozenset(one or other for one, other in _DECLARED.findall(text))


def variables_asked(text: str) -> Iterator[tuple[int, str]]:
    """The line and the name of each custom property that a sheet must have, because it names nothing instead."""
    for variable in _ASKED.finditer(plain := _plain(text)):
        yield plain.count("\n", 0, variable.start()) + 1, variable[1]


def loaded_from_here(text: str) -> Iterator[tuple[int, str]]:
    """The line and the address of each file of the same site that a sheet loads."""
    for url in _URL.finditer(plain := _plain(text)):
        address = next(filter(None, url.groups()), "")
        if not re.match(r"[a-z]+:|//|#", address):
            yield plain.count("\n", 0, url.start()) + 1, address


@lru_cache(maxsize=1024)
def run_on(text: str) -> tuple[tuple[int, str], ...]:
    """The line and the name of each declaration before which a semicolon is missing."""
    return tuple(_run_on(text))


def _run_on(text: str) -> Iterator[tuple[int, str]]:
    plain = _QUOTED.sub(lambda quoted: '"' + "_" * (len(quoted[0]) - 2) + '"', _plain(text))
    for declaration in _RUN_ON.finditer(plain):
        yield plain.count("\n", 0, declaration.start("next")) + 1, declaration["next"]


@lru_cache(maxsize=1024)
def _plain(text: str) -> str:
    """A sheet without its comments, line by line."""
    return _COMMENT.sub(lambda comment: "\n" * comment[0].count("\n"), text)
