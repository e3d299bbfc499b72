"""The published files of a site, and their JSON read."""

import json
from pathlib import Path
from typing import Any

from mkdocs_routines.domain import vancouver
from mkdocs_routines.files import api
from tests.support import tree

ROOT = Path(__file__).parents[2]
URL = "https://example.org/hip/"


def files(root: Path) -> dict[str, str]:
    site = tree.content(root)
    return api.api_files(site, vancouver.references(site.bibliography), URL)


def read(written: dict[str, str]) -> dict[str, Any]:
    """The JSON files, read."""
    return {path: json.loads(text) for path, text in written.items() if path.endswith(".json")}
