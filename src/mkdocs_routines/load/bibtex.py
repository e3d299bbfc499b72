"""BibTeX: the text of a bibliography as entries with their lines. BibTeX is read here and nowhere else.

An entry that cannot be read is one problem and costs no other entry: each is parsed by itself, with the macros
(`@string`) of the whole file.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from pybtex.database.input.bibtex import DuplicateField, LowLevelParser, UndefinedMacro, month_names
from pybtex.exceptions import PybtexError
from pybtex.scanner import PrematureEOF
from pybtex.utils import CaseInsensitiveDict

from mkdocs_routines.load.problem import Problem

_ENTRY = re.compile(
    r"(?:^|(?<=[})]))[ \t]*(?P<start>@)(?P<type>[A-Za-z]+)\s*[{(]\s*(?P<key>[^\n,{}()=]*)", re.MULTILINE
)
"""The start of an entry: on a line of its own, or after the entry before it."""
_NO_ENTRY = ("comment", "preamble", "string")


@dataclass(frozen=True)
class Entry:
    """Entry of a BibTeX file: its fields as they are written, without braces around them, and its first line."""

    key: str
    type: str
    line: int
    fields: Mapping[str, str]


@dataclass(frozen=True)
class Chunk:
    """Text from the start of one entry to the start of the next."""

    key: str
    line: int
    text: str


def read_entries(
    path: str, text: str, fields: frozenset[str]
) -> tuple[list[Entry], frozenset[str] | None, list[Problem]]:
    """The entries that could be read, the keys of all, and a problem for each entry that could not.

    The keys are None where one of them could not be read: then an entry may have any key.

    Of an entry only `fields` are read: what stands in others, such as an abstract, is nobody's problem.
    """
    chunks = tuple(_chunks(text))
    macros, problems = _macros(path, chunks)
    lines: dict[str, int] = {}
    entries: list[Entry] = []
    unnamed = False
    for type_, chunk in chunks:
        if type_ == "comment" and re.match(r"@\w+\s*\{\s*[a-z0-9]+,\s*\w+\s*=", chunk.text):
            message = f"{chunk.key!r} must not stand in a comment; give it back its type, or take it away"
            problems.append(Problem(path, chunk.line, message))
            lines.setdefault(chunk.key, chunk.line)
        if type_ == "preamble" and chunk.text.count("{") != chunk.text.count("}"):
            problems.append(Problem(path, chunk.line, "a brace that opens in this @preamble must be closed"))
        if type_ in _NO_ENTRY:
            continue
        if chunk.key in lines:
            message = f"{chunk.key!r} must stand once; it stands on line {lines[chunk.key]} already"
            problems.append(Problem(path, chunk.line, message))
        elif not re.fullmatch(r"[a-z0-9]+", chunk.key):
            message = f"a key must be small letters and digits, such as powers2010hip; it is {chunk.key!r}"
            problems.append(Problem(path, chunk.line, message))
            unnamed = True
        else:
            lines[chunk.key] = chunk.line
            entry = _entry(path, chunk, fields, macros)
            (entries if isinstance(entry, Entry) else problems).append(entry)  # type: ignore[arg-type]
    if not problems and (strays := _strays(path, text)):
        return entries, None if any("@" in stray.message for stray in strays) else frozenset(lines), strays
    return entries, None if unnamed else frozenset(lines), problems


def _strays(path: str, text: str) -> list[Problem]:
    """A problem for each line outside all entries, which BibTeX passes over without a word. A % starts a remark."""
    strays, depth, brackets = [], 0, "{}"
    for number, line in enumerate(text.split("\n"), start=1):
        if not depth and line.strip():
            start = re.match(r"\s*(?:%|@[A-Za-z]+\s*(?P<bracket>[{(]))", line)
            if not start:
                message = f"must be in an entry, or be a remark after '%'; it is {line[:40]!r}"
                strays.append(Problem(path, number, message))
            brackets = "(){}" if start and start["bracket"] == "(" else "{}"
        bare = re.sub(r"\\[{}]", "", line)
        opened, closed = (sum(map(bare.count, brackets[side::2])) for side in (0, 1))
        depth = max(0, depth + opened - closed)
    return strays


def _chunks(text: str) -> Iterator[tuple[str, Chunk]]:
    """Each chunk, after its type in small letters. Its first line is that of its key."""
    starts = list(_ENTRY.finditer(text))
    ends = [*(match.start("start") for match in starts[1:]), len(text)]
    for match, end in zip(starts, ends, strict=False):  # without an entry there is an end and no start
        line = text.count("\n", 0, match.start("key")) + 1
        yield match["type"].lower(), Chunk(match["key"].strip(), line, text[match.start("start") : end])


def _macros(path: str, chunks: tuple[tuple[str, Chunk], ...]) -> tuple[tuple[tuple[str, str], ...], list[Problem]]:
    """What each macro stands for, as pairs, and a problem for each that cannot be read."""
    macros: dict[str, str] = {}
    problems = []
    for type_, chunk in chunks:
        if type_ == "string":
            try:
                name, value = _first_command(chunk.text, tuple(macros.items()))[1]
            except PybtexError as error:
                message = f"@string must be whole, such as @string{{jospt = {{JOSPT}}}}: {_reason(error)}"
                problems.append(Problem(path, chunk.line + _offset(error), message))
                macros[chunk.key.lower()] = ""  # so that entries with it are not blamed as well
            else:
                if name.lower() in macros:
                    message = f"@string must define {name} once; a line above has it already"
                    problems.append(Problem(path, chunk.line, message))
                macros[name.lower()] = "".join(map(str, value))
    return tuple(macros.items()), problems


def _entry(path: str, chunk: Chunk, names: frozenset[str], macros: tuple[tuple[str, str], ...]) -> Entry | Problem:
    try:
        type_, fields = _parsed(chunk.text, names, macros)
    except UndefinedMacro as error:
        name = _reason(error)
        message = f"{chunk.key!r} must have its values in braces, {{{name}}}; no @string defines {name}"
        return Problem(path, chunk.line + _offset(error), message)
    except PrematureEOF:
        message = f"{chunk.key!r} must be a whole BibTeX entry: a brace or a quotation mark in it is not closed"
        return Problem(path, chunk.line, message)
    except PybtexError as error:
        message = f"{chunk.key!r} must be a whole BibTeX entry: {_reason(error)}"
        return Problem(path, chunk.line + _offset(error), message)
    return Entry(chunk.key, type_, chunk.line, fields)


@lru_cache(maxsize=4096)  # a server reads the file again after each change
def _parsed(text: str, names: frozenset[str], macros: tuple[tuple[str, str], ...]) -> tuple[str, Mapping[str, str]]:
    """Type and fields of the entry that `text` begins with. Raises `PybtexError`."""
    type_, (key, values) = _first_command(text, macros, names)
    fields: dict[str, str] = {}
    for written, value in values:
        name = written.lower()
        if name in names:
            if name in fields:
                raise DuplicateField(key, name)
            fields[name] = " ".join("".join(value).split())
    return type_.lower(), fields


def _first_command(
    text: str, macros: tuple[tuple[str, str], ...], names: frozenset[str] | None = None
) -> tuple[str, tuple[str, list[tuple[str, list[str]]]]]:
    """The command that `text` begins with, as pybtex gives it. An unknown macro counts in the fields `names` only."""
    parser = LowLevelParser(text, macros=CaseInsensitiveDict({**month_names, **dict(macros)}))

    def raise_if_read(error: PybtexError) -> None:
        if isinstance(error, UndefinedMacro) and names and str(parser.current_field_name).lower() not in names:
            return
        raise error

    parser.handle_error = raise_if_read
    command: tuple[str, tuple[str, list[tuple[str, list[str]]]]] = next(iter(parser))
    return command


def _offset(error: PybtexError) -> int:
    """Lines from the start of the chunk to the error."""
    return max(0, (getattr(error, "lineno", None) or 1) - 1)


def _reason(error: PybtexError) -> str:
    return re.sub(r"^(?:syntax error|undefined string) in line \d+: ", "", str(error))
