from __future__ import annotations

import black
import pytest
from black.mode import TargetVersion

from generator.format import LINE_LENGTH, format_python
from generator.pieces import Piece, parted
from tests.checkout import GENERATED, TESTS, files

MODE = black.Mode(line_length=LINE_LENGTH, target_versions={TargetVersion.PY311})
UGLY = '''\
# A comment before all.
"""A module."""
from __future__ import annotations
import os
if os.name:
    from typing import Any
X = {  'a':1 }
"""What X is."""


Y: int=2



# about Z
Z = 3
class A: x = 1
@staticmethod
def f(): return 1
if X:
    W = 1
def g(
    ): pass
V = [1,
]
# the end
'''


def printed() -> list[str]:
    """What the templates print, as far as it is kept, and a text that is not laid out at all."""
    kept = [*files(GENERATED), *(TESTS / "golden" / "cases").glob("*/expected/**/*.py")]
    return [UGLY, *(path.read_text(encoding="utf-8") for path in kept)]


def test_pieces_are_whole_statements_and_carry_the_lines_before_them() -> None:
    assert parted('"""D."""\nimport os\n\nX = 1\n"""X."""\n\n\n\nclass A:\n    pass\n') == [
        Piece("", '"""D."""\nimport os\n'),
        Piece("\n", 'X = 1\n"""X."""\n'),
        Piece("\n\n", "class A:\n    pass\n"),
    ]
    assert parted("") == [Piece("", "")]
    assert parted('"""D."""\nX = "\x0c\u2028"\n\nY = 1\n')[1] == Piece("\n", "Y = 1\n")
    assert parted("X = 1\r\n\r\nY = 2\n") == [Piece("", "X = 1\r\n\r\nY = 2\n")]
    with pytest.raises(SyntaxError):
        parted("x = = 1\n")


@pytest.mark.slow
def test_piece_by_piece_comes_out_what_black_makes_of_the_whole() -> None:
    texts = printed()
    done = format_python({f"{number}.py": text for number, text in enumerate(texts)})
    assert len(texts) > 100
    assert [text for text in done.values() if black.format_str(text, mode=MODE) != text] == []
    assert done["0.py"] == black.format_str(UGLY, mode=MODE)
