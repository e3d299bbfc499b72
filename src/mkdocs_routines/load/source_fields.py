"""Fields of a source: identifiers and addresses made bare, and what must be mended before they can be shown."""

import re
from collections.abc import Iterator, Mapping
from urllib.parse import unquote, urlsplit

from pybtex.bibtex.utils import split_name_list, split_tex_string

SHOWN = frozenset(
    {
        *("address", "author", "booktitle", "chapter", "doi", "edition", "editor", "howpublished", "institution"),
        *("crossref", "isbn", "issn", "journal", "language", "month", "note", "number", "pages", "pmcid", "pmid"),
        *("publisher", "school", "series", "title", "type", "url", "volume", "year"),
    }
)
"""Fields that are shown. All others, such as `abstract`, `keywords` and `file`, are passed over."""
ELSEWHERE = {
    "date": "year = {2020} and month = mar",
    "eid": "pages",
    "journaltitle": "journal",
    "location": "address",
    "organization": "publisher",
    "subtitle": "the end of title, after a colon",
    "urldate": "note = {Accessed in 2024}",
}
"""Fields of BibLaTeX, or of a few types of BibTeX, that would be lost → what to write in their place."""
_SCHEMES = ("http", "https", "mailto")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_URL = re.compile(r"\\url\s*\{(.*)\}", re.DOTALL)
_ESCAPED = re.compile(r"\\([_%&#~$^{}])")
_DOI_PREFIX = re.compile(r"(?:https?://)?(?:dx\.)?doi\.org/|doi:\s*", re.IGNORECASE)
_DOI = re.compile(r"10\.\d{4,9}/[^\s\\]+")
_NO_WEB_ADDRESS = re.compile(
    r"\b((?:javascript|vbscript):\S*|data:\w+/\S*|file:/\S*)|\\(?:url|href)\s*\{\s*((?!https?:|mailto:)[^{}]*)\}",
    re.IGNORECASE,
)
_LINEAGE = re.compile(r"(?:jr|sr)\.?|[ivx]+|\d(?:nd|rd|th)", re.IGNORECASE)
_FAMILY_THEN_INITIALS = re.compile(r"\S*[a-z]\S*(?: \S+)* (?:[A-Z]\.?-?){1,3}")
_COLLECTIVE = re.compile(
    r"\b(?:of|the|for|and|Academy|Society|Association|Organi[sz]ation|Institute|Group)\b", re.IGNORECASE
)
"""Words that stand in the names of organisations and hardly ever in those of people."""
_BODIES = re.compile(
    r"\b(?:[A-Z]{3,}|Agency|Authority|Board|Cent(?:re|er)|Clinic|Collaborat(?:ion|ors)|College|Committee|Consortium"
    r"|Council|Department|Federation|Foundation|Hospital|Investigators|Ministry|Network|Service|Trust|University)\b"
)
"""Words that make an organisation even of two: `NHS England`, `Mayo Clinic`."""
_NOT_WHO = re.compile(r"(?:online|internet|web|website|web ?page|www|url)\.?", re.IGNORECASE)
_READ_ON_A_DAY = re.compile(r"(?:last )?(?:accessed|cited|retrieved|viewed)\b(?! in \d{4}\.?$)", re.IGNORECASE)
_INSTEAD_OF_A_YEAR = {
    "in press": "write the year in which it was accepted, and note = {In press}",
    "forthcoming": "write the year in which it was accepted, and note = {In press}",
    "n.d.": "write the year in which you read it, and note = {Accessed in 2026}",
}


def normalised(fields: Mapping[str, str]) -> dict[str, str]:
    r"""The fields with bare identifiers and addresses: `https://doi.org/10.1000/a\_b` → `10.1000/a_b`."""
    bare = dict(fields)
    if (url := _URL.fullmatch(bare.get("howpublished", "").strip())) and not bare.get("url"):
        bare |= {"url": url[1], "howpublished": ""}
    bare |= {name: re.sub(r"[{}]", "", bare[name]).strip() for name in ("year", "month") if name in bare}
    if "url" in bare:
        bare["url"] = _address(bare["url"])
    if "doi" in bare:
        bare["doi"] = _doi(_address(bare["doi"]))
    if "pmid" in bare:
        bare["pmid"] = re.sub(r"^pmid:?\s*", "", bare["pmid"].strip(), flags=re.IGNORECASE)
    if "pmcid" in bare:
        bare["pmcid"] = re.sub(r"^(?:pmcid:?\s*)?(?:pmc)?(?=\d)", "PMC", bare["pmcid"].strip(), flags=re.IGNORECASE)
    return bare


def month(written: str) -> tuple[int, ...]:
    """The month or the two months of a span, 1 to 12, in `March`, `mar`, `Sept.`, `3` or `Jan-Feb`; else none."""
    numbers = []
    for name in re.split(r"\s*[-–/]+\s*", written.lower()):
        if re.fullmatch(r"0?[1-9]|1[0-2]", name):
            numbers.append(int(name))
        elif (short := re.fullmatch(r"([a-z]{3})[a-z]*\.?", name)) and short[1] in _MONTHS:
            numbers.append(_MONTHS.index(short[1]) + 1)
        else:
            return ()
    return tuple(numbers) if len(numbers) <= 2 else ()


def faults(fields: Mapping[str, str], needs_year: bool) -> Iterator[str]:
    """What fields must hold and do not, each as the end of a sentence that begins `'key' must have`."""
    year = fields.get("year", "")
    if needs_year and year and not re.fullmatch(r"\d{4}", year):
        instead = _INSTEAD_OF_A_YEAR.get(year.lower(), "write the year alone, and the month as month = mar")
        yield f"a year of four digits; it has {year!r}: {instead}"
    if (written := fields.get("month")) and not month(written):
        yield f"a month such as mar or 3; it has {written!r}"
    if (doi := fields.get("doi")) and not _DOI.fullmatch(doi):
        yield f"a DOI such as 10.1249/MSS.0000000000000685; it has {doi!r}"
    if (pmid := fields.get("pmid")) and not re.fullmatch(r"\d{1,8}", pmid):
        yield f"a PubMed number such as 25899103; it has {pmid!r}"
    if (pmcid := fields.get("pmcid")) and not re.fullmatch(r"PMC\d+", pmcid):
        yield f"a PubMed Central number such as PMC4609225; it has {pmcid!r}"
    if (url := fields.get("url")) and not _is_address(url):
        yield f"an address that begins with https://, http:// or mailto:; it has {url!r}"
    if other := _NO_WEB_ADDRESS.search(fields.get("note", "")):
        address = (other[1] or other[2]).rstrip("}")
        yield f"in its note only addresses that begin with https://, http:// or mailto:; it has {address!r}"
    if fields.get("crossref"):
        yield "all fields itself; crossref is not read"
    if doi and doi[-1] in ".,;":
        yield f"a DOI without the {doi[-1]!r} at its end, which belongs to a sentence; it has {doi!r}"
    yield from _lost(fields)
    for role in ("author", "editor"):
        yield from _misread_people(role, fields.get(role, ""))


def _lost(fields: Mapping[str, str]) -> Iterator[str]:
    """What would not be shown, or not as what it is."""
    for name, instead in ELSEWHERE.items():
        if name in fields:
            yield f"its {name} as {instead}; a field {name!r} is not shown"
    if fields.get("chapter"):
        yield "its chapter as pages, or be an @incollection with the title of the chapter; a number is not shown"
    if _NOT_WHO.fullmatch(publisher := fields.get("howpublished", "").strip("{} ")):
        yield f"who published it as howpublished, or no howpublished; it has {publisher!r}"
    if _READ_ON_A_DAY.match(fields.get("note", "")):
        yield f"the year of access such as note = {{Accessed in 2024}}; it has {fields['note']!r}"


def _address(written: str) -> str:
    address = _URL.sub(r"\1", written.strip().strip("{}") if written.startswith("{") else written.strip())
    return _ESCAPED.sub(r"\1", address).replace("{", "").replace("}", "").strip()


def _doi(address: str) -> str:
    prefix = _DOI_PREFIX.match(address)
    doi = address[prefix.end() :] if prefix else address
    return unquote(doi) if prefix and "/" in prefix[0] else doi


def _is_address(url: str) -> bool:
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in _SCHEMES and bool(parts.netloc or parts.scheme == "mailto") and not re.search(r"[\s\\]", url)


def _misread_people(role: str, people: str) -> Iterator[str]:
    """Names that BibTeX would take for others."""
    names = [name.strip() for name in split_name_list(people)] if people.strip() else []
    if re.search(r";|\bet al\b|(?:^| )(?:\\?&)(?: |$)", re.sub(r"\{.*?\}", "", people)):
        yield f"its people parted by ' and ', such as {{Doe, J. and Roe, R. and others}}; {role} is {people!r}"
        return
    if re.search(r"(?:^|\sand\s+)and\s|\sand\s*$", people):
        yield f"a person on either side of each ' and '; {role} is {people!r}"
        return
    for name in names:
        parts = [part.strip() for part in split_tex_string(name, ",")]
        if len(parts) > 3 or (len(parts) == 3 and not _LINEAGE.fullmatch(parts[1])) or _lists_two(parts):
            yield f"its people parted by ' and ', such as {{Doe, J. and Roe, R.}}; {role} has {name!r}"
        elif len(parts) == 1 and _is_collective(name):
            organisation = name if "," in people else people
            yield f"an organisation in double braces, {role} = {{{{{organisation}}}}}"
            if organisation == people:
                return
        elif len(parts) == 1 and "{" not in name and _LINEAGE.fullmatch(name.split()[-1]) and len(name.split()) > 2:
            yield f"the family name before a comma, such as {{Doe, Jr., Jane}}; {role} has {name!r}"
        elif len(parts) > 1 and re.fullmatch(r"[^a-z{}]{3,}", parts[0]):
            yield f"its people in capital and small letters; {role} has {name!r}"
        elif len(parts) == 1 and (reversed_name := _FAMILY_THEN_INITIALS.fullmatch(name)):
            family, _, initials = reversed_name[0].rpartition(" ")
            yield f"the family name before a comma, such as {{{family}, {initials}}}; {role} has {name!r}"


def _lists_two(parts: list[str]) -> bool:
    """Whether two people stand where one has a family name and given names: `Doe J, Roe R`."""
    return len(parts) == 2 and all(_FAMILY_THEN_INITIALS.fullmatch(part) for part in parts)


def _is_collective(name: str) -> bool:
    size = len(name.split())
    return "{" not in name and bool((size > 2 and _COLLECTIVE.search(name)) or (size > 1 and _BODIES.search(name)))
