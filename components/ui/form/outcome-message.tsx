import type { ReactNode } from "react";
import type { DomainErrorCode } from "@/lib/domain/errors";
import { uiFr } from "@/lib/i18n/fr/ui";
import { routes } from "@/lib/routes";
import { Banner } from "../banner";
import type { Outcome, Refusal } from "./use-submission";

const t = uiFr.form;

type OutcomeMessageProps = {
  outcome: Outcome;
  /** Whether this device holds a copy: nothing is promised that is not so. */
  kept: boolean;
  onResend: () => void;
  refusals?: Partial<Record<DomainErrorCode, string>> | undefined;
  renderRefusal?: ((refusal: Refusal) => ReactNode) | undefined;
};

function Resend({ onResend }: { onResend: () => void }) {
  return (
    <button className="b needs-script" type="button" onClick={onResend}>
      {t.resend}
    </button>
  );
}

/** Says what happened to the sending, what was kept and what to do. */
export function OutcomeMessage({ outcome, kept, onResend, refusals, renderRefusal }: OutcomeMessageProps) {
  if (outcome.kind === "unsent") {
    return (
      <Banner tone="stop" icon="stop" alert actions={<Resend onResend={onResend} />}>
        <strong>{t.network}</strong> {kept ? t.networkKept : t.networkOpen}
      </Banner>
    );
  }
  if (outcome.kind === "signed-out") {
    return (
      <Banner tone="here" alert actions={<Resend onResend={onResend} />}>
        <strong>{t.signedOut}</strong> {kept ? t.signedOutKept : t.networkOpen}{" "}
        <a href={routes.signIn({ fenetre: 1 })} target="_blank" rel="noopener">
          {t.signIn}
        </a>
        . {t.signInThen}
      </Banner>
    );
  }
  if (outcome.kind === "refused") {
    const { refusal } = outcome;
    return (
      renderRefusal?.(refusal) ?? (
        <Banner tone="stop" icon="stop" alert>
          {refusals?.[refusal.code] ?? uiFr.errors[refusal.code]}
        </Banner>
      )
    );
  }
  return null;
}
