import { questionnaireFr } from "@/lib/i18n/fr/questionnaire";
import { Tag } from "../ui/tag";

type State = keyof typeof questionnaireFr.states;

export const stateOf = (dates: { publishedAt: unknown; retiredAt: unknown }): State =>
  dates.publishedAt === null ? "draft" : dates.retiredAt === null ? "published" : "retired";

const SIGNS = { draft: "todo", published: "approved", retired: "stop" } as const;

export const StateTag = ({ state }: { state: State }) => <Tag icon={SIGNS[state]}>{questionnaireFr.states[state]}</Tag>;
