// The page's language and direction, for the browser, for screen readers and for hyphenation.

export default function ({ data }) {
  const page = document.documentElement;
  if (page.lang !== data.language) page.lang = data.language;
  if (page.dir !== data.direction) page.dir = data.direction;
}
