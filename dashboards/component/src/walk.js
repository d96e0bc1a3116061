// The way through the graph by keyboard: arrows walk, Enter opens, letters act; every step is said aloud.

const DIRECTIONS = { ArrowRight: 0, ArrowDown: Math.PI / 2, ArrowLeft: Math.PI, ArrowUp: -Math.PI / 2 };

export function walkByKeys(box, view) {
  box.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (act(event.key, view)) {
      event.preventDefault();
      event.stopPropagation();
    }
  });
}

function act(key, view) {
  if (key in DIRECTIONS) return view.walkTo(nearest(view, DIRECTIONS[key]));
  if (key === "Enter" || key === " ") return view.choose(view.walked());
  if (key === "e" || key === "E") return view.expand();
  if (key === "u" || key === "U") return view.undo();
  if (key === "p" || key === "P") return view.pin();
  if (key === "l" || key === "L") return view.walkTo(nextLink(view));
  return false;
}

function nearest(view, angle) {
  const from = view.walked();
  const start = from.isEdge() ? from.target() : from;
  const others = view.cy.nodes().difference(start).toArray();
  return others.map((node) => [cost(start.position(), node.position(), angle), node])
    .filter(([much]) => much !== null)
    .sort((a, b) => a[0] - b[0])[0]?.[1] ?? start;
}

function cost(from, to, angle) {
  const across = to.x - from.x;
  const down = to.y - from.y;
  const turn = Math.abs(Math.atan2(Math.sin(Math.atan2(down, across) - angle), Math.cos(Math.atan2(down, across) - angle)));
  return turn > Math.PI / 3 ? null : Math.hypot(across, down) * (1 + 2 * turn);
}

function nextLink(view) {
  const at = view.walked();
  const node = at.isEdge() ? view.anchor() : at;
  const links = node.connectedEdges().toArray();
  if (links.length === 0) return node;
  return at.isEdge() ? links[(links.findIndex((edge) => edge.id() === at.id()) + 1) % links.length] : links[0];
}
