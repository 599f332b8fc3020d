import type { PublicationChanges } from "@/lib/domain/register/publication/changes";
import { dayOf, formatDay, formatNumber } from "@/lib/i18n/format";
import { publicationFr } from "@/lib/i18n/fr/publication";
import { routes } from "@/lib/routes";
import { Banner } from "../ui/banner";
import { LinkButton } from "../ui/button";
import { Details } from "../ui/details";
import { Changes } from "./changes";

const t = publicationFr;

type Props = { memberId: string; notice: { edition: number; publishedAt: Date; changes: PublicationChanges } };

/** On the register's own page: the public reads an edition that no longer says the same. */
export function MovedBanner({ memberId, notice }: Props) {
  const { edition, publishedAt, changes } = notice;
  return (
    <>
      <Banner tone="late" actions={<LinkButton href={routes.publication(memberId)}>{t.state.go}</LinkButton>}>
        {t.state.moved(formatNumber(edition), formatDay(dayOf(publishedAt)))}
      </Banner>
      <Details summary={t.state.see}>
        <Changes changes={changes} />
      </Details>
    </>
  );
}
