"""What the methods send and read: a module for each of `resources`."""
