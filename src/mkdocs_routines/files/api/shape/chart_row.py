"""Columns of `charts.csv`, in order. What is unknown or none is empty."""

from mkdocs_routines.model.values import Record


class ChartRow(Record):
    """A row of `charts.csv`: one number of a study with its interval or its spread, as a chart shows it."""

    chart: str
    """The chart it stands in: an id."""
    url: str
    """Where the chart stands."""
    title: str
    """What the chart shows."""
    group: str
    """The heading that the row stands under."""
    label: str
    """What was measured, or which study and what it compared."""
    people: str
    """How many, and who."""
    measure: str
    """What is measured, with its unit."""
    value: float | None
    """An amount. Empty for an effect."""
    standard_deviation: float | None
    """The standard deviation of the amount, where it was seen."""
    effect: float | None
    """An effect. Empty for an amount, and for a range of results without intervals."""
    low: float | None
    """The lower end of its 95% interval, or of the range."""
    high: float | None
    """The upper end of its 95% interval, or of the range."""
    no_effect: float | None
    """The effect that means no difference: 0 for differences, 1 for ratios."""
    below: str
    """What an effect below that means."""
    above: str
    """What an effect above that means."""
    pooled: str
    """yes for the result of several studies together."""
    exercise: str
    """The exercise of this site that was measured, or one like it: an id."""
    task: str
    """What was measured, where it is no exercise of this site: an id. Our drawing of it stands beside the row."""
    source: str
    """The source, by its key in `references.json`."""
    reference: str
    """The source in words."""
    says: str
    """What the chart shows, and what it does not."""
    caveat: str
    """What is mixed in the chart, and what does not follow from it."""
    version: str
    """The version of the data of the chart. It changes when they do."""
    licence: str
    """The licence of this table."""
    credit: str
    """The words to give credit with."""
