"""Activities: who was where on which day, doing what."""
