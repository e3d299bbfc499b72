"""Features of the plugin: what a site may switch on, and what each of them builds on."""

from collections.abc import Mapping
from typing import Literal, get_args

Feature = Literal["evidence", "figures", "safety", "cert", "handouts", "formats", "api", "offline", "tools"]
"""Options of the plugin that add pages, files or parts of pages. None is on by itself."""
Features = frozenset[Feature]

ALL: Features = frozenset(get_args(Feature))
NONE: Features = frozenset()

BUILDS_ON: Mapping[Feature, tuple[Feature, ...]] = {
    "safety": ("evidence", "figures"),
    "figures": ("evidence", "safety"),
    "cert": ("evidence", "figures", "safety"),
    "handouts": ("evidence", "figures", "safety", "tools"),
    "formats": ("evidence", "figures", "safety"),
    "api": ("evidence", "figures", "safety", "cert", "handouts", "formats", "tools"),
    "tools": ("evidence", "figures", "safety", "api"),
}
"""Feature → those that its pages and files show or lead to."""
