// How each type of thing is drawn: a colour, a shape and an icon, so that no one of them carries the meaning alone.

const path = {
  Country: "M6 3h1.8v18H6zM8.6 4h9.9l-2 3.6 2 3.6H8.6z",
  Organization: "M12 3l9 4.6v1.8H3V7.6zM5 10.6h2.4v7H5zM10.8 10.6h2.4v7h-2.4zM16.6 10.6H19v7h-2.4zM3.5 18.8h17V21h-17z",
  Official: "M12 3.6a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM4 20.4c0-4.4 3.4-7.2 8-7.2s8 2.8 8 7.2z",
  WorkingGroup:
    "M8 5a3.2 3.2 0 1 1 0 6.4A3.2 3.2 0 0 1 8 5zM16 5a3.2 3.2 0 1 1 0 6.4A3.2 3.2 0 0 1 16 5z" +
    "M2 19c0-3.6 2.6-5.8 6-5.8 1.6 0 3 .5 4 1.4 1-.9 2.4-1.4 4-1.4 3.4 0 6 2.2 6 5.8z",
  Agreement: "M6 2.5h8.2L19 7.3v14.2H6zM8.6 9.6v1.7h7.6V9.6zm0 3.6v1.7h7.6v-1.7zm0 3.6v1.7h4.8v-1.7z",
  Meeting: "M4 5h16v16H4zM6.2 10.2v8.6h11.6v-8.6zM7 2.8h2.2v3.6H7zM14.8 2.8H17v3.6h-2.2zM8.4 12.4h3v3h-3z",
  Threat: "M12 3l10 17.5H2zM11 9.4v5.6h2V9.4zm0 6.9v2h2v-2z",
  Statement: "M3.5 4h17v12.4h-9L7 20.6v-4.2H3.5z",
  Commitment: "M9.6 17.6L4 12l1.9-1.9 3.7 3.7 8.5-8.5L20 7.2z",
};

const look = {
  Country: ["ellipse", "#1f5aa6"],
  Organization: ["round-rectangle", "#4b5a9b"],
  Official: ["ellipse", "#2b7a78"],
  WorkingGroup: ["hexagon", "#7a4fa3"],
  Agreement: ["round-rectangle", "#9a6212"],
  Meeting: ["round-octagon", "#566573"],
  Threat: ["diamond", "#b03a2e"],
  Statement: ["round-rectangle", "#5d6570"],
  Commitment: ["round-pentagon", "#2f7d4f"],
};

export const shapeOf = (type) => (look[type] ?? look.Statement)[0];
export const colourOf = (type) => (look[type] ?? look.Statement)[1];

export function iconOf(type) {
  const drawing = path[type] ?? path.Statement;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="48" height="48" viewBox="0 0 24 24">` +
    `<path fill="#fff" fill-rule="evenodd" d="${drawing}"/></svg>`;
  return `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`;
}
