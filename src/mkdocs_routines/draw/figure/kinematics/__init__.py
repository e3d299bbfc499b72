"""Kinematics: joint angles and contacts of a pose → position and orientation of each body segment."""
