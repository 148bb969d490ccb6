"""The contract as a list of checks, for whoever wants to run them all against one version of it."""

from __future__ import annotations

from collections.abc import Callable

from . import checks_answers as answers
from . import checks_calls as calls
from . import checks_headers as headers
from . import checks_models as models
from . import checks_signatures as signatures
from . import checks_surface as surface
from . import checks_webhooks as webhooks
from .spec_reader import Spec

Check = Callable[[Spec], None]

CHECKS: tuple[Check, ...] = (
    surface.check_every_operation_is_a_method,
    surface.check_signatures,
    surface.check_docstrings,
    models.check_every_schema_has_its_model,
    models.check_every_property_is_a_field,
    models.check_typed_dicts,
    models.check_secrets,
    webhooks.check_event_types,
    webhooks.check_examples,
    webhooks.check_unknown_members,
    webhooks.check_drift,
    headers.check_headers,
    signatures.check_schemes,
    signatures.check_deliveries,
    calls.check_requests,
    calls.check_models_as_arguments,
    calls.check_call_shapes,
    calls.check_client_options,
    calls.check_secrets_in_errors,
    answers.check_answers,
    answers.check_errors,
    calls.check_refusals,
)
"""The quick ones first: a broken contract usually fails one of those."""
