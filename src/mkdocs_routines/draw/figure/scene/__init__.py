"""Scene: what is around the body, on it and in its hands, as solids."""
