"""Records of the log: one of each kind, and strategies for any."""

from datetime import datetime
from typing import Any

from hypothesis import strategies as st

SESSION: dict[str, Any] = {
    "version": 2,
    "id": "one",
    "began": "2026-11-23T18:00:00+00:00",
    "ended": "2026-11-23T18:30:00+00:00",
    "title": "Three-exercise core",
    "routine": "three-exercise-core",
    "address": "?routine=three-exercise-core",
    "complete": True,
    "exercises": [{"id": "glute-bridge", "name": "Glute bridge", "sets": 3, "done": 2}],
    "pain": {"during": 3, "hour": None, "morning": None},
    "stopSign": False,
}
OLDER = {
    **{name: SESSION[name] for name in ("id", "began", "ended", "title", "routine", "address", "complete")},
    "version": 1,
    "exercises": "Glute bridge (glute-bridge) 2/3",
    "pain_during": 3,
}

CHECK: dict[str, Any] = {
    "version": 3,
    "kind": "function-check",
    "id": "check",
    "on": "2026-11-23T18:00:00+00:00",
    "stands": [11, 12],
    "hands": False,
    "stairs": None,
    "stepDown": 3,
}
NO_FILE: dict[str, Any] = {"sessions": [], "checks": [], "plans": [], "others": [], "unreadable": 0}

TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), min_size=1, max_size=40)
NAMES = st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "S"]), min_size=1, max_size=30).filter(
    lambda name: "|" not in name
)
IDS = st.from_regex(r"[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}", fullmatch=True)
RATINGS = st.none() | st.just("unknown") | st.integers(0, 10)
MOMENTS = st.datetimes(datetime(2026, 1, 1), datetime(2026, 12, 31)).map(
    lambda moment: moment.replace(microsecond=0).isoformat() + "+01:00"
)
SESSIONS = st.fixed_dictionaries(
    {
        "version": st.just(2),
        "id": IDS,
        "began": MOMENTS,
        "ended": MOMENTS,
        "title": TEXTS,
        "routine": st.none() | IDS,
        "address": IDS.map("?routine={}".format) | TEXTS.map("#v1;n={}".format),
        "complete": st.booleans(),
        "exercises": st.lists(
            st.fixed_dictionaries(
                {"id": IDS, "name": NAMES, "sets": st.integers(0, 99), "done": st.integers(0, 99)},
                optional={"mostSets": st.integers(0, 99)},
            ),
            max_size=4,
        ),
        "pain": st.fixed_dictionaries({"during": RATINGS, "hour": RATINGS, "morning": RATINGS}),
        "stopSign": st.booleans(),
    }
)


CHECKS = st.fixed_dictionaries(
    {
        "version": st.just(3),
        "kind": st.just("function-check"),
        "id": IDS,
        "on": MOMENTS,
        "stands": st.lists(st.none() | st.integers(0, 60), min_size=2, max_size=2),
        "hands": st.booleans(),
        "stairs": st.none() | st.sampled_from(["well", "little", "badly"]),
        "stepDown": RATINGS,
    }
)
STEPS = st.fixed_dictionaries(
    {
        "on": MOMENTS,
        "held": st.none() | st.booleans(),
        "morning": RATINGS,
        "stopSign": st.booleans(),
        "step": st.sampled_from(["on", "stay", "gentler", "back", "restart"]),
    }
)
WEEKS = st.fixed_dictionaries(
    {
        "week": st.integers(1, 6),
        "began": MOMENTS,
        "link": st.none() | TEXTS.map("v1;n={}".format),
        "gentler": st.booleans(),
        "check": st.none() | STEPS,
    }
)
PLANS = st.fixed_dictionaries(
    {
        "version": st.just(3),
        "kind": st.just("followed-plan"),
        "id": IDS,
        "plan": IDS,
        "title": TEXTS,
        "began": MOMENTS,
        "ended": st.none() | MOMENTS,
        "weeks": st.lists(WEEKS, min_size=1, max_size=8),
    }
)
