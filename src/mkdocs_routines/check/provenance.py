"""Provenance of a source: how it was read stands apart from what weakens it."""

import re
from collections.abc import Iterator

from mkdocs_routines.check.wording import avoided
from mkdocs_routines.load.content import UncheckedContent
from mkdocs_routines.load.problem import Problem

_READING = re.compile(
    r"\b(?:we (?:could not )?(?:read|saw)|(?:was|were) (?:not )?read|what we read|read (?:only |as )(?:in|an)"
    r"|(?:was|were) not (?:seen|visible)|only\b[^.;]*\b(?:was|were) seen|seen (?:in|through)|could not be checked"
    r"|(?:was|were) cut off|(?:come|comes|came) from an? (?:summary|text|commentary|unofficial)"
    r"|(?:the|its) abstract|summar(?:y|ies) by others)\b",
    re.IGNORECASE,
)


def limits_of_a_source_hold_for_whoever_reads_it(content: UncheckedContent) -> Iterator[Problem]:
    wording = content.library.wording
    for entry in content.library.sources.values():
        limits = entry.record.limits
        edited_out = wording is not None and any(avoided(limits, wording.record))  # is named by the rule on wording
        if not edited_out and (match := _READING.search(limits)):
            yield entry.problem(("limits",), f"{match[0]!r} is about how we read it, so it must stand under unchecked")
