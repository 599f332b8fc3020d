import type { Metadata } from "next";
import { ListsPage } from "@/components/dictionary/lists-page";
import { Shell } from "@/components/shell/shell";
import { canOnSyndicate } from "@/lib/domain/access/policy";
import { dictionaryFr } from "@/lib/i18n/fr/dictionary";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { listDictionaries } from "@/lib/services/dictionary/read-terms";

export const metadata: Metadata = { title: dictionaryFr.title };

export default async function DictionariesPage() {
  return asActor(async (actor, session) => {
    const lists = await listDictionaries(actor);
    return (
      <Shell chrome={chromeOf(session)} member={null} current="lists">
        <ListsPage lists={lists} seesPeople={canOnSyndicate(actor, "person:read")} />
      </Shell>
    );
  });
}
