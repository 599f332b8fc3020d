import { NativeSelect } from "@/components/access/form/native-select";
import type { FormAction } from "@/lib/domain/form-state";
import { newId } from "@/lib/domain/identifier";
import { liveEntries, type RunFile } from "@/lib/domain/visit/run-file";
import { visitPagesFr } from "@/lib/i18n/fr/visit-pages";
import { NativeText } from "../access/form/native-fields";
import { NativeForm } from "../access/form/native-form";
import { LevelMark } from "../ui/level-mark";
import type { VisitPlaces } from "./places";

const t = visitPagesFr.entries;

type Props = {
  file: RunFile;
  places: VisitPlaces;
  action: FormAction;
  /** On a screen of the device, under its own title. */
  within?: boolean;
};

/** The entries gone through: the level of before is kept when one is taken up here. */
export function EntriesPart({ file, places, action, within = false }: Props) {
  const { member, visit, reviewed } = file;
  const nameOf = new Map(file.entries.map(({ id, name }) => [id, name]));
  const others = liveEntries(file).filter(({ id }) => !reviewed.some(({ entryId }) => entryId === id));
  const hidden = { memberId: member.id, visitId: visit.id };
  return (
    <>
      {within ? <h2>{t.title}</h2> : <h1 className="q">{t.title}</h1>}
      <p className="lead">{t.lead}</p>
      <ul className="items">
        {reviewed.map(({ entryId, levelBefore, levelAfter, note, version }) => (
          <li key={entryId}>
            <div className="item-h">
              <strong>{nameOf.get(entryId)}</strong>
              <LevelMark level={levelBefore} forecast={levelAfter ?? undefined} />
              <a href={places.entry(entryId)}>
                {t.openEntry}
                <span className="vh">&nbsp;: {nameOf.get(entryId)}</span>
              </a>
            </div>
            <NativeForm key={version} action={action} submitLabel={within ? t.keepNote : t.saveNote} kind="plain">
              {Object.entries({ key: newId(), ...hidden, entryId, version }).map(([name, value]) => (
                <input key={name} type="hidden" name={name} value={value} />
              ))}
              <NativeText name="note" label={t.note} rows={2} optional value={note} />
            </NativeForm>
          </li>
        ))}
      </ul>
      {others.length > 0 ? (
        <NativeForm key={reviewed.length} action={action} submitLabel={t.open}>
          {Object.entries({ key: newId(), ...hidden, version: 0, note: "" }).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <NativeSelect
            name="entryId"
            label={reviewed.length > 0 ? t.others : t.chosen}
            options={others.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </NativeForm>
      ) : (
        reviewed.length === 0 && <p>{t.empty}</p>
      )}
    </>
  );
}
