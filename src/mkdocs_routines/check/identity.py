"""Identity of a site: its colours can be read, its addresses are some, and what it keeps is there."""

import re
from collections.abc import Iterator

from mkdocs_routines.check.unknown_words import unknown_word
from mkdocs_routines.domain.contrast import AA_TEXT, contrast
from mkdocs_routines.load import site_words
from mkdocs_routines.load.content import UncheckedContent
from mkdocs_routines.load.frame import Frame
from mkdocs_routines.load.own_site import left_out
from mkdocs_routines.load.problem import Problem
from mkdocs_routines.load.settings import IDENTITY

GROUNDS = ("paper", "raised", "sunk")
"""Tokens of the grounds that links stand on."""
_TOKENS = "assets/css/defaults/tokens.css"
_SCHEMES = {"light": '[data-md-color-scheme="default"]', "dark": '[data-md-color-scheme="slate"]'}
_ADDRESS = re.compile(r"https?://[^\s/]+")
_MAIL = re.compile(r"[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+")


def colours_can_be_read_on_every_ground(frame: Frame) -> Iterator[Problem]:
    """WCAG 2.2, success criterion 1.4.3: a link in the colour of the site is text on each ground of either scheme."""
    if not (colours := frame.settings.identity.colours):
        return
    sheet = next((text for path, text in frame.theme.style_sheets.items() if path.endswith(_TOKENS)), "")
    for scheme, selector in _SCHEMES.items():
        colour: str = getattr(colours, scheme)
        _, _, block = sheet.partition(selector)
        grounds = dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", block.partition("}")[0]))
        lacking = [name for name in GROUNDS if name in grounds and contrast(colour, grounds[name]) < AA_TEXT]
        if lacking:
            ratio, ground = min((contrast(colour, grounds[name]), grounds[name]) for name in lacking)
            mend = "darker" if scheme == "light" else "lighter"
            message = f"{scheme}: must reach {AA_TEXT:g}:1 on {ground}; {colour} has {ratio:.2f}:1, so make it {mend}"
            yield frame.settings.problem((*IDENTITY, "colours", scheme), f"colours.{message}")


def addresses_of_the_site_have_a_scheme(frame: Frame) -> Iterator[Problem]:
    for key in ("site_url", "repo_url"):
        given = str(frame.settings.values.get(key) or "")
        if given and not _ADDRESS.match(given):
            message = f"must be an address with its scheme, such as 'https://example.org/'; it is {given!r}"
            yield frame.settings.problem((key,), f"{key}: {message}")


def the_address_for_mail_is_one(frame: Frame) -> Iterator[Problem]:
    extra = frame.settings.values.get("extra")
    discuss = extra.get("discuss") if isinstance(extra, dict) else None
    given = str(discuss.get("email") or "") if isinstance(discuss, dict) else ""
    if given and not _MAIL.fullmatch(given):
        message = f"email: must be an address such as 'hello@example.org', or empty; it is {given!r}"
        yield frame.settings.problem(("extra", "discuss", "email"), message)


def kept_routines_are_there(frame: Frame, content: UncheckedContent) -> Iterator[Problem]:
    known = content.library.ids["routine"]
    for index, id_ in enumerate(frame.settings.identity.routines):
        if id_ not in known:
            yield frame.settings.problem((*IDENTITY, "routines", index), unknown_word("routine", id_, known))


def routines_that_complaints_lead_to_are_kept(frame: Frame, content: UncheckedContent) -> Iterator[Problem]:
    """Whoever tells where it hurts is given a routine with its doses: no other one can stand in for it."""
    library, gone = content.library, left_out(content.library)
    if library.complaints is None:
        return
    for routine in sorted({each.routine for _, _, each in library.complaints.record.all() if each.routine in gone}):
        message = f"routines: must keep {routine!r}, to which {library.complaints.path} leads whoever has such pain"
        yield frame.settings.problem((*IDENTITY, "routines"), message)


def words_of_the_site_are_known(content: UncheckedContent) -> Iterator[Problem]:
    for page in content.pages:
        for line, message in site_words.unknown_words(page.text):
            yield Problem(page.path, line, message)


def left_out_but_written_about(content: UncheckedContent) -> Iterator[Problem]:
    """A notice, not a mistake, for each line of a page about a routine that the site leaves out."""
    for page in content.pages:
        for line, id_ in page.mentions:
            message = f"{id_!r} is left out, so no link leads to it; to say something else here, give {page.path} anew"
            yield Problem(page.path, line, message)
