import type { ReactNode } from "react";
import { BULK_ACTS } from "@/lib/domain/register/update-request";
import { templateCompareFr } from "@/lib/i18n/fr/template-compare";
import { routes } from "@/lib/routes";
import { Button } from "../ui/button";

const t = templateCompareFr.bulk;

/** A list whose rows can be ticked, and what may be done with those: a GET form, so that it works without JavaScript. */
export function BulkForm({ children }: { children: ReactNode }) {
  return (
    <form method="get" action={routes.bulk()}>
      {children}
      <div className="bulk">
        <label htmlFor="acte">{t.act}</label>
        <select className="in" id="acte" name="acte">
          {BULK_ACTS.map((act) => (
            <option key={act} value={act}>
              {t.acts[act]}
            </option>
          ))}
        </select>
        <Button type="submit">{t.go}</Button>
      </div>
    </form>
  );
}

export const BulkTick = ({ member }: { member: { id: string; name: string } }) => (
  <input type="checkbox" name="adherent" value={member.id} aria-label={t.choose(member.name)} />
);
