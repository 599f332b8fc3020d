"use client";

import { type FormEvent, useState } from "react";
import { NativeText } from "@/components/access/form/native-fields";
import { NativeForm } from "@/components/access/form/native-form";
import { useHydrated } from "@/components/ui/use-hydrated";
import type { FormAction } from "@/lib/domain/form-state";
import { plural } from "@/lib/i18n/format";
import { registerTownFr } from "@/lib/i18n/fr/register-town";

const t = registerTownFr.approve;

export type ApprovalLine = {
  id: string;
  version: number;
  ref: string;
  name: string;
  lines: readonly string[];
  href: string;
};

type ApprovalFormProps = {
  action: FormAction;
  memberId: string;
  idempotencyKey: string;
  entries: readonly ApprovalLine[];
  here: string;
};

function Line({ entry }: { entry: ApprovalLine }) {
  return (
    <li>
      <label className="tick" htmlFor={`e-${entry.id}`}>
        <input type="checkbox" id={`e-${entry.id}`} name="approved" value={entry.id} defaultChecked />
        <span className="t">
          {entry.name} <span className="second">{entry.ref}</span>
        </span>
      </label>
      <div className="lines">
        {entry.lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
        <a href={entry.href}>
          {t.read}
          <span className="vh">&nbsp;: {entry.name}</span>
        </a>
        <div className="reveal">
          <NativeText name={`reason.${entry.id}`} label={t.reason} hint={t.reasonHint} rows={2} />
        </div>
      </div>
      <input type="hidden" name="shown" value={`${entry.id}:${entry.version}`} />
    </li>
  );
}

/** One decision over all: every entry ticked, any left out with a reason, one button that says how many. */
export function ApprovalForm({ action, memberId, idempotencyKey, entries, here }: ApprovalFormProps) {
  const [ticked, setTicked] = useState(entries.length);
  const hydrated = useHydrated();
  const count = (event: FormEvent<HTMLUListElement>) =>
    setTicked(event.currentTarget.querySelectorAll("input[name=approved]:checked").length);
  const words = ticked === 0 ? t.submitTicked : t.submit(plural(ticked, ...t.count));
  return (
    <NativeForm
      action={action}
      submitLabel={hydrated ? words : t.submitTicked}
      beside={<a href={here}>{t.movedRead}</a>}
    >
      <input type="hidden" name="memberId" value={memberId} />
      <input type="hidden" name="key" value={idempotencyKey} />
      <ul className="approve" onChange={count}>
        {entries.map((entry) => (
          <Line key={entry.id} entry={entry} />
        ))}
      </ul>
      <p className="second prose no-print">{t.effect}</p>
    </NativeForm>
  );
}
