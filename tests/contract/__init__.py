"""The shipped client held against `spec/` by an oracle that knows nothing of the generator."""
