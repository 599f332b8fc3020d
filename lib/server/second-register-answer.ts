import "server-only";
import { exportFileName } from "@/lib/documents/file-name";
import { writeSecondRegister } from "@/lib/documents/register/write-second-register";
import { DomainError } from "@/lib/domain/errors";
import type { WrittenFormat } from "@/lib/domain/export/job";
import { secondRegisterFr } from "@/lib/i18n/fr/second-register";
import { routes } from "@/lib/routes";
import { exportSecondRegister } from "@/lib/services/processor/services";
import { asFile, elsewhere, MEDIA_TYPES, nowhere } from "./export-answer";
import { renderWrittenOutside } from "./export-process";
import { currentSession } from "./session";

/** The syndicate's own register in one format: 401 without a session, 404 where the page would be, the page again when it failed. */
export async function answerSecondRegister(format: WrittenFormat): Promise<Response> {
  const session = await currentSession();
  if (!session) return new Response(null, { status: 401 });
  try {
    const { register, today } = await exportSecondRegister(session.actor, null, { format });
    const bytes = await renderWrittenOutside(format, writeSecondRegister(register, today)).catch((error: unknown) => {
      console.error(error);
      return undefined;
    });
    if (bytes === undefined) return elsewhere(routes.secondRegister({ echec: "oui" }));
    if (bytes === null) return elsewhere(routes.secondRegister({ moteur: "absent" }));
    const name = exportFileName(`${secondRegisterFr.document.file} ${register.syndicate}`, today, format);
    return asFile(new Uint8Array(bytes), MEDIA_TYPES[format], name, bytes.length);
  } catch (error) {
    if (error instanceof DomainError) return nowhere();
    throw error;
  }
}
