import { newId } from "@/lib/domain/identifier";
import { freezeSnapshot } from "@/lib/services/meeting/freeze-snapshot";
import { closeMeetingItem, noteMeetingItem } from "@/lib/services/meeting/items";
import { openMeetingLink, revokeMeetingLink } from "@/lib/services/meeting/links";
import { changeMeeting, prepareMeeting } from "@/lib/services/meeting/save-meeting";
import { serviceCase, type Town } from "../case";

const meeting = {
  title: "Commission d’essai",
  heldOn: "2022-11-16",
  from: "2022-01-01",
  to: "2022-12-31",
  agenda: ["Bilan du DPO"],
  present: ["Présidente"],
  excused: [],
};
const item = { kind: "decision" as const, label: "Équiper les élus", owner: "DPO", dueOn: null };

async function prepared(town: Town) {
  const actor = await town.actor("dpo");
  const { id: meetingId } = await prepareMeeting(actor, null, meeting);
  return { actor, meetingId };
}

const freeze = (meetingId: string) => ({ meetingId, syndicate: "Syndicat", definitions: {} });
const shared = { shared: ["meetingId", "itemId", "linkId"] };

async function withLink(town: Town) {
  const { actor, meetingId } = await prepared(town);
  await freezeSnapshot(actor, null, freeze(meetingId));
  return { actor, meetingId };
}

const link = (meetingId: string) => ({ meetingId, holder: "Présidente", days: 30, token: "a".repeat(43) });

export const cases = [
  serviceCase(prepareMeeting)(async (town) => ({ actor: await town.actor("dpo"), input: meeting })),
  serviceCase(changeMeeting)(async (town) => {
    const { actor, meetingId } = await prepared(town);
    return { actor, input: { ...meeting, title: "Autre nom", meetingId, version: 1 } };
  }, shared),
  serviceCase(freezeSnapshot)(async (town) => {
    const { actor, meetingId } = await prepared(town);
    return { actor, input: freeze(meetingId) };
  }, shared),
  serviceCase(noteMeetingItem)(async (town) => {
    const { actor, meetingId } = await prepared(town);
    return { actor, input: { meetingId, ...item } };
  }, shared),
  serviceCase(closeMeetingItem)(async (town) => {
    const { actor, meetingId } = await prepared(town);
    const { id: itemId } = await noteMeetingItem(actor, null, { meetingId, ...item });
    return { actor, input: { itemId, version: 1, closedOn: "2022-12-01", outcome: "Fait" } };
  }, shared),
  serviceCase(openMeetingLink)(async (town) => {
    const { actor, meetingId } = await withLink(town);
    return { actor, input: link(meetingId) };
  }, shared),
  serviceCase(revokeMeetingLink)(async (town) => {
    const { actor, meetingId } = await withLink(town);
    const { id: linkId } = await openMeetingLink(actor, null, { ...link(meetingId), token: newId() });
    return { actor, input: { linkId } };
  }, shared),
];
