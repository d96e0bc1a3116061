// The brush: years dragged over on a strip become the range of the view's address. By keyboard the two date fields
// beside it do the same.

const IN = "in";

let first = null;
let last = null;

export function brush(go) {
  document.addEventListener("pointerdown", begin);
  document.addEventListener("pointermove", spread);
  document.addEventListener("pointerup", () => end(go));
  document.addEventListener("pointercancel", forget);
}

function begin(event) {
  const year = event.button === 0 ? event.target.closest?.(".strip [data-year]") : null;
  if (!year) return;
  event.preventDefault();
  first = last = year;
  show();
}

function spread(event) {
  const over = first === null ? null : document.elementFromPoint(event.clientX, event.clientY);
  const year = over?.closest(".strip [data-year]");
  if (!year || year.parentElement !== first.parentElement) return;
  last = year;
  show();
}

function end(go) {
  if (first === null) return;
  const [since, until] = [first.dataset.year, last.dataset.year].sort();
  const view = new URL(location.href);
  view.searchParams.set("since", since);
  view.searchParams.set("until", until);
  forget();
  go(`${view.pathname}${view.search}`);
}

function forget() {
  first = last = null;
}

function show() {
  const [since, until] = [first.dataset.year, last.dataset.year].sort();
  for (const one of first.parentElement.children) {
    one.classList.toggle(IN, since <= one.dataset.year && one.dataset.year <= until);
  }
}
