import type { EntryContent } from "./content";

/** Starts the six months of ST-02 for each processor named since the last save. To be applied at every save. */
export const datedProcessors = (content: EntryContent, today: string): EntryContent => ({
  ...content,
  processors: content.processors.map((processor) =>
    processor.name !== "" && processor.addedOn === null ? { ...processor, addedOn: today } : processor,
  ),
});
