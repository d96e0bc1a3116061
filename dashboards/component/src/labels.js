// Which names are shown: the busiest things first, and never one name over another.

const MANY = 300;
const LEGIBLE = 0.45;

export function declutter(cy) {
  const taken = [];
  const far = cy.nodes().length > MANY && cy.zoom() < LEGIBLE;
  const nodes = cy.nodes().toArray().sort(byImportance);
  cy.batch(() => {
    for (const node of nodes) {
      const box = labelBox(node, cy.zoom());
      const wanted = node.hasClass("chosen") || node.hasClass("walked") || node.hasClass("lit");
      const free = wanted || (!far && !node.hasClass("faint") && !taken.some((other) => overlap(box, other)));
      node.toggleClass("named", free);
      if (free) taken.push(box);
    }
  });
}

function byImportance(one, two) {
  return rank(two) - rank(one) || (one.id() < two.id() ? -1 : 1);
}

function rank(node) {
  return (node.hasClass("chosen") ? 1000 : 0) + (node.hasClass("lit") ? 500 : 0) + node.data("degree");
}

function labelBox(node, zoom) {
  const at = node.renderedPosition();
  const letters = node.data("label").length;
  const width = Math.min(letters * 6.4, 134) * zoom;
  const lines = Math.ceil((letters * 6.4) / 130);
  const top = at.y + (node.height() / 2 + 2) * zoom;
  return { left: at.x - width / 2, right: at.x + width / 2, top, bottom: top + (lines * 15 + 4) * zoom };
}

const overlap = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
