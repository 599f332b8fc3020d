import { textOf, typedIn } from "@/lib/domain/form-fields";
import type { FormAction, FormState } from "@/lib/domain/form-state";
import { newId } from "@/lib/domain/identifier";
import { offlineVisitFr } from "@/lib/i18n/fr/offline-visit";
import { visitPagesFr } from "@/lib/i18n/fr/visit-pages";
import { NativeText } from "../access/form/native-fields";
import { NativeForm } from "../access/form/native-form";
import { LinkButton } from "../ui/button";
import { type Held, useHeld } from "./engine";
import { FileField } from "./file-field";
import { notKept } from "./keep-form";
import { KeptPhoto } from "./kept-photo";
import { goTo } from "./place";
import { reduced } from "./resize";

const t = offlineVisitFr.photo;
const CAPTION_MAX = 200;

function photoAction({ engine, visit }: Held, question: string | null, backHref: string | null): FormAction {
  return async (_state, form) => {
    const typed = typedIn(form);
    const refuse = (name: string, message: string): FormState => ({
      status: "invalid",
      issues: [{ name, message }],
      typed,
    });
    const file = form.get("photo");
    const caption = textOf(form, "caption").trim().slice(0, CAPTION_MAX);
    if (!(file instanceof File) || file.size === 0) return refuse("photo", t.missing);
    if (caption === "") return refuse("caption", t.captionMissing);
    const made = await reduced(file).catch(() => null); // not a picture that this browser reads
    if (!made) return refuse("photo", t.unreadable);
    const { photo, sha256 } = made;
    const about = { visitId: visit.file.visit.id, photoId: newId(), question, caption };
    try {
      await engine.keep({ kind: "photo", ...about, sha256, bytes: photo.size }, photo);
    } catch (error) {
      return { status: "refused", message: notKept(error), issues: [], typed };
    }
    if (backHref) goTo(backHref);
    return { status: "done", issues: [], typed: {} };
  };
}

type Props = {
  /** The question that the photo shows; null for the visit at large. */
  question: string | null;
  backHref: string;
};

/** The photo of a place, never of a document: said before anything is chosen. */
export function PhotoScreen({ question, backHref }: Props) {
  const held = useHeld();
  const { photos } = held.visit;
  return (
    <>
      <h1 className="q">{t.title}</h1>
      <p className="lead">
        <strong>{t.rule}</strong>
      </p>
      <p className="second">{t.made}</p>
      <NativeForm
        key={photos.length}
        action={photoAction(held, question, question === null ? null : backHref)}
        submitLabel={t.keep}
        labels={{ caption: t.caption }}
        beside={
          <LinkButton href={backHref} kind="quiet">
            {visitPagesFr.run.back}
          </LinkButton>
        }
      >
        <FileField name="photo" label={t.take} accept="image/*" />
        <NativeText name="caption" label={t.caption} hint={t.captionHint} />
      </NativeForm>
      <section>
        <h2>{t.list}</h2>
        {photos.length === 0 && <p className="second">{t.none}</p>}
        <ul className="photos">
          {photos.map(({ photoId, operationId, caption, question: of }) => (
            <li key={photoId}>
              <KeptPhoto operationId={operationId} />
              <span>
                {caption} {of && <span className="second">({t.ofQuestion(of)})</span>}
              </span>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
