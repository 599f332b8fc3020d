import { z } from "zod";
import { code, day, flag, freeText, minutes, optionalCode, shortText, subject } from "../intervention/field";
import { type RecordInput, typeProblem } from "../intervention/intervention";
import { QUICK_STATUSES } from "../intervention/quick-defaults";
import { SERVICES } from "../intervention/service";

/** One act as a machine sends it: what a quick entry asks, and what a ticket also knows. Unknown fields are refused. */
const fields = z.strictObject({
  service: z.enum(SERVICES).describe("dpo : action du DPO ; it : demande informatique"),
  memberId: z.uuid().describe("Identifiant de l’adhérent, donné par GET /members"),
  date: day.describe("Jour de l’action, AAAA-MM-JJ, jamais à venir"),
  theme: code.describe("Code de la liste theme pour le DPO, it_domain pour l’informatique"),
  type: optionalCode.describe("Code de la liste type, pour le DPO seulement"),
  mode: code.describe("Code de la liste mode : ce qui a clos la demande"),
  channel: optionalCode.describe("Code de la liste channel ; par défaut, le mode"),
  status: z.enum(QUICK_STATUSES).default("close"),
  subject: subject.describe("Une phrase, sans nom de personne"),
  question: freeText,
  answer: freeText,
  requesterFunction: shortText,
  durationMinutes: minutes.describe("De cinq en cinq"),
  travelMinutes: minutes,
  confidential: flag,
  personalDataKept: flag.describe("Vrai pour garder un texte qui semble contenir une donnée personnelle"),
});

export const interventionCallSchema = fields
  .superRefine((call, context) => {
    const message = typeProblem(call);
    if (message) context.addIssue({ code: "custom", path: ["type"], message });
  })
  .transform(
    (call): RecordInput => ({
      ...call,
      channel: call.channel ?? call.mode,
      secondaryThemes: [],
      direction: "member",
      requesterName: "",
      entryIds: [],
    }),
  );

/** What a caller may send, for the published description. */
export const interventionCallFields = fields;
