"""Which citation means which source: back-references resolved, equal citations merged into works, works keyed."""
