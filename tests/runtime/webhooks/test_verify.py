"""Whether forged, stale and malformed deliveries are told from authentic ones."""

from __future__ import annotations

import base64
import hmac
from email.message import Message
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import httpx2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from multidict import CIMultiDict
from nacl.signing import SigningKey

from generator.runtime.core.errors import WebhookVerificationError
from generator.runtime.webhooks.scheme import REASONS, SignatureScheme
from generator.runtime.webhooks.verify import Payload, Verifier, parse_key, raw_body
from tests.runtime.webhook_api import KIT, NOW, PUBLIC_KEY, SCHEMES, SEED

if TYPE_CHECKING:
    from generator.runtime.models.header_fields import AnyHeaders

# The delivery whose signatures PyNaCl made and `cryptography` confirmed, with the key above.
BODY = (
    b'{"data":{"event_type":"siprec.started","id":"7d743d69-f7e8-4761-b7d4-8cacf9d3c031",'
    b'"occurred_at":"2021-12-15T14:06:32.059436Z","payload":{"call_control_id":"v3:abc",'
    b'"client_state":null},"record_type":"event"},"meta":{"attempt":1,'
    b'"delivered_to":"https://example.com/hooks"}}'
)
SIGNATURE = (
    "NMKUWBom5lR6FV1B3vQn8n9aRuoeehwv5x+7Pt7zyNNUl4vjQryEdvI98ZtQKecc29mja+Rvt5Sk3RCZFh/uCQ=="
)
STANDARD = (
    "v1a,7xQgQeXvPJw5MDvicMIKAIx5we79QhoNhNQ2A1sAYIQv5stME1NzMp/YwTPQIZlrSEdPXQXYF/WiWMKgSBRxCw=="
)
ID = "7d743d69-f7e8-4761-b7d4-8cacf9d3c031"
HEADERS = {"Example-Signature-Ed25519": SIGNATURE, "Example-Timestamp": str(NOW)}
STANDARD_HEADERS = {
    "webhook-id": ID,
    "webhook-timestamp": str(NOW),
    "webhook-signature": STANDARD,
}


def check(
    headers: AnyHeaders = HEADERS,
    body: Payload = BODY,
    *,
    keys: tuple[str, ...] = (PUBLIC_KEY,),
    scheme: str = "example",
    now: float = NOW,
) -> str:
    found = SCHEMES[scheme]
    checks = [parse_key(found, key) for key in keys]
    return Verifier(found).verify(checks, raw_body(body), headers, now)


def reason(*arguments: Any, **options: Any) -> str:
    with pytest.raises(WebhookVerificationError) as raised:
        check(*arguments, **options)
    assert raised.value.reason in REASONS
    return raised.value.reason


def changed(name: str, value: Any) -> dict[str, Any]:
    return {**HEADERS, name: value}


# --- published vectors ---


def test_the_vectors_of_both_ed25519_schemes() -> None:
    assert check() == ""
    assert check(STANDARD_HEADERS, scheme="standard-webhooks-ed25519") == ID
    assert check(STANDARD_HEADERS, scheme="standard-webhooks-ed25519", keys=(f"whpk_{PUBLIC_KEY}",))


def test_the_vector_of_the_standard_webhooks_specification() -> None:
    headers = {
        "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
        "webhook-timestamp": "1614265330",
        "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
    }
    key = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
    body = '{"test": 2432232314}'
    options: Any = {"scheme": "standard-webhooks", "now": 1614265330, "keys": (key,)}
    assert check(headers, body, **options) == "msg_p5jXN8AQM9LWM0D4loKWxJek"
    assert reason(headers, body + " ", **options) == "bad_signature"


@pytest.mark.parametrize(
    ("key", "message", "signature"),
    [
        (
            "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
            b"",
            (
                "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701"
                "cf9b46bd25bf5f0595bbe24655141438e7a100b"
            ),
        ),
        (
            "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
            b"\x72",
            (
                "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d"
                "0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
            ),
        ),
        (
            "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
            b"\xaf\x82",
            (
                "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f7609"
                "84dc6594a7c15e9716ed28dc027beceea1ec40a"
            ),
        ),
    ],
)
def test_the_vectors_of_rfc_8032(key: str, message: bytes, signature: str) -> None:
    scheme = SignatureScheme(
        algorithm="ed25519",
        signature_header="signature",
        signed_content="{body}",
        encoding="hex",
        key_option="",
        key_env="",
    )
    keys, verifier = [parse_key(scheme, bytes.fromhex(key))], Verifier(scheme)
    verifier.verify(keys, message, {"signature": signature}, 0)
    with pytest.raises(WebhookVerificationError, match="does not match"):
        verifier.verify(keys, message + b"x", {"signature": signature}, 0)


def test_the_vector_of_rfc_4231() -> None:  # section 4.5, test case 4
    signature = "82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b"
    headers = {"x-hub-signature-256": f"sha256={signature}"}
    key = bytes(range(1, 26)).decode()
    assert check(headers, b"\xcd" * 50, scheme="plain", keys=(key,)) == ""


# --- what is accepted ---


@pytest.mark.parametrize("kind", [bytes, bytearray, memoryview, bytes.decode])
def test_kinds_of_bodies(kind: Any) -> None:
    check(HEADERS, kind(BODY))


@pytest.mark.parametrize(
    "headers",
    [
        {name.lower(): value for name, value in HEADERS.items()},
        {name.upper(): value for name, value in HEADERS.items()},
        {name.encode(): value.encode() for name, value in HEADERS.items()},
        {name: [value] for name, value in HEADERS.items()},
        {"HTTP_" + name.upper().replace("-", "_"): value for name, value in HEADERS.items()},
        [("REQUEST_METHOD", "POST"), (5, 6), (None, object()), *HEADERS.items()],
        list(HEADERS.items()),
        tuple((name.lower().encode(), value.encode()) for name, value in HEADERS.items()),
        iter(HEADERS.items()),
        MappingProxyType(HEADERS),
        httpx2.Headers(HEADERS),
        CIMultiDict(HEADERS),
    ],
)
def test_kinds_of_headers(headers: Any) -> None:
    check(headers)


def test_the_headers_of_the_standard_library() -> None:
    message = Message()
    for name, value in HEADERS.items():
        message[name] = value
    check(message)
    message["example-timestamp"] = str(NOW)
    assert reason(message) == "duplicate_header"


@pytest.mark.parametrize("now", [NOW - 300, NOW - 299.1, NOW, NOW + 300, NOW + 300.9])
def test_within_the_tolerance(now: float) -> None:
    check(now=now)


def test_one_of_several_keys_is_enough() -> None:
    other = KIT.keys().public
    check(keys=(other, PUBLIC_KEY))
    check(keys=(PUBLIC_KEY, other))
    assert reason(keys=(other,)) == "bad_signature"


def test_one_of_several_signatures_is_enough() -> None:
    other = base64.b64encode(bytes(64)).decode()
    for text in (f"{STANDARD} v1a,{other}", f"v1a,{other} v1,AAAA v9,? {STANDARD}"):
        headers = {**STANDARD_HEADERS, "webhook-signature": text}
        check(headers, scheme="standard-webhooks-ed25519")


# --- what is refused ---


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        ({}, "missing_header"),
        ([], "missing_header"),
        (None, "missing_header"),
        (5, "missing_header"),
        ([1, 2], "missing_header"),
        ("text", "missing_header"),
        (changed("Example-Timestamp", ""), "missing_header"),
        ({"Example-Timestamp": str(NOW)}, "missing_header"),
        ({"Example-Signature-Ed25519": SIGNATURE}, "missing_header"),
        (STANDARD_HEADERS, "missing_header"),
        ([*HEADERS.items(), ("example-timestamp", str(NOW))], "duplicate_header"),
        ([*HEADERS.items(), *HEADERS.items()], "duplicate_header"),
        ({**HEADERS, "HTTP_EXAMPLE_TIMESTAMP": str(NOW)}, "duplicate_header"),
        (changed("Example-Timestamp", [str(NOW)] * 2), "duplicate_header"),
        (changed("Example-Timestamp", f" {NOW}"), "bad_encoding"),
        (changed("Example-Timestamp", f"+{NOW}"), "bad_encoding"),
        (changed("Example-Timestamp", "1_700_000_000"), "bad_encoding"),
        (changed("Example-Timestamp", f"{NOW}.0"), "bad_encoding"),
        (changed("Example-Timestamp", "\u0661" * 10), "bad_encoding"),
        (changed("Example-Timestamp", "9" * 5_000), "bad_encoding"),
        (changed("Example-Timestamp", NOW), "bad_encoding"),
        (changed("Example-Timestamp", None), "bad_encoding"),
        (changed("Example-Signature-Ed25519", "!" * 88), "bad_encoding"),
        (changed("Example-Signature-Ed25519", SIGNATURE[:-4]), "bad_encoding"),
        (changed("Example-Signature-Ed25519", SIGNATURE + "\n"), "bad_encoding"),
        (changed("Example-Signature-Ed25519", f"{SIGNATURE},{SIGNATURE}"), "bad_encoding"),
        (changed("Example-Signature-Ed25519", f"{SIGNATURE} {SIGNATURE}"), "bad_encoding"),
        (changed("Example-Signature-Ed25519", "v1a," + SIGNATURE), "bad_encoding"),
        (changed("Example-Signature-Ed25519", "é" * 88), "bad_encoding"),
        (
            changed("Example-Signature-Ed25519", base64.b64encode(bytes(64)).decode()),
            "bad_signature",
        ),
        (changed("Example-Timestamp", str(NOW + 1)), "bad_signature"),
    ],
)
def test_headers_that_are_refused(headers: Any, expected: str) -> None:
    assert reason(headers) == expected


@pytest.mark.parametrize(
    ("now", "expected"),
    [(NOW + 301, "expired"), (NOW - 301, "from_the_future"), (0, "from_the_future")],
)
def test_outside_the_tolerance(now: float, expected: str) -> None:
    assert reason(now=now) == expected


@pytest.mark.parametrize("body", [BODY + b" ", BODY[:-1], b"", BODY.replace(b"abc", b"abd")])
def test_another_body_is_refused(body: bytes) -> None:
    assert reason(HEADERS, body) == "bad_signature"


@pytest.mark.parametrize(
    ("body", "expected"),
    [({"data": {}}, "not_raw"), (None, "not_raw"), (5, "not_raw"), ("\ud800", "invalid_utf8")],
)
def test_a_body_that_was_not_received(body: Any, expected: str) -> None:
    assert reason(HEADERS, body) == expected


@pytest.mark.parametrize(
    ("scheme", "key"),
    [
        ("example", ""),
        ("example", "not base64"),
        ("example", PUBLIC_KEY[:-4]),
        ("example", f"whpk_{PUBLIC_KEY}"),
        ("example", f"whsec_{PUBLIC_KEY}"),
        ("example", "-----BEGIN PUBLIC KEY-----"),
        ("example", base64.b64encode(bytes(64)).decode()),
        ("standard-webhooks-ed25519", f"whsec_{PUBLIC_KEY}"),
        ("standard-webhooks-ed25519", f"whsk_{SEED}"),
        ("standard-webhooks", PUBLIC_KEY),
        ("standard-webhooks", f"whpk_{PUBLIC_KEY}"),
        ("standard-webhooks", "whsec_"),
        ("standard-webhooks", "whsec_c2VjcmV0"),
        ("plain", ""),
        ("plain", "13 characters"),
    ],
)
def test_a_key_of_another_kind_is_refused(scheme: str, key: str) -> None:
    assert reason(keys=(key,), scheme=scheme) == "wrong_key"


def test_raw_bytes_are_a_public_key_and_nothing_else() -> None:
    raw = base64.b64decode(PUBLIC_KEY)
    Verifier(SCHEMES["example"]).verify([parse_key(SCHEMES["example"], raw)], BODY, HEADERS, NOW)
    for scheme in ("standard-webhooks", "plain"):
        with pytest.raises(WebhookVerificationError, match="as text"):
            parse_key(SCHEMES[scheme], raw)


def test_a_public_key_is_never_an_hmac_secret() -> None:
    content = f"{ID}.{NOW}.".encode() + BODY
    for secret in (PUBLIC_KEY.encode(), base64.b64decode(PUBLIC_KEY)):
        forged = base64.b64encode(hmac.digest(secret, content, "sha256")).decode()
        for prefix in ("v1,", "v1a,"):
            headers = {**STANDARD_HEADERS, "webhook-signature": prefix + forged}
            for scheme in ("example", "standard-webhooks", "standard-webhooks-ed25519"):
                reason(headers, scheme=scheme)


def test_a_scheme_is_not_chosen_by_the_headers_that_arrive() -> None:
    both = {**HEADERS, **STANDARD_HEADERS}
    other = SigningKey(bytes(32))
    wrong = base64.b64encode(other.sign(b"%d|" % NOW + BODY).signature).decode()
    assert reason({**both, "Example-Signature-Ed25519": wrong}) == "bad_signature"
    assert reason({**both, "webhook-signature": "v1a," + wrong}, scheme="standard-webhooks-ed25519")


@pytest.mark.parametrize("text", ["", "v1,AAAA", "v2a,AAAA", " ", "v1a,AAAA"])
def test_a_list_without_a_usable_signature_is_refused(text: str) -> None:
    headers = {**STANDARD_HEADERS, "webhook-signature": text}
    found = reason(headers, scheme="standard-webhooks-ed25519")
    assert found in {"bad_encoding", "missing_header"}


def test_a_long_list_of_signatures_is_not_worked_through() -> None:
    other = "v1a," + base64.b64encode(bytes(64)).decode()
    headers = {**STANDARD_HEADERS, "webhook-signature": " ".join([*[other] * 16, STANDARD])}
    assert reason(headers, scheme="standard-webhooks-ed25519") == "bad_signature"


def test_an_error_shows_no_value() -> None:
    secrets = {PUBLIC_KEY, SIGNATURE, str(NOW + 1), "v3:abc"}
    for headers in (HEADERS, changed("Example-Timestamp", str(NOW + 1)), {}):
        with pytest.raises(WebhookVerificationError) as raised:
            check(headers, BODY + b" ", keys=(PUBLIC_KEY,))
        assert not any(secret in str(raised.value) for secret in secrets)
    with pytest.raises(WebhookVerificationError) as raised:
        check(keys=("hunter2!",))
    assert "hunter2" not in str(raised.value)


# --- anything at all ---

texts = st.text(max_size=100) | st.sampled_from([*HEADERS.values(), *STANDARD_HEADERS.values()])
anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | texts | st.binary(max_size=100),
    lambda inner: st.lists(inner, max_size=3) | st.tuples(inner, inner),
    max_leaves=5,
)
names = st.sampled_from([*HEADERS, *STANDARD_HEADERS, "HTTP_WEBHOOK_ID"]) | texts | st.binary()
any_headers = (
    anything
    | st.dictionaries(names, anything, max_size=6)
    | st.lists(st.tuples(names, anything), max_size=6)
    | st.fixed_dictionaries(dict.fromkeys(HEADERS, anything))
)


@pytest.mark.slow
@given(
    headers=any_headers,
    body=anything,
    key=texts | st.binary(max_size=40),
    scheme=st.sampled_from(list(SCHEMES)),
    now=st.floats(0, 2**40),
)
@settings(max_examples=4 * settings().max_examples)
def test_garbage_ends_in_a_refusal(
    headers: Any, body: Any, key: str | bytes, scheme: str, now: float
) -> None:
    found = SCHEMES[scheme]
    with pytest.raises(WebhookVerificationError) as raised:
        Verifier(found).verify([parse_key(found, key)], raw_body(body), headers, now)
    assert raised.value.reason in REASONS


@given(body=st.binary(max_size=200), other=st.binary(max_size=200))
@settings(deadline=None)
def test_a_signature_is_for_one_body(body: bytes, other: bytes) -> None:
    for scheme in SCHEMES:
        keys = KIT.keys(scheme)
        headers = KIT.sign(body, keys.private, at=NOW, scheme=scheme)
        check(headers, body, keys=(keys.public,), scheme=scheme)
        if other != body:
            assert reason(headers, other, keys=(keys.public,), scheme=scheme) == "bad_signature"
