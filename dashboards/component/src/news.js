// What is new since the last visit: the browser alone remembers the newest statement it has shown, and nobody is told.

const SEEN = "accords-seen";

/** Watches for the list of what came in last, and shows of it what this browser has not shown before. */
export function tellNews() {
  const lists = document.getElementsByClassName("news");
  const look = () => [...lists].filter((list) => list.dataset.told === undefined).forEach(tell);
  new MutationObserver(look).observe(document.body, { subtree: true, childList: true });
  look();
}

function tell(list) {
  list.dataset.told = "yes";
  const rows = [...list.querySelectorAll("[data-seen]")];
  const since = before(rows.map((row) => row.dataset.seen).sort().at(-1) ?? "");
  for (const row of rows) row.classList.toggle("new", row.dataset.seen > since);
  list.classList.toggle("some", rows.some((row) => row.dataset.seen > since));
}

/** The newest that was shown before this visit began; at the first visit of all, what is newest now. */
function before(newest) {
  try {
    const since = sessionStorage.getItem(SEEN) ?? localStorage.getItem(SEEN) ?? newest;
    sessionStorage.setItem(SEEN, since);
    localStorage.setItem(SEEN, newest);
    return since;
  } catch {
    return newest;
  }
}
