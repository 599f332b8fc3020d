import { NativeSelect } from "@/components/access/form/native-select";
import { DOCUMENT_TYPES, VISIBILITIES, type Visibility } from "@/lib/domain/document/document";
import { documentFr } from "@/lib/i18n/fr/document";
import { NativeChoices, NativeText } from "../access/form/native-fields";

const t = documentFr;
const f = t.fields;

type Said = { name: string; type: string; datedOn: string | null; expiresOn: string | null; visibility: Visibility };

/** What is said of a document, when it is attached and later. Who sees it is for the DPO to say. */
export function DocumentFields({ said, isDpo, fresh }: { said?: Said; isDpo: boolean; fresh?: boolean }) {
  return (
    <>
      <NativeText
        name="name"
        label={f.name}
        value={said?.name ?? ""}
        {...(fresh && { hint: t.hints.name, optional: true })}
      />
      <NativeSelect
        name="type"
        label={f.type}
        value={said?.type ?? ""}
        options={DOCUMENT_TYPES.map((value) => ({ value, label: t.types[value] }))}
        {...(!said && { empty: t.chooseType })}
      />
      <div className="grid">
        <NativeText
          name="datedOn"
          label={f.datedOn}
          type="date"
          width="in in-date"
          optional
          value={said?.datedOn ?? ""}
        />
        <NativeText
          name="expiresOn"
          label={f.expiresOn}
          hint={t.hints.expiresOn}
          type="date"
          width="in in-date"
          optional
          value={said?.expiresOn ?? ""}
        />
      </div>
      {isDpo ? (
        <NativeChoices
          name="visibility"
          label={f.visibility}
          single
          value={[said?.visibility ?? "member"]}
          choices={VISIBILITIES.map((value) => ({
            value,
            label: t.visibilities[value],
            hint: t.visibilityHints[value],
          }))}
        />
      ) : (
        <input type="hidden" name="visibility" value="member" />
      )}
    </>
  );
}
