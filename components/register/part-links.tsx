import { SECTIONS } from "@/lib/domain/register/sections";
import { registerEntryFr } from "@/lib/i18n/fr/register-entry";
import { Rules } from "../ui/rules";

/** The parts of an entry, as links within its page. */
export function PartLinks() {
  return (
    <Rules title={registerEntryFr.parts}>
      {SECTIONS.map(({ key }) => (
        <li key={key}>
          <a href={`#${key}`}>{registerEntryFr.sections[key]}</a>
        </li>
      ))}
    </Rules>
  );
}
