"""Identity of a site: whose it is, by which licence it goes on, whom to call, and which routines it keeps."""

import re
from typing import Annotated

from pydantic import AfterValidator

from mkdocs_routines.model.values import Id, Label, Record, Text

_SCHEME = re.compile(r"https?://[^\s/]+\.[^\s]+")
_TELEPHONE = re.compile(r"\+?[0-9]+(?:[ -][0-9]+)*")
_MARKUP = re.compile(r"[<>\"{}\[\]\\\\`*|]")
"""Signs that mean something in a page, a style sheet or a setting, into which names go as they are."""
_MAIL = re.compile(r"[^\s@<>:?]+@[^\s@<>:?]+\.[^\s@<>:?]+")
_COLOUR = re.compile(r"#[0-9a-f]{6}")


def _name(value: str) -> str:
    if found := _MARKUP.search(value):
        raise ValueError(f"must be plain words, without {found[0]!r}")
    return value


def _web_address(value: str) -> str:
    if not _SCHEME.fullmatch(value):
        raise ValueError(f"must be an address with its scheme, such as 'https://example.org/'; it is {value!r}")
    return value


def _telephone(value: str) -> str:
    if not (_TELEPHONE.fullmatch(value) and 3 <= sum(sign.isdigit() for sign in value) <= 15):
        raise ValueError(f"must be a number to call, such as '112' or '+44 1632 960123'; it is {value!r}")
    return value


def _emergency(value: str) -> str:
    if _telephone(value) == "111":
        raise ValueError("111 must not be given: advice in the UK, it is the ambulance in New Zealand")
    return value


def _colour(value: str) -> str:
    if not _COLOUR.fullmatch(value):
        raise ValueError(f"must be a colour such as '#14646a', between quotation marks; it is {value!r}")
    return value


Name = Annotated[Label, AfterValidator(_name)]
"""A name in plain words."""
WebAddress = Annotated[Label, AfterValidator(_web_address)]
"""A whole address: "https://example.org/"."""
Telephone = Annotated[Label, AfterValidator(_telephone)]
"""A number to call, as people write it: "+44 1632 960123"."""
Colour = Annotated[str, AfterValidator(_colour)]
"""A colour of six hexadecimal digits: "#14646a"."""


class Licence(Record):
    """Licence of words, data and drawings."""

    name: Name
    """Its short name: "CC BY 4.0"."""
    address: WebAddress


CC_BY = Licence(name="CC BY 4.0", address="https://creativecommons.org/licenses/by/4.0/")


class Original(Record):
    """Site that another one is a changed copy of, as its licence asks for it to be named."""

    name: Name
    author: Name
    address: WebAddress
    licence: Licence = CC_BY


class Colours(Record):
    """Colour of links and of what is chosen, one for each scheme."""

    light: Colour
    """On light ground."""
    dark: Colour
    """On dark ground."""


def _security_contact(value: str) -> str:
    if not (_MAIL.fullmatch(value) or re.fullmatch(r"https://[^\s/]+\S*", value)):
        raise ValueError(f"must be an address such as 'security@example.org', or one with https; it is {value!r}")
    return value


class Identity(Record):
    """Whose site this is. Its name is `site_name` and its address `site_url`; all else stands in `extra.identity`."""

    name: Name
    """The name of the site."""
    author: Name
    """By whom it is, as credits have it."""
    licence: Licence = CC_BY
    original: Original | None = None
    """The site that this one is a changed copy of."""
    colours: Colours | None = None
    """Its own colour; without one, that of the style sheets."""
    emergency: Annotated[Telephone, AfterValidator(_emergency)] | None = None
    """The number for an ambulance where its readers live, which every list of signs then names."""
    telephone: Telephone | None = None
    """Where readers reach those who run it: at the foot of every page, and never beside a sign to call an ambulance."""
    security: Annotated[Label, AfterValidator(_security_contact)] | None = None
    """Where flaws of the site are reported in private: an address for mail, or a page. It stands in `security.txt`."""
    notice: Text | None = None
    """A sentence over every page, such as that all of it is an example."""
    version: Label | None = None
    """The release of its content, such as "1.2". Without one, its data name the day on which they were last changed."""
    routines: tuple[Id, ...] = ()
    """The routines it keeps. Without a list it keeps all that there are."""

    @property
    def slug(self) -> str:
        """The name in file names and identifiers: `hip-to-knee`."""
        return "-".join(re.findall(r"[a-z0-9]+", self.name.lower())) or "site"

    @property
    def credit(self) -> str:
        """The line that names site, author and licence wherever there is room for one only.

        A changed copy names what it was made from too, as CC BY 4.0 asks in section 3(a).
        """
        own = f"{self.name}, by {self.author}, {self.licence.name}"
        if not (first := self.original):
            return own
        return f"{own}; changed from {first.name}, by {first.author}, {first.licence.name}, {first.address}"

    @property
    def terms(self) -> str:
        """The licence on a sheet of paper, where there is no room for a line on it: with the original of a copy."""
        if not (first := self.original):
            return self.licence.name
        return f"{self.licence.name}, changed from {first.name}, {first.address.rpartition('://')[2].rstrip('/')}"


UNNAMED = Identity(name="This site", author="its authors")
"""Of content that is read for itself, without the settings of a site."""
