// Decisions. `own` is what was decided in this browser and is not in the file yet: a decision, a comment alone, or
// null where a decision was taken back. `loaded` is what a file or the server says, `before` what was in force when
// the report was made. Each finding has a key of its own in the storage, so that two tabs write beside each other and
// not over each other.

const prefix = `citecheck:${document.documentElement.dataset.report}:`;
const own = new Map();
const loaded = new Map();
const before = new Map(JSON.parse(one("#decided")?.textContent ?? "[]").map((entry) => [entry.fingerprint, entry]));
let durable = true;

function stored(act) {
  try {
    return act(localStorage);
  } catch {
    durable = false; // a page from disk may have no storage
    return null;
  }
}

function remembered(text) {
  try {
    const value = JSON.parse(text);
    return value === null || typeof value === "object" ? value : undefined;
  } catch {
    return undefined;
  }
}

function readStore() {
  stored((storage) => {
    for (const key of Object.keys(storage)) {
      if (!key.startsWith(prefix)) continue;
      const value = remembered(storage.getItem(key));
      if (value !== undefined) own.set(key.slice(prefix.length), value);
    }
  });
}

function keep(id, value) {
  own.set(id, value);
  stored((storage) => storage.setItem(prefix + id, JSON.stringify(value)));
}

function forget(id) {
  own.delete(id);
  stored((storage) => storage.removeItem(prefix + id));
}

const today = () => new Date().toISOString().slice(0, 10);

function entryOf(id) {
  if (own.has(id)) return own.get(id);
  const entry = loaded.get(id) ?? before.get(id) ?? null;
  return entry?.expires && entry.expires.slice(0, 10) < today() ? null : entry;
}

function stateOf(row) {
  const entry = entryOf(row.id);
  if (entry?.decision) return entry.decision === "confirm" ? "confirmed" : "dismissed";
  if (row.state === "dismissed" && row.by === "decision" && own.has(row.id) && !entry) return "open"; // taken back
  return row.state === "active" ? "open" : row.state;
}

// The exported file

const FIELDS = ["fingerprint", "code", "path", "excerpt", "decision", "reason", "note", "by", "at", "expires"];

function made(row, decision, more) {
  // the excerpt is the finding's subject, by which it is found again when its sentence was edited
  const excerpt = row.element.dataset.subject ?? one(".message", row.element).textContent;
  return { fingerprint: row.id, code: row.code, path: row.path, excerpt, decision, ...more };
}

function inOrder(entry) {
  return Object.fromEntries(FIELDS.filter((field) => entry[field]).map((field) => [field, String(entry[field])]));
}

function allDecisions(by) {
  const found = new Map([...before, ...loaded]);
  for (const [id, entry] of own) {
    if (!rowOf.has(id)) continue;
    if (entry === null) found.delete(id);
    else if (entry.decision) found.set(id, { ...entry, by: entry.by || by });
  }
  return [...found.keys()].sort().map((id) => inOrder(found.get(id)));
}

const isDecision = (entry) =>
  entry !== null && typeof entry === "object" && typeof entry.fingerprint === "string" && ["confirm", "dismiss"].includes(entry.decision);
