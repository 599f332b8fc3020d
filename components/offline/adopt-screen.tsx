import { useState } from "react";
import type { ActionResult } from "@/lib/domain/action-result";
import { newId } from "@/lib/domain/identifier";
import { blankContent } from "@/lib/domain/register/content/blank";
import type { EntryDomain } from "@/lib/domain/register/content/codes";
import { plain } from "@/lib/domain/register/plain-text";
import type { OpenedTemplate } from "@/lib/domain/sync/opened-pack";
import { takenUpOperation } from "@/lib/domain/visit/on-device/make-operation";
import type { DeviceOperationOf } from "@/lib/domain/visit/on-device/operation";
import { offlineVisitFr } from "@/lib/i18n/fr/offline-visit";
import { BlankEntryForm } from "../register/blank-entry-form";
import { Banner } from "../ui/banner";
import { Button } from "../ui/button";
import { Tag } from "../ui/tag";
import type { VisitPlaces } from "../visit/places";
import { useHeld } from "./engine";
import { keepAll, notKept } from "./keep-form";
import { NameFilter } from "./name-filter";
import { goTo } from "./place";

const t = offlineVisitFr.adopt;

const byName = (a: OpenedTemplate, b: OpenedTemplate) =>
  Number(b.expected) - Number(a.expected) || a.name.localeCompare(b.name, "fr");

/** A new entry from a template of the pack, or a blank one. */
export function AdoptScreen({ places }: { places: VisitPlaces }) {
  const { engine, visit } = useHeld();
  const [name, setName] = useState("");
  const [problem, setProblem] = useState("");
  const held = new Set(visit.entries.filter(({ status }) => status !== "archived").map(({ templateId }) => templateId));
  const free = visit.templates.filter(({ id }) => !held.has(id)).toSorted(byName);
  const found = free.filter((template) => plain(template.name).includes(plain(name)));

  const add = (entry: Omit<DeviceOperationOf<"entry-new">, "kind">) =>
    keepAll(engine, [{ kind: "entry-new", ...entry }, takenUpOperation(visit, entry.entryId)]);
  const adopt = async (template: OpenedTemplate) => {
    const id = newId();
    try {
      await add({ entryId: id, templateId: template.id, content: template.base });
      goTo(places.entry(id));
    } catch (error) {
      setProblem(notKept(error));
    }
  };
  const addBlank = async (_key: string, input: { name: string; domain: EntryDomain }): Promise<ActionResult> => {
    const id = newId();
    const content = blankContent({ name: input.name, domain: input.domain, controllerRole: "commune" });
    await add({ entryId: id, templateId: null, content });
    return { status: "done", id };
  };

  return (
    <>
      <h1 className="q">{t.title}</h1>
      <p className="lead">{t.lead}</p>
      {problem && (
        <Banner tone="stop" alert>
          {problem}
        </Banner>
      )}
      <NameFilter label={t.filter} value={name} onChange={setName} />
      {found.length === 0 && <p role="status">{t.none}</p>}
      <ul className="rules adopt">
        {found.map((template) => (
          <li key={template.id}>
            <span>
              {template.name} {template.expected && <Tag icon="todo">{t.expected}</Tag>}
              {template.setAside !== null && <span className="second"> {t.setAside(template.setAside)}</span>}
            </span>
            <Button onClick={() => adopt(template)} aria-label={`${t.add}\u00a0: ${template.name}`}>
              {t.add}
            </Button>
          </li>
        ))}
      </ul>
      <section>
        <h2>{t.blank}</h2>
        <BlankEntryForm memberId={visit.file.member.id} action={addBlank} editHref={places.entry} />
      </section>
    </>
  );
}
