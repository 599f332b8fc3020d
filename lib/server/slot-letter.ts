import "server-only";
import { writeCalendar } from "@/lib/documents/calendar";
import { applicationAddress } from "@/lib/env";
import { visitSlotsFr } from "@/lib/i18n/fr/visit-campaign";
import { slotLetter } from "@/lib/i18n/visit-slot-letter";
import { routes } from "@/lib/routes";
import type { Session } from "@/lib/services/access/session";
import type { readSlots } from "@/lib/services/visit/slots";
import type { Letter } from "./mail";

type Told = Pick<Awaited<ReturnType<typeof readSlots>>, "member" | "slots">;

/** The open slots of a visit as a calendar file. */
export const slotCalendar = ({ member, slots }: Told): Letter["calendar"] => ({
  file: visitSlotsFr.file,
  text: writeCalendar(
    visitSlotsFr.calendarName,
    slots
      .filter(({ state }) => state === "open" || state === "accepted")
      .map(({ id, startsAt, minutes, place, version, state }) => ({
        ...{ id, minutes, place, version, member: member.name, startsAt: startsAt.toISOString() },
        kind: state === "accepted" ? ("planned" as const) : ("slot" as const),
      })),
  ),
});

/** What the DPO writes to the town, whoever carries it. */
export function letterOf({ member, slots }: Told, visitId: string, { actor, syndicateName }: Session): Letter {
  const open = slots.filter(({ state }) => state === "open");
  const about = {
    member: member.name,
    dpo: actor.name,
    syndicate: syndicateName,
    address: applicationAddress() + routes.visitSlots(member.id, visitId),
  };
  return { ...slotLetter(open, about), calendar: slotCalendar({ member, slots }) };
}
