"""Training: learned tables made again from their data, byte for byte."""
