// A local server that keeps the decisions, where there is one (its side is said in citecheck/report/html/__init__.py).
// What it has not acknowledged stays in `own`, and is sent again.

const endpoint = one('meta[name="citecheck-review"]')?.content;
const token = new URLSearchParams(location.search).get("token") ?? "";
let revision = 0;
let sending = false;
let troubled = false;

async function ask(path, options = {}) {
  const headers = { Authorization: `Bearer ${token}`, "Content-Type": "application/json" };
  const answer = await fetch(path, { ...options, headers, cache: "no-store" });
  if (answer.status !== 200 && answer.status !== 409) throw new Error(`the server says ${answer.status}`);
  return { taken: answer.status === 200, news: await answer.json() };
}

function learn(news) {
  for (const [id, entry] of Object.entries(news.changed)) {
    if (entry === null) loaded.delete(id);
    else if (isDecision(entry)) loaded.set(id, entry);
  }
  revision = news.revision;
}

async function send(id) {
  const entry = own.get(id);
  const decision = entry?.decision ? inOrder(entry) : null;
  const { taken, news } = await ask(`${endpoint}/${encodeURIComponent(id)}`, {
    method: "PUT",
    body: JSON.stringify({ decision, base: revision }),
  });
  learn(news);
  if (!taken) say(`${rowOf.get(id)?.code ?? "A finding"} was decided elsewhere meanwhile; that decision is shown. Decide again to change it.`);
  if (own.get(id) === entry) forget(id); // it may have been decided anew while this was under way
}

async function sync() {
  if (!endpoint || sending) return;
  sending = true;
  try {
    learn((await ask(`${endpoint}?since=${revision}`)).news);
    let next;
    while ((next = [...own].find(([id, entry]) => rowOf.has(id) && (entry === null || entry.decision)))) await send(next[0]);
    troubled = false;
  } catch (error) {
    if (!troubled) say(`Not saved: ${error.message}. It is kept here and sent again.`);
    troubled = true;
  } finally {
    sending = false;
    redraw();
  }
}
