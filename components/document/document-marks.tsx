import { expiryState } from "@/lib/domain/document/document";
import { formatDay } from "@/lib/i18n/format";
import { documentFr } from "@/lib/i18n/fr/document";
import { routes } from "@/lib/routes";
import { Tag } from "../ui/tag";
import { fileWords, type Line } from "./document-words";

const t = documentFr;

/** Saved, never opened here: `download` says so before it is pressed. */
export function DocumentLink({ memberId, line }: { memberId: string; line: Line }) {
  return (
    <>
      <span className="wrap">
        <a href={routes.documentFile(memberId, line.id)} download>
          {line.name}
        </a>
      </span>{" "}
      <span className="second">{fileWords(line)}</span>{" "}
      {line.visibility === "dpo_only" && (
        <Tag icon="aside" tone="off">
          {t.dpoOnly}
        </Tag>
      )}
    </>
  );
}

/** The last day it is good for, and whether that is past or near. */
export function Expiry({ expiresOn, today }: { expiresOn: string | null; today: string }) {
  const state = expiryState(expiresOn, today);
  if (expiresOn === null) return "–";
  if (state === "later" || state === "none") return formatDay(expiresOn);
  return (
    <Tag icon="late" tone="late">
      {formatDay(expiresOn)}, {t.expiry[state]}
    </Tag>
  );
}
