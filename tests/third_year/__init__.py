"""The third year of a repository, played step by step."""
