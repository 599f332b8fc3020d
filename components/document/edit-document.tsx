import type { FormAction } from "@/lib/domain/form-state";
import { newId } from "@/lib/domain/identifier";
import { documentFr } from "@/lib/i18n/fr/document";
import { ActForm } from "../access/act-form";
import { NativeForm } from "../access/form/native-form";
import { Banner } from "../ui/banner";
import { Details } from "../ui/details";
import { DocumentFields } from "./document-fields";
import { aboutOf, type Chosen, type DocumentActs } from "./document-words";

const t = documentFr.edit;

type ChosenProps = { memberId: string; chosen: Chosen; isDpo: boolean; acts: DocumentActs };

/** What is said of a document, to be corrected; or the document, to be taken back. */
export function ChosenDocument({ memberId, chosen, isDpo, acts }: ChosenProps) {
  const about = aboutOf(memberId, chosen);
  return (
    <section aria-labelledby="document-choisi">
      <h2 id="document-choisi">{t.title(chosen.name)}</h2>
      <NativeForm
        key={`${chosen.id}-${chosen.version}`}
        action={acts.describe}
        submitLabel={t.submit}
        labels={documentFr.fields}
      >
        {Object.entries({ key: newId(), ...about }).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <DocumentFields said={chosen} isDpo={isDpo} />
      </NativeForm>
      <Details summary={t.remove}>
        <p>{t.removeHint}</p>
        <ActForm action={acts.remove} label={t.remove} kind="stop" about={about} />
      </Details>
    </section>
  );
}

/** Said once it is gone, with the way back. */
export function RemovedDocument({
  memberId,
  chosen,
  action,
}: {
  memberId: string;
  chosen: Chosen;
  action: FormAction;
}) {
  return (
    <Banner
      tone="done"
      alert
      actions={<ActForm action={action} label={t.putBack} kind="quiet" about={aboutOf(memberId, chosen)} />}
    >
      {t.removed(chosen.name)}
    </Banner>
  );
}
