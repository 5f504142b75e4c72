"""The hub: reads and writes citizens' profiles for forms, in this formkit or across the network."""
