"""Task record: what people in a study did that is no exercise of ours, such as walking, with a drawing of it."""

from mkdocs_routines.model.figure import Figure
from mkdocs_routines.model.values import Label, Record


class Task(Record):
    """Everyday or laboratory task. The file name is its id."""

    name: Label
    """What people do: "Walking up stairs"."""
    figure: Figure
    """Its drawing, like that of an exercise. Pictures show the last position alone, and no muscle."""
