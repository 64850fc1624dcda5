// The server that keeps the decisions, where there is one (citecheck/review/server.py). What it has not taken stays in
// `own`, and is sent again. Reader, time, code, path and excerpt are filled in by the server.

const endpoint = one('meta[name="citecheck-review"]')?.content;
let sending = false;
let troubled = false;

async function ask(path, options = {}) {
  const answer = await fetch(path, { ...options, headers: { "Content-Type": "application/json" }, cache: "no-store" });
  const content = await answer.json().catch(() => ({}));
  if (answer.status !== 200 && answer.status !== 409) throw new Error(content.error ?? `the server says ${answer.status}`);
  return { taken: answer.status === 200, content };
}

function learn(id, entry) {
  before.delete(id);
  if (isDecision(entry)) loaded.set(id, entry);
  else loaded.delete(id);
}

function wish({ decision, reason, note, expires }) {
  return { decision, reason: reason ?? "", note: note ?? "", expires: expires || null };
}

async function send(id) {
  const entry = own.get(id);
  const base = loaded.get(id) ?? null;
  if (entry === null && base === null) learn(id, null); // there is nothing to take back
  else {
    const body = JSON.stringify({ decision: entry && wish(entry), base });
    const { taken, content } = await ask(`${endpoint}/${encodeURIComponent(id)}`, { method: "PUT", body });
    learn(id, content.decision);
    if (!taken) say(`${rowOf.get(id).code} was decided elsewhere meanwhile. That decision is shown; decide again to change it.`);
  }
  if (own.get(id) === entry) forget(id); // it may have been decided anew while this was under way
}

const unsent = () => [...own].find(([id, entry]) => rowOf.has(id) && (entry === null || entry.decision))?.[0];

async function sync({ anew = false } = {}) {
  if (!endpoint || sending) return;
  sending = true;
  try {
    if (anew) {
      const { content } = await ask(endpoint);
      loaded.clear();
      for (const entry of content.decisions) learn(entry.fingerprint, entry);
    }
    for (let id = unsent(); id !== undefined; id = unsent()) await send(id);
    troubled = false;
  } catch (error) {
    if (!troubled) say(`Not saved: ${error.message}. It is kept here and sent again.`);
    troubled = true;
  } finally {
    sending = false;
    redraw();
  }
}
