"""`ActivityDefinition` of FHIR R4: an exercise at its dose in a routine."""

from mkdocs_routines.domain import dose
from mkdocs_routines.files.api.shape import PublishedExercise
from mkdocs_routines.files.formats import markdown
from mkdocs_routines.files.formats.document import DocumentItem
from mkdocs_routines.files.formats.fhir.metadata import Definitions, Json, artifacts, metadata, rule_sources
from mkdocs_routines.files.formats.fhir.narrative import narrative, usage
from mkdocs_routines.files.formats.plain import line

KIND = "ActivityDefinition"


def activity_definition(definitions: Definitions, item: DocumentItem, exercise: PublishedExercise, id_: str) -> Json:
    """The definition of an exercise. `item`: where it stands in the routine, at its place or as an alternative."""
    details = [f"{heading}: {line(detail)}" for heading, detail in (*item.details, *item.course)]
    dosage = ". ".join([line(dose.words(item.dose)), *details])
    notes = [item.note] if item.note else []
    instruction = {"patientInstruction": line(item.note)} if item.note else {}
    steps = (exercise.start, *exercise.steps)
    return {
        **metadata(definitions, KIND, id_, exercise.name),
        "text": narrative(definitions, exercise.name, (dosage, *notes, *steps), (exercise,)),
        "description": "\n".join(
            (markdown.escaped(exercise.summary), "", *markdown.numbered(map(markdown.escaped, steps)))
        ),
        "usage": usage(definitions, (exercise,)),
        "relatedArtifact": artifacts(definitions, exercise.url, (*exercise.sources, *rule_sources(definitions))),
        "kind": "ServiceRequest",
        "intent": "proposal",
        "code": {"text": line(exercise.name)},
        "participant": [{"type": "patient"}],
        "dosage": [{"text": dosage, **instruction}],
    }
