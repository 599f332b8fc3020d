import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { newId } from "@/lib/domain/identifier";
import { checkContractSchema, contractInputSchema, saveContractSchema } from "@/lib/domain/processor/contract";
import { subscriptionInputSchema } from "@/lib/domain/processor/service";
import { saveSoftwareSchema, usedSoftwareSchema } from "@/lib/domain/processor/software";
import { readPosted } from "@/lib/domain/read-posted";
import { ChecklistForm } from "./checklist-form";
import { NewContractForm, SavedContractForm } from "./contract-form";
import { allClauses, BLANK_CONTRACT } from "./contract-start";
import { SavedSoftwareForm } from "./software-form";
import { SubscriptionForm } from "./subscription-form";
import { UseForm } from "./use-form";

const ENTITIES: Readonly<Record<string, string>> = { quot: '"', amp: "&", "#x27": "'", lt: "<", gt: ">" };
const plain = (text: string) => text.replace(/&(\S+?);/g, (whole, name: string) => ENTITIES[name] ?? whole);

function answerIn(control: string): string {
  if (control.startsWith("<textarea")) return control.replace(/^<textarea[^>]*>/, "").trim();
  const chosen = /<option value="([^"]*)" selected=""/.exec(control) ?? /value="([^"]*)"/.exec(control);
  return chosen?.[1] ?? "on";
}

/** What a browser without scripts would send of a form that nobody touched, as the server reads it. */
function sent(form: React.ReactElement): unknown {
  const data = new FormData();
  const controls = renderToStaticMarkup(form).match(/<input[^>]*>|<textarea[^>]*>[^<]*|<select.*?<\/select>/gs) ?? [];
  for (const control of controls) {
    const name = /name="([^"]*)"/.exec(control)?.[1];
    const left = /type="(radio|checkbox)"/.test(control) && !control.includes('checked=""');
    if (name && !left) data.append(plain(name), plain(answerIn(control)));
  }
  return readPosted(data).values;
}

const action = async () => ({ status: "done" as const });
const about = { memberId: newId(), contractId: newId(), version: 3 };
const facts = {
  ...BLANK_CONTRACT,
  ref: "M-12",
  endsOn: "2026-01-01",
  tacitRenewal: false,
  noticeMonths: 3,
  note: "Lu",
};

test("FND-54 a form that nobody touched sends, without its script, what it was begun from", () => {
  const contract = { ...about, ...facts };
  expect(saveContractSchema.parse(sent(<SavedContractForm start={contract} action={action} />))).toEqual(contract);

  const clauses = allClauses({ audit: { answer: "present", page: "12", note: "" } });
  const check = { ...about, clauses, lastCheckOn: "2026-01-01" };
  expect(checkContractSchema.parse(sent(<ChecklistForm start={check} action={action} />))).toEqual(
    checkContractSchema.parse(check),
  );

  const software = { id: newId(), version: 2, name: "Paie", publisherId: null, serviceId: null, note: "" };
  const form = <SavedSoftwareForm start={software} publishers={[]} services={[]} action={action} />;
  expect(saveSoftwareSchema.parse(sent(form))).toEqual(software);

  const line = { memberId: about.memberId, version: 2, since: "2024-01-15", until: null };
  const contractId = newId();
  const use = { ...line, softwareId: newId(), contractId };
  const contracts = [{ value: contractId, label: "Nuage, hébergement" }];
  expect(usedSoftwareSchema.parse(sent(<UseForm start={use} contracts={contracts} action={action} />))).toEqual(use);
  const subscription = { ...line, serviceId: newId(), contractRef: "Convention 12" };
  expect(subscriptionInputSchema.parse(sent(<SubscriptionForm start={subscription} action={action} />))).toEqual(
    subscription,
  );
});

test("FND-54 a new line without its software is refused at that field", () => {
  const start = {
    memberId: about.memberId,
    softwareId: "",
    version: 0,
    since: "2024-02-01",
    until: null,
    contractId: null,
  };
  const { error } = usedSoftwareSchema.safeParse(
    sent(<UseForm start={start} contracts={[]} choices={[]} action={action} />),
  );
  expect(error?.issues.map(({ path }) => path)).toEqual([["softwareId"]]);
});

test("FND-54 a new contract without its company is refused at that field", () => {
  const start = { ...BLANK_CONTRACT, memberId: about.memberId, processorId: "" };
  const values = sent(<NewContractForm start={start} processors={[]} action={action} />);
  const { error } = contractInputSchema.safeParse(values);
  expect(error?.issues.map(({ path }) => path)).toEqual([["processorId"]]);
});
