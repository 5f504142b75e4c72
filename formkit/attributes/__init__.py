"""The catalogue of what a profile may know, and how its values fit fields of a form."""

from formkit.attributes.attribute import Assurance, Attribute, Rule, Sensitivity, WriteBack
from formkit.attributes.catalogue import ATTRIBUTES, BANNED

__all__ = ["ATTRIBUTES", "BANNED", "Assurance", "Attribute", "Rule", "Sensitivity", "WriteBack"]
