import type { EntryContent } from "../content";
import { completeContent } from "./complete-entry";
import { consent, on, onMember, onTemplate, purpose, type RuleCases } from "./rule-case";

type Code =
  | "BL-01"
  | "BL-02"
  | "BL-03"
  | "BL-04"
  | "BL-05"
  | "BL-06"
  | "BL-07"
  | "BL-08"
  | "BL-09"
  | "BL-10"
  | "BL-11"
  | "BL-12"
  | "BL-13";

const rights = (change: Partial<(typeof completeContent)["rights"]>) => ({
  rights: { ...completeContent.rights, ...change },
});
const photo = { label: "Illustrer le bulletin par des photographies" };
const policePart: Partial<EntryContent> = {
  purposes: [purpose("to_determine", { regime: "title_iii" })],
  legalRegime: "mixte",
};

export const lawfulBasisCases: RuleCases<Code> = {
  "BL-01": {
    fires: [
      {
        when: "one purpose has no basis",
        context: on({ purposes: [purpose("public_task"), purpose("to_determine")] }),
      },
      {
        when: "the part under the RGPD has none",
        context: on({ legalRegime: "mixte", purposes: [purpose("to_determine")] }),
      },
    ],
    silent: [
      { when: "only the police part of a mixed entry has none", context: on(policePart) },
      {
        when: "the whole entry is under title III",
        context: on({ legalRegime: "title_iii", purposes: [purpose("to_determine")] }),
      },
    ],
  },
  "BL-02": {
    fires: [
      {
        when: "an obligation without text",
        context: on({ purposes: [purpose("legal_obligation", { lawReferences: [] })] }),
      },
      {
        when: "a public task without text",
        context: on({ purposes: [purpose("public_task", { lawReferences: [] })] }),
      },
    ],
    silent: [
      { when: "a contract needs none", context: on({ purposes: [purpose("contract", { lawReferences: [] })] }) },
    ],
  },
  "BL-03": {
    fires: [{ when: "a public body asks for consent", context: on({ purposes: [consent()] }) }],
    silent: [
      { when: "photographs are on the white list", context: on({ purposes: [consent(photo)] }) },
      {
        when: "an association is no public body",
        context: onMember({ kind: "association" }, { purposes: [consent()] }),
      },
    ],
  },
  "BL-04": {
    fires: [
      { when: "staff are asked to consent", context: on({ agents: true, purposes: [consent(photo)] }) },
      {
        when: "staff stand among the persons",
        context: on({
          dataSubjects: [{ label: "Agents et élus", kind: null, comment: "" }],
          purposes: [consent(photo)],
        }),
      },
    ],
    silent: [{ when: "no staff are concerned", context: on({ purposes: [consent(photo)] }) }],
  },
  "BL-05": {
    fires: [
      { when: "no proof", context: on({ purposes: [consent({ consentProof: "" })] }) },
      { when: "no way back", context: on({ purposes: [consent({ consentWithdrawal: "" })] }) },
    ],
    silent: [{ when: "both are written", context: on({ purposes: [consent()] }) }],
  },
  "BL-06": {
    fires: [{ when: "a commune claims an interest", context: on({ purposes: [purpose("legitimate_interests")] }) }],
    silent: [
      {
        when: "an association does",
        context: onMember({ kind: "association" }, { purposes: [purpose("legitimate_interests")] }),
      },
    ],
  },
  "BL-07": {
    fires: [{ when: "nothing was weighed", context: on({ purposes: [purpose("legitimate_interests")] }) }],
    silent: [
      {
        when: "the balance is written",
        context: on({ purposes: [purpose("legitimate_interests", { balancingTest: "Intérêts mis en balance" })] }),
      },
    ],
  },
  "BL-08": {
    fires: [
      {
        when: "only a deliberation obliges",
        context: on({
          purposes: [purpose("legal_obligation", { lawReferences: ["Délibération n° 12", "Règlement intérieur"] })],
        }),
      },
    ],
    silent: [
      {
        when: "a law stands beside it",
        context: on({
          purposes: [purpose("legal_obligation", { lawReferences: ["Délibération n° 12", "Code civil, art. 40"] })],
        }),
      },
    ],
  },
  "BL-09": {
    fires: [
      {
        when: "cameras by obligation",
        context: onTemplate("videoprotection", { purposes: [purpose("legal_obligation")] }),
      },
    ],
    silent: [{ when: "cameras by public task", context: onTemplate("videoprotection") }],
  },
  "BL-10": {
    fires: [{ when: "vital interests are the main basis", context: on({ purposes: [purpose("vital_interests")] }) }],
    silent: [{ when: "they only help", context: on({ secondaryLawfulBases: ["vital_interests"] }) }],
  },
  "BL-11": {
    fires: [
      {
        when: "no contract with the person",
        context: on({ purposes: [purpose("contract")], contractWithSubject: false }),
      },
    ],
    silent: [
      { when: "the person signed", context: on({ purposes: [purpose("contract")], contractWithSubject: true }) },
    ],
  },
  "BL-12": {
    fires: [
      { when: "children alone online", context: on({ purposes: [consent(photo)], onlineServiceForChildren: true }) },
    ],
    silent: [
      {
        when: "a parent agrees",
        context: on({ purposes: [consent(photo)], onlineServiceForChildren: true, parentalConsent: true }),
      },
      { when: "the basis is not consent", context: on({ onlineServiceForChildren: true }) },
    ],
  },
  "BL-13": {
    fires: [
      { when: "objection under an obligation", context: on({ purposes: [purpose("legal_obligation")] }) },
      { when: "portability under a public task", context: on(rights({ portability: true })) },
    ],
    silent: [
      { when: "consent is withdrawn, not objected to", context: on({ purposes: [consent(photo)] }) },
      {
        when: "portability under a contract",
        context: on({
          purposes: [purpose("contract")],
          contractWithSubject: true,
          ...rights({ portability: true, objection: false }),
        }),
      },
    ],
  },
};
