// Filters: which findings are shown, in the list and in the text.

let visible = rows;
let current = null;

const textOf = (row) => (row.text ??= `${one("h4", row.element).textContent} ${one(".message", row.element).textContent} ${marksOf.get(row.id).map((part) => part.textContent).join("")}`.toLowerCase());

function wanted() {
  const data = new FormData(form);
  return {
    severities: new Set(data.getAll("severity")),
    code: data.get("code"),
    note: data.get("note"),
    document: data.get("document") ?? "",
    state: data.get("state"),
    words: data.get("text").toLowerCase().split(/\s+/).filter(Boolean),
  };
}

const passes = (row, want) =>
  want.severities.has(row.severity) &&
  (!want.code || row.code === want.code) &&
  (!want.note || row.note === want.note) &&
  (!want.document || row.document === want.document) &&
  (!want.state || stateOf(row) === want.state) &&
  want.words.every((word) => textOf(row).includes(word));

function filter() {
  const want = wanted();
  for (const row of rows) {
    const shown = passes(row, want);
    if (shown !== row.shown) {
      row.shown = shown;
      row.element.hidden = !shown;
    }
  }
  visible = rows.filter((row) => row.shown);
  const lists = new Set(visible.map((row) => row.element.parentElement));
  for (const list of all(".findings")) list.hidden = !lists.has(list); // an empty one would still take up room
  for (const mark of marks) {
    mark.classList.toggle("off", !mark.dataset.f.split(" ").some((id) => rowOf.get(id)?.shown));
  }
  const filled = new Set(visible.map((row) => row.document));
  for (const section of documents) one("aside .empty", section).hidden = filled.has(section.id);
  const narrowed = want.severities.size < 3 || want.code || want.note || want.document || want.words.length;
  one("[data-do=clear]", form).hidden = !narrowed;
  if (current && !current.shown) leave();
  tell();
}

function clear(state) {
  const kept = state ?? new FormData(form).get("state");
  form.reset();
  one(`[name=state][value="${kept}"]`, form).checked = true;
  filter();
}

function tell() {
  const at = visible.indexOf(current);
  count.value = at < 0 ? `${visible.length} of ${rows.length}` : `${at + 1} / ${visible.length}`;
}

// Counts, badges and progress follow the decisions. The list stays as it is until it is filtered again: a finding
// that has just been decided must not vanish under its reader.

function mark(row) {
  const state = stateOf(row);
  if (row.drawn === state) return;
  row.drawn = state;
  const decided = state === "confirmed" || state === "dismissed";
  row.element.classList.toggle("decided", decided);
  one(".verdict", row.element)?.remove();
  if (decided || state === "known") {
    const mood = { confirmed: "good", dismissed: "bad", known: "none" }[state];
    const glyph = element("span", "glyph");
    glyph.ariaHidden = "true";
    one(".row", row.element).append(element("span", `verdict badge ${mood}`, glyph, state));
  }
  for (const part of marksOf.get(row.id)) {
    part.classList.toggle("done", part.dataset.f.split(" ").every((id) => !rowOf.has(id) || stateOf(rowOf.get(id)) !== "open"));
  }
}

function redraw() {
  const counts = { open: 0, confirmed: 0, dismissed: 0, known: 0, "": rows.length };
  for (const row of rows) {
    mark(row);
    counts[stateOf(row)] += 1;
  }
  for (const tab of all(".tabs label", form)) one(".number-of", tab).textContent = counts[one("input", tab).value];
  const active = rows.length - counts.known;
  const bar = one(".progress progress");
  bar.max = Math.max(1, active);
  bar.value = active - counts.open;
  one(".reviewed").textContent = active ? `${active - counts.open} of ${active} reviewed` : "nothing to review";
  one(".unsaved").hidden = endpoint ? !troubled : !stored((storage) => storage.getItem(`${prefix.slice(0, -1)}!`));
  if (current) drawDecision(current);
}
