"""An exercise at its dose in a routine → an `ActivityDefinition` of FHIR R4."""

from mkdocs_routines.domain import dose
from mkdocs_routines.files.api.shape import PublishedExercise
from mkdocs_routines.files.formats import markdown
from mkdocs_routines.files.formats.fhir.head import Definitions, Json, artifacts, head, narrative, rule_sources, usage
from mkdocs_routines.files.formats.parts import Line
from mkdocs_routines.files.formats.plain import line

KIND = "ActivityDefinition"


def activity(of: Definitions, each: Line, exercise: PublishedExercise, id_: str) -> Json:
    """`each`: the line of the routine in which this exercise stands."""
    said = [f"{heading}: {line(words)}" for heading, words in dose.details(each.dose)]
    amount = ". ".join([line(dose.words(each.dose)), *said])
    note = {"patientInstruction": line(each.note)} if each.note else {}
    steps = (exercise.start, *exercise.steps)
    return {
        **head(of, KIND, id_, exercise.name),
        "text": narrative(of, exercise.name, (amount, *([each.note] if each.note else []), *steps), (exercise,)),
        "description": "\n".join(
            (markdown.escaped(exercise.summary), "", *markdown.numbered(map(markdown.escaped, steps)))
        ),
        "usage": usage(of, (exercise,)),
        "relatedArtifact": artifacts(of, exercise.url, (*exercise.sources, *rule_sources(of))),
        "kind": "ServiceRequest",
        "intent": "proposal",
        "code": {"text": line(exercise.name)},
        "participant": [{"type": "patient"}],
        "dosage": [{"text": amount, **note}],
    }
