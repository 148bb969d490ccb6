"""The clients, and what a call does."""
