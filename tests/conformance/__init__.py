"""Suites that others wrote."""
