"""The ways in which a command ends that cannot do what it is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..diagnostics.diagnostics import Diagnosed, HintedError
from ..output import summary
from ..output.differences import LossError, TreeError

if TYPE_CHECKING:
    from collections.abc import Callable

    from .arguments import Arguments


INTERRUPTED = 130
"""The exit code after Ctrl-C."""


def explained(run: Callable[[Arguments], int], arguments: Arguments) -> int:
    """Run a command, and say what went wrong; the result is an exit code."""
    try:
        return run(arguments)
    except Diagnosed as error:
        summary.complain(error.diagnostics)
        return 2
    except LossError as error:
        summary.refuse_to_lose(error, arguments.again)
        return 2
    except TreeError as error:
        summary.say_error(f"{error}; nothing was written", error.hint)
        return 2
    except HintedError as error:
        summary.say_error(str(error), error.hint)
        return 2
    except KeyboardInterrupt:
        summary.say_error("interrupted")
        return INTERRUPTED
    except BrokenPipeError:
        raise
    except Exception as error:
        if arguments.traceback:
            raise
        summary.say_error(
            f"internal error, please report it: {type(error).__name__}: {error}",
            "run again with --traceback, and add what it prints",
        )
        return 70
