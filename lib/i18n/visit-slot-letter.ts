import { dayOf, formatDuration, formatInstantTime, formatWeekday } from "./format";
import { visitSlotsFr } from "./fr/visit-campaign";

const t = visitSlotsFr.letter;

type Slot = { startsAt: Date; minutes: number; place: string };

/** « lundi 14 décembre 2026 à 9 h 30 ». */
export const slotWords = ({ startsAt }: Pick<Slot, "startsAt">): string =>
  `${formatWeekday(dayOf(startsAt))} à ${formatInstantTime(startsAt)}`;

/** The mail that proposes slots: no name of anyone but the DPO who signs it. `address` is the page where the town answers. */
export function slotLetter(
  slots: readonly Slot[],
  about: { member: string; dpo: string; syndicate: string; address: string },
): { subject: string; text: string } {
  const [first] = slots;
  const text = [
    t.hello,
    t.ask(about.member, formatDuration(first?.minutes ?? 0)),
    slots.map((slot) => `- ${slotWords(slot)}`).join("\n"),
    ...(first?.place ? [t.place(first.place)] : []),
    t.reply(about.address),
    t.signed(about.dpo, about.syndicate),
  ];
  return { subject: t.subject(about.member), text: text.join("\n\n") };
}
