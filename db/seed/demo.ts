import type { Sql } from "postgres";
import { seedSyndicate } from "./syndicate";

/** How one person of the demo signs in; `role` is the word of the interface. */
export type DemoSignIn = { role: string; email: string; password: string };

export type DemoOrder = {
  /** The password of a sign-in, the same at each call. */
  passwordFor: (email: string) => string;
  now: Date;
  /** Told at each part laid. */
  say: (progress: string) => void;
};

/** Lays the demo once, in an empty database, as the migrator; gives one sign-in per role. */
export async function seedDemo(sql: Sql, { say }: DemoOrder): Promise<DemoSignIn[]> {
  await seedSyndicate(sql, { name: "Syndicat numérique du Valdour", demo: true });
  say("1 syndicat");
  return [];
}
