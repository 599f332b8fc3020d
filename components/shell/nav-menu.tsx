import { Icon } from "../ui/icon";

type NavMenuProps = {
  id: string;
  label: string;
  /** The words of the button that opens it on a narrow screen: where one is. */
  button: string;
  entries: readonly { label: string; href: string }[];
  /** The address of the entry that is open. */
  current: string | undefined;
};

/** A line of links that becomes a menu below 48rem; the browser's popover opens it without a script. */
export function NavMenu({ id, label, button, entries, current }: NavMenuProps) {
  if (entries.length === 0) return null;
  return (
    <>
      <button className="b menu" type="button" popoverTarget={id}>
        {button} <Icon name="down" />
      </button>
      <nav className="nav" id={id} popover="auto" aria-label={label}>
        <ul>
          {entries.map((entry) => (
            <li key={entry.href}>
              <a href={entry.href} aria-current={entry.href === current ? "page" : undefined}>
                {entry.label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </>
  );
}
