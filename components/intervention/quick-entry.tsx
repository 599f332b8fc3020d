"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import type { Service } from "@/lib/domain/intervention/service";
import { newId } from "@/lib/domain/new-id";
import { quickEntryFr } from "@/lib/i18n/fr/quick-entry";
import { routes } from "@/lib/routes";
import type { MemberInHand, QuickEntryActions } from "../shell/chrome";
import { QUICK_ENTRY } from "../shell/keys";
import { Tab } from "../shell/tab";
import { Dialog, DialogBody } from "../ui/dialog";
import { Toast } from "../ui/toast";
import type { QuickLists } from "./quick-fields";
import type { Noted, QuickForm } from "./quick-form";

const t = quickEntryFr;

type QuickEntryProps = {
  service: Service;
  /** The page that does the same, where the dialog cannot. */
  href: string;
  member: MemberInHand;
  actions: QuickEntryActions;
};

type Said = { message: string; noted?: Noted };

/** The form and its lists come once per page, when first asked for, so that no page pays for them. */
async function fetchLists(): Promise<QuickLists | null> {
  const answer = await fetch(routes.quickEntryLists(), { cache: "no-store" });
  return answer.ok ? answer.json() : null;
}

/** `N` or the button of the header: the entry opens over the page, for the member in hand. */
export function QuickEntry({ service, href, member, actions }: QuickEntryProps) {
  const [open, setOpen] = useState(false);
  const [lists, setLists] = useState<QuickLists | null>(null);
  const [fields, setFields] = useState<{ Form: typeof QuickForm } | null>(null);
  const [entryKey, setEntryKey] = useState("");
  const [said, setSaid] = useState<Said | null>(null);
  const asked = useRef(false);
  const router = useRouter();

  useEffect(() => {
    // No network, or no session any more: the page itself will say so.
    const goThere = () => window.location.assign(href);
    const load = () => {
      import("./quick-form").then(({ QuickForm: Form }) => setFields({ Form }), goThere);
      fetchLists().then((found) => (found ? setLists(found) : goThere()), goThere);
    };
    const show = (event: Event) => {
      event.preventDefault();
      setSaid(null);
      setEntryKey(newId());
      setOpen(true);
      if (!asked.current) load();
      asked.current = true;
    };
    window.addEventListener(QUICK_ENTRY, show);
    return () => window.removeEventListener(QUICK_ENTRY, show);
  }, [href]);

  const nameOf = (id: string) => member?.name ?? lists?.members.find((one) => one.id === id)?.name ?? "";

  /** A list of acts behind the dialog counts the one just noted; no other page is drawn again under what is being typed. */
  const showInList = () => {
    const lists = [routes.interventions(), routes.itRequests(), routes.week()];
    if (member) lists.push(routes.memberInterventions(member.id));
    if (lists.includes(window.location.pathname)) router.refresh();
  };

  const settle = (noted: Noted, again: boolean) => {
    setSaid({ message: t.noted[service](nameOf(noted.memberId)), noted });
    setEntryKey(newId());
    if (!again) setOpen(false);
    showInList();
  };

  const undo = async ({ id, memberId, version }: Noted) => {
    const move = { service, memberId, id, version, status: "annulee" };
    const result = await actions.cancel(newId(), move).catch(() => null); // the sentence below says that it did not go through
    setSaid({ message: result?.status === "done" ? t.undone : t.undoFailed });
    showInList();
  };

  const noted = said?.noted;
  return (
    <>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={t.title[service]}
        aside={member && <Tab member={member} before={t.before} />}
      >
        <DialogBody>
          {fields ? (
            <fields.Form
              key={entryKey}
              service={service}
              memberId={member?.id ?? null}
              lists={lists}
              entryKey={entryKey}
              note={actions.note}
              said={said?.message ?? ""}
              onNoted={settle}
              onClose={() => setOpen(false)}
            />
          ) : (
            <p role="status">{t.loading}</p>
          )}
        </DialogBody>
      </Dialog>
      {!open && (
        <Toast
          message={said?.message ?? null}
          onClose={() => setSaid(null)}
          link={noted && { label: t.see, href: routes.memberIntervention(noted.memberId, noted.id) }}
          action={noted && { label: t.undo, onPress: () => undo(noted) }}
        />
      )}
    </>
  );
}
