"""Messages of MkDocs, as problems: each with its file and its line, and what must be."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from mkdocs_routines.load.problem import Problem, did_you_mean
from mkdocs_routines.load.settings import NAME as FILE

_OWN = re.compile(r"(?P<path>\S[^:\n]*):(?P<line>\d+): (?P<message>.+)")
_PAGE = re.compile(r"Doc file '(?P<uri>[^']+)' (?P<message>.+)")
_SETTING = re.compile(r"(?:Config value '(?P<key>[^']+)'|(?P<own>[a-z_]+)): (?P<message>.+)")
_BUILDING = "Error building page"
_NAV = re.compile(r"A reference to '(?P<entry>[^']*)' is included in the 'nav'")
_NAV_ABSOLUTE = re.compile(r"An absolute path to '(?P<entry>[^']*)' is included in the 'nav'")
_TRACE = re.compile(r"\n +File .*\n", re.DOTALL)
"""A traceback within a message: the last line says what is wrong."""
_QUOTED = re.compile(r"""'([^']+)'|"([^"]+)\"""")


def messages_as_problems(root: Path, messages: Sequence[str]) -> list[Problem]:
    """All that `messages` of MkDocs and its plugins are about, by file and line.

    Problems of our own stand one on a line of a message. Where there are any, what MkDocs has to say about pages is
    left out: it is about the same mistakes.
    """
    own = [match for message in messages for match in map(_OWN.fullmatch, message.splitlines()) if match]
    problems = {Problem(match["path"], int(match["line"]), match["message"]) for match in own}
    for message in messages:
        if not any(map(_OWN.fullmatch, message.splitlines())):
            problems |= {*_problems(root, message, about_pages=not own)}
    return sorted(problems)


def _problems(root: Path, message: str, *, about_pages: bool) -> Iterator[Problem]:
    text = re.sub(r"\s*\n\s*", " ", _TRACE.sub(" ", message).replace(f"{root.absolute()}/", "").strip())
    if text.startswith(_BUILDING) and not about_pages:
        return
    if page := _PAGE.fullmatch(text):
        if about_pages:
            line = _line(_lines(root / "docs" / page["uri"]), 1, page["message"])
            yield Problem(f"docs/{page['uri']}", line, page["message"])
        return
    lines = _lines(root / FILE)
    if entry := _NAV.match(text) or _NAV_ABSOLUTE.match(text):
        pages = (path.relative_to(root / "docs").as_posix() for path in (root / "docs").rglob("*.md"))
        absolute = entry.re is _NAV_ABSOLUTE
        wrong = "an entry must be a path below docs/; it is" if absolute else "no page"
        guess = did_you_mean(entry["entry"].lstrip("/"), pages)
        yield Problem(
            FILE, _line(lines, _line_of(lines, "nav"), f"'{entry['entry']}'"), f"nav: {wrong} {entry['entry']!r}{guess}"
        )
    elif setting := _SETTING.fullmatch(text):
        key = setting["key"] or setting["own"]
        yield Problem(FILE, _line(lines, _line_of(lines, key), setting["message"]), f"{key}: {setting['message']}")
    else:
        yield Problem(FILE, _line(lines, 1, text), text)


def _lines(path: Path) -> Sequence[str]:
    return path.read_text(encoding="utf-8").splitlines() if path.is_file() else ()


def _line_of(lines: Sequence[str], key: str) -> int:
    """The line of a key of the settings; 1 where it is left out."""
    return next((number for number, line in enumerate(lines, start=1) if line.startswith(f"{key}:")), 1)


def _line(lines: Sequence[str], start: int, message: str) -> int:
    """The first line from `start` on with the last thing that `message` quotes and a line has; else `start`."""
    quoted = [one or other for one, other in _QUOTED.findall(message)]
    for thing in reversed(quoted):
        for number, line in enumerate(lines[start - 1 :], start=start):
            if thing in line:
                return number
    return start
