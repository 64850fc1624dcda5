// The file of decisions: exported, loaded, and the reader's name in it.

const nameField = one("[name=by]", dialog);

function myName() {
  return nameField.value.trim();
}

function exportFile() {
  if (endpoint) return say(troubled ? "The server does not answer; the decisions are kept here and sent again." : "Every decision is saved to the file as it is made.");
  const decisions = allDecisions(myName());
  const text = `${JSON.stringify({ schema: 1, decisions }, null, 2)}\n`;
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  link.download = "citecheck-decisions.json";
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  stored((storage) => storage.removeItem(`${prefix.slice(0, -1)}!`));
  say(`Exported ${decisions.length} ${decisions.length === 1 ? "decision" : "decisions"}.`);
  redraw();
}

async function loadFile(file) {
  if (!file) return;
  let entries;
  try {
    const content = JSON.parse(await file.text());
    entries = content.schema === 1 && Array.isArray(content.decisions) ? content.decisions.filter(isDecision) : null;
  } catch {
    entries = null;
  }
  if (!entries) return say(`${file.name} is no file of decisions by citecheck.`);
  for (const entry of entries) loaded.set(entry.fingerprint, inOrder(entry));
  const here = entries.filter((entry) => rowOf.has(entry.fingerprint)).length;
  redraw();
  filter();
  showDecisions();
  say(`Loaded ${entries.length} decisions, ${here} of them on findings of this report.`);
}

function showDecisions() {
  const states = rows.map(stateOf);
  const number = (state) => states.filter((each) => each === state).length;
  one(".tally", dialog).textContent = `${number("confirmed")} confirmed, ${number("dismissed")} dismissed, ${number("open")} to review.`;
  one(".kept", dialog).textContent = endpoint
    ? "Each decision is saved to the file of decisions as it is made."
    : durable
      ? "They are kept in this browser until you export them."
      : "This browser keeps nothing for this page: export before you close it.";
  one("[data-do=export]", dialog).hidden = Boolean(endpoint);
  one(".button", dialog).hidden = Boolean(endpoint);
  if (!dialog.open) dialog.showModal();
}

nameField.value = stored((storage) => storage.getItem("citecheck-by")) ?? "";
nameField.addEventListener("change", () => stored((storage) => storage.setItem("citecheck-by", myName())));
one("[name=file]", dialog).addEventListener("change", (event) => {
  loadFile(event.target.files[0]);
  event.target.value = "";
});
