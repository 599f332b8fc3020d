"use client";

import { type ReactNode, useMemo } from "react";
import { ofFile, UploadForm, type UploadIssue } from "@/components/ui/form/upload-form";
import { FILE_BYTES } from "@/lib/domain/document/kind";
import { READY } from "@/lib/domain/form-state";
import { attachmentRefusalFr, documentFr } from "@/lib/i18n/fr/document";
import { ScopeContext } from "../access/form/native-form";

const t = documentFr;
const words = { label: t.fields.file, hint: t.hints.file, send: t.form.submit, sending: t.form.sending };

type Props = {
  address: string;
  idempotencyKey: string;
  /** Why the sending before was refused, for a browser without script. */
  refused: UploadIssue | null;
  beside: ReactNode;
  children: ReactNode;
};

function objections(form: FormData): UploadIssue[] {
  const file = form.get("file");
  const chosen = file instanceof File && file.name !== "";
  return [
    ...(chosen ? [] : ofFile(attachmentRefusalFr("no-file"))),
    ...(chosen && file.size > FILE_BYTES ? ofFile(attachmentRefusalFr("too-big")) : []),
    ...(form.get("type") ? [] : [{ name: "type", message: t.form.noType }]),
  ];
}

type FieldsProps = { issues: UploadIssue[]; idOf: (name: string) => string; children: ReactNode };

function Fields({ issues, idOf, children }: FieldsProps) {
  const scope = useMemo(() => ({ state: { ...READY, issues }, idOf }), [issues, idOf]);
  return <ScopeContext.Provider value={scope}>{children}</ScopeContext.Provider>;
}

/** A file and what is said of it. A refusal leaves everything as it was chosen and typed. */
export function AttachForm({ children, ...sending }: Props) {
  return (
    <UploadForm {...sending} words={words} accept=".pdf,.odt,.ods,.docx,.xlsx,.png,.jpg,.jpeg" objections={objections}>
      {(issues, idOf) => (
        <Fields issues={issues} idOf={idOf}>
          {children}
        </Fields>
      )}
    </UploadForm>
  );
}
