"use client";

import { ofFile, UploadForm, type UploadIssue } from "@/components/ui/form/upload-form";
import { FILE_BYTES } from "@/lib/domain/register/import/file-refusal";
import { importPagesFr } from "@/lib/i18n/fr/import-pages";
import { fileRefusalFr } from "@/lib/i18n/fr/register-file";

const t = importPagesFr.file;
const words = { label: t.label, hint: t.hint, send: t.send, sending: t.reading };

type Props = {
  address: string;
  idempotencyKey: string;
  /** Why the file before was not read, for a browser without script. */
  refused: string | null;
};

function objections(form: FormData): UploadIssue[] {
  const file = form.get("file");
  if (!(file instanceof File) || file.name === "") return ofFile(t.missing);
  return file.size > FILE_BYTES ? ofFile(fileRefusalFr({ code: "too-big", about: "" })) : [];
}

/** One file, read by the server; the reason why it is not stands beside the field, the choice stays in it. */
export function FileForm({ refused, ...sending }: Props) {
  const before = refused === null ? null : { name: "file", message: refused };
  return <UploadForm {...sending} words={words} accept=".ods,.xlsx,.csv" refused={before} objections={objections} />;
}
