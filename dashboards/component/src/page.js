// The page's language and direction, links that do not load the page anew, and the way to a quoted sentence.

import { translate } from "./builtin.js";

let go = () => {};
let shown = null;

export default function ({ data, setTriggerValue }) {
  const page = document.documentElement;
  if (page.lang !== data.language) page.lang = data.language;
  if (page.dir !== data.direction) page.dir = data.direction;
  translate(data.builtin);
  go = (address) => setTriggerValue("go", address);
  if (!page.dataset.accords) {
    page.dataset.accords = "yes";
    document.addEventListener("click", follow, true);
  }
  const wanted = data.here === null ? null : `${location.pathname}${location.search}`;
  if (wanted !== null && wanted !== shown) seek(data.here, 40);
  shown = wanted;
}

function follow(event) {
  const link = event.target.closest?.("a.go");
  if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  go(link.getAttribute("href"));
}

function seek(number, tries) {
  const sentence = document.getElementById(`s${number}`);
  if (sentence) sentence.scrollIntoView({ block: "center" });
  else if (tries > 0) setTimeout(() => seek(number, tries - 1), 100);
}
