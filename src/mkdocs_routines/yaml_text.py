"""YAML text → plain values and the line of each of them, or one `YamlError`.

Scalars follow the core schema of YAML 1.2 (section 10.3.2), in which `no`, `1:30` and `010` keep what was written.
Anchors, aliases, tags, merge keys and second documents are refused: in records they hide more than they save.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

import yaml

Place = tuple[str | int, ...]
"""A path of keys and indexes into a value: `("items", 0, "dose")`."""

MAX_DEPTH = 12
"""Records are five levels deep; what is much deeper is a mistake or an attack."""


class YamlError(Exception):
    """Text that is not the YAML of a record: `line` counts from 1, `message` says what must be."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line = line
        self.message = message


_INTEGER = re.compile(r"[-+]?(0|[1-9][0-9]{0,17})")
_LEADING_ZERO = re.compile(r"[-+]?0[0-9]+")
_FLOAT = re.compile(r"[-+]?([0-9]{1,18}\.[0-9]{0,18}|\.[0-9]{1,18})")
_WORDS: dict[str, Any] = {"true": True, "false": False, "null": None, "~": None, "": None}

_SAID = {
    "found character that cannot start any token": "a tab, or a character that must be quoted, stands here; "
    "indent with spaces and quote the text",
    "mapping values are not allowed in this context": "a text with ': ' must be quoted",
    "did not find expected key": "indentation must match the lines around it, and quotes must be closed",
    "could not find expected ':'": "must be 'key: value'",
    "control characters are not allowed": "must not have control characters",
}


def parse(text: str) -> tuple[Any, dict[Place, int]]:
    """The value of `text` and the line of each part of it, counted from 1.

    Mappings become dicts, sequences become tuples. Raises `YamlError` for everything that is not one plain document.
    """
    lines: dict[Place, int] = {}
    events = _events(text)
    for event in events:
        if isinstance(event, yaml.DocumentStartEvent):
            value = _value(next(events), events, (), lines)
            break
    else:
        raise YamlError(1, "must not be empty")
    for event in events:
        if isinstance(event, yaml.DocumentStartEvent):
            raise YamlError(_line(event), "must be one document; remove this '---' and what follows")
    return value, lines


def line_of(lines: Mapping[Place, int], place: Place) -> int:
    """The line of `place`, or of the nearest part around it that stands in the text."""
    while place and place not in lines:
        place = place[:-1]
    return lines.get(place, 1)


def _events(text: str) -> Iterator[yaml.Event]:
    try:
        yield from yaml.parse(text, Loader=yaml.CBaseLoader)
    except (yaml.MarkedYAMLError, yaml.reader.ReaderError) as error:
        mark = getattr(error, "problem_mark", None)
        said = str(getattr(error, "problem", None) or getattr(error, "reason", error))
        if mark is None:  # a character that no YAML text may hold, at an offset in characters
            position = error.position if isinstance(error, yaml.reader.ReaderError) else 0
            raise YamlError(text.count("\n", 0, position) + 1, _SAID.get(said, said)) from None
        raise YamlError(mark.line + 1, _SAID.get(said, said)) from None
    except UnicodeEncodeError as error:
        raise YamlError(text.count("\n", 0, error.start) + 1, "must not have half of a character pair") from None


def _value(event: yaml.Event, events: Iterator[yaml.Event], place: Place, lines: dict[Place, int]) -> Any:
    line = _line(event)
    lines.setdefault(place, line)
    if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
        raise YamlError(line, "must not use anchors (&) or aliases (*); quote the text, or write it out again")
    if isinstance(event, yaml.ScalarEvent):
        return _scalar(event, line)
    if getattr(event, "tag", None) is not None:
        raise YamlError(line, "must not use tags (!); quote the text")
    if len(place) >= MAX_DEPTH:
        raise YamlError(line, "must not be nested this deeply")
    if isinstance(event, yaml.SequenceStartEvent):
        return _sequence(events, place, lines)
    return _mapping(events, place, lines)


def _sequence(events: Iterator[yaml.Event], place: Place, lines: dict[Place, int]) -> tuple[Any, ...]:
    values: list[Any] = []
    while not isinstance(event := next(events), yaml.SequenceEndEvent):
        values.append(_value(event, events, (*place, len(values)), lines))
    return tuple(values)


def _mapping(events: Iterator[yaml.Event], place: Place, lines: dict[Place, int]) -> dict[str, Any]:
    values: dict[str, Any] = {}
    while not isinstance(event := next(events), yaml.MappingEndEvent):
        line = _line(event)
        if not isinstance(event, yaml.ScalarEvent):
            raise YamlError(line, "a key must be a word")
        key = event.value
        if key in values:
            raise YamlError(line, f"{key!r} must be given once; it stands on line {lines[(*place, key)]} already")
        lines[(*place, key)] = line
        values[key] = _value(next(events), events, (*place, key), lines)
    return values


def _line(event: yaml.Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 1


def _scalar(event: yaml.ScalarEvent, line: int) -> Any:
    value: str = event.value
    if event.tag is not None and event.tag != "!":
        raise YamlError(line, "must not use tags (!); quote the text")
    if not event.implicit[0]:  # quoted, or a block of text
        return value
    if value.lower() in _WORDS:
        return _WORDS[value.lower()]
    if _INTEGER.fullmatch(value):
        return int(value)
    if _LEADING_ZERO.fullmatch(value):
        raise YamlError(line, f"a number must not start with a zero; write {value.lstrip('+-0') or '0'}")
    if _FLOAT.fullmatch(value):
        return float(value)
    return value
