"""Names for claims and inferences that outlive a change elsewhere in the map."""

from argmap.graph.view import GraphView


def lasting_name(view: GraphView, id_: str) -> str:
    """Return what to file a claim or an inference under: an id of the author's own, else kind, premises and target.

    A generated id such as `ban.r2` is that of another inference as soon as one is written before it.
    """
    inference = view.inferences.get(id_)
    if inference is None or not inference.id.startswith(f"{inference.target}."):
        return id_
    kind, premises, target = inference.key
    return f"{kind}({'+'.join(premises)} -> {lasting_name(view, target)})"
