import { redirect } from "next/navigation";
import { quickEntry } from "@/components/shell/navigation";
import { routes } from "@/lib/routes";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";

/** Where the installed page opens: the quick entry of whoever holds the telephone, or their home. */
export default async function Page() {
  return asActor(async (_, session) => redirect(quickEntry(chromeOf(session).roles, null)?.href ?? routes.home()));
}
