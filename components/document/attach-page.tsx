import { type Holder, MEGABYTE } from "@/lib/domain/document/document";
import { ATTACHMENT_REFUSALS } from "@/lib/domain/document/kind";
import { newId } from "@/lib/domain/identifier";
import { formatSize } from "@/lib/i18n/format";
import { attachmentRefusalFr, documentFr } from "@/lib/i18n/fr/document";
import { routes } from "@/lib/routes";
import { Banner } from "../ui/banner";
import { LinkButton } from "../ui/button";
import { PageHead } from "../ui/page-head";
import { AttachForm } from "./attach-form";
import { DocumentFields } from "./document-fields";
import { holderHref, holderWords } from "./document-words";

const t = documentFr;

export const usedWords = (used: number, quotaMb: number): string =>
  t.used(used === 0 ? "0\u00a0Mo" : formatSize(used), formatSize(quotaMb * MEGABYTE));

type Props = {
  memberId: string;
  on: Holder;
  holderName: string;
  used: number;
  quotaMb: number;
  isDpo: boolean;
  open: boolean;
  /** Code of the refusal before, as the address gives it. */
  refused: string | undefined;
};

function issueOf(code: string | undefined) {
  if (code === "type") return { name: "type", message: t.form.noType };
  const known = ATTACHMENT_REFUSALS.find((one) => one === code);
  return known ? { name: "file", message: attachmentRefusalFr(known) } : null;
}

/** Attaches one file to one object; says before how much room there is. */
export function AttachPage({ memberId, on, holderName, used, quotaMb, isDpo, open, refused }: Props) {
  const back = holderHref(memberId, on, isDpo);
  const leave = (
    <LinkButton href={back} kind="quiet">
      {t.form.cancel}
    </LinkButton>
  );
  return (
    <>
      <PageHead title={t.form.title} sum={holderWords(on, holderName)} large />
      {open ? (
        <>
          <p className="second">{usedWords(used, quotaMb)}</p>
          <AttachForm
            address={routes.documentDeposit(memberId)}
            idempotencyKey={newId()}
            refused={issueOf(refused)}
            beside={leave}
          >
            <input type="hidden" name="on" value={on.kind} />
            <input type="hidden" name="onId" value={on.id} />
            <DocumentFields isDpo={isDpo} fresh />
          </AttachForm>
        </>
      ) : (
        <>
          <Banner tone="late">{t.closed}</Banner>
          <p className="bar">{leave}</p>
        </>
      )}
    </>
  );
}
