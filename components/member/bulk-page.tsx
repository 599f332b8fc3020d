import { NativeText } from "@/components/access/form/native-fields";
import { NativeForm } from "@/components/access/form/native-form";
import { Button, LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import type { FormAction } from "@/lib/domain/form-state";
import { newId } from "@/lib/domain/identifier";
import type { BulkAct } from "@/lib/domain/register/update-request";
import { formatInstant, plural } from "@/lib/i18n/format";
import { templateCompareFr } from "@/lib/i18n/fr/template-compare";
import { routes } from "@/lib/routes";

const t = templateCompareFr.bulk;

type Chosen = { id: string; name: string; left: boolean; asked: { by: string; at: Date } | null };
type Offered = { id: string; own: boolean; name: string };

function Names({ members }: { members: readonly Chosen[] }) {
  return (
    <ul>
      {members.map(({ id, name, left, asked }) => (
        <li key={id}>
          {name}{" "}
          <span className="second">
            {left ? t.left : asked && t.already(asked.by, formatInstant(new Date(asked.at)))}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Which template: the next page tells what it would do at each of them. */
function ChooseTemplate({ members, templates }: { members: readonly Chosen[]; templates: readonly Offered[] }) {
  return (
    <form method="get" action={routes.bulk()}>
      <input type="hidden" name="acte" value={"modele" satisfies BulkAct} />
      {members.map(({ id }) => (
        <input key={id} type="hidden" name="adherent" value={id} />
      ))}
      <div className="field">
        <label htmlFor="modele">{t.template}</label>
        <span className="hint" id="modele-hint">
          {t.templateHint}
        </span>
        <select className="in" id="modele" name="modele" aria-describedby="modele-hint">
          {templates.map(({ id, own, name }) => (
            <option key={id} value={id}>
              {own ? t.own(name) : name}
            </option>
          ))}
        </select>
      </div>
      <div className="bar">
        <Button kind="first" type="submit">
          {t.next}
        </Button>
        <LinkButton href={routes.home()} kind="quiet">
          {t.toList}
        </LinkButton>
      </div>
      <ul>
        {members.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ul>
    </form>
  );
}

function AskUpdate({ members, ask }: { members: readonly Chosen[]; ask: FormAction }) {
  const asked = members.filter((member) => member.asked === null && !member.left);
  const left = members.filter((member) => !asked.includes(member));
  if (asked.length === 0) {
    return (
      <>
        <EmptyState title={t.nobody} action={{ href: routes.home(), label: t.toList }}>
          <p>{t.nobodyBody}</p>
        </EmptyState>
        <Names members={left} />
      </>
    );
  }
  return (
    <NativeForm
      action={ask}
      submitLabel={t.ask}
      labels={{ message: t.message }}
      beside={
        <LinkButton href={routes.home()} kind="quiet">
          {t.toList}
        </LinkButton>
      }
    >
      <input type="hidden" name="key" value={newId()} />
      {members.map(({ id }) => (
        <input key={id} type="hidden" name="memberIds" value={id} />
      ))}
      <NativeText name="message" label={t.message} hint={t.messageHint} rows={3} />
      <p>{t.willAsk(plural(asked.length, ...t.asked))}</p>
      <Names members={asked} />
      {left.length > 0 && (
        <>
          <p>{t.willLeave}</p>
          <Names members={left} />
        </>
      )}
    </NativeForm>
  );
}

type Props = { act: BulkAct; members: readonly Chosen[]; templates: readonly Offered[]; ask: FormAction };

/** What is about to be done for the members ticked in the list: nothing is written before the person confirms. */
export function BulkPage({ act, members, templates, ask }: Props) {
  return (
    <>
      <PageHead title={t.acts[act]} count={members.length > 0 && plural(members.length, ...t.chosen)} large />
      {members.length === 0 && (
        <EmptyState title={t.none} action={{ href: routes.home(), label: t.toList }}>
          <p>{t.noneBody}</p>
        </EmptyState>
      )}
      {members.length > 0 && act === "modele" && <ChooseTemplate members={members} templates={templates} />}
      {members.length > 0 && act === "mise-a-jour" && <AskUpdate members={members} ask={ask} />}
    </>
  );
}
