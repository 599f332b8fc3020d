import type { EntryContent } from "../content";
import type { LawfulBasis } from "../content/codes";
import type { Purpose } from "../content/purpose";
import { plain } from "../plain-text";
import type { EntryContext } from "./rule";

export const anyMatches = (texts: readonly string[], words: RegExp): boolean =>
  texts.some((text) => words.test(plain(text)));

/** Labels and examples of the data, where a sensitive item is usually named. */
export const dataTexts = (content: EntryContent): string[] =>
  content.dataCategories.flatMap((category) => [category.label, ...category.examples]);

/** The purposes that article 6 GDPR governs: none of a title III file, and not the police part of a mixed one. */
export const gdprPurposes = (content: EntryContent): Purpose[] =>
  content.legalRegime === "title_iii" ? [] : content.purposes.filter((purpose) => purpose.regime === "rgpd");

export const purposesOn = (content: EntryContent, basis: LawfulBasis): Purpose[] =>
  gdprPurposes(content).filter((purpose) => purpose.lawfulBasis === basis);

export const lawReferences = (content: EntryContent): string[] =>
  content.purposes.flatMap((purpose) => purpose.lawReferences);

const isAbout = (context: EntryContext, templates: readonly string[], words: RegExp): boolean =>
  context.templateId === null
    ? words.test(plain(context.content.name))
    : templates.includes(context.templateId) || words.test(plain(context.content.name));

export const isVideoprotection = (context: EntryContext) => isAbout(context, ["videoprotection"], /video-?protection/);
export const isBodyCamera = (context: EntryContext) =>
  isAbout(context, ["cameras-individuelles"], /cameras?[- ](individuelle|pieton)/);
export const isRecruitment = (context: EntryContext) => isAbout(context, ["recrutement"], /\brecrutement/);
export const isLogging = (context: EntryContext) =>
  isAbout(context, ["habilitations-journaux"], /\bjournaux\b|journalisation|\blogs\b/);
export const isGeolocation = (context: EntryContext) => isAbout(context, ["geolocalisation"], /geolocalis/);

export const isSensitive = (content: EntryContent): boolean =>
  content.dataCategories.some(({ kind }) => kind === "article_9" || kind === "article_10" || kind === "nir");

export const hasBiometrics = (content: EntryContent): boolean =>
  content.dataCategories.some(({ detail }) => detail === "biometric") ||
  anyMatches(dataTexts(content), /biometri|empreintes? (digitale|palmaire)|reconnaissance faciale/);

/** A measure that the town said it has; one merely listed by the template is not there yet. */
export const hasMeasure = (content: EntryContent, code: string): boolean =>
  content.securityMeasures.some((measure) => measure.code === code && measure.implemented === true);
