import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { inHand } from "@/components/member/in-hand";
import { RegisterMargin } from "@/components/register/register-margin";
import { RegisterPage } from "@/components/register/register-page";
import { Shell } from "@/components/shell/shell";
import { isId } from "@/lib/domain/identifier";
import { registerFilterOf, registerQuerySchema } from "@/lib/domain/register/list-query";
import { registerFr } from "@/lib/i18n/fr/register";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { REGISTER_PAGE_SIZE, readRegister } from "@/lib/services/register/read-register";

export const metadata: Metadata = { title: registerFr.title };

export default async function Page({ params, searchParams }: PageProps<"/membres/[memberId]/registre">) {
  const { memberId } = await params;
  if (!isId(memberId)) notFound();
  const query = registerQuerySchema.parse(await searchParams);
  return asActor(async (actor, session) => {
    const register = await readRegister(actor, memberId, registerFilterOf(query));
    const { member, lacks, today, may } = register;
    return (
      <Shell
        chrome={chromeOf(session)}
        member={inHand(member, actor.grants)}
        memberNav="register"
        density="dense"
        margin={
          <RegisterMargin
            memberId={memberId}
            level={register.level.level}
            lacks={lacks}
            today={today}
            mayWrite={may.write}
            unusedSoftware={register.unusedSoftware}
          />
        }
        marginLabel={registerFr.margin.label}
      >
        <RegisterPage
          memberId={memberId}
          query={query}
          total={register.total}
          approved={register.approved}
          count={register.count}
          page={register.page}
          pageSize={REGISTER_PAGE_SIZE}
          services={register.services}
          lines={register.lines}
          expectedAbsent={lacks.expectedAbsent}
          mayWrite={may.write}
          notice={register.notice}
        />
      </Shell>
    );
  });
}
