"""The plan: a tree with sliders, outline editing, and why a figure is what it is."""
