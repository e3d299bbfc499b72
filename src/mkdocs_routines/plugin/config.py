"""Options of the plugin as MkDocs wants them declared, and the refusal of a build."""

from collections.abc import Iterable

from mkdocs.config import config_options
from mkdocs.config.base import LegacyConfig, PlainConfigSchema
from mkdocs.exceptions import PluginError

from mkdocs_routines.load.problem import Problem
from mkdocs_routines.model.options import RoutinesOptions

SCHEME: PlainConfigSchema = tuple(
    (name, config_options.Type(type(option.default), default=option.default))
    for name, option in RoutinesOptions.model_fields.items()
)


def options_of(config: LegacyConfig) -> RoutinesOptions:
    """The options that MkDocs read for the plugin."""
    return RoutinesOptions(**config)


def refuse(problems: Iterable[Problem]) -> None:
    """Stop the build with all problems, if there are any."""
    if found := sorted(set(problems)):
        raise PluginError("\n".join(["routines: the site has problems", *map(str, found)]))
