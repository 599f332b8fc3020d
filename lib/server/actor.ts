import "server-only";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import type { Actor } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import type { Session } from "@/lib/services/access/session";
import { currentSession } from "./session";

/** The session of a page; without one the person signs in and comes back to the same page. */
export async function requireSession(): Promise<Session> {
  const session = await currentSession();
  if (session) return session;
  const path = (await headers()).get("x-registre-path");
  redirect(path && path !== "/" ? `/connexion?retour=${encodeURIComponent(path)}` : "/connexion");
}

/** Every page reads through here. Refused and absent are one answer, 404: a stranger learns nothing. A bug goes on to error.tsx. */
export async function asActor<T>(read: (actor: Actor, session: Session) => T | Promise<T>): Promise<T> {
  const session = await requireSession();
  try {
    return await read(session.actor, session);
  } catch (error) {
    if (error instanceof DomainError) notFound();
    throw error;
  }
}
