"""Unsourced assertions: paragraphs of a page that assert an effect or a number of a study and name no source."""

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
_SOURCED = re.compile(r"\[@[a-z0-9]|<!--\s*(?:claim|rating|rests on):")
_SHOWS_A_CLAIM = re.compile(r"<!--\s*(?:claim|rating):")


@dataclass(frozen=True)
class Assertion:
    """Assertion without a source: the words that make it, their line, and the paragraph around them."""

    line: int
    words: str
    paragraph: str


def unsourced_assertions(text: str) -> Iterator[Assertion]:
    """The first assertion of each paragraph or list item that neither cites a source nor shows a claim.

    One that rests on a claim has its source there. A list whose lead-in cites is covered by it, and so is a paragraph
    with a claim right after it. What stands under a heading such as "What we do not know", or in a fold-out of that
    name, or says so itself, asserts nothing.
    """
    paragraphs = list(_paragraphs(text))
    lead_in = ""
    for index, (line, paragraph) in enumerate(paragraphs):
        item = bool(_ITEM.match(paragraph))
        after = paragraphs[index + 1][1] if index + 1 < len(paragraphs) else ""
        sourced = _SOURCED.search(paragraph) or (item and _SOURCED.search(lead_in)) or _SHOWS_A_CLAIM.search(after)
        if not item:
            lead_in = paragraph if paragraph.rstrip().endswith(":") else ""
        asserted = _NUMBER.search(paragraph) or _EFFECT.search(paragraph)
        if asserted and not sourced and not _IGNORANCE.search(paragraph):
            number = line + paragraph.count("\n", 0, asserted.start())
            yield Assertion(number, asserted[0], " ".join(paragraph.split()))


def _paragraphs(text: str) -> Iterator[tuple[int, str]]:
    """Every paragraph and list item of the prose, with the number of its first line. Headings and code are none."""
    first, paragraph = 0, list[str]()
    heading = fold_out = ""
    for line in markdown_text.lines(text + "\n"):
        ends = line.code or not line.text.strip() or line.text.lstrip().startswith(("#", "!!!", "???", "==="))
        if paragraph and (ends or _ITEM.match(line.text)):
            yield first, "\n".join(paragraph)
            paragraph = []
        if line.text.startswith("#") and not line.code:
            heading = line.text
        if line.text[:1].strip():  # at the margin, where a fold-out begins or has ended
            fold_out = line.text if line.text.startswith("???") else ""
        if not ends and not _IGNORANCE.search(heading + fold_out):
            first = first if paragraph else line.number
            paragraph.append(line.text)
