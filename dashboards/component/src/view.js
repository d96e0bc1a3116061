// One drawing: it keeps its positions while things come and go, and tells Python what was chosen.

import cytoscape from "cytoscape";
import { only, take, whole } from "./items.js";
import { declutter } from "./labels.js";
import { pageColours, stylesheet } from "./style.js";

const MOST_TOLD = 12;
const CROWDED = 600;

export class View {
  constructor(box, canvas, live) {
    this.box = box;
    this.live = live;
    this.root = null;
    this.chosen = null;
    this.at = null;
    this.cy = cytoscape({
      container: canvas, layout: { name: "preset" }, minZoom: 0.2, maxZoom: 3, boxSelectionEnabled: false,
      autounselectify: true,
    });
    this.listen();
  }

  listen() {
    this.cy.on("tap", "node, edge", (event) => this.choose(this.above(event)));
    this.cy.on("dbltap", "node", () => this.twice && this.expand());
    this.cy.on("dragfree", "node", (event) => this.send("move", placed(event.target)));
    this.cy.on("zoom pan", () => this.soon());
    this.cy.on("mouseover", "node", (event) => event.target.addClass("lit named"));
    this.cy.on("mouseout", "node", (event) => this.afterHover(event.target));
    document.fonts?.load?.("12px 'Noto Sans', 'Noto Sans Arabic'", "a\u0639").then(() => this.cy.nodes(".named").updateStyle(), () => {});
    new ResizeObserver(() => this.cy.resize()).observe(this.box);
    // The page may have pushed the drawing elsewhere while it ran: a press is measured where it stands now.
    this.box.addEventListener("mousedown", () => this.cy.resize(), { capture: true });
    this.box.addEventListener("touchstart", () => this.cy.resize(), { capture: true, passive: true });
  }

  /** The thing under a tap: where a line passes below a thing, the thing is meant. */
  above({ target, renderedPosition: at }) {
    const far = (place) => Math.hypot(place.x - at.x, place.y - at.y);
    const node = this.cy.nodes().filter((it) => far(it.renderedPosition()) <= it.renderedOuterWidth() / 2);
    return target.isNode() || node.empty() ? target : node[0];
  }

  update(data, tell) {
    this.tell = tell;
    this.texts = data.texts;
    if (this.stamp !== data.stamp) this.cy.batch(() => take(this.cy, JSON.parse(data.items)));
    this.stamp = data.stamp;
    this.dress();
    const other = this.root !== data.root;
    if (other) this.begin(data.root);
    // What was chosen here is newer than what Python saw when it began to run.
    this.mark(other ? data.chosen : this.chosen);
    this.box.dataset.nodes = this.cy.nodes().length;
    this.box.dataset.ready = "yes";
  }

  /** The page's colours, where anything is other than before: a new style touches all that is drawn. */
  dress() {
    const colours = pageColours(this.box);
    const crowded = this.cy.edges().length > CROWDED;
    const worn = [...Object.values(colours), crowded].join();
    if (worn === this.worn) return;
    this.worn = worn;
    this.cy.style(stylesheet(colours, crowded));
  }

  begin(root) {
    this.root = root;
    this.at = null;
    this.fit();
  }

  fit() {
    this.cy.resize();
    this.cy.viewport(whole(this.cy));
    this.soon();
    return true;
  }

  soon() {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => declutter(this.cy));
  }

  afterHover(node) {
    node.removeClass("lit");
    this.soon();
  }

  mark(id) {
    this.chosen = id;
    const chosen = id === null ? this.cy.collection() : this.cy.getElementById(id);
    const near = chosen.isNode?.() ? chosen.closedNeighborhood() : chosen.union(chosen.connectedNodes());
    const lines = near.edges();
    this.cy.batch(() => {
      only(this.cy, "faint", chosen.empty() ? chosen : this.cy.elements().difference(near));
      only(this.cy, "near", lines);
      only(this.cy, "told", lines.length <= MOST_TOLD ? lines : lines.slice(0, 0));
      only(this.cy, "chosen", chosen);
    });
    this.soon();
  }

  anchor() {
    const chosen = this.chosen === null ? null : this.cy.getElementById(this.chosen);
    if (chosen?.nonempty() && chosen.isNode()) return chosen;
    const root = this.cy.getElementById(this.root);
    return root.nonempty() ? root : this.cy.nodes().first();
  }

  walked() {
    const at = this.at === null ? null : this.cy.getElementById(this.at);
    return at?.nonempty() ? at : this.anchor();
  }

  walkTo(element) {
    this.cy.elements().removeClass("walked");
    this.at = element.id();
    element.addClass("walked");
    this.soon();
    this.say(element);
    return true;
  }

  say(element) {
    const data = element.data();
    this.live.textContent = element.isNode()
      ? `${data.label} · ${data.kind} · ${data.said}`
      : `${element.source().data("label")} · ${data.label} · ${element.target().data("label")}`;
  }

  choose(element) {
    this.twice = this.chosen === element.id();
    this.mark(element.id());
    this.at = element.id();
    this.say(element);
    this.tell.state("chosen", element.id());
    return true;
  }

  expand() {
    return this.send("expand", this.anchor().id());
  }

  undo() {
    return this.send("undo", true);
  }

  pin() {
    return this.send("pin", this.anchor().id());
  }

  send(name, value) {
    this.tell.trigger(name, value);
    return true;
  }

  picture() {
    const { ground } = pageColours(this.box);
    const link = document.createElement("a");
    link.href = URL.createObjectURL(this.cy.png({ output: "blob", bg: ground, scale: 2, full: true }));
    link.download = "accords-graph.png";
    link.click();
    URL.revokeObjectURL(link.href);
  }
}

function placed(node) {
  const { x, y } = node.position();
  return { id: node.id(), x, y };
}
