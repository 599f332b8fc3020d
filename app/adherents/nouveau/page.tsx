import type { Metadata } from "next";
import { CommuneResults } from "@/components/member/commune-results";
import { CommuneSearch } from "@/components/member/commune-search";
import { CreateMemberForm } from "@/components/member/create-form";
import { Shell } from "@/components/shell/shell";
import { Banner } from "@/components/ui/banner";
import { PageHead } from "@/components/ui/page-head";
import { memberCardFr } from "@/lib/i18n/fr/member-card";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { prepareNewMember } from "@/lib/services/member/find-communes";
import { createMemberAction } from "./actions";

const t = memberCardFr.form;

export const metadata: Metadata = { title: t.newTitle };

const text = (value: string | string[] | undefined) => (typeof value === "string" ? value.trim().slice(0, 80) : "");

const BLANK = {
  shortName: "",
  agentsCount: null,
  latitude: null,
  longitude: null,
  joinedOn: null,
  leftOn: null,
  parentMemberId: null,
};

export default async function NewMemberPage({ searchParams }: PageProps<"/adherents/nouveau">) {
  const params = await searchParams;
  const search = { typed: text(params.commune), insee: text(params.insee) };
  return asActor(async (actor, session) => {
    const { found, commune, others } = await prepareNewMember(actor, search);
    const start = {
      ...BLANK,
      name: commune?.name ?? "",
      kind: "commune" as const,
      insee: commune?.insee ?? "",
      siren: commune?.siren ?? "",
      population: commune?.population ?? null,
    };
    return (
      <Shell chrome={chromeOf(session)} member={null} current="members">
        <PageHead title={t.newTitle} large />
        <section aria-labelledby="commune">
          <h2 id="commune">{t.communeTitle}</h2>
          {/* biome-ignore lint/a11y/useSemanticElements: `search` is unknown to browsers still found in town halls */}
          <form method="get" role="search" aria-labelledby="commune">
            <CommuneSearch typed={search.typed} />
            <button className="b" type="submit">
              {t.communeSearch}
            </button>
          </form>
          <CommuneResults typed={search.typed} communes={found} />
        </section>
        <section aria-labelledby="renseignements">
          <h2 id="renseignements">{t.byHand}</h2>
          {commune ? (
            <Banner tone="done">{t.communeTaken(commune.name, commune.insee)}</Banner>
          ) : (
            <p className="lead">{t.otherKinds}</p>
          )}
          <CreateMemberForm
            start={start}
            others={others.map(({ id, name }) => ({ id, name }))}
            action={createMemberAction}
          />
        </section>
      </Shell>
    );
  });
}
