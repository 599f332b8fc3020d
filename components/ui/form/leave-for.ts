/** Goes to an address, even to an anchor of this very page: what was just saved must be read again. */
export function leaveFor(href: string): void {
  const there = new URL(href, window.location.href);
  const isHere = there.pathname === window.location.pathname && there.search === window.location.search;
  if (isHere && there.hash !== "") {
    window.history.replaceState(null, "", href);
    window.location.reload();
  } else window.location.assign(href);
}
