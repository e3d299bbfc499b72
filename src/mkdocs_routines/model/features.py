"""Features of the plugin: what a site may switch on, and what each of them builds on."""

from collections.abc import Mapping
from typing import Literal, get_args

Feature = Literal["evidence", "figures", "safety", "cert", "handouts", "formats", "api", "offline", "tools"]
"""Options of the plugin that add pages, files or parts of pages. None is on by itself."""
Features = frozenset[Feature]

ALL: Features = frozenset(get_args(Feature))
NONE: Features = frozenset()

_TOGETHER: tuple[Feature, ...] = ("figures", "safety", "cert", "handouts", "formats", "api", "tools")
"""Features whose pages show and lead to one another."""
BUILDS_ON: Mapping[Feature, tuple[Feature, ...]] = {
    feature: ("evidence", *(other for other in _TOGETHER if other != feature)) for feature in _TOGETHER
}
"""Feature → those that its pages and files show or lead to."""
