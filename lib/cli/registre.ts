import { DomainError } from "@/lib/domain/errors";
import { closeConnections } from "@/lib/services/connections";
import { answer } from "./commands/answer";
import { Refusal } from "./commands/command";

/** 0 done, 2 what was asked cannot be done as asked and nothing was written; a bug ends with its trace. */
async function main(): Promise<number> {
  try {
    const files: Uint8Array[] = [];
    const told = await answer(process.argv.slice(2), (bytes) => void files.push(bytes));
    for (const bytes of files) process.stdout.write(bytes);
    (files.length > 0 ? process.stderr : process.stdout).write(`${told}\n`);
    return 0;
  } catch (error) {
    if (error instanceof Refusal) {
      for (const reason of error.reasons) console.error(reason);
      return 2;
    }
    if (error instanceof DomainError) {
      console.error(`Refusé : ${error.message}`);
      return 2;
    }
    throw error;
  } finally {
    await closeConnections();
  }
}

// A reader that has enough, « | head », is no fault of the command.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

process.exitCode = await main();
