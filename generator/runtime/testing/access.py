"""Whether a request shows who is calling, as the document asks (OpenAPI 3.2, section 4.30)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..core.security import SecurityKind

if TYPE_CHECKING:
    from ..core.operation import Operation, Requirement
    from ..core.security import SecurityScheme
    from ..core.spec import ClientSpec
    from .wire import Arrived


def lacking(spec: ClientSpec, operation: Operation[Any], arrived: Arrived) -> str:
    """What a request lacks; empty if it shows all of one alternative."""
    security = spec.security if operation.security is None else operation.security
    schemes = {scheme.name: scheme for scheme in spec.security_schemes}
    alternatives = [[_scheme(each, schemes) for each in names] for names in security]
    if not alternatives or any(
        all(_shows(s, arrived) for s in each) for each in alternatives
    ):
        return ""
    wanted = (
        " and ".join(_place(scheme) for scheme in each if scheme)
        for each in alternatives
    )
    return f"no credential: expected {' or '.join(filter(None, wanted))}"


def _scheme(
    requirement: Requirement, schemes: dict[str, SecurityScheme]
) -> SecurityScheme | None:
    """The scheme of a requirement; None: no request shows it, such as mutual TLS."""
    return schemes.get(requirement if isinstance(requirement, str) else requirement[0])


def _shows(scheme: SecurityScheme | None, arrived: Arrived) -> bool:
    if scheme is None:
        return True
    match scheme.kind:
        case SecurityKind.BEARER | SecurityKind.BASIC | SecurityKind.HTTP:
            word, _, key = (arrived.header("authorization") or "").partition(" ")
            wanted = scheme.parameter or scheme.kind.value
            return word.lower() == wanted.lower() and bool(key.strip())
        case SecurityKind.HEADER:
            return bool(arrived.header(scheme.parameter))
        case SecurityKind.QUERY:
            return any(
                name == scheme.parameter and value for name, value in arrived.query
            )
        case SecurityKind.COOKIE:
            return any(
                name == scheme.parameter and value for name, value in arrived.cookies
            )


def _place(scheme: SecurityScheme) -> str:
    match scheme.kind:
        case SecurityKind.BEARER | SecurityKind.BASIC | SecurityKind.HTTP:
            return f"Authorization: {(scheme.parameter or scheme.kind.value).capitalize()} …"
        case _:
            return f"the {scheme.kind.value} {scheme.parameter}"
