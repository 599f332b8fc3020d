import { NativeChoices } from "@/components/access/form/native-fields";
import { NativeMoment } from "@/components/access/form/native-moment";
import type { FormAction } from "@/lib/domain/form-state";
import { newId } from "@/lib/domain/identifier";
import type { Neighbour } from "@/lib/domain/visit/campaign/campaign";
import { SLOTS_MAX, SLOTS_MIN } from "@/lib/domain/visit/slot";
import { visitFr } from "@/lib/i18n/fr/visit";
import { visitSlotsFr } from "@/lib/i18n/fr/visit-campaign";
import { visitPagesFr } from "@/lib/i18n/fr/visit-pages";
import { routes } from "@/lib/routes";
import { NativeForm } from "../../access/form/native-form";
import { LinkButton } from "../../ui/button";
import { SlotFields } from "../plan-form";
import { neighbourWords } from "./words";

const t = visitSlotsFr;

type Props = {
  memberId: string;
  visitId: string | undefined;
  visit: { minutes: number | null; place: string; purposes: readonly string[] } | null;
  /** Local times to start from, none to three. */
  start: readonly string[];
  /** Who could be seen on the same journey and is proposed nothing yet. */
  neighbours: readonly Neighbour[];
  action: FormAction;
};

const ranks = Array.from({ length: SLOTS_MAX }, (_, index) => index + 1);

/** Two or three times, and the shape of the visit. */
export function ProposeForm({ memberId, visitId, visit, start, neighbours, action }: Props) {
  const slotLabels = Object.fromEntries(ranks.map((rank) => [`slots.${rank - 1}`, t.slot(rank)]));
  return (
    <NativeForm
      action={action}
      submitLabel={t.submit}
      labels={{ ...visitFr.fields, ...slotLabels }}
      beside={
        <LinkButton href={routes.campaign()} kind="quiet">
          {visitPagesFr.cancel}
        </LinkButton>
      }
    >
      <input type="hidden" name="key" value={newId()} />
      <input type="hidden" name="memberId" value={memberId} />
      {visitId && <input type="hidden" name="visitId" value={visitId} />}
      {ranks.map((rank) => (
        <NativeMoment
          key={rank}
          name={`slots.${rank - 1}`}
          label={t.slot(rank)}
          type="datetime-local"
          optional={rank > SLOTS_MIN}
          value={start[rank - 1] ?? ""}
        />
      ))}
      <SlotFields
        {...(visit && {
          ...(visit.minutes !== null && { minutes: visit.minutes }),
          place: visit.place,
          purposes: visit.purposes,
        })}
      />
      {neighbours.length > 0 && (
        <NativeChoices
          name="also"
          label={t.also}
          hint={t.alsoHint}
          choices={neighbours.map((one) => ({ value: one.id, label: neighbourWords(one) }))}
        />
      )}
    </NativeForm>
  );
}
