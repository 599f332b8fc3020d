import { visitCampaignFr } from "@/lib/i18n/fr/visit-campaign";
import { visitPagesFr } from "@/lib/i18n/fr/visit-pages";
import { routes } from "@/lib/routes";
import { Views } from "../../ui/page-head";

/** The visits, the campaign and its calendar: three views of one subject. */
export const CampaignViews = ({ current }: { current: "campaign" | "calendar" }) => (
  <Views
    label={visitCampaignFr.title}
    views={[
      { href: routes.visits(), label: visitPagesFr.list.title },
      { href: routes.campaign(), label: visitCampaignFr.title, current: current === "campaign" },
      { href: routes.visitCalendar(), label: visitCampaignFr.calendar, current: current === "calendar" },
    ]}
  />
);
