"""Constants that scripts share with Python: a JavaScript module, generated at each build.

Their types stand in `assets/js/plan/constants.d.ts`, so that scripts are checked without a build.
"""

import json
from collections.abc import Mapping
from fractions import Fraction

from mkdocs_routines.domain import cautions, credit, dose, phrases, plan_link, week
from mkdocs_routines.domain.plan_link.dose import DEFAULT_HOLD_AT, FIRST_MOST_SECONDS
from mkdocs_routines.files.formats import EVENING, document, ical
from mkdocs_routines.files.handout import content
from mkdocs_routines.model import characters
from mkdocs_routines.model.amount import AMRAP
from mkdocs_routines.model.dose import EFFORT, MOST, MOST_HOLD, MOST_SETS, UNITS
from mkdocs_routines.model.identity import Identity
from mkdocs_routines.model.values import MOST_LABEL

PATH = "assets/js/plan/constants.js"
SLUG_PATH = "assets/js/plan/slug.js"
"""By itself, for a script that every page waits for."""
HEAD = "// Constants that scripts share with Python, generated from it (files/js_constants.py). Do not edit.\n"
SHARED: Mapping[str, object] = {
    # characters
    "FORBIDDEN": characters.FORBIDDEN,
    "INVISIBLE": characters.INVISIBLE,
    "UNSEEN": characters.UNSEEN,
    "SPACES": characters.SPACES,
    "LINE_ENDS": characters.LINE_ENDS,
    # doses
    "UNITS": UNITS,
    "MOST": MOST,
    "MOST_SETS": MOST_SETS,
    "MOST_HOLD": MOST_HOLD,
    "MOST_LABEL": MOST_LABEL,
    "EFFORT": EFFORT,
    "AMRAP": AMRAP,
    "OPEN_REPS": dose.OPEN_REPS,
    "REP_SECONDS": dose.REP_SECONDS,
    "STEP_SECONDS": dose.STEP_SECONDS,
    "METRE_SECONDS": dose.METRE_SECONDS,
    "REST_SECONDS": dose.REST_SECONDS,
    # plans, and links to them
    "NOTATION": plan_link.NOTATION,
    "FIRST_NOTATION": plan_link.FIRST_NOTATION,
    "FIRST_MOST_SECONDS": FIRST_MOST_SECONDS,
    "RESERVED": plan_link.RESERVED,
    "DEFAULT_HOLD_AT": DEFAULT_HOLD_AT,
    "MOST_ITEMS": plan_link.MOST_ITEMS,
    "MOST_NOTE": plan_link.MOST_NOTE,
    "MOST_TITLE": plan_link.MOST_TITLE,
    "MOST_GOAL": plan_link.MOST_GOAL,
    "MOST_PER_WEEK": plan_link.MOST_PER_WEEK,
    "EVERY_OTHER_DAY": plan_link.EVERY_OTHER_DAY,
    "DAYS": week.DAYS,
    "DAY_NAMES": week.NAMES,
    "MOST_WEEKS": week.MOST_WEEKS,
    # calendars
    "MOST_MINUTES": ical.MOST_MINUTES,
    "ALARM_MINUTES": ical.ALARM_MINUTES,
    "SPREADS": ical.SPREADS,
    "EVENING": f"{EVENING:%H:%M}",
    # handouts
    "REMINDERS": content.REMINDERS,
    "LOG_WEEKS": content.LOG_WEEKS,
    "SHARED_BY": content.SHARED_BY,
    # sentences
    "CAVEAT": credit.CAVEAT,
    "ADVICE": document.ADVICE,
    "NOT_FOR": phrases.NOT_FOR,
    "EVERY": cautions.EVERY,
    "MANY": cautions.MANY,
    "FEW": cautions.FEW,
}


def constants(identity: Identity) -> Mapping[str, object]:
    """Every constant by its name: those of whose site it is stand before the other sentences."""
    own = {"SITE": identity.name, "LICENCE": identity.terms, "CREDIT": identity.credit}
    names = [*SHARED]
    before = names.index("CAVEAT")
    return {**{name: SHARED[name] for name in names[:before]}, **own, **{name: SHARED[name] for name in names[before:]}}


def constants_file(identity: Identity) -> dict[str, str]:
    """The path of each module below the site, and its text."""
    every = (f"export const {name} = {_literal(value)};\n" for name, value in constants(identity).items())
    return {PATH: HEAD + "".join(every), SLUG_PATH: HEAD + f"export const SLUG = {_literal(identity.slug)};\n"}


def _literal(value: object) -> str:
    return json.dumps(float(value) if isinstance(value, Fraction) else value)
