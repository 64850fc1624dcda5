// BibTeX and permalinks into the clipboard.

async function toClipboard(text, said) {
  try {
    await navigator.clipboard.writeText(text);
    say(said);
  } catch {
    say("This browser does not let the page copy; select the text instead.");
  }
}

function copyButton(label, act, subject) {
  const button = element("button", "", label);
  button.type = "button";
  if (subject) button.ariaLabel = `${label} of ${subject}`;
  button.addEventListener("click", act);
  return button;
}

for (const list of all(".works")) {
  const entries = () => all(".work:not([hidden]) .bibtex", list).map((entry) => entry.textContent).join("\n\n");
  const number = () => all(".work:not([hidden])", list).length;
  const every = copyButton("Copy BibTeX of all", () => toClipboard(`${entries()}\n`, `Copied ${number()} entries.`));
  list.before(element("p", "copies", every));
}
document.addEventListener(
  "toggle",
  (event) => {
    // made when it is asked for: a long list of works would need thousands of buttons
    const work = event.target.closest?.(".work");
    if (!work || one(".copies", work)) return;
    const entry = one(".bibtex", work);
    entry.before(element("p", "copies", copyButton("Copy BibTeX", () => toClipboard(`${entry.textContent}\n`, "Copied the entry."), one("code", work).textContent)));
  },
  true,
);
