"use strict";
const PREFIXES = `PREFIX acc: <https://w3id.org/accords/ns#>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX prov: <http://www.w3.org/ns/prov#>
`;
const EXAMPLES = [
  ["Links, most frequent first", "الصلات، الأكثر ورودًا أولًا",
    "SELECT ?predicate (COUNT(*) AS ?claims) WHERE { ?claim a acc:Claim ; rdf:predicate ?predicate }\nGROUP BY ?predicate ORDER BY DESC(?claims)"],
  ["Working groups and their members", "مجموعات العمل وأعضاؤها",
    "SELECT ?name ?member WHERE {\n  ?group a acc:WorkingGroup ; skos:prefLabel ?name . ?party acc:memberOf ?group ; skos:prefLabel ?member\n} LIMIT 100"],
  ["Claims with their sentences", "الأقوال وجملها",
    "SELECT ?subject ?predicate ?object ?sentence WHERE {\n  ?claim rdf:subject ?subject ; rdf:predicate ?predicate ; rdf:object ?object ; acc:evidence ?evidence .\n  ?evidence oa:hasSelector/oa:exact ?sentence\n} LIMIT 50"],
];
const arabic = (new URLSearchParams(location.search).get("lang") ?? navigator.language).startsWith("ar");
const $ = (id) => document.getElementById(id);

function speak() {
  if (!arabic) return;
  document.documentElement.lang = "ar";
  document.documentElement.dir = "rtl";
  document.querySelectorAll("[data-ar]").forEach((node) => { node.textContent = node.dataset.ar; });
  Object.assign($("other"), { href: "?lang=en", lang: "en", textContent: "English" });
  $("result").setAttribute("aria-label", "النتيجة");
}

function cell(row, kind, text) {
  const node = row.appendChild(document.createElement(kind));
  node.dir = "auto";
  node.textContent = text;
  return node;
}

function value(row, term) {
  const node = cell(row, "td", "");
  if (term?.type === "uri" && term.value.startsWith("https://w3id.org/accords/")) {
    const link = node.appendChild(document.createElement("a"));
    link.href = term.value.replace("https://w3id.org/accords", "");
    link.textContent = term.value.replace(/^https:\/\/w3id\.org\/accords\/(id\/|ns#)/, "");
  } else {
    node.textContent = term?.value ?? "";
  }
}

function show(answer) {
  const place = $("result");
  place.replaceChildren();
  place.hidden = false;
  if (answer.boolean !== undefined) { place.textContent = String(answer.boolean); return 1; }
  const table = place.appendChild(document.createElement("table"));
  const head = table.createTHead().insertRow();
  answer.head.vars.forEach((name) => { cell(head, "th", name).scope = "col"; });
  const body = table.createTBody();
  answer.results.bindings.slice(0, 1000).forEach((solution) => {
    const row = body.insertRow();
    answer.head.vars.forEach((name) => value(row, solution[name]));
  });
  return answer.results.bindings.length;
}

async function run(event) {
  event.preventDefault();
  $("said").textContent = "…";
  const started = performance.now();
  const response = await fetch("/sparql", {
    method: "POST",
    headers: { "Content-Type": "application/sparql-query",
      "Accept": "application/sparql-results+json, text/turtle;q=0.5" },
    body: $("query").value,
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(2);
  const text = await response.text();
  if (!response.ok || !response.headers.get("Content-Type").includes("json")) {
    $("result").hidden = false;
    $("result").replaceChildren(Object.assign(document.createElement("pre"), { textContent: text, dir: "ltr" }));
    $("said").textContent = `HTTP ${response.status}, ${seconds} s`;
    return;
  }
  const count = show(JSON.parse(text));
  $("said").textContent = arabic ? `${count} صفًا في ${seconds} ث` : `${count} rows in ${seconds} s`;
}

speak();
EXAMPLES.forEach(([english, arabicName]) => {
  $("example").append(new Option(arabic ? arabicName : english));
});
const choose = () => { $("query").value = PREFIXES + "\n" + EXAMPLES[$("example").selectedIndex][2]; };
$("example").addEventListener("change", choose);
choose();
$("form").addEventListener("submit", run);
