"""The standard as tables."""
