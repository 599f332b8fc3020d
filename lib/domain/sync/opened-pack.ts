import { sameValue } from "../register/canonical";
import type { EntryContent } from "../register/content";
import { filledContent } from "../register/content/blank";
import { FIELD_KEYS } from "../register/content/fields";
import type { RegisterFacts } from "../register/entry-context";
import type { Pack, PackEntry, PackTemplate } from "./pack";

const PATHS = [...FIELD_KEYS, "unknowns", "confirmed", "toConfirm"] as const;

const BLANK = filledContent({});

/** The fields of a content that its base does not hold already. */
export function fieldsBeyond(base: EntryContent | null, content: EntryContent): Partial<EntryContent> {
  const held = base ?? BLANK;
  const different = PATHS.filter((path) => !sameValue(held[path], content[path]));
  return Object.fromEntries(different.map((path) => [path, content[path]]));
}

const contentOver = (base: EntryContent | null, fields: Partial<EntryContent>): EntryContent => ({
  ...(base ?? BLANK),
  ...fields,
});

const keyOf = ({ id, version }: { readonly id: string; readonly version: number }) => `${id}@${version}`;

export type OpenedEntry = Omit<PackEntry, "fields" | "template"> & {
  readonly name: string;
  readonly templateId: string | null;
  /** The base of the edition that the entry follows: what it is compared with. */
  readonly templateContent: EntryContent | null;
  readonly content: EntryContent;
};

export type OpenedTemplate = Omit<PackTemplate, "fields" | "latest"> & { readonly base: EntryContent };

function openedEntry({ fields, template, ...entry }: PackEntry, bases: ReadonlyMap<string, EntryContent>): OpenedEntry {
  const templateContent = (template && bases.get(keyOf(template))) ?? null;
  const content = contentOver(templateContent, fields);
  return { ...entry, name: content.name, templateId: template?.id ?? null, templateContent, content };
}

/** A pack as the screens read it: whole contents, the facts that the rules ask for, the templates a new entry may start from. */
export function openedPack({ visit, member, run, register, templates, today, entries: held, ...rest }: Pack) {
  const bases = new Map(templates.map((one) => [keyOf(one), contentOver(null, one.fields)]));
  const entries = held.map((entry) => openedEntry(entry, bases));
  const facts: RegisterFacts = {
    member: register.member,
    entries: entries.map(({ id, name, templateId, content, status }) => ({
      id,
      name,
      templateId,
      service: content.service,
      status,
    })),
    findings: register.findings,
    linked: register.linked,
    syndicateName: register.syndicateName,
    today,
  };
  const lines = entries.map(({ id, ref, name }) => ({ id, ref, name, archived: false }));
  const archived = register.archived.map((line) => ({ ...line, archived: true }));
  return {
    ...rest,
    file: { ...run, visit, member, today, entries: [...lines, ...archived] },
    entries,
    facts,
    templates: templates
      .filter(({ latest }) => latest)
      .map(({ fields, latest: _latest, ...one }): OpenedTemplate => ({ ...one, base: contentOver(null, fields) })),
  };
}
export type OpenedPack = ReturnType<typeof openedPack>;
