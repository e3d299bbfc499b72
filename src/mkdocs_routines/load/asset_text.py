"""Form of scripts and drawings: the modules that a script imports, and XML that a browser can read as SVG."""

import re
from collections.abc import Iterator
from xml.parsers import expat

from mkdocs_routines.load.yaml_text import YamlError

_COMMENT = re.compile(r"/\*.*?\*/|^\s*//[^\n]*", re.DOTALL | re.MULTILINE)
_IMPORT = re.compile(r"""(?:\bfrom\s*|\bimport\s*\(?\s*)["'](\.{1,2}/[^"'\n]+)["']""")


def imports(text: str) -> Iterator[tuple[int, str]]:
    """The line and the address of each module that a script imports, as seen from it."""
    plain = _COMMENT.sub(lambda comment: "\n" * comment[0].count("\n"), text)
    for module in _IMPORT.finditer(plain):
        yield plain.count("\n", 0, module.start()) + 1, module[1]


def check_svg(text: str | bytes) -> None:
    """Raises `YamlError` for a text that is no SVG drawing."""
    elements: list[str] = []
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = lambda name, _: elements.append(name)
    try:
        parser.Parse(text, True)
    except expat.ExpatError as error:
        raise YamlError(error.lineno, f"must be an SVG drawing: {expat.errors.messages[error.code]}") from None
    if elements[0] != "http://www.w3.org/2000/svg svg":
        raise YamlError(1, f'must be an SVG drawing: <svg xmlns="http://www.w3.org/2000/svg">, not <{elements[0]}>')
