import type { ProposedEntry } from "./proposed-entry";

/** An entry as the command line prints it: what the file says, `sensitive` and `transfer` being true only where it says so. */
export const sampleShape = (entry: ProposedEntry) => ({
  name: entry.name,
  ref: entry.ref,
  purposes: entry.purposes,
  lawfulBasis: entry.lawfulBasis,
  dataSubjects: entry.dataSubjects,
  // One period for all of them is said beside the first.
  dataCategories: entry.dataCategories.map((category, index) =>
    index === 0 && category.retention === "" ? { ...category, retention: entry.retention } : category,
  ),
  sensitive: entry.sensitive === true,
  recipients: entry.recipients,
  processors: entry.processors,
  transfer: entry.transfer === true,
  measures: entry.measures,
  createdOn: entry.createdOn,
  updatedOn: entry.updatedOn,
});

export type SampleEntry = ReturnType<typeof sampleShape>;
