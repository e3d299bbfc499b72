"""Glossary: words of the field that readers meet, in everyday words."""

from typing import Annotated

from pydantic import Field, StringConstraints, model_validator

from mkdocs_routines.model.values import Id, Label, Listed, PagePath, Record, Text


class Term(Record):
    """One word of the field."""

    word: Label
    """The word, as the glossary lists it."""
    also: Listed[Label] = ()
    """Other forms and names by which pages use it, such as its plural."""
    means: Annotated[Text, StringConstraints(max_length=240)]
    """Its meaning in one or two sentences of everyday words."""
    page: PagePath | None = None
    """The page below `docs/`, written by hand, that tells more of it."""

    listed_only: bool = False
    """Whether pages leave it unmarked, because the word has an everyday meaning as well, as "set" has."""

    @property
    def forms(self) -> tuple[str, ...]:
        """Every form that a page may use."""
        return (self.word, *self.also)


class Glossary(Record):
    """Words by their ids. The id of each is its anchor in the glossary: `term-ID`."""

    terms: Annotated[dict[Id, Term], Field(min_length=1)]

    @model_validator(mode="after")
    def _has_each_form_once(self) -> "Glossary":
        seen: dict[str, str] = {}
        for id_, term in self.terms.items():
            for form in term.forms:
                if (other := seen.setdefault(form.casefold(), id_)) != id_:
                    raise ValueError(f"terms: {form!r} must stand in one term; it is in {other!r} and {id_!r}")
        return self
