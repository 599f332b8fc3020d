import type { ExportFormat } from "@/lib/domain/export/job";
import { documentsIn, type ExportedRegister, volumeName } from "@/lib/domain/register/export/exported";
import { EngineMissing } from "./engine-missing";
import { renderRegister } from "./render";

export type RegisterDocument = {
  readonly name: string;
  readonly content: Uint8Array;
  /** It is the page to print: the PDF that was asked for has no engine on this machine. */
  readonly toPrint: boolean;
};

const printName = (name: string): string => name.replace(/(\.\w+)?$/, ".html");

async function documentOf(format: ExportFormat, exported: ExportedRegister, name: string): Promise<RegisterDocument> {
  try {
    return { name, content: await renderRegister(format, exported), toPrint: false };
  } catch (error) {
    if (!(error instanceof EngineMissing)) throw error;
    const { writeRegisterHtml } = await import("./html/register-html");
    return { name: printName(name), content: Buffer.from(writeRegisterHtml(exported)), toPrint: true };
  }
}

/** The documents of one register, each made when the former was taken: one, or the volumes of a long one. As heavy as `renderRegister`. */
export async function* registerDocuments(
  format: ExportFormat,
  exported: ExportedRegister,
  name: string,
): AsyncGenerator<RegisterDocument> {
  const volumes = documentsIn(format, exported);
  for (const [index, volume] of volumes.entries())
    yield await documentOf(format, volume, volumes.length > 1 ? volumeName(name, index) : name);
}
