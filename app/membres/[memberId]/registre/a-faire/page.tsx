import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { inHand } from "@/components/member/in-hand";
import { TodoMargin, TodoPage } from "@/components/register/town/todo-page";
import { Shell } from "@/components/shell/shell";
import { isId } from "@/lib/domain/identifier";
import { registerTownFr } from "@/lib/i18n/fr/register-town";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { readTodo } from "@/lib/services/register/read-todo";
import { closeUpdateAction } from "./actions";

const t = registerTownFr.todo;

export const metadata: Metadata = { title: t.title };

export default async function TodoRoute({ params, searchParams }: PageProps<"/membres/[memberId]/registre/a-faire">) {
  const { memberId } = await params;
  const { lot } = await searchParams;
  if (!isId(memberId)) notFound();
  return asActor(async (actor, session) => {
    const view = await readTodo(actor, memberId, Number(lot));
    return (
      <Shell
        chrome={chromeOf(session)}
        member={inHand(view.member, actor.grants)}
        memberNav="todo"
        margin={<TodoMargin view={view} />}
        marginLabel={t.margin}
      >
        <TodoPage view={view} closeUpdate={closeUpdateAction} />
      </Shell>
    );
  });
}
