import { encode } from "next-auth/jwt";
import type { Actor } from "@/lib/domain/access/policy";

const address = process.env.NEXTAUTH_URL ?? "";

/** What the sign-in cookie of that person holds. */
export const tokenOf = (actor: Actor): Promise<string> =>
  encode({ token: { sid: actor.secret }, secret: process.env.NEXTAUTH_SECRET ?? "" });

/** Asks the application as a browser would, signed in as that person. */
export async function clientOf(actor: Actor) {
  const token = await tokenOf(actor);
  // A connection of its own each time: one kept through a long measure is closed by the server meanwhile.
  const headers = { cookie: `next-auth.session-token=${token}`, origin: address, connection: "close" };
  const ask = async (path: string, init: RequestInit = {}) => {
    const answer = await fetch(`${address}${path}`, { redirect: "manual", ...init, headers });
    const body = await answer.arrayBuffer();
    if (answer.status >= 400) throw new Error(`${path}: ${answer.status}`);
    return body;
  };
  return {
    /** Milliseconds until the last byte. */
    async time(path: string): Promise<number> {
      const start = performance.now();
      await ask(path);
      return performance.now() - start;
    },
    /** Sends the form of a page that holds the field `field`, as a browser without JavaScript does. */
    async submit(path: string, field: string, values: Record<string, string>): Promise<void> {
      const page = Buffer.from(await ask(path)).toString();
      const form =
        page
          .split("<form")
          .find((part) => part.includes(`name="${field}"`))
          ?.split("</form>")[0] ?? "";
      const body = new FormData();
      for (const [input] of form.matchAll(/<input[^>]*type="hidden"[^>]*>/g)) {
        const read = (name: string) =>
          new RegExp(` ${name}="([^"]*)"`).exec(input)?.[1]?.replaceAll("&quot;", '"').replaceAll("&amp;", "&");
        body.append(read("name") ?? "", read("value") ?? "");
      }
      for (const [name, value] of Object.entries(values)) body.append(name, value);
      await ask(path, { method: "POST", body });
    },
  };
}
export type Client = Awaited<ReturnType<typeof clientOf>>;

const sorted = (values: readonly number[]) => [...values].sort((a, b) => a - b);
const at = (values: readonly number[], share: number) => sorted(values)[Math.ceil(values.length * share) - 1] ?? 0;
export const median = (values: readonly number[]): number => at(values, 0.5);
export const p95 = (values: readonly number[]): number => at(values, 0.95);

/** One measure beside its reference of the same run; `limit` is what their ratio may not pass. */
export function report(
  name: string,
  unit: string,
  measured: { value: number; reference: number; limit: number },
): boolean {
  const { value, reference, limit } = measured;
  const round = (number: number) => Math.round(number * 10) / 10;
  const ratio = Math.round((value / reference) * 100) / 100;
  const kept = ratio <= limit;
  console.log(JSON.stringify({ name, value: round(value), unit, reference: round(reference), ratio, limit, kept }));
  return kept;
}
