"""Template of a page around the content: the names that it asks for, each with its line."""

from collections.abc import Iterator
from dataclasses import dataclass

import jinja2
from jinja2 import nodes

from mkdocs_routines.load.yaml_text import YamlError

_ENVIRONMENT = jinja2.Environment(extensions=["jinja2.ext.i18n"])  # noqa: S701  # it renders nothing
FILTERS = frozenset(_ENVIRONMENT.filters)
"""Filters that Jinja itself has."""
GLOBALS = frozenset({*_ENVIRONMENT.globals, "caller", "loop", "self", "super"})
"""Variables that Jinja itself gives."""
Names = tuple[tuple[int, str], ...]
"""Pairs of a line and a name."""


@dataclass(frozen=True)
class TemplateNames:
    """Names in one template."""

    variables: Names
    """Those that it reads and does not set."""
    sets: frozenset[str]
    attributes: Names
    """Those that it reads of a variable, but for what it gives to its own mappings."""
    filters: Names
    templates: Names
    """Templates that must be there for it."""


def read_template(text: str) -> TemplateNames:
    """The names in a template. Raises `YamlError` for a mistake in its form."""
    try:
        tree = _ENVIRONMENT.parse(text)
    except jinja2.TemplateSyntaxError as error:
        raise YamlError(error.lineno, f"must be a template that Jinja can read: {error.message}") from None
    every = [*tree.find_all(nodes.Name)]
    sets = frozenset(name.name for name in every if name.ctx != "load")
    own = {key.value for pair in tree.find_all(nodes.Pair) if isinstance(key := pair.key, nodes.Const)}
    return TemplateNames(
        attributes=_first((read.lineno, read.attr) for read in tree.find_all(nodes.Getattr) if read.attr not in own),
        variables=_first((name.lineno, name.name) for name in every if name.name not in sets),
        sets=sets,
        filters=_first((found.lineno, found.name) for found in tree.find_all(nodes.Filter)),
        templates=_first(_templates(tree)),
    )


def _templates(tree: nodes.Template) -> Iterator[tuple[int, str]]:
    for node in tree.find_all((nodes.Extends, nodes.Include, nodes.Import, nodes.FromImport)):
        name = getattr(node, "template", None)
        if isinstance(name, nodes.Const) and not getattr(node, "ignore_missing", False):
            yield node.lineno, str(name.value)


def _first(names: Iterator[tuple[int, str]]) -> Names:
    """Each name once, where it stands first."""
    first: dict[str, int] = {}
    for line, name in names:
        first.setdefault(name, line)
    return tuple((line, name) for name, line in first.items())
