"""Ten articles with their sources on a loopback web, from the marker in the text to the link that shows the passage."""
