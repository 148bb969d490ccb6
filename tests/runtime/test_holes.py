"""Faults that are known of other clients of this kind, each with the tests that would show it.

The tests named here fail on the fault.
"""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

HERE = Path(__file__).parent

HOLES: dict[str, tuple[str, ...]] = {
    "1 an unknown or slightly new event becomes another event": (
        "webhook_parse::test_an_unknown_type_is_kept",
        "webhook_parse::test_a_known_type_keeps_its_class",
    ),
    "2 genuine webhooks are refused, or forged ones accepted": (
        "webhook_verify::test_the_vectors_of_both_ed25519_schemes",
        "webhook_verify::test_a_key_of_another_kind_is_refused",
    ),
    "3 the bytes that frameworks hand over do not verify": (
        "webhook_verify::test_kinds_of_bodies",
    ),
    "4 errors of verification have no common root": (
        "errors::test_except_clauses_of_the_official_sdk_keep_working",
    ),
    "5 signed content that is no event is returned, or fails in its own way": (
        "webhook_parse::test_what_is_not_an_event",
        "webhook_parse::test_no_bytes_escape_as_another_error",
    ),
    "6 no rotation of keys, tolerance, memory of replays or forms of headers": (
        "webhook_receiver::test_keys_rotate",
        "webhook_verify::test_within_the_tolerance",
        "webhook_receiver::test_an_event_is_received_once",
        "webhook_verify::test_kinds_of_headers",
    ),
    "7 a command is sent again although it may have been carried out": (
        "call_repeats::test_a_command_without_a_key_is_not_repeated",
        "call_repeats::test_a_command_without_a_key_is_not_repeated_after_no_answer",
        "conformance::test_no_complete_answer",
        "request::test_a_key_is_minted_where_none_is_given",
    ),
    "8 a repeat sends an empty body": ("call_repeats::test_a_harmless_request_is_repeated",),
    "9 the wait that a server asks for is passed over": (
        "call_repeats::test_the_wait_that_the_server_asks_for",
        "call_repeats::test_a_wait_that_is_too_long_fails_now",
        "call_repeats::test_a_date_far_away_fails_now",
        "retry::test_retry_after",
    ),
    "10 a server that is slow outlasts the time limit": (
        "conformance::test_no_server_outlasts_the_deadline",
        "tls::test_the_deadline_holds_under_tls",
    ),
    "11 a key that cannot work, or a bug in a hook, looks like a lost connection": (
        "options::test_a_key_that_cannot_work",
        "call::test_a_hook_that_raises_is_not_repeated",
    ),
    "12 requests go out without a key, or in the clear": (
        "options::test_a_key_that_cannot_work",
        "options::test_a_base_url_that_cannot_work",
    ),
    "13 redirects carry headers and bodies to other origins": (
        "call_repeats::test_a_redirect_that_is_not_followed",
        "conformance::test_redirects",
    ),
    "14 every call after five seconds opens a connection": (
        "conformance::test_a_connection_is_kept_for_a_while",
    ),
    "15 values are sent unchecked": (
        "request::test_a_body_that_does_not_fit",
        "request::test_a_path_argument_that_cannot_stand",
        "codec::test_a_wrong_argument_is_named",
    ),
    "16 answers that cannot be read fail outside the tree of errors": (
        "call::test_an_answer_that_is_not_what_was_promised",
    ),
    "17 what is not the promised type is returned as if it were": (
        "call::test_an_answer_that_is_not_what_was_promised",
        "conformance::test_not_what_was_promised",
    ),
    "18 a small answer unpacks to any size": (
        "conformance::test_a_small_answer_that_unpacks_to_a_large_one",
        "content::test_the_limit_counts_what_is_unpacked",
    ),
    "19 pages without end": (
        "paging::test_a_server_that_leads_nowhere",
        "paging::test_an_endless_cursor_without_items",
        "paging::test_the_way",
    ),
    "20 what does not fit is changed or lost when it is given back": (
        "call::test_reads_are_lenient_and_drift_is_told_once",
        "codec::test_a_difference_is_kept_and_told",
    ),
    "21 options are lost, lists are ambiguous, dates have a form of their own": (
        "options::test_with_options_keeps_every_option",
        "options::test_closing_a_variant_leaves_the_parent_open",
        "encode::test_a_joined_list_comes_back",
        "request::test_dates_are_written_as_the_standard_says",
    ),
    "22 errors cannot leave their process": (
        "errors::test_an_error_survives_a_journey",
        "errors::test_errors_survive_a_pool_of_processes",
        "options::test_a_client_stays_in_its_process",
    ),
    "23 processes get each other's answers": (
        "processes::test_no_answer_crosses_between_processes",
        "processes::test_a_client_of_the_users_own_is_refused_after_a_fork",
    ),
    "24 tokens are fetched from the wrong server, and calls wait for one another": (
        "oauth2_sharing::test_calls_with_a_token_do_not_wait_for_one_another",
        "oauth2_sharing::test_16_threads_fetch_one_token",
        "oauth2::test_where_tokens_are_fetched",
        "oauth2::test_refused_credentials_are_told_without_the_secret",
        "oauth2::test_no_token_is_no_call",
    ),
    "25 a second event loop finds the first one's connections": (
        "processes::test_two_event_loops_one_after_the_other",
    ),
    "26 secrets are logged": (
        "call::test_the_log_has_no_secrets",
        "call::test_a_secret_that_is_sent_back_is_blotted_out",
        "options::test_a_key_is_in_no_repr",
    ),
    "27 (not a fault, but to be matched) threads share a client": ("conformance::test_16_threads",),
}


@pytest.mark.parametrize("hole", HOLES)
def test_the_tests_are_there(hole: str) -> None:
    for name in HOLES[hole]:
        module, _, test = name.partition("::")
        tree = ast.parse((HERE / f"test_{module}.py").read_text(encoding="utf-8"))
        assert test in {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}, name
