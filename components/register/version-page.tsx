import type { EntryContent } from "@/lib/domain/register/content";
import { dayOf, formatDay, formatNumber } from "@/lib/i18n/format";
import { registerEntryFr } from "@/lib/i18n/fr/register-entry";
import { routes } from "@/lib/routes";
import { LinkButton } from "../ui/button";
import { PageHead } from "../ui/page-head";
import { PrintButton } from "../ui/print-button";
import { ContentSections } from "./content-sections";
import { type CheckedVersion, HashMark } from "./versions-page";

const t = registerEntryFr.versions;

type Props = {
  entry: { id: string; memberId: string; name: string; ref: string };
  version: CheckedVersion & { content: EntryContent };
};

/** A frozen version on paper: its content, who approved it and the hash that proves it. */
export function VersionPage({ entry, version }: Props) {
  return (
    <>
      <PageHead
        title={version.content.name}
        count={`${entry.ref}, ${t.number(formatNumber(version.number)).toLowerCase()}`}
        large
        actions={
          <>
            <PrintButton label={t.print} kind="first" />
            <LinkButton href={routes.entryVersions(entry.memberId, entry.id)}>{t.title}</LinkButton>
          </>
        }
      />
      <p>
        {t.approved(formatDay(dayOf(new Date(version.approvedAt))), version.approvedBy)}
        {version.restoredAt !== null && `, ${t.restored(formatDay(dayOf(new Date(version.restoredAt))))}`}
      </p>
      <p>
        {t.hash}&nbsp;: <code>{version.sha256}</code> <HashMark whole={version.whole} />
      </p>
      <ContentSections content={version.content} />
    </>
  );
}
