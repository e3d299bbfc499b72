"""Safety record: the signs to get help, how soon each of them needs it, and the cards that show all of them."""

from typing import Annotated, Literal, get_args

from pydantic import Field, model_validator

from mkdocs_routines.model.values import LEFT_OUT, FewWords, Id, Key, Label, Listed, PagePath, Record, Text

Urgency = Literal["now", "today", "soon", "book"]
Audience = Literal["adults", "children", "pregnant", "after-surgery"]
Occasion = Literal["after-an-injury", "either", "without-an-injury"]


class UrgencyWords(Record):
    """An urgency in words, because colour alone tells nobody."""

    label: Label
    """How soon, as a list of signs begins: "Call an ambulance"."""


class OccasionWords(Record):
    """What came before a sign."""

    label: Label
    """As the heading over its signs: "After an injury"."""


class Card(Record):
    """Signs of one urgency for one audience, on the page that shows all of them."""

    who: Audience
    urgency: Urgency
    title: Label
    """How soon, and what to do: "Today: get help"."""
    before: Text | None = None
    """What stands above the signs, such as the number to call."""
    after: Text | None = None
    """What stands below them."""


class Sign(Record):
    """Sign that somebody should be seen, or call an ambulance."""

    heading: Label
    """Two or three words: "Fast swelling"."""
    sentence: Text
    """What to notice, and what to do, in plain words and without citations. It is always seen."""
    why: Text | None = None
    """What may lie behind it, which changes nothing about how soon and is folded on the page that shows every sign."""
    urgency: Urgency
    who: Listed[Audience]
    """Whom it is for. It stands in the card of the first; the text above those of the others says that it counts."""
    when: Occasion = "either"
    sources: tuple[Key, ...] = ()
    """Texts of public bodies, or studies, that name the sign."""
    ours: bool = False
    """It is our own caution: no source for it was read. It may never soften another sign."""
    short: FewWords | None = None
    """The sign in a few words, which go on after a colon: "a foot that turns cold, pale or numb"."""
    core: bool = False
    """It goes with every exercise and routine, wherever one is shown."""
    pages: tuple[PagePath, ...] = ()
    """Pages of which it is one of the own signs: "exercises/calf-raise.md"."""

    @model_validator(mode="after")
    def _rests_on_something(self) -> "Sign":
        if bool(self.sources) == self.ours:
            raise ValueError("must have sources, or else 'ours: true', which marks our own caution; one of the two")
        return self

    @model_validator(mode="after")
    def _is_short_where_it_travels(self) -> "Sign":
        if (self.core or self.pages) and self.short is None:
            raise ValueError("must have short, the few words that are shown beside an exercise")
        return self


class StopRule(Record):
    """Head of the rule that shows the core signs beside every exercise and routine."""

    id: Id
    """Its name, by which a routine asks for it. It never changes."""
    label: Label
    """Its heading."""
    summary: Text
    """What to do, in a sentence or two."""
    brief: Text
    """The same in few words, for a sheet of paper."""
    others: Label
    """For whom more signs count than it has room for: "Under 18, or pregnant"."""
    advice: Text
    """What those people do first."""
    page: PagePath
    """The page below `docs/` that shows every sign."""


class Safety(Record):
    """The signs to get help. This file alone says them; every page, sheet and file takes them from here."""

    rule: StopRule = LEFT_OUT
    urgencies: dict[Urgency, UrgencyWords] = Field(default_factory=dict)
    occasions: dict[Occasion, OccasionWords] = Field(default_factory=dict)
    """The headings within a card, in the order in which they are shown."""
    mark: Text = ""
    """What a footnote says of a sign that is ours."""
    cards: Listed[Card] = ()
    signs: Annotated[dict[Id, Sign], Field(min_length=1)] = Field(default_factory=dict)
    """In the order in which they are shown."""

    @model_validator(mode="after")
    def _has_words_for_everything(self) -> "Safety":
        for name, kind, words in (("urgencies", Urgency, self.urgencies), ("occasions", Occasion, self.occasions)):
            if name in self.model_fields_set and (missing := [word for word in get_args(kind) if word not in words]):
                raise ValueError(f"{name}: must have {', '.join(missing)}")
        return self
