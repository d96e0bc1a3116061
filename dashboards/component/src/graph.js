// The component: a toolbar, the drawing and a line that is read aloud; all words come from Python.

import css from "./graph.css";
import { View } from "./view.js";
import { walkByKeys } from "./walk.js";

const views = new WeakMap();

export default function ({ data, parentElement, setStateValue, setTriggerValue }) {
  const view = views.get(parentElement) ?? build(parentElement);
  views.set(parentElement, view);
  dress(view, data);
  view.update(data, { state: setStateValue, trigger: setTriggerValue });
}

function build(parent) {
  const box = element("div", "graph");
  const canvas = element("div", "canvas");
  const live = element("p", "live", { "aria-live": "polite", role: "status" });
  const tools = element("div", "tools", { role: "toolbar" });
  const hint = element("p", "hint");
  const style = element("style", "");
  style.textContent = css;
  canvas.tabIndex = 0;
  canvas.setAttribute("role", "application");
  box.append(canvas, tools, hint, live);
  parent.append(style, box);
  const view = new View(box, canvas, live);
  view.parts = { canvas, tools, hint, buttons: buttons(view, tools) };
  walkByKeys(canvas, view);
  window.accordsGraph = view.cy;
  return view;
}

function buttons(view, tools) {
  const acts = {
    expand: () => view.expand(), undo: () => view.undo(), pin: () => view.pin(), fit: () => view.fit(),
    larger: () => view.cy.zoom({ level: view.cy.zoom() * 1.25, renderedPosition: middle(view) }),
    smaller: () => view.cy.zoom({ level: view.cy.zoom() / 1.25, renderedPosition: middle(view) }),
    png: () => view.picture(),
  };
  return Object.fromEntries(Object.entries(acts).map(([name, act]) => {
    const button = element("button", name, { type: "button" });
    button.addEventListener("click", act);
    tools.append(button);
    return [name, button];
  }));
}

const middle = (view) => ({ x: view.cy.width() / 2, y: view.cy.height() / 2 });

function dress(view, data) {
  const { canvas, tools, hint, buttons: all } = view.parts;
  view.box.style.blockSize = `${data.height}px`;
  view.box.dir = data.direction;
  canvas.setAttribute("aria-label", data.texts.label);
  tools.setAttribute("aria-label", data.texts.tools);
  hint.textContent = data.texts.hint;
  for (const [name, button] of Object.entries(all)) {
    button.hidden = !(name in data.texts);
    if (button.hidden) continue;
    button.textContent = data.texts[name];
    button.title = data.texts[`${name}_title`] ?? data.texts[name];
    button.setAttribute("aria-label", button.title);
  }
  all.undo.disabled = !data.undoable;
}

function element(tag, name, attributes = {}) {
  const made = document.createElement(tag);
  if (name) made.className = name;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}
