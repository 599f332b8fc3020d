import { folded } from "../import/csv";

const SOCIAL_BODY = /^(?:ccas|centre communal d'action sociale)\s+/;
/** What stands between « CCAS » and a town's name, and the article that it hides: « CCAS du Mans » is that of « Le Mans ». */
const JOINTS = [
  [/^du /, "le "],
  [/^des /, "les "],
  [/^de la /, "la "],
  [/^de l'/, "l'"],
  [/^de /, ""],
  [/^d'/, ""],
] as const;

/** The town of a CCAS by its name: the one commune that « CCAS de … » names; undefined when none or several bear it. */
export function townOfSocialBody<Town extends { readonly name: string }>(
  name: string,
  communes: readonly Town[],
): Town | undefined {
  const whole = folded(name);
  if (!SOCIAL_BODY.test(whole)) return undefined;
  const rest = whole.replace(SOCIAL_BODY, "");
  const wanted = new Set([rest]);
  for (const [joint, article] of JOINTS) if (joint.test(rest)) wanted.add(rest.replace(joint, article));
  const found = communes.filter((commune) => wanted.has(folded(commune.name)));
  return found.length === 1 ? found[0] : undefined;
}
