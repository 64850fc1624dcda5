"""The mark in a source's page where an inline element begins or ends that styles may set apart."""

APART = "\u2060"
"""A fragment should not reach over it: what stands between two of them may be no part of the line.

A word joiner, which pages' own text is rid of and matching does not see.
"""
