"""What the tagger is trained on, and the training itself; see `train`."""
