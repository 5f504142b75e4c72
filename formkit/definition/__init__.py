"""From JSON text to a journey, or to every problem in it: read · schema · shape · build · prove · compile."""
