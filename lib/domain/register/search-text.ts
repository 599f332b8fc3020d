import type { EntryContent } from "./content";

/** The words by which a person looks for an entry: « qui utilise Berger-Levrault ? ». The database strips accents and endings. */
export const searchText = (content: EntryContent): string =>
  [
    content.name,
    content.service,
    content.manager,
    ...content.software.flatMap((software) => [software.name, software.publisher]),
    ...content.processors.flatMap((processor) => [processor.name, processor.role, ...processor.furtherProcessors]),
    ...content.purposes.flatMap((purpose) => [purpose.label, ...purpose.subPurposes, ...purpose.lawReferences]),
    ...content.internalRecipients.map((recipient) => recipient.label),
    ...content.externalRecipients.map((recipient) => recipient.label),
    ...content.jointControllers.map((controller) => controller.name),
    ...content.dataCategories.map((category) => category.label),
    ...content.dataSubjects.map((subject) => subject.label),
    content.storagePlace,
    content.supports.paperPlace,
  ]
    .filter((text) => text !== "")
    .join("\n");
