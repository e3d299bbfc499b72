"""New files: where a record of a kind stands, and the address at which GitHub's editor opens it filled in."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote

LONGEST_ADDRESS = 8000
"""GitHub answers a longer address with "414 URI Too Long". It names no number; servers take 8 KiB for a first line."""
LONGEST_CODE = 10
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


def filled(kind: str, template: str, id_: str) -> str:
    """The template with the id: its name or title says it in words, since no other record has that name."""
    words = id_.replace("-", " ").capitalize()
    text = re.sub(r"^(name|title): .*?(?=  +#|$)", rf"\1: {words}", template, count=1, flags=re.MULTILINE)
    if kind == "exercise":
        text = re.sub(r"^code: \S+", f"code: {_code(id_)}", text, count=1, flags=re.MULTILINE)
    if kind == "routine":  # a short address is for ever, so that nobody has one by accident
        text = re.sub(r"^short: .*\n", "", text, count=1, flags=re.MULTILINE)
    return text


def _code(id_: str) -> str:
    """As many words of the id as a code has room for."""
    code, *rest = id_.split("-")
    for word in rest:
        if len(code) + 1 + len(word) <= LONGEST_CODE:
            code = f"{code}-{word}"
    return code[:LONGEST_CODE] if len(code) > 1 else f"{code}-1"
