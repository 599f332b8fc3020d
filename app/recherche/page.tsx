import type { Metadata } from "next";
import { SearchPage } from "@/components/search/search-page";
import { Shell } from "@/components/shell/shell";
import { SYNDICATE_RIGHTS } from "@/lib/domain/access/matrix";
import { searchAddressSchema } from "@/lib/domain/search/address";
import { searchFr } from "@/lib/i18n/fr/search";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { FOUND_PAGE_SIZE, findEverything, findOfKind } from "@/lib/services/search/find";

export const metadata: Metadata = { title: searchFr.title };

export default async function Page({ searchParams }: PageProps<"/recherche">) {
  const { q, dans, role: as, page } = searchAddressSchema.parse(await searchParams);
  return asActor(async (actor, session) => {
    const { role, ...findings } = dans
      ? await findOfKind(actor, dans, q, page, as)
      : await findEverything(actor, q, as);
    const chrome = chromeOf(session);
    return (
      <Shell chrome={chrome} member={null} current="search" density="dense">
        <SearchPage
          asked={{ q, dans, role: as, page }}
          role={role}
          roles={SYNDICATE_RIGHTS["search:find"].filter((one) => chrome.roles.includes(one))}
          pageSize={FOUND_PAGE_SIZE}
          findings={findings}
        />
      </Shell>
    );
  });
}
