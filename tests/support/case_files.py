"""Cases in a file: an empty file is a failure, not a success."""

from pathlib import Path
from typing import Any

import yaml


def cases(file: Path) -> list[Any]:
    found: list[Any] = yaml.safe_load(file.read_text(encoding="utf-8"))
    assert found
    return found
