import { questionnaireFr } from "@/lib/i18n/fr/questionnaire";
import { visitCampaignFr } from "@/lib/i18n/fr/visit-campaign";
import { routes } from "@/lib/routes";
import { LinkButton } from "../ui/button";

/** What stands beside the visits of the syndicate. */
export const VisitsLinks = () => (
  <>
    <LinkButton href={routes.campaign()}>{visitCampaignFr.title}</LinkButton>
    <LinkButton href={routes.questionnaires()} kind="quiet">
      {questionnaireFr.title}
    </LinkButton>
  </>
);
