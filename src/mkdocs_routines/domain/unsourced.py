"""Which paragraphs of a page assert an effect or a number of a study, and which of them name their source."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs_routines.load import markdown_text

_NUMBER = re.compile(
    r"\d[\d.,]*\s?%|\bCI\b|\b\d[\d,]*(?:\s+[\w-]+){0,3}?\s+(?:adults|athletes|children|girls|knees|men|participants|patients|people"
    r"|players|recruits|runners|studies|teenagers|trials|women)\b"
)
_EFFECT = re.compile(
    r"\b(?:caus|eas|increas|prevent|predict|protect|reduc|reliev|worsen|improv)(?:es|ed|s)\b|\b(?:lower|rais)(?:ed|es|s)\b"
    r"|\b(?:led|leads) to\b",
    re.IGNORECASE,
)
_ITEM = re.compile(r"\s*(?:[-*+]|\d+[.)])\s")
_IGNORANCE = re.compile(r"\bdo not know\b")
_SOURCED = re.compile(r"\[@[a-z0-9]|<!--\s*claim:")


@dataclass(frozen=True)
class Assertion:
    """What a paragraph asserts without a source: the words that do so, and their line."""

    line: int
    words: str
    paragraph: str


def unsourced(text: str) -> Iterator[Assertion]:
    """Each paragraph or list item that asserts something and neither cites nor shows a claim.

    A list whose lead-in cites is covered by it, and so is a paragraph with a claim right after it. What stands under
    a heading such as "What we do not know", or says so itself, asserts nothing.
    """
    paragraphs = list(_paragraphs(text))
    lead_in = ""
    for index, (line, words) in enumerate(paragraphs):
        item = bool(_ITEM.match(words))
        after = paragraphs[index + 1][1] if index + 1 < len(paragraphs) else ""
        sourced = _SOURCED.search(words) or (item and _SOURCED.search(lead_in)) or "<!-- claim:" in after
        if not item:
            lead_in = words if words.rstrip().endswith(":") else ""
        if not sourced and not _IGNORANCE.search(words) and (found := _NUMBER.search(words) or _EFFECT.search(words)):
            yield Assertion(line + words.count("\n", 0, found.start()), found[0], " ".join(words.split()))


def _paragraphs(text: str) -> Iterator[tuple[int, str]]:
    """Each paragraph and list item of the prose, with the line it starts on. Headings and code are none."""
    first, found = 0, list[str]()
    heading = ""
    for line in markdown_text.lines(text + "\n"):
        ends = line.code or not line.text.strip() or line.text.lstrip().startswith(("#", "!!!", "???", "==="))
        if found and (ends or _ITEM.match(line.text)):
            yield first, "\n".join(found)
            found = []
        if line.text.startswith("#") and not line.code:
            heading = line.text
        if not ends and not _IGNORANCE.search(heading):
            first = first if found else line.number
            found.append(line.text)
