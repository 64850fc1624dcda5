// What is on the page: findings in reading order, and the marks in the text that belong to them.

const one = (selector, root = document) => root.querySelector(selector);
const all = (selector, root = document) => [...root.querySelectorAll(selector)];

const form = one("#filters");
const help = one("#help");
const dialog = one("#decisions");
const peek = one("#peek");
const count = one(".count");
const narrow = matchMedia("(max-width: 62rem)");
const documents = all(".document");
const marks = all("[data-f]");

const rows = documents.flatMap((section) =>
  all(".finding", section).map((element) => ({
    id: element.id,
    element,
    code: element.dataset.code,
    severity: element.dataset.severity,
    note: element.dataset.note ?? "",
    state: element.dataset.state,
    by: element.dataset.by ?? "",
    twin: "twin" in element.dataset,
    document: section.id,
    path: section.dataset.path,
    text: null,
    shown: true,
  })),
);
const rowOf = new Map(rows.map((row) => [row.id, row]));
const marksOf = new Map(rows.map((row) => [row.id, []]));
for (const mark of marks) {
  for (const id of mark.dataset.f.split(" ")) marksOf.get(id)?.push(mark);
}

const placesOf = new Map();
for (const place of all("[data-r]")) {
  for (const id of place.dataset.r.split(" ")) placesOf.set(id, [...(placesOf.get(id) ?? []), place]);
}

function say(text) {
  one("#said").textContent = text;
  clearTimeout(say.timer);
  say.timer = setTimeout(() => (one("#said").textContent = ""), 6000);
}

function element(tag, className, ...content) {
  const made = document.createElement(tag);
  made.className = className;
  made.append(...content);
  return made;
}
