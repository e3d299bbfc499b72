"""Form of an SVG drawing: XML that a browser can read."""

from xml.parsers import expat

from mkdocs_routines.load.yaml_text import YamlError


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
