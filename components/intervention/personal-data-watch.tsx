"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { type PersonalDataKind, personalDataKinds } from "@/lib/domain/intervention/personal-data";
import { KEEP_PERSONAL_DATA } from "@/lib/domain/intervention/problems";
import { formatList } from "@/lib/i18n/format";
import { interventionFr } from "@/lib/i18n/fr/intervention";
import { NativeTick } from "../access/form/native-fields";
import { useNativeField } from "../access/form/native-form";
import { Banner } from "../ui/banner";

const t = interventionFr.personalData;

const isText = (target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === "text");

/** Points out what looks like personal data as soon as a text is left; the server asks again before it saves. */
export function PersonalDataWatch({ children }: { children: ReactNode }) {
  const root = useRef<HTMLDivElement>(null);
  const [found, setFound] = useState<ReadonlyMap<string, readonly PersonalDataKind[]>>(new Map());

  useEffect(() => {
    const area = root.current;
    const look = ({ target }: FocusEvent) => {
      if (!isText(target) || target.name === "") return;
      const kinds = personalDataKinds(target.value);
      setFound((before) => new Map([...before, [target.name, kinds]]));
    };
    area?.addEventListener("focusout", look);
    return () => area?.removeEventListener("focusout", look);
  }, []);

  const kinds = [...new Set([...found.values()].flat())];
  return (
    <div ref={root}>
      {children}
      <div role="status">
        {kinds.length > 0 && (
          <Banner tone="late">
            {t.seen(formatList(kinds.map((kind) => t.kinds[kind])))} {t.advice}
          </Banner>
        )}
      </div>
    </div>
  );
}

/** Asked once the server has pointed something out: to keep the text as it is must be said. */
export function PersonalDataTick() {
  const { error, typed } = useNativeField(KEEP_PERSONAL_DATA);
  if (!error && !typed) return null;
  return <NativeTick name={KEEP_PERSONAL_DATA} label={t.keep} hint={t.keepHint} />;
}
