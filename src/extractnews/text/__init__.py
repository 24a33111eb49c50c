"""The text value that travels through the stages and remembers where it came from."""
