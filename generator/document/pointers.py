"""JSON pointers (RFC 6901), as clients read them, too."""

from __future__ import annotations

from ..runtime.core.pointer import escape as escape
from ..runtime.core.pointer import steps as steps
from ..runtime.core.pointer import unescape as unescape
