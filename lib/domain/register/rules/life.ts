import { plain } from "../plain-text";
import { rule } from "./rule";

export const LIFE_RULES = [
  rule(
    "VI-01",
    "warning",
    null,
    (_content, { life, today }) => life.nextReviewOn !== null && life.nextReviewOn < today && { on: life.nextReviewOn },
  ),
  rule("VI-02", "warning", null, (_content, { life }) => life.approvedByRole === null),
  rule("VI-03", "blocking", null, (_content, { life }) => life.approvedByRole === "dpo"),
  rule(
    "VI-05",
    "advice",
    "service",
    ({ service }, { templateId, siblings }) => {
      const twin = siblings.find(
        (sibling) =>
          templateId !== null && sibling.templateId === templateId && plain(sibling.service) === plain(service),
      );
      return twin !== undefined && { name: twin.name };
    },
    "cross",
  ),
  rule(
    "VI-06",
    "advice",
    "software",
    ({ software }, { linked }) => {
      const listed = linked.softwares.filter((one) => one.listed).map(({ name }) => name);
      const absent = software.map(({ name }) => name).filter((name) => !listed.includes(name));
      return absent.length > 0 && { list: absent };
    },
    "cross",
  ),
  rule(
    "VI-07",
    "advice",
    null,
    (_content, { openFindings, entryId }) => {
      const waiting = openFindings.filter((finding) => entryId !== null && finding.entryId === entryId);
      return waiting.length > 0 && { name: waiting.map((finding) => finding.label).join(", ") };
    },
    "cross",
  ),
] as const;
