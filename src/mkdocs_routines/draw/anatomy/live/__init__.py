"""The inside of the live body: bones and working muscles for a page that draws them within a person that moves.

1. `bone_mesh` thins the bones, `knee` samples how shin and kneecap move as the knee bends.
2. `muscle_lines` writes the muscles as lines between bones, which the page makes round in each pose as the plates do.
3. `inside_asset` packs it all into one file.
"""
