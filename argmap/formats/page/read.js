// The map as the page is given it: what follows from something else is left out there, and put in here.

/** Return the data of a page, whole. Linear. */
export function read(text) {
  const data = JSON.parse(text);
  for (const card of data.cards) completeCard(card, data);
  for (const part of [...data.junctions, ...data.arrows]) part.relation ??= "support";
  const parts = [...data.cards, ...data.junctions];
  for (const arrow of data.arrows) if (arrow.headless) arrow.tip ??= parts[arrow.head].tip;
  return data;
}

function completeCard(card, { words, sources }) {
  card.id ??= card.label;
  card.anchor ??= `claim-${card.id}`;
  if (card.status) card.standing = words[card.status];
  for (const cited of card.evidence ?? []) {
    const { text, link } = sources[cited.source];
    cited.text = [text, cited.at].filter(Boolean).join(" ");
    cited.link = link;
  }
}
