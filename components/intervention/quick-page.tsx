import type { FormAction } from "@/lib/domain/form-state";
import { newId } from "@/lib/domain/identifier";
import type { Service } from "@/lib/domain/intervention/service";
import { interventionScreensFr } from "@/lib/i18n/fr/intervention-screens";
import { quickEntryFr } from "@/lib/i18n/fr/quick-entry";
import { quickFormFr } from "@/lib/i18n/fr/quick-form";
import { NativeForm } from "../access/form/native-form";
import { LinkButton } from "../ui/button";
import { Details } from "../ui/details";
import { PageHead } from "../ui/page-head";
import { MailStart } from "./mail-start";
import { QuickFields, type QuickLists, type QuickStart } from "./quick-fields";
import { quickLabels } from "./quick-labels";

const t = interventionScreensFr;
const FORM = "saisie";

type QuickPageProps = {
  service: Service;
  memberId: string | null;
  lists: QuickLists;
  action: FormAction;
  backHref: string;
  /** An act to start from. */
  like?: QuickStart | null;
};

/** The quick entry as a page of its own: what the dialog does, without JavaScript as well. */
export function QuickPage({ service, memberId, lists, action, backHref, like = null }: QuickPageProps) {
  return (
    <>
      <PageHead title={quickEntryFr.title[service]} large />
      <p className="lead">{like ? quickFormFr.likeThis : quickFormFr.keysHint}</p>
      <MailStart today={lists.today} formId={FORM} />
      <div id={FORM}>
        <NativeForm
          action={action}
          submitLabel={quickFormFr.save}
          labels={quickLabels}
          beside={
            <LinkButton href={backHref} kind="quiet">
              {t.detail.back}
            </LinkButton>
          }
        >
          <QuickFields
            service={service}
            memberId={memberId}
            today={lists.today}
            lists={lists}
            entryKey={newId()}
            like={like}
          />
        </NativeForm>
      </div>
      <Details summary={quickFormFr.phone.open}>
        <p>{quickFormFr.phone.how}</p>
        <p>{quickFormFr.phone.network}</p>
      </Details>
    </>
  );
}
