"""YAML, read as plain values with the line of each of them.

Scalars follow the core schema of YAML 1.2 (section 10.3.2), in which `no`, `1:30` and `010` keep what was written.
Anchors, aliases, tags, merge keys and second documents are refused: in records they hide more than they save.
"""

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import yaml

from mkdocs_routines.load import slips
from mkdocs_routines.load.yaml_messages import MESSAGES

Place = tuple[str | int, ...]
"""Path of keys and indexes into a value: `("items", 0, "dose")`."""

MAX_DEPTH = 12
"""Records are five levels deep; what is much deeper is a mistake or an attack."""


class YamlError(Exception):
    """Error in text that is not YAML at all: `line` counts from 1, `message` says what must be."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line = line
        self.message = message


@dataclass(frozen=True)
class Document:
    """Value of a YAML text, the line of each part of it, and its faults: YAML that a record must not use."""

    value: Any
    lines: Mapping[Place, int]
    faults: tuple[tuple[int, str], ...]
    """Pairs of a line and what must be."""
    marred: frozenset[Place]
    """Values that a fault has made into something else, so that one mistake is reported once."""


_INTEGER = re.compile(r"[-+]?(0|[1-9][0-9]{0,17})")
_LEADING_ZERO = re.compile(r"[-+]?0[0-9]{1,17}")
_FLOAT = re.compile(r"[-+]?([0-9]{1,18}\.[0-9]{0,18}|\.[0-9]{1,18})")
_WORDS: dict[str, Any] = {"true": True, "false": False, "null": None, "~": None, "": None}

FOREIGN_LINE_END = re.compile("[\r\x85\u2028\u2029]")
"""A character that YAML counts as the end of a line and an editor may not: lines would be counted differently."""


def parse_yaml(text: str, *, tags: bool = False) -> Document:
    """The one plain document in `text`. Mappings become dicts, sequences become tuples.

    `tags`: whether it may have tags, which are passed over, such as the `!ENV` of settings.
    Raises `YamlError` for text that is not YAML, or has a slip by which it is not the YAML that was meant.
    """
    text = text.replace("\r\n", "\n")
    if strange := FOREIGN_LINE_END.search(text):
        message = f"must have line ends of Linux and macOS (LF); this one is U+{ord(strange[0]):04X}"
        raise YamlError(text.count("\n", 0, strange.start()) + 1, message)
    if slip := slips.first_slip(text.split("\n")):
        raise YamlError(*slip)
    reader = _Reader(text.split("\n"), {}, [], set(), tags)
    events = _events(text)
    for event in events:
        if isinstance(event, yaml.DocumentStartEvent):
            if event.version or event.tags:
                raise YamlError(1, "must not have a line that starts with %; take it away, and the '---' below it")
            value = reader.value(next(events), events, ())
            break
    else:
        raise YamlError(1, "must not be empty")
    for event in events:
        if isinstance(event, yaml.DocumentStartEvent):
            raise YamlError(_line(event), "must be one document; remove this '---' and what follows")
    return Document(value, reader.lines, tuple(reader.faults), frozenset(reader.marred))


def line_of(lines: Mapping[Place, int], place: Place) -> int:
    """The line of `place`, or of the nearest part around it that stands in the text; 1 where there is none."""
    while place and place not in lines:
        place = place[:-1]
    return lines.get(place, 1)


def _events(text: str) -> Iterator[yaml.Event]:
    with explained(text):
        yield from yaml.parse(text, Loader=yaml.CBaseLoader)


@contextmanager
def explained(text: str) -> Iterator[None]:
    """Raises `YamlError` for what libyaml raises while it reads `text`."""
    try:
        yield
    except yaml.MarkedYAMLError as error:
        problem = str(error.problem)
        unclosed = "closed" in MESSAGES.get(problem, "") and "block" not in str(error.context)
        late = unclosed or problem == "could not find expected ':'"  # libyaml misses it on the line below
        mark = (late and error.context_mark) or error.problem_mark
        at = mark.line if mark else 0
        index, message = slips.no_yaml(text.split("\n"), at) or (at, MESSAGES.get(problem, problem))
        raise YamlError(index + 1, message) from None
    except yaml.reader.ReaderError as error:
        line, reason = text.count("\n", 0, error.position) + 1, str(error.reason)
        raise YamlError(line, MESSAGES.get(reason, reason)) from None
    except UnicodeEncodeError as error:
        raise YamlError(text.count("\n", 0, error.start) + 1, "must not have half of a character pair") from None


@dataclass(frozen=True)
class _Reader:
    """Reader of one document: builds its values from events, and notes lines and faults as it goes."""

    text: list[str]
    lines: dict[Place, int]
    faults: list[tuple[int, str]]
    marred: set[Place]
    tags: bool

    def value(self, event: yaml.Event, events: Iterator[yaml.Event], place: Place) -> Any:
        line = _line(event)
        self.lines.setdefault(place, line)
        if isinstance(event, yaml.AliasEvent):
            raise YamlError(line, "must not use aliases (*); write it out again, or quote the text")
        if getattr(event, "anchor", None):
            self.faults.append((line, "must not use anchors (&); take it away, or quote the text"))
        if getattr(event, "tag", None) not in (None, "!") and not self.tags:
            self.faults.append((line, "must not use tags (!); take it away, or quote the text"))
            self.marred.add(place)
        if len(place) >= MAX_DEPTH:
            raise YamlError(line, "must not be nested this deeply")
        match event:
            case yaml.ScalarEvent():
                return self.scalar(event, place)
            case yaml.SequenceStartEvent():
                return self.sequence(events, place)
            case _:
                return self.mapping(events, place)

    def sequence(self, events: Iterator[yaml.Event], place: Place) -> tuple[Any, ...]:
        values: list[Any] = []
        while not isinstance(event := next(events), yaml.SequenceEndEvent):
            values.append(self.value(event, events, (*place, len(values))))
        return tuple(values)

    def mapping(self, events: Iterator[yaml.Event], place: Place) -> dict[str, Any]:
        values: dict[str, Any] = {}
        while not isinstance(event := next(events), yaml.MappingEndEvent):
            line = _line(event)
            if not isinstance(event, yaml.ScalarEvent):
                raise YamlError(line, "a key must be a word")
            key, part = event.value, (*place, event.value)
            first = self.lines.setdefault(part, line)
            value = self.value(next(events), events, part)
            if key in values:
                self.faults.append((line, f"{key!r} must be given once; it stands on line {first} already"))
            else:
                values[key] = value
        return values

    def scalar(self, event: yaml.ScalarEvent, place: Place) -> Any:
        value: str = event.value
        if not event.implicit[0]:  # quoted, or a block of text
            return value
        self.note_slips(event, place)
        if value.lower() in _WORDS:
            return _WORDS[value.lower()]
        if _LEADING_ZERO.fullmatch(value):
            bare = value.lstrip("+-0") or "0"
            self.note(_line(event) - 1, f"a number must not start with a zero; write {bare}", place)
            return int(bare)
        if _INTEGER.fullmatch(value):
            return int(value)
        if _FLOAT.fullmatch(value):
            return float(value)
        return value

    def note_slips(self, event: yaml.ScalarEvent, place: Place) -> None:
        """Notes what YAML takes for a comment or for part of a text; a comment that is meant stands two spaces away."""
        start, end = event.start_mark, event.end_mark
        if not start or not end:
            return
        after = self.text[end.line][end.column :] if end.line < len(self.text) else ""
        if after.startswith(" #"):
            self.note(end.line, slips.LOST, place)
        elif slip := slips.plain_slip(event.value, self.text[start.line : end.line + 1]):
            self.note(start.line + slip[0], slip[1], place)

    def note(self, index: int, message: str, place: Place) -> None:
        self.faults.append((index + 1, message))
        self.marred.add(place)


def _line(event: yaml.Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 1
