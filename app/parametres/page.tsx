import type { Metadata } from "next";
import { SettingsForm } from "@/components/access/settings-form";
import { Shell } from "@/components/shell/shell";
import { Banner } from "@/components/ui/banner";
import { PageHead } from "@/components/ui/page-head";
import { accessFr } from "@/lib/i18n/fr/access";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { readSettings } from "@/lib/services/access/settings";
import { saveSettingsAction } from "./actions";

const t = accessFr.settings;

export const metadata: Metadata = { title: t.title };

export default async function SettingsPage({ searchParams }: PageProps<"/parametres">) {
  const { fait } = await searchParams;
  return asActor(async (actor, session) => {
    const settings = await readSettings(actor);
    return (
      <Shell chrome={chromeOf(session)} member={null} current="settings">
        <PageHead title={t.title} large />
        {fait !== undefined && (
          <Banner tone="done" alert>
            {t.done}
          </Banner>
        )}
        <p className="lead">{t.lead}</p>
        <SettingsForm action={saveSettingsAction} settings={settings} />
      </Shell>
    );
  });
}
