"""Receiving webhooks."""
