"""Short ways from a map to a picture, for tests."""

import re

from argmap.graph import GraphView
from argmap.layout.draw import draw
from argmap.layout.drawing import Text
from argmap.layout.options import DrawOptions
from argmap.views.diagram import diagram
from argmap.views.picture import DiagramOptions

# What must reach no output as it is: C0 but for line ends and tabs, DEL, C1, bidi controls.
RAW = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def diagram_of(argument_map, **options):
    return diagram(GraphView(argument_map), DiagramOptions(**options))


def drawing_of(argument_map, *, engine="tree", layout="left", legend=True, **options):
    chosen = DrawOptions(engine=engine, layout=layout, legend=legend)
    return draw(diagram_of(argument_map, **options), chosen).drawing


def words_of(drawing):
    """All words that are drawn, in order, of each element."""
    return {
        each.anchor: " ".join(mark.text for mark in each.marks if isinstance(mark, Text)) for each in drawing.elements
    }
