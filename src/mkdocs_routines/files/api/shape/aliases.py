"""Shape of `aliases.json`: names and addresses that were published, and what has become of them."""

from datetime import date
from typing import Literal

from mkdocs_routines.files.api.shape.document import Published
from mkdocs_routines.model.values import Record

NamedKind = Literal["exercise", "routine", "claim", "source"]
State = Literal["renamed", "retired", "superseded", "gone"]
"""What has become of a name: a record has another one, it is offered no longer, others stand in its place, or it is in
no file any more."""


class PublishedAlias(Record):
    kind: NamedKind
    """What it named."""
    name: str
    """The name: an id, or a code in links; of a source, its key."""
    state: State
    """What has become of it. `renamed`: use `id`. `retired` and `superseded`: the record is still there and says why,
    and `instead` has what to use. `gone`: it is in no file any more."""
    id: str | None
    """The id that the record has now; null where it is gone."""
    url: str | None
    """The page of the record, or where the page that it had leads now; null where it leads nowhere."""
    instead: tuple[str, ...]
    """The ids of the records that stand in its place. Empty where none does."""
    day: date | None
    """Since when; null where no record says so."""
    why: str | None
    """Why; null where no record says so."""


class PublishedAddress(Record):
    address: str
    """An address below the site that leads on."""
    url: str
    """Where it leads."""


class PublishedAliases(Published):
    """What has become of names and addresses. An entry stays, so that a copy can be brought up to date."""

    names: tuple[PublishedAlias, ...]
    """The names, by kind and name."""
    addresses: tuple[PublishedAddress, ...]
    """The addresses that lead on, those of short links to routines included."""
