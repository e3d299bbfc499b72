"""YAML, written: what `parse_yaml` reads back unchanged."""

import re
from typing import Any

import yaml

from mkdocs_routines.load.yaml_text import FOREIGN_LINE_END
from mkdocs_routines.model.characters import HARD_SPACES, INVISIBLE

_INVISIBLE = re.compile(f"[{INVISIBLE}]")
_QUOTED = re.compile(
    rf"{FOREIGN_LINE_END.pattern}|{_INVISIBLE.pattern}|[{HARD_SPACES}]"
    r"|^[“”„‟‘‚]|^[-–—−‐‑•‣◦▪▸●○∙·⁃]|\s[-–—−‐‑•‣◦▪▸●○∙·⁃](?:\s|$)"
)
"""What would be taken for a slip where it stood without quotes, or where a line of the file began with it."""


class _Dumper(yaml.SafeDumper):
    """Writer that quotes what would be read as a slip."""


_Dumper.add_representer(
    str,
    lambda dumper, text: dumper.represent_scalar(
        "tag:yaml.org,2002:str", text, style='"' if _QUOTED.search(text) else None
    ),
)


def write_yaml(value: Any) -> str:
    """The text of a document that holds `value`: dicts, lists, texts, numbers."""
    text = yaml.dump(value, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=116)
    return _INVISIBLE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
