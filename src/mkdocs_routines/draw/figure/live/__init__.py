"""The live body: one small mesh of all people, and tracks of their bones, for a script that draws them on WebGL."""
