"""Issue form as GitHub writes it: `### label`, an empty line, the answer. What somebody typed is text and no more.

https://docs.github.com/en/communities/using-templates-to-encourage-useful-issues-and-pull-requests
"""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from mkdocs_routines.load import yaml_text
from mkdocs_routines.model.characters import INVISIBLE

LONGEST_FORM, LONGEST_ANSWER = 20_000, 2_000
NO_ANSWER = "_No response_"
_HEADING = re.compile(r"^### (.+)$", re.MULTILINE)
_UNSEEN = re.compile(f"[{INVISIBLE}\x00-\x08\x0b-\x1f\x7f]")
_MARKUP = re.compile(
    r"<[A-Za-z/!?]|&#?\w+;|`|\$\{\{|\{[{%:]|\]\(|!\[|\]:|\\|^\s*(?:#|>|///|---|\+\+\+|===|!!!|\?\?\?|\||~~~)",
    re.MULTILINE,
)
"""What HTML, Markdown, one of its extensions or a template acts on. A citation, `[@key]`, is none of it."""


class FormError(Exception):
    """What a form must have."""


def labels(form: Path) -> Mapping[str, str]:
    """Label of each question of the form → its id."""
    document: Any = yaml_text.parse_yaml(form.read_text(encoding="utf-8")).value
    return {part["attributes"]["label"]: part["id"] for part in document["body"] if part["type"] != "markdown"}


def read(body: object, form: Path) -> Mapping[str, str]:
    """Id of each question → the answer, on one line. Raises `FormError` for all that the form cannot have made."""
    if not isinstance(body, str):
        raise FormError("a form must be text")
    if len(body) > LONGEST_FORM:
        raise FormError(f"a form must have {LONGEST_FORM:,} characters at most")
    known, text = labels(form), body.replace("\r\n", "\n")
    before, *parts = _HEADING.split(text)
    if before.strip():
        raise FormError("a form must begin with its first question")
    answers: dict[str, str] = {}
    for label, answer in zip(parts[::2], parts[1::2], strict=True):
        if label not in known:
            raise FormError(f"a form must have its own questions and no others; it has {label[:60]!r}")
        if known[label] in answers:
            raise FormError(f"each question must stand once; {label!r} stands twice")
        answers[known[label]] = _answer(label, answer)
    if missing := [label for label, id_ in known.items() if id_ not in answers]:
        raise FormError(f"a form must have all of its questions; {missing[0]!r} is not there")
    return answers


def _answer(label: str, written: str) -> str:
    answer = written.strip()
    if answer == NO_ANSWER:
        return ""
    if len(answer) > LONGEST_ANSWER:
        raise FormError(f"{label}: must have {LONGEST_ANSWER:,} characters at most")
    if _UNSEEN.search(answer):
        raise FormError(f"{label}: must have no character that nobody sees")
    if markup := _MARKUP.search(answer):
        raise FormError(f"{label}: must be plain sentences; it has {markup[0]!r}")
    return " ".join(answer.split())
