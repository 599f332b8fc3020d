import type { Metadata } from "next";
import { SearchPage } from "@/components/register/search-page";
import { Shell } from "@/components/shell/shell";
import { searchQuerySchema } from "@/lib/domain/register/list-query";
import { registerFr } from "@/lib/i18n/fr/register";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { SEARCH_PAGE_SIZE, searchRegisters } from "@/lib/services/register/search-registers";

export const metadata: Metadata = { title: registerFr.search.title };

export default async function Page({ searchParams }: PageProps<"/recherche">) {
  const { q, page } = searchQuerySchema.parse(await searchParams);
  return asActor(async (actor, session) => {
    const { total, entries } = await searchRegisters(actor, q, page);
    return (
      <Shell chrome={chromeOf(session)} member={null} current="search" density="dense">
        <SearchPage question={q} total={total} page={page} pageSize={SEARCH_PAGE_SIZE} entries={entries} />
      </Shell>
    );
  });
}
