"""Whatever stands in any file of a site, it is answered with lines that name it. `make fuzz` is the long run."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.fuzzing import TARGETS


@pytest.mark.parametrize("reader", ["files", "bibliography", "log"])
@settings(max_examples=40)
@given(data=st.data())
def test_any_text_is_answered(reader: str, data: st.DataObject) -> None:
    texts, holds = TARGETS[reader]
    holds(data.draw(texts))
