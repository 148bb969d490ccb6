"""Figures: what the generator and its clients cost, beside what else a user could take."""
