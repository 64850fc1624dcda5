// The server that keeps the decisions, where there is one (citecheck/review/server.py). What it has not taken stays in
// `own`, and is sent again. Reader, time, code, path and excerpt are filled in by the server.

const endpoint = one('meta[name="citecheck-review"]')?.content;
let sending = false;
let troubled = false;
const refused = new Map(); // what the server will not take; asking again the same way is of no use

async function ask(path, options = {}) {
  const answer = await fetch(path, { ...options, headers: { "Content-Type": "application/json" }, cache: "no-store" });
  const content = await answer.json().catch(() => ({}));
  if (answer.status !== 200 && answer.status !== 409) {
    const error = new Error(content.error ?? `the server says ${answer.status}`);
    error.final = answer.status >= 400 && answer.status < 500;
    throw error;
  }
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
    const { taken, content } = await ask(`${endpoint}/${encodeURIComponent(id).replace("%3A", ":")}`, { method: "PUT", body });
    learn(id, content.decision);
    if (!taken) say(`${rowOf.get(id).code} was decided elsewhere meanwhile. That decision is shown; decide again to change it.`);
  }
  if (own.get(id) === entry) forget(id); // it may have been decided anew while this was under way
}

async function trySend(id) {
  try {
    await send(id);
  } catch (error) {
    if (!error.final) throw error;
    refused.set(id, error.message);
    say(`The server does not take the decision on ${rowOf.get(id).code}: ${error.message}`);
  }
}

const unsent = () => [...own].find(([id, entry]) => rowOf.has(id) && !refused.has(id) && (entry === null || entry.decision))?.[0];

async function sync({ anew = false } = {}) {
  if (!endpoint || sending) return;
  sending = true;
  try {
    if (anew) {
      const { content } = await ask(endpoint);
      loaded.clear();
      for (const entry of content.decisions) learn(entry.fingerprint, entry);
    }
    for (let id = unsent(); id !== undefined; id = unsent()) await trySend(id);
    troubled = refused.size > 0;
  } catch (error) {
    say(`Not saved: ${error.message}. It is kept here and sent again.`);
    troubled = true;
  } finally {
    sending = false;
    redraw();
  }
}
