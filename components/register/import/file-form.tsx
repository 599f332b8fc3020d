"use client";

import { ofFile, UploadForm, type UploadIssue } from "@/components/ui/form/upload-form";
import { FILE_BYTES } from "@/lib/domain/register/import/file-refusal";
import { importPagesFr } from "@/lib/i18n/fr/import-pages";
import { fileRefusalFr } from "@/lib/i18n/fr/register-file";

const register = importPagesFr.file;

type Words = { label: string; hint: string; missing: string; send: string; reading: string };

type Props = {
  address: string;
  idempotencyKey: string;
  /** Why the file before was not read, for a browser without script. */
  refused: string | null;
  /** What is asked for; a register by default. */
  words?: Words;
};

const objectionsTo =
  (missing: string) =>
  (form: FormData): UploadIssue[] => {
    const file = form.get("file");
    if (!(file instanceof File) || file.name === "") return ofFile(missing);
    return file.size > FILE_BYTES ? ofFile(fileRefusalFr({ code: "too-big", about: "" })) : [];
  };

/** One file, read by the server; the reason why it is not stands beside the field, the choice stays in it. */
export function FileForm({ refused, words = register, ...sending }: Props) {
  const before = refused === null ? null : { name: "file", message: refused };
  const { label, hint, send, reading, missing } = words;
  return (
    <UploadForm
      {...sending}
      words={{ label, hint, send, sending: reading }}
      accept=".ods,.xlsx,.csv"
      refused={before}
      objections={objectionsTo(missing)}
    />
  );
}
