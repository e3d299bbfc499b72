"""A routine as definitions in FHIR R4: what somebody could be given. There is never a patient in it.

https://hl7.org/fhir/R4/plandefinition.html, https://hl7.org/fhir/R4/activitydefinition.html
"""

import itertools
import json
from collections.abc import Mapping

from mkdocs_routines.files.formats.fhir import activity, plan
from mkdocs_routines.files.formats.fhir.head import Definitions
from mkdocs_routines.files.formats.parts import Handed
from mkdocs_routines.load.content import Content


def bundle(handed: Handed, content: Content, references: Mapping[str, str], site_url: str) -> str:
    """The plan and its activities as a `Bundle`, in JSON."""
    of = Definitions(handed, content, references, site_url)
    count = itertools.count(1)
    ids = [[f"{handed.routine.id}-{next(count)}" for _ in line.exercises] for line in handed.lines]
    resources = [
        plan.plan(of, ids),
        *(
            activity.activity(of, line, exercise, id_)
            for line, named in zip(handed.lines, ids, strict=True)
            for exercise, id_ in zip(line.exercises, named, strict=True)
        ),
    ]
    made = {
        "resourceType": "Bundle",
        "id": handed.routine.id,
        "language": "en",
        "type": "collection",
        "timestamp": f"{handed.made.isoformat()}T00:00:00Z",
        "entry": [{"fullUrl": each["url"], "resource": each} for each in resources],
    }
    return json.dumps(made, ensure_ascii=False, indent=2) + "\n"
