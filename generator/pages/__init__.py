"""Pages for those who use a client, and for the agents who write the code."""
