import { canPerform } from "@/lib/domain/register/life";
import { registerEntryFr } from "@/lib/i18n/fr/register-entry";
import { routes } from "@/lib/routes";
import { buttonClass, LinkButton } from "../ui/button";
import { DialogBody, DialogButton, DialogCloseButton, DialogFoot } from "../ui/dialog";
import { EntryKeys } from "./entry-keys";
import type { EntryView } from "./entry-view";

const t = registerEntryFr.acts;

export type NativeAction = (form: FormData) => Promise<void>;

type Act = "submit" | "takeUp" | "reopen" | "archive";

type ActProps = { entry: EntryView["entry"]; act: Act; label: string; action: NativeAction; kind?: "first" | "plain" };

function ActButton({ entry, act, label, action, kind = "plain" }: ActProps) {
  return (
    <form action={action}>
      <EntryKeys entry={entry} />
      <button className={buttonClass(kind)} type="submit" name="act" value={act}>
        {label}
      </button>
    </form>
  );
}

function Archive({ entry, action }: { entry: EntryView["entry"]; action: NativeAction }) {
  return (
    <DialogButton label={t.archive} title={t.archiveTitle(entry.name)} kind="quiet">
      <form action={action}>
        <EntryKeys entry={entry} />
        <DialogBody>
          <p>{t.archiveBody}</p>
        </DialogBody>
        <DialogFoot>
          <button className={buttonClass("stop")} type="submit" name="act" value="archive">
            {t.archiveConfirm}
          </button>
          <DialogCloseButton label={t.cancel} />
        </DialogFoot>
      </form>
    </DialogButton>
  );
}

/** What this person can do with the entry as it stands; nothing is shown that would be refused. */
export function EntryActs({ view, action }: { view: EntryView; action: NativeAction }) {
  const { entry, may } = view;
  const { status, memberId, id } = entry;
  const canSubmit = canPerform(status, "submit");
  const reviewable = may.review && (status === "submitted" || status === "reviewed");
  return (
    <>
      {may.submit && canSubmit && (
        <ActButton entry={entry} act="submit" label={t.submit} action={action} kind="first" />
      )}
      {may.review && canSubmit && <ActButton entry={entry} act="takeUp" label={t.takeUp} action={action} />}
      {reviewable && (
        <LinkButton href={routes.reviewEntry(memberId, id)} kind="first">
          {t.review}
        </LinkButton>
      )}
      {may.approve && status === "reviewed" && (
        <LinkButton href={routes.registerToApprove(memberId)} kind="first">
          {t.approve}
        </LinkButton>
      )}
      {may.write && status !== "archived" && (
        <LinkButton href={routes.editEntry(memberId, id)}>{registerEntryFr.edit}</LinkButton>
      )}
      {may.submit && canSubmit && (
        <LinkButton href={routes.checkEntry(memberId, id)} kind="quiet">
          {t.check}
        </LinkButton>
      )}
      {may.write && canPerform(status, "reopen") && (
        <ActButton
          entry={entry}
          act="reopen"
          label={status === "approved" ? t.reopenApproved : t.reopen}
          action={action}
        />
      )}
      {may.write && canPerform(status, "archive") && <Archive entry={entry} action={action} />}
    </>
  );
}
