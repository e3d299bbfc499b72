"""Pictures of a figure: the body in each pose with its surroundings, framed alike."""
