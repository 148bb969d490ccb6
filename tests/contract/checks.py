"""The contract as a list of checks, for whoever wants to run them all against one version of it."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from functools import partial, wraps
from pathlib import Path

from . import checks_callbacks as callbacks
from . import checks_calls as calls
from . import checks_headers as headers
from . import checks_models as models
from . import checks_responses as responses
from . import checks_signatures as signatures
from . import checks_surface as surface
from . import checks_webhooks as webhooks
from .spec_reader import Spec

Check = Callable[[Spec], None]
HERE = Path(__file__).parent


def judged(check: Check) -> Check:
    """A check to which whatever the client raises by itself is a failure, with a message.

    An error of the check itself stays what it is: it has found nothing out about the client.
    """

    @wraps(check)
    def run(spec: Spec) -> None:
        try:
            check(spec)
        except AssertionError:
            raise
        except Exception as error:
            if not _is_of(spec, error):
                raise
            raise AssertionError(f"the client raised {error!r}") from error

    return run


def _is_of(spec: Spec, error: Exception) -> bool:
    """Whether an error comes from the client: its modules, its models, or a name that it lacks."""
    package = spec.client.package
    frames = [Path(frame.filename) for frame in traceback.extract_tb(error.__traceback__)]
    if isinstance(error, SyntaxError):
        frames.append(Path(error.filename or ""))
    known = [path for path in frames if package in path.parts or path.parent == HERE]
    asked = getattr(error, "obj", None)  # of an AttributeError
    names = {str(getattr(asked, "__name__", type(asked).__module__)), type(error).__module__}
    roots = {name.partition(".")[0] for name in names}
    return known[-1].parent != HERE or bool(roots & {package, "pydantic", "pydantic_core"})


_CHECKS: dict[str, Check] = {
    "methods": surface.check_every_operation_is_a_method,
    "signatures": surface.check_signatures,
    "argument types": surface.check_types,
    "client options": surface.check_options,
    "docstrings": surface.check_docstrings,
    "models": models.check_every_schema_has_its_model,
    "model descriptions": models.check_descriptions,
    "field descriptions": models.check_field_descriptions,
    "header models": models.check_header_models,
    "fields": models.check_every_property_is_a_field,
    "typed dicts": models.check_typed_dicts,
    "secrets in repr": models.check_secrets,
    "event types": webhooks.check_event_types,
    "event ids": webhooks.check_event_ids,
    "samples": webhooks.check_samples,
    "callbacks": callbacks.check_callbacks,
    "callbacks of methods": callbacks.check_methods_name_their_callbacks,
    "headers of deliveries": headers.check_headers,
    "signature schemes": signatures.check_schemes,
    "signature keys": signatures.check_keys,
    "signed deliveries": signatures.check_deliveries,
    "raw responses": calls.check_raw_responses,
    "call shapes": calls.check_call_shapes,
    "async call shapes": partial(calls.check_call_shapes, mode="async"),
    "credentials": calls.check_credentials,
    "environment": calls.check_environment,
    "idempotency": calls.check_idempotency,
    "secrets in errors": calls.check_secrets,
    "models as arguments": calls.check_models_as_arguments,
    "response headers": responses.check_response_headers,
    "unknown members": responses.check_unknown_members,
    "unknown members of deliveries": webhooks.check_unknown_members,
    "errors": responses.check_errors,
    "deliveries": webhooks.check_examples,
    "responses": responses.check_responses,
    "drift of deliveries": webhooks.check_drift,
    "requests": calls.check_requests,
    "refusals": calls.check_refusals,
}
CHECKS = {name: judged(check) for name, check in _CHECKS.items()}
"""The quick ones first: a broken contract usually fails one of those."""
