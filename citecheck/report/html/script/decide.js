// Confirm, dismiss, comment, undo.

const past = []; // what undo takes back: the finding, what was said of it here, and what the file said

const DONE = { confirm: "Confirmed", dismiss: "Dismissed" };

const worded = (reason) => ({ "wont-fix": "won’t fix" })[reason] ?? reason.replace(/-/g, " ");

function drawDecision(row) {
  const box = one(".actions", row.element);
  if (!box) return;
  const entry = entryOf(row.id);
  const decided = one(".decided", box);
  const parts = [];
  if (entry?.decision) {
    parts.push(element("strong", "", DONE[entry.decision]));
    const why = [entry.reason === "other" ? "" : worded(entry.reason ?? ""), entry.note].filter(Boolean).join(" – ");
    if (why) parts.push(`: ${why}`);
    const facts = [entry.by, entry.at?.slice(0, 10), entry.expires ? `until ${entry.expires}` : ""].filter(Boolean);
    if (facts.length) parts.push(element("span", "facts", ` ${facts.join(", ")}`));
  } else if (entry?.note) {
    parts.push(element("strong", "", "Comment"), `: ${entry.note}`);
  }
  if (refused.has(row.id)) parts.push(element("p", "refused", `Not saved: ${refused.get(row.id)}`));
  decided.className = `decided ${{ confirm: "good", dismiss: "bad" }[entry?.decision] ?? "none"}`;
  decided.replaceChildren(...parts);
  decided.hidden = !parts.length;
  for (const act of ["confirm", "dismiss"]) one(`[data-do=${act}]`, box).ariaPressed = String(entry?.decision === act);
  one("[data-do=takeback]", box).hidden = !entry;
  one(".twin", box).hidden = !row.twin;
  for (const button of all("button", one(".buttons", box))) button.disabled = row.twin;
}

function changed(row, entry) {
  if (entry === undefined) forget(row.id);
  else keep(row.id, entry);
  stored((storage) => storage.setItem(`${prefix.slice(0, -1)}!`, "changed"));
  refused.delete(row.id);
  redraw();
  sync();
}

function decide(row, entry) {
  past.push({ row, was: own.has(row.id) ? own.get(row.id) : undefined, known: loaded.get(row.id) ?? before.get(row.id) });
  changed(row, entry);
}

function undecidable() {
  if (!current) say("Take a finding first: j goes to the next one.");
  else if (current.twin) say("This finding shares its fingerprint with another one and can't be decided on.");
  else return false;
  return true;
}

const stamp = () => ({ by: myName(), at: `${new Date().toISOString().slice(0, 19)}Z` });

function confirmIt() {
  if (undecidable()) return;
  const row = current;
  decide(row, made(row, "confirm", { note: entryOf(row.id)?.note ?? "", ...stamp() }));
  say(`Confirmed ${row.code} ${row.element.querySelector(".name").textContent}. u takes it back.`);
  nextOpen();
}

function openForm(name) {
  if (undecidable()) return;
  for (const open of all(".deciding", current.element)) open.remove();
  one(".actions", current.element).append(one(`#${name}`).content.cloneNode(true));
  const box = one(".deciding", current.element);
  const entry = entryOf(current.id);
  box.elements.note.value = entry?.note ?? "";
  const radio = entry?.decision === "dismiss" && all("[name=reason]", box).find((each) => each.value === entry.reason);
  if (radio) radio.checked = true;
  if (box.elements.expires && entry?.expires) box.elements.expires.value = entry.expires;
  one("input:checked, input", box).focus();
  box.scrollIntoView({ block: "nearest" });
}

function closeForm() {
  for (const open of all(".deciding")) open.remove();
  if (current) one(".row", current.element).focus({ preventScroll: true });
}

function submitted(box) {
  const row = current;
  const note = box.elements.note.value.trim();
  const entry = entryOf(row.id);
  if (box.dataset.form === "comment") {
    decide(row, { ...(entry ?? { fingerprint: row.id }), note });
    say(note ? "The comment is kept." : "The comment is gone.");
    return closeForm();
  }
  const reason = box.elements.reason.value;
  if (reason === "other" && !note) {
    box.elements.note.placeholder = "say why";
    return box.elements.note.focus();
  }
  decide(row, made(row, "dismiss", { reason, note, expires: box.elements.expires.value, ...stamp() }));
  say(`Dismissed ${row.code} ${row.element.querySelector(".name").textContent}: ${worded(reason)}. u takes it back.`);
  closeForm();
  nextOpen();
}

function takeBack() {
  if (undecidable()) return;
  decide(current, loaded.has(current.id) || before.has(current.id) ? null : undefined);
  say("The decision is taken back.");
}

function undo() {
  const last = past.pop();
  if (!last) return say("There is nothing to undo.");
  // what was saved meanwhile has left `own`: undoing then means saving what the file said before
  const saved = endpoint && !own.has(last.row.id);
  changed(last.row, saved ? (last.was ?? last.known ?? null) : last.was);
  take(last.row, { focus: true });
  say(`Undone: ${last.row.code} is as it was.`);
}
