"""New files: where a record of a kind stands, and the address at which GitHub's editor opens it filled in."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote

LONGEST_ADDRESS = 8000
"""GitHub answers a longer address with "414 URI Too Long". It names no number; servers take 8 KiB for a first line."""
_GITHUB = "https://github.com/"
_PLAIN = "/:,@!$*();' "
"""Signs that may stand as they are, so that the address stays short. A space becomes a plus."""


@dataclass(frozen=True)
class NewFile:
    """File of a new record: the folder below the data folder, and the id that the template has until it is chosen."""

    folder: str
    id: str


NEW_FILES: Mapping[str, NewFile] = {
    "claim": NewFile("claims", "my-claim"),
    "exercise": NewFile("exercises", "my-exercise"),
    "plan": NewFile("plans", "my-knee"),
    "plate": NewFile("plates", "my-plate"),
    "routine": NewFile("routines", "my-routine"),
    "source": NewFile("sources", "author2026word"),
}
"""Kind of record → the file of a new one. Other templates are parts of a file that is there."""


def editor_address(repository: str, kind: str, text: str) -> str | None:
    """The address that opens a new file of this kind with `text` in it, if the repository is on GitHub.

    https://docs.github.com/en/repositories/working-with-files/managing-files/creating-new-files has the editor. Without
    the text where the address would be too long.
    """
    if not repository.startswith(_GITHUB) or kind not in NEW_FILES:
        return None
    file = NEW_FILES[kind]
    empty = f"{repository.rstrip('/')}/new/main/data/{file.folder}?filename={file.id}.yml"
    filled = f"{empty}&value={quote(text, safe=_PLAIN).replace(' ', '+')}"
    return filled if len(filled) <= LONGEST_ADDRESS else empty
