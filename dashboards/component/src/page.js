// The page's language and direction, links that do not load the page anew, the way to a quoted sentence, the way back
// from a login, and the address of the view to send.

import { brush } from "./brush.js";
import { translate } from "./builtin.js";
import { tellNews } from "./news.js";

const LEFT = "accords-left-at";

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
    brush((address) => go(address));
    tellNews();
    comeBack();
  }
  const wanted = data.here === null ? null : here();
  if (wanted !== null && wanted !== shown) seek(data.here, 40);
  shown = wanted;
}

function comeBack() {
  const left = sessionStorage.getItem(LEFT);
  sessionStorage.removeItem(LEFT);
  if (left !== null && left !== here()) go(left);
}

function here() {
  return `${location.pathname}${location.search}`;
}

async function copy(button) {
  if (navigator.clipboard) await navigator.clipboard.writeText(location.href);
  else copyWithoutClipboard(location.href);
  const before = button.textContent;
  button.textContent = button.dataset.said;
  setTimeout(() => (button.textContent = before), 2500);
}

// A page that is served without TLS has no clipboard.
function copyWithoutClipboard(text) {
  const field = document.body.appendChild(document.createElement("textarea"));
  field.value = text;
  field.select();
  document.execCommand("copy");
  field.remove();
}

function follow(event) {
  if (event.target.closest?.(".st-key-login button")) sessionStorage.setItem(LEFT, here());
  const copying = event.target.closest?.("button.copy");
  if (copying && copying.textContent !== copying.dataset.said) copy(copying);
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
