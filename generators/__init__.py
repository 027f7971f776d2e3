"""Simulate commerce platforms and land their raw tables."""
