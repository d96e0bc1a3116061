// Streamlit's own few words, put into the reader's language wherever they appear.

const ATTRIBUTES = ["aria-label", "title", "placeholder"];
const originals = new WeakMap();
let table = {};

export function translate(words) {
  if (words === null || JSON.stringify(words) === JSON.stringify(table)) return;
  const first = Object.keys(table).length === 0;
  table = words;
  if (first) new MutationObserver(notice).observe(document.body, {
    subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ATTRIBUTES,
  });
  dress(document.body);
}

function notice(changes) {
  for (const change of changes) {
    if (change.type === "childList") change.addedNodes.forEach((node) => dress(node));
    else dress(change.target, false);
  }
}

function dress(node, deep = true) {
  if (node.nodeType === Node.TEXT_NODE) return replace(node, "text", node.data, (said) => (node.data = said));
  if (node.nodeType !== Node.ELEMENT_NODE || node.closest(".acc, .graph")) return;
  for (const name of ATTRIBUTES) {
    if (node.hasAttribute(name)) replace(node, name, node.getAttribute(name), (said) => node.setAttribute(name, said));
  }
  if (deep) node.childNodes.forEach((child) => dress(child));
}

function replace(node, place, now, put) {
  const known = originals.get(node) ?? {};
  const original = known[place]?.put === now ? known[place].original : now;
  const said = table[original.trim()];
  if (said === undefined) return;
  originals.set(node, { ...known, [place]: { original, put: said } });
  if (said !== now) put(said);
}
