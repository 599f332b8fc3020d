import type { StepInput } from "@/lib/domain/register/questions/step";
import type { StepKey } from "@/lib/domain/register/questions/step-fields";
import { Processors, Recipients, Service, Tools } from "./step-lists";
import { Notice } from "./step-notice";
import type { PageProps, StepFacts } from "./step-page";
import { Retention } from "./step-retention";
import { Safety } from "./step-safety";

type Pages = { [Key in StepKey]: (props: PageProps<Key>) => React.ReactNode };

const PAGES: Pages = {
  tools: Tools,
  service: Service,
  recipients: Recipients,
  retention: Retention,
  processors: Processors,
  notice: Notice,
  safety: Safety,
};

/** The fields of one page, whatever it asks. */
export function StepFields({ step, input, facts }: { step: StepKey; input: StepInput; facts: StepFacts }) {
  const Page = PAGES[step] as (props: PageProps<StepKey>) => React.ReactNode; // the input is that of this very step
  return <Page input={input} facts={facts} />;
}
