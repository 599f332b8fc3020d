import type { EntryContent } from "../content";
import { blankProcessor } from "../content/blank";
import { completeContext } from "./complete-entry";
import { company, contract, link, linkedTo } from "./linked";
import { on, type RuleCases } from "./rule-case";

type Code = `ST-0${1 | 2 | 3 | 4 | 5 | 6}`;

const at = (today: string, change: Partial<EntryContent>) => ({ ...on(change), today });
const noContract = company({ contractReference: "", addedOn: "2026-05-31" });
const served = (processors: Partial<EntryContent>, ownSyndicate = false) => ({
  ...on(processors),
  linked: {
    ...completeContext.linked,
    processors: [link({ ownSyndicate })],
    softwares: completeContext.linked.softwares.map((software) => ({ ...software, served: true })),
  },
});

export const processorCases: RuleCases<Code> = {
  "ST-01": {
    fires: [
      { when: "software alone", context: on({ processors: [] }) },
      {
        when: "an outside host alone",
        context: on({ processors: [], software: [], supports: { ...completeContext.content.supports, cloud: true } }),
      },
      { when: "only the part is known", context: on({ processors: [blankProcessor("", "Éditeur du portail")] }) },
    ],
    silent: [{ when: "no software, no host", context: on({ processors: [], software: [] }) }],
  },
  "ST-02": {
    fires: [
      {
        when: "the day before six months",
        context: at("2026-11-29", noContract),
        severity: "warning",
        detail: { list: ["Logicantine"] },
      },
      { when: "six months after it was added", context: at("2026-11-30", noContract), severity: "blocking" },
      {
        when: "nobody dated it",
        context: on(company({ contractReference: "" })),
        severity: "warning",
        detail: { list: ["Logicantine"] },
      },
      {
        when: "the contract linked has no agreement yet",
        context: linkedTo({ contract: contract({ dpaStatus: "draft" }) }, company({ contractReference: "" })),
        detail: { list: ["Logicantine"] },
      },
    ],
    silent: [
      {
        when: "a signed agreement is linked, whatever the entry writes",
        context: linkedTo({ contract: contract() }, company({ contractReference: "" })),
      },
    ],
  },
  "ST-03": {
    fires: [
      {
        when: "one clause of Article 28(3) is partial",
        context: linkedTo({
          contract: contract({
            clauses: { ...contract().clauses, audit: { answer: "partial", page: "", note: "" } },
          }),
        }),
        detail: { list: ["audit"] },
      },
    ],
    silent: [
      { when: "every clause is there", context: linkedTo({ contract: contract() }) },
      {
        when: "a point beside Article 28(3) is absent",
        context: linkedTo({
          contract: contract({ clauses: { ...contract().clauses, reuse: { answer: "absent", page: "", note: "" } } }),
        }),
      },
      { when: "no contract is linked", context: linkedTo({}) },
    ],
  },
  "ST-04": {
    fires: [
      {
        when: "ended yesterday",
        context: on(company({ contractEndsOn: "2026-11-21" })),
        detail: { on: "2026-11-21", list: ["Logicantine"] },
      },
      { when: "no end", context: on(company({ contractEndsOn: null })), detail: { list: ["Logicantine"] } },
      {
        when: "the contract linked ended, the entry still says otherwise",
        context: linkedTo({ contract: contract({ endsOn: "2026-11-21" }) }),
        detail: { on: "2026-11-21", list: ["Logicantine"] },
      },
    ],
    silent: [
      {
        when: "the contract linked renewed itself",
        context: linkedTo({ contract: contract({ endsOn: "2026-11-21", tacitRenewal: true }) }),
      },
      {
        when: "the contract linked runs, the entry still says otherwise",
        context: linkedTo({ contract: contract() }, company({ contractEndsOn: "2026-11-21" })),
      },
      { when: "ends today", context: on(company({ contractEndsOn: "2026-11-22" })) },
      {
        when: "no contract at all is another rule",
        context: on(company({ contractReference: "", contractEndsOn: null })),
      },
    ],
  },
  "ST-05": {
    fires: [{ when: "the syndicate maintains the software and is not named", context: served(company({})) }],
    silent: [
      { when: "the company linked is the syndicate", context: served(company({}), true) },
      {
        when: "the syndicate is named in words",
        context: served({
          processors: [
            ...(company({}).processors ?? []),
            { ...blankProcessor("Syndicat du VAL"), contractReference: "C-2" },
          ],
        }),
      },
      { when: "no software of the entry is covered", context: served({ ...company({}), software: [] }) },
    ],
  },
  "ST-06": {
    fires: [{ when: "nobody asked", context: on(company({ furtherProcessorsKnown: null })) }],
    silent: [
      {
        when: "the directory knows the list",
        context: linkedTo({ subProcessorsKnown: true }, company({ furtherProcessorsKnown: null })),
      },
    ],
  },
};
