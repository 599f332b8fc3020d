import { parseArgs } from "node:util";
import { type Command, type Pipe, Refusal } from "./command";
import { documentsCheck, documentsRekey } from "./documents";
import { interventionsImport } from "./interventions";
import { adminInvite, dpoInvite } from "./invitations";
import { membersImport, membersList } from "./members";
import { registerCheck } from "./register";
import { registerExport, registerSchema } from "./register-export";
import { registerImport } from "./register-import";
import { registerPublication } from "./register-publication";
import { registerRestore } from "./register-restore";
import { stats } from "./stats";

const COMMANDS: readonly Command[] = [
  adminInvite,
  dpoInvite,
  membersImport,
  membersList,
  interventionsImport,
  stats,
  registerCheck,
  registerExport,
  registerRestore,
  registerSchema,
  registerImport,
  registerPublication,
  documentsCheck,
  documentsRekey,
];
const COMMON = { syndicate: { type: "string" }, help: { type: "boolean" } } as const;

const usageOf = ({ name, usage }: Command) =>
  ["npm run registre --", name, usage, "[--syndicate NOM]"].filter(Boolean).join(" ");

const helpOf = (command: Command) =>
  [command.summary, "", `  ${usageOf(command)}`, "", ...command.details.map((line) => `  ${line}`)].join("\n");

const overview = () =>
  [
    "Commandes :",
    ...COMMANDS.map(({ name, summary }) => `  ${name.padEnd(22)} ${summary}`),
    "",
    "COMMANDE --help en dit plus.",
  ].join("\n");

/** Node says it in English, and names the option between quotes. */
function misused(error: unknown): string {
  const { code, message } =
    error instanceof Error ? { code: "", ...error, message: error.message } : { code: "", message: "" };
  const option = /'(-{1,2}[\w-]+)/.exec(message)?.[1] ?? "";
  if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") return `Option inconnue : ${option}`;
  if (/does not take an argument/.test(message)) return `L’option ${option} ne prend pas de valeur.`;
  return `L’option ${option} attend une valeur.`;
}

const toOutput: Pipe = (bytes) => void process.stdout.write(bytes);

/** What a command line answers; `Refusal` for what the person can mend. */
export async function answer(argv: readonly string[], pipe: Pipe = toOutput): Promise<string> {
  const [name, ...rest] = argv;
  if (!name || name === "--help") return overview();
  const command = COMMANDS.find((known) => known.name === name);
  if (!command) throw new Refusal([`Commande inconnue : ${name}`, overview()]);
  let parsed: ReturnType<typeof parseArgs>;
  try {
    parsed = parseArgs({ args: rest, options: { ...COMMON, ...command.options }, allowPositionals: true });
  } catch (error) {
    throw new Refusal([misused(error), usageOf(command)]);
  }
  const values = Object.fromEntries(
    Object.entries(parsed.values).flatMap(([key, value]) => (Array.isArray(value) ? [] : [[key, value]])),
  );
  if (values.help === true) return helpOf(command);
  return command.run({ values, words: parsed.positionals, pipe });
}
