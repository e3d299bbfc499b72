"""YAML of `mkdocs.yml`: all of YAML 1.1, as MkDocs reads it, with the line of each value and each key given twice."""

import os
from typing import Any

import yaml

from mkdocs_routines.load.yaml_text import Document, Place, YamlError, explained

MAX_DEPTH = 32
"""Navigation may be deep; what is much deeper is an alias that holds itself."""


def parse_settings(text: str) -> Document:
    """The one document in `text`. Its faults are keys that stand twice, of which MkDocs would pass one over in silence.

    `!ENV` gives the value of the environment; of any other tag, the value without it. Raises `YamlError`.
    """
    with explained(text):
        node = yaml.compose(text, Loader=yaml.CSafeLoader)
    lines: dict[Place, int] = {}
    faults: list[tuple[int, str]] = []
    value = None if node is None else _value(node, (), lines, faults)
    return Document(value, lines, tuple(faults), frozenset())


def _value(node: yaml.Node, place: Place, lines: dict[Place, int], faults: list[tuple[int, str]]) -> Any:
    lines.setdefault(place, _line(node))
    if len(place) >= MAX_DEPTH:
        raise YamlError(_line(node), "must not be nested this deeply")
    if node.tag == "!ENV":
        return _of_environment(node)
    if isinstance(node, yaml.SequenceNode):
        return [_value(entry, (*place, index), lines, faults) for index, entry in enumerate(node.value)]
    if not isinstance(node, yaml.MappingNode):
        return _scalar(node)
    merged: dict[str, Any] = {}
    values: dict[str, Any] = {}
    for key_node, value_node in node.value:
        key = str(key_node.value)
        if key == "<<":
            merged |= _merged(value_node, (*place, key), lines)
            continue
        first = lines.setdefault((*place, key), _line(key_node))
        if key in values:
            faults.append((_line(key_node), f"{key!r} must be given once; it stands on line {first} already"))
        else:
            values[key] = _value(value_node, (*place, key), lines, faults)
    return {**merged, **values}


def _merged(node: yaml.Node, place: Place, lines: dict[Place, int]) -> dict[str, Any]:
    """What `<<` brings: the keys of one mapping, or of several, the first of which wins."""
    nodes = node.value if isinstance(node, yaml.SequenceNode) else [node]
    mappings = [_value(each, place, lines, []) for each in nodes]
    return {key: value for mapping in reversed(mappings) if isinstance(mapping, dict) for key, value in mapping.items()}


def _of_environment(node: yaml.Node) -> Any:
    """The value of the first variable that is set, else the default: `!ENV NAME` or `!ENV [NAME, OTHER, default]`."""
    names = node.value if isinstance(node, yaml.SequenceNode) else [node]
    for name in names[:-1] if len(names) > 1 else names:
        if (given := os.environ.get(str(name.value))) is not None:
            return yaml.safe_load(given)
    return _scalar(names[-1]) if len(names) > 1 else None


def _scalar(node: yaml.Node) -> Any:
    try:
        return yaml.constructor.SafeConstructor().construct_object(node)
    except (yaml.constructor.ConstructorError, ValueError):  # another tag, or a day that there is not
        return node.value


def _line(node: yaml.Node) -> int:
    return node.start_mark.line + 1
