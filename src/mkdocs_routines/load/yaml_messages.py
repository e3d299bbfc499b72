"""Messages of libyaml, in the words of somebody who edits data files."""

MESSAGES = {
    "found character that cannot start any token": "a text that starts with this character must be quoted",
    "did not find expected comment or line break": "after > or | the text must start on the next line",
    "mapping keys are not allowed in this context": "a text that starts with ? must be quoted",
    "mapping values are not allowed in this context": "a text with ': ' must be quoted",
    "did not find expected key": "indentation must match the lines around it, and quotes must be closed",
    "did not find expected '-' indicator": "each entry of a list must start with '- ', all equally far in",
    "could not find expected ':'": "must be 'key: value'",
    "control characters are not allowed": "must not have control characters",
    "block sequence entries are not allowed in this context": "a list must start on a line of its own below its key",
    "did not find expected <document start>": "must be as far in as the first line",
    "found unexpected end of stream": "a quote that opens here must be closed",
    "did not find expected ',' or ']'": "a bracket that opens here must be closed",
    "did not find expected ',' or '}'": "a brace that opens here must be closed",
    "found a tab character that violates indentation": "must be indented with spaces; a tab stands here",
    "found unknown escape character": r"in double quotes, a backslash that is meant must be written twice (\\)",
    "found invalid Unicode character escape code": r"must have the code of a character after \u",
    "found unknown directive name": "must not have a line that starts with %; take it away",
}
"""Message of libyaml → what must be."""
