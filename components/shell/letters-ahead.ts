/** Letters typed after `M`, while the page of choice is on its way: they are for its field, no shortcut and no loss. */
const SLOT = "registre:lettres";
const WAIT_MS = 10_000;

/** The letters kept so far, or nothing where the browser keeps none. */
function read(): string {
  try {
    return sessionStorage.getItem(SLOT) ?? "";
  } catch {
    return "";
  }
}

/** True when the browser keeps them. */
function write(letters: string): boolean {
  try {
    if (letters === "") sessionStorage.removeItem(SLOT);
    else sessionStorage.setItem(SLOT, letters);
    return true;
  } catch {
    return false;
  }
}

/** From now until the page goes, what is typed is kept aside. */
export function keepLetters(): void {
  write("");
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const letters = read();
    if (event.key.length === 1) write(letters + event.key);
    else if (event.key === "Backspace") write(letters.slice(0, -1));
    else if (event.key !== "Enter") return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const stop = () => window.removeEventListener("keydown", press, true);
  window.addEventListener("keydown", press, true);
  window.addEventListener("pagehide", stop, { once: true });
  // A page that never comes must not leave this one deaf.
  setTimeout(stop, WAIT_MS);
}

/** What was typed on the way here, once. */
export function takeLetters(): string {
  const letters = read();
  write("");
  return letters;
}
