import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { isAbsolute, join } from "node:path";
import type { ParseArgsConfig } from "node:util";
import { folded, type Problem } from "@/lib/domain/import/csv";
import { knownSyndicates } from "@/lib/services/access/syndicates";

export type Values = Readonly<Record<string, string | boolean | undefined>>;
export type Call = { readonly values: Values; readonly words: readonly string[]; readonly pipe: Pipe };

/** Takes a file for the standard output, where it then stands alone: what the command tells goes beside it. */
export type Pipe = (bytes: Uint8Array) => void;

export type Command = {
  readonly name: string;
  /** After the name of the command. */
  readonly usage: string;
  readonly summary: string;
  readonly details: readonly string[];
  readonly options: NonNullable<ParseArgsConfig["options"]>;
  /** Gives what is told: on the standard output, unless a file took it. */
  readonly run: (call: Call) => Promise<string>;
};

/** `--out -`, as other commands have it: no file, the standard output. */
export const isPiped = (out: string): boolean => out === "-";

/** What the person can mend: exit code 2, reasons line by line, nothing written. */
export class Refusal extends Error {
  constructor(readonly reasons: readonly string[]) {
    super(reasons.join("\n"));
  }
}

export const inLines = (problems: readonly Problem[]): string[] =>
  [...problems].sort((a, b) => a.line - b.line).map(({ line, reason }) => `ligne ${line} : ${reason}`);

/** Named from where the person stands, not from the project's folder. */
export const fullPath = (path: string): string =>
  isAbsolute(path) ? path : join(process.env.REGISTRE_CWD ?? process.cwd(), path);

/** Whole or not at all, and readable by its owner only: it may hold a register. */
export function writeOutput(path: string, bytes: Uint8Array): void {
  const full = fullPath(path);
  const draft = `${full}.${process.pid}.part`;
  try {
    writeFileSync(draft, bytes, { mode: 0o600 });
    renameSync(draft, full);
  } catch (error) {
    rmSync(draft, { force: true });
    throw new Refusal([
      `Le fichier ${path} ne peut pas être écrit : ${error instanceof Error ? error.message : error}`,
    ]);
  }
}

/** A file named from where the person stands, not from the project's folder. */
export function readBytes(path: string | undefined): Uint8Array {
  if (!path) throw new Refusal(["Indiquez le fichier."]);
  const full = fullPath(path);
  try {
    return readFileSync(full);
  } catch {
    throw new Refusal([`Fichier introuvable ou illisible : ${path}`]);
  }
}

export const readInput = (path: string | undefined): string => utf8Of(readBytes(path), path);

export function utf8Of(bytes: Uint8Array, path: string | undefined): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal([`${path} n’est pas en UTF-8.`]);
  }
}

export const textOption = (values: Values, name: string): string | undefined => {
  const value = values[name];
  return typeof value === "string" ? value : undefined;
};

/** The syndicate named by `--syndicate` (name or identifier), else the first. */
export async function chosenSyndicate(values: Values): Promise<string> {
  const all = await knownSyndicates();
  const asked = textOption(values, "syndicate");
  const found = asked ? all.find(({ id, name }) => id === asked || folded(name) === folded(asked)) : all[0];
  if (!found) {
    const names = all.map(({ name }) => `« ${name} »`).join(", ");
    throw new Refusal([
      asked ? `Syndicat inconnu : « ${asked} ». Connus : ${names}.` : "Cette base n’a aucun syndicat.",
    ]);
  }
  return found.id;
}
