import type { FormAction } from "@/lib/domain/form-state";
import { newId } from "@/lib/domain/identifier";
import type { Service } from "@/lib/domain/intervention/service";
import { interventionScreensFr } from "@/lib/i18n/fr/intervention-screens";
import { NativeForm } from "../access/form/native-form";
import { LinkButton } from "../ui/button";
import { PageHead } from "../ui/page-head";
import { QuickFields, type QuickLists } from "./quick-fields";
import { quickLabels } from "./quick-labels";

const t = interventionScreensFr;

type QuickPageProps = {
  service: Service;
  memberId: string | null;
  lists: QuickLists;
  action: FormAction;
  backHref: string;
};

/** The quick entry as a page of its own: what the dialog does, without JavaScript as well. */
export function QuickPage({ service, memberId, lists, action, backHref }: QuickPageProps) {
  return (
    <>
      <PageHead title={t.quick.title[service]} large />
      <p className="lead">{t.quick.keysHint}</p>
      <NativeForm
        action={action}
        submitLabel={t.quick.save}
        labels={quickLabels}
        beside={
          <LinkButton href={backHref} kind="quiet">
            {t.detail.back}
          </LinkButton>
        }
      >
        <QuickFields service={service} memberId={memberId} today={lists.today} lists={lists} entryKey={newId()} />
      </NativeForm>
    </>
  );
}
