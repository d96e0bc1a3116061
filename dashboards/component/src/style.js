// The stylesheet of the drawing, in the colours of the page around it.

import { colourOf, iconOf, shapeOf } from "./kinds.js";

const FONT = "Noto Sans, Noto Sans Arabic, Source Sans, sans-serif";

const LEADING = { "target-arrow-shape": "triangle", "curve-style": "bezier" };
const PLAIN = { "target-arrow-shape": "none", "curve-style": "haystack", "haystack-radius": 0.2 };

const sizeOf = (node) => 26 + 5 * Math.sqrt(Math.min(node.data("degree"), 25));

// Among very many lines only those at what is chosen show where they lead: an arrow costs more than its line.
export function stylesheet(page, crowded) {
  return [...nodeStyles(page), ...edgeStyles(page, crowded ? PLAIN : LEADING)];
}

function nodeStyles(page) {
  return [
    {
      selector: "node",
      style: {
        shape: (node) => shapeOf(node.data("type")),
        "background-color": (node) => colourOf(node.data("type")),
        "background-image": (node) => iconOf(node.data("type")),
        "background-width": "58%",
        "background-height": "58%",
        width: sizeOf,
        height: sizeOf,
        label: "",
        "font-family": FONT,
        "font-size": 12,
        color: page.text,
        "text-valign": "bottom",
        "text-margin-y": 4,
        "text-wrap": "wrap",
        "text-max-width": "130px",
        "text-background-color": page.ground,
        "text-background-opacity": 0.85,
        "text-background-padding": "2px",
        "overlay-opacity": 0,
      },
    },
    { selector: "node[type = 'Threat']", style: { "background-width": "44%", "background-height": "44%" } },
    { selector: "node.named", style: { label: "data(label)" } },
    { selector: "node[?pinned]", style: { "border-width": 2, "border-style": "dashed", "border-color": page.text } },
    { selector: "node.chosen", style: { "border-width": 4, "border-color": page.accent, "border-style": "solid" } },
    { selector: "node.walked", style: { "outline-width": 3, "outline-color": page.accent, "outline-offset": 3 } },
    { selector: ".faint", style: { opacity: 0.22 } },
  ];
}

function edgeStyles(page, way) {
  return [
    {
      selector: "edge",
      style: {
        width: (edge) => 1.2 + Math.min(edge.data("count") - 1, 4) * 0.6,
        "line-color": page.line,
        "target-arrow-color": page.line,
        "arrow-scale": 0.8,
        ...way,
        "font-family": FONT,
        "font-size": 10.5,
        color: page.text,
        "text-rotation": "autorotate",
        "text-background-color": page.ground,
        "text-background-opacity": 0.92,
        "text-background-padding": "2px",
        "overlay-opacity": 0,
      },
    },
    {
      selector: "edge.near",
      style: { ...LEADING, "line-color": page.accent, "target-arrow-color": page.accent },
    },
    { selector: "edge.told", style: { label: "data(label)" } },
    {
      selector: "edge.chosen",
      style: { ...LEADING, "line-color": page.accent, "target-arrow-color": page.accent, width: 4, label: "data(label)" },
    },
  ];
}

export function pageColours(element) {
  const css = getComputedStyle(element);
  const read = (name, otherwise) => css.getPropertyValue(name).trim() || otherwise;
  return {
    text: read("--st-text-color", "#222"),
    ground: read("--st-background-color", "#fff"),
    accent: read("--st-primary-color", "#1f5aa6"),
    line: mix(read("--st-text-color", "#222222"), read("--st-background-color", "#ffffff"), 0.42),
  };
}

function mix(front, back, share) {
  const one = rgb(front);
  const two = rgb(back);
  if (one === null || two === null) return "#8a929c";
  return `rgb(${one.map((value, i) => Math.round(value * share + two[i] * (1 - share))).join(",")})`;
}

function rgb(colour) {
  const hex = /^#([0-9a-f]{6})$/i.exec(colour);
  if (hex) return [0, 2, 4].map((i) => parseInt(hex[1].slice(i, i + 2), 16));
  const parts = colour.match(/\d+(\.\d+)?/g);
  return parts && parts.length >= 3 ? parts.slice(0, 3).map(Number) : null;
}
