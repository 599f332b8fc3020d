import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { DirectoryPage } from "@/components/member/directory-page";
import { HomeMargin, OtherPlaces } from "@/components/member/home-margin";
import { homePlaces } from "@/components/member/home-places";
import { NoRolePage } from "@/components/member/no-role-page";
import { OverviewPage } from "@/components/member/overview-page";
import { Shell } from "@/components/shell/shell";
import { directoryQuerySchema, overviewQuerySchema } from "@/lib/domain/member/overview-query";
import { townsAmong } from "@/lib/domain/member/towns";
import { frameFr } from "@/lib/i18n/fr/frame";
import { memberFr } from "@/lib/i18n/fr/member";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { installable } from "@/lib/server/installable";
import { listTowns } from "@/lib/services/member/choose-member";
import { listDirectory, overseeMembers } from "@/lib/services/member/overview";

/** The template of the root layout does not reach the page beside it. */
export const metadata: Metadata = {
  ...installable,
  title: { absolute: `${memberFr.list.title} · ${frameFr.product}` },
};

/** Each role starts from its own work: the DPO and the administrator here, the others on their page. */
export default async function HomePage({ searchParams }: PageProps<"/">) {
  const params = await searchParams;
  return asActor(async (actor, session) => {
    const chrome = chromeOf(session);
    // Whoever sees every member needs no second reading to name the towns that they act for.
    const othersAmong = (members: readonly { id: string; name: string }[]) =>
      homePlaces(chrome.roles, townsAmong(actor.grants, members)).slice(1);

    if (chrome.roles.includes("dpo")) {
      const { members, since, today, next } = await overseeMembers(actor);
      const others = othersAmong(members);
      return (
        <Shell
          chrome={chrome}
          member={null}
          current="members"
          density="dense"
          margin={<HomeMargin next={next} today={today} others={others} />}
          marginLabel={memberFr.margin.label}
        >
          <OverviewPage members={members} since={since} today={today} query={overviewQuerySchema.parse(params)} />
        </Shell>
      );
    }
    if (chrome.roles.includes("admin")) {
      const { members, today } = await listDirectory(actor);
      const others = othersAmong(members);
      return (
        <Shell
          chrome={chrome}
          member={null}
          current="members"
          density="dense"
          margin={others.length > 0 && <OtherPlaces places={others} />}
          marginLabel={memberFr.list.otherRoles}
        >
          <DirectoryPage members={members} today={today} query={directoryQuerySchema.parse(params)} />
        </Shell>
      );
    }
    const [first] = homePlaces(chrome.roles, await listTowns(actor));
    if (first) redirect(first.href);
    return (
      <Shell chrome={chrome} member={null}>
        <NoRolePage />
      </Shell>
    );
  });
}
