// What is drawn: taken over from Python by what differs, so that nothing is styled that stays as it is.

const EDGE_ROOM = 44;
const LABEL_ROOM = 67;
const CLOSEST = 1.15;

export function take(cy, { nodes, edges }) {
  const ids = nodes.map(({ id }) => id);
  const lines = edges.map(([from, to, id, label, count]) => ({ id, source: ids[from], target: ids[to], label, count }));
  const wanted = new Set([...ids, ...lines.map(({ id }) => id)]);
  cy.elements().filter((element) => !wanted.has(element.id())).remove();
  cy.add(nodes.filter((item) => isNew(cy, item)).map(({ x, y, ...data }) => ({ data, position: { x, y } })));
  cy.add(lines.filter((item) => isNew(cy, item)).map((data) => ({ data })));
}

/** Whether an item is not drawn yet; one that is takes over what changed, and keeps its place. */
function isNew(cy, item) {
  const there = cy.getElementById(item.id);
  if (there.empty()) return true;
  const now = there.data();
  const changed = Object.keys(item).filter((key) => key !== "x" && key !== "y" && now[key] !== item[key]);
  if (changed.length > 0) there.data(Object.fromEntries(changed.map((key) => [key, item[key]])));
  return false;
}

/** Give a class to these elements alone, touching only those that had it and lose it, or get it. */
export function only(cy, name, elements) {
  const had = cy.elements(`.${name}`);
  had.difference(elements).removeClass(name);
  elements.difference(had).addClass(name);
}

/** Where to stand to see everything, by the places of things; measuring every name would take long. */
export function whole(cy) {
  const places = cy.nodes().map((node) => node.position());
  if (places.length === 0) return { zoom: 1, pan: { x: cy.width() / 2, y: cy.height() / 2 } };
  const [left, right] = ends(places.map(({ x }) => x));
  const [top, bottom] = ends(places.map(({ y }) => y));
  const room = 2 * EDGE_ROOM;
  const fitting = Math.min((cy.width() - room) / (right - left), (cy.height() - room) / (bottom - top), CLOSEST);
  const zoom = Math.max(fitting, cy.minZoom());
  return {
    zoom,
    pan: { x: (cy.width() - (left + right) * zoom) / 2, y: (cy.height() - (top + bottom) * zoom) / 2 },
  };
}

function ends(values) {
  return [Math.min(...values) - LABEL_ROOM, Math.max(...values) + LABEL_ROOM];
}
