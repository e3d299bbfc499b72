"""Shape of `vocabulary.json`: what the ids in the records stand for."""

from mkdocs_routines.files.api.shape.document import Published
from mkdocs_routines.files.api.shape.safety import PublishedRule, PublishedSign
from mkdocs_routines.files.api.shape.text import PublishedText
from mkdocs_routines.model.cert import CertItem
from mkdocs_routines.model.values import Listed, Record


class PublishedWord(Record):
    id: str
    """Its name. It never changes."""
    label: str
    """What readers are shown."""
    description: str | None
    """What it is, in plain words; null where the label says all."""


class PublishedTier(Record):
    """A step on a scale of peak forces on the kneecap joint. Nothing stands on it any more."""

    id: str
    """Its name. It never changes."""
    label: str
    """What readers are shown."""
    description: PublishedText
    """What it is beside things that everybody does."""
    up_to_body_weights: float | None
    """The highest peak force that belongs to it, in body weights; null for the last tier."""


class PublishedKneeBendBand(Record):
    id: str
    """Its name. It never changes."""
    label: str
    """What readers are shown, with its limits in degrees."""
    description: str | None
    """Why degrees do not count in it; null for a band of degrees."""
    up_to_degrees: int | None
    """The furthest bend that belongs to it; null for the last band, and where degrees do not count."""


class PublishedCertQuestion(Record):
    item: CertItem
    """The number of the item."""
    asks: str
    """What it asks, in our own words."""


class PublishedCertWords(Record):
    """CERT, the Consensus on Exercise Reporting Template."""

    label: str
    """Its name."""
    summary: PublishedText
    """What it is, and what its score does not say."""
    questions: Listed[PublishedCertQuestion]
    """What each item asks, in order."""


class PublishedVocabulary(Published):
    """What the ids in the other files stand for."""

    pillars: Listed[PublishedWord]
    """The pillars, in the order in which they are shown."""
    levels: Listed[PublishedWord]
    """The levels, from the easiest."""
    aims: Listed[PublishedWord]
    """What an exercise is done for."""
    positions: Listed[PublishedWord]
    """Positions of the body."""
    muscles: Listed[PublishedWord]
    """Muscles."""
    equipment: Listed[PublishedWord]
    """Things that an exercise needs."""
    kneecap_load_tiers: tuple[PublishedTier, ...]
    """Empty: exercises are no longer ranked by forces of different studies."""
    knee_bends: Listed[PublishedKneeBendBand]
    """How far the knee bends under load, from no weight on it to the furthest, and what cannot be compared last."""
    topics: Listed[PublishedWord]
    """Topics of claims."""
    cert: PublishedCertWords
    pain_rules: Listed[PublishedRule]
    """How much pain is fine, and when to do less."""
    stop_rules: Listed[PublishedRule]
    """The signs to stop and get help that go with every exercise."""
    signs: Listed[PublishedSign]
    """Every sign to get help, in the order in which they are shown."""
