import type { Metadata } from "next";
import { TokensPage } from "@/components/access/tokens-page";
import { Shell } from "@/components/shell/shell";
import { apiFr } from "@/lib/i18n/fr/api";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { readApiTokens } from "@/lib/services/access/api-tokens";
import { createApiTokenAction, revokeApiTokenAction } from "./actions";

export const metadata: Metadata = { title: apiFr.title };

export default async function Page({ searchParams }: PageProps<"/jetons">) {
  const { fini } = await searchParams;
  return asActor(async (actor, session) => {
    const { tokens, offered, all } = await readApiTokens(actor);
    return (
      <Shell chrome={chromeOf(session)} member={null}>
        <TokensPage
          tokens={tokens}
          offered={offered}
          all={all}
          now={new Date()}
          ended={fini !== undefined}
          create={createApiTokenAction}
          revoke={revokeApiTokenAction}
        />
      </Shell>
    );
  });
}
