"""FHIR R4 of a routine: definitions of what somebody could be given. There is never a patient in it.

https://hl7.org/fhir/R4/plandefinition.html, https://hl7.org/fhir/R4/activitydefinition.html
"""

import itertools
from collections.abc import Mapping

from mkdocs_routines.domain import phrases
from mkdocs_routines.files.formats.document import RoutineDocument
from mkdocs_routines.files.formats.fhir.activity import activity_definition
from mkdocs_routines.files.formats.fhir.metadata import Definitions
from mkdocs_routines.files.formats.fhir.plan import plan_definition
from mkdocs_routines.files.json_text import json_text
from mkdocs_routines.load.content import Content


def bundle(document: RoutineDocument, content: Content, references: Mapping[str, str], site_url: str) -> str:
    """The plan and its activities as a `Bundle`, in JSON. `references`: key of each source → its reference as text."""
    definitions = Definitions(document, content, references, site_url)
    count = itertools.count(1)
    ids = [[f"{document.routine.id}-{next(count)}" for _ in item.exercises] for item in document.items]
    resources = [
        plan_definition(definitions, ids),
        *(
            activity_definition(definitions, item, exercise, id_)
            for item, activity_ids in zip(document.items, ids, strict=True)
            for exercise, id_ in zip(item.exercises, activity_ids, strict=True)
        ),
    ]
    resource = {
        "resourceType": "Bundle",
        "id": document.routine.id,
        "language": phrases.LANGUAGE,
        "type": "collection",
        "timestamp": f"{document.made.isoformat()}T00:00:00Z",
        "entry": [{"fullUrl": definition["url"], "resource": definition} for definition in resources],
    }
    return json_text(resource)
