"""What no document can change: copied byte for byte into every client; relative imports only."""
