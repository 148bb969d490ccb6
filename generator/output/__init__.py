"""Files, cache, progress and summary."""
