"""Pictures of a figure: the body in each pose, and what is around it, framed alike."""
