"""Sending requests and reading responses."""
