"""Numbers that could harm whoever follows them: a telephone number that means two things, and a fever in degrees."""

import re
from collections.abc import Iterator

from mkdocs_routines.load import markdown_text
from mkdocs_routines.load.content import UncheckedContent
from mkdocs_routines.load.problem import Problem

_TWO_MEANINGS = "111 must not be given: advice in the UK, it is the ambulance in New Zealand"
_BARE_111 = re.compile(r"(?<![\d.])111(?!\.?\d)")
_CALL_111 = re.compile(r"\b(?:call|dial|phone|ring)(?:ing)? 111\b|\btel:111\b", re.IGNORECASE)
_FEVER = re.compile(
    r"\b(?:fever|temperature)\b[^.\n]{0,40}\b\d{2,3}(?:[.,]\d)? ?(?:°|degrees)"
    r"|\b\d{2,3}(?:[.,]\d)? ?(?:°|degrees)[^.\n]{0,40}\b(?:fever|temperature)\b",
    re.IGNORECASE,
)
_TEMPERATURE = re.compile(r"\b\d{2}(?:[.,]\d)?\s*(?:°|degrees\b|[CF]\b)|\b(?:above|over) \d{2}[.,]\d\b")


def signs_hold_no_number_that_harms(content: UncheckedContent) -> Iterator[Problem]:
    """No bare 111, which is advice in one country and the ambulance in another, and no temperature to wait for."""
    if safety := content.library.safety:
        for place, text in safety.texts:
            if _BARE_111.search(text):
                yield safety.problem(place, _TWO_MEANINGS)
            if temperature := _TEMPERATURE.search(text):
                message = f"a temperature must not be given: {temperature[0]!r}; public bodies disagree on it"
                yield safety.problem(place, message)


def no_text_sends_a_reader_to_111_or_a_thermometer(content: UncheckedContent) -> Iterator[Problem]:
    """In pages and in all records, where 111 may also be a number of people, and degrees those of a joint."""
    for page in content.pages:
        prose = markdown_text.prose_of(page.text)
        for start, message in _harmful_advice(prose):
            yield Problem(page.path, prose.count("\n", 0, start) + 1, message)
    for entry in content.library.entries():
        if entry is not content.library.safety:
            for place, text in entry.texts:
                for _, message in _harmful_advice(text):
                    yield entry.problem(place, message)


def _harmful_advice(text: str) -> Iterator[tuple[int, str]]:
    for call in _CALL_111.finditer(text):
        yield call.start(), _TWO_MEANINGS
    for fever in _FEVER.finditer(text):
        yield fever.start(), f"a temperature must not be given: {fever[0]!r}; public bodies disagree on it"
