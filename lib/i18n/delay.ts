import { plural } from "./format";
import { signInFr } from "./fr/sign-in";

const t = signInFr.signIn;

/** Seconds → « 40 secondes », « 3 minutes », « 9 heures », always rounded up: waiting that long is enough. */
export function formatDelay(seconds: number): string {
  if (seconds < 90) return plural(seconds, ...t.seconds);
  if (seconds < 90 * 60) return plural(Math.ceil(seconds / 60), ...t.minutes);
  return plural(Math.ceil(seconds / 3600), ...t.hours);
}
