"""Shape of `plans.json`, of `week-links.json` and of the file of each six-week plan."""

from mkdocs_routines.files.api.shape.document import Published, PublishedRecord
from mkdocs_routines.files.api.shape.routine import PublishedItem, PublishedWarmUp
from mkdocs_routines.files.api.shape.safety import PublishedSafety
from mkdocs_routines.files.api.shape.text import PublishedRange, PublishedText
from mkdocs_routines.model.values import Level, Listed, Record


class PublishedWeek(Record):
    """A week of a plan, complete: it can be followed without the weeks before it."""

    number: int
    """Which week it is, from 1 to 6."""
    focus: PublishedText
    """What the week is for, in one sentence."""
    sessions_per_week: PublishedRange | None
    """Sessions in this week; null where it has none."""
    minutes: PublishedRange | None
    """How long a session takes with its warm-up, by our count; null where there is none."""
    items: tuple[PublishedItem, ...]
    """The exercises of a session with their doses, in order; none where activity is all there is to do."""
    activity: tuple[PublishedText, ...]
    """Sport and daily load: what to cut, to keep or to add in this week."""
    check: PublishedText
    """What to look at before the next week; after week 6, before going on."""
    way_on: PublishedText
    """What to do when the check holds."""
    way_down: PublishedText
    """What to do when it does not."""
    link: str | None
    """A session of this week as a plan in a link: what stands after the `#` of `r/` and `play/`; null without one."""


class PublishedSixWeekPlan(PublishedRecord):
    id: str
    """The name of the plan. It never changes."""
    url: str
    """The page of the plan."""
    title: str
    """Its title."""
    summary: str
    """What it is and what it does not promise."""
    for_whom: str
    """Who it is for, and who is to ask first."""
    first: PublishedText | None
    """What has to happen before week 1; null where nothing has to."""
    condition_url: str
    """The page of the condition it is for."""
    routine: str | None
    """The id of the routine that goes on from it; null where there is none."""
    levels: Listed[Level]
    """The levels it suits."""
    equipment: tuple[str, ...]
    """What is needed for its exercises, in the order of use: ids in `vocabulary.json`."""
    warm_up: PublishedWarmUp
    weeks: Listed[PublishedWeek]
    """The six weeks, in order."""
    pain_limit: int | None
    """The most pain that it allows, of 10, where that is less than the pain rule of all exercises; null elsewhere."""
    missed: PublishedText
    """What to do after a missed week."""
    afterwards: PublishedText
    """What to do when the six weeks are over."""
    safety: PublishedSafety
    """What is to be shown with it. Whom it is not for is said for each of its exercises."""
    notes: tuple[PublishedText, ...]
    """Where its doses come from and what is known about them."""
    sources: Listed[str]
    """The keys of all sources behind it, in `references.json`."""


class PublishedSixWeekPlans(Published):
    """Every six-week plan of the site."""

    time: str
    """How the minutes of a session are counted."""
    plans: tuple[PublishedSixWeekPlan, ...]
    """The plans, by their ids."""


class PublishedSixWeekPlanFile(Published):
    """One six-week plan."""

    time: str
    """How the minutes of a session are counted."""
    plan: PublishedSixWeekPlan


class LinkedWeek(Record):
    number: int
    """Which week it is, from 1 to 6."""
    link: str
    """A session of this week as a plan in a link: what stands after the `#` of `r/` and `play/`."""


class LinkedSixWeekPlan(Record):
    id: str
    """The name of the plan. It never changes."""
    url: str
    """The page of the plan, with its rules, its checks and its way down."""
    title: str
    """Its title."""
    condition_url: str
    """The page of the condition it is for."""
    first: PublishedText | None
    """What has to happen before week 1; null where nothing has to."""
    weeks: tuple[LinkedWeek, ...]
    """The weeks that have sessions, in order."""


class PublishedWeekLinks(Published):
    """Each six-week plan with the links of its weeks: a small file, where `plans.json` holds everything."""

    plans: tuple[LinkedSixWeekPlan, ...]
    """The plans, by their ids."""
