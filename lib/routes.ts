/** Every address of the application. Nothing else writes a path: a page that moves is changed here alone. */

import { actImportRoutes } from "./routes-act-import";
import { commissionRoutes } from "./routes-commission";
import { home } from "./routes-home";
import { type Query, withQuery } from "./routes-query";
import { visitRoutes } from "./routes-visit";

export { withQuery };

/** What stands under it is read by anyone, signed in or not. */
export const PUBLIC_REGISTERS = "/registre-public/";

/** The one page that opens without a network. */
export const OFFLINE_VISIT = "/visite-hors-ligne";

/** The same name once for each of several ids. */
const withList = (path: string, name: string, ids: readonly string[]): string =>
  ids.length === 0 ? path : `${path}?${ids.map((id) => `${name}=${encodeURIComponent(id)}`).join("&")}`;

const member = (memberId: string) => `/membres/${memberId}`;
const entry = (memberId: string, entryId: string) => `${member(memberId)}/registre/fiches/${entryId}`;

const publicRegister = (token: string) => `${PUBLIC_REGISTERS}${token}`;

export const routes = {
  ...commissionRoutes,
  ...actImportRoutes,
  home,
  signIn: (query: { retour?: string | null; fenetre?: 1 } = {}) => withQuery("/connexion", query),
  invitation: (token: string) => `/invitation/${token}`,

  members: (query: Query = {}) => withQuery("/adherents", query),
  chooseMember: (query: { retour?: string; nom?: string } = {}) => withQuery("/adherents/choisir", query),
  newMember: (query: { commune?: string; insee?: string } = {}) => withQuery("/adherents/nouveau", query),
  exportMembers: () => "/adherents/export",
  findCommunes: (typed: string) => withQuery("/adherents/communes", { q: typed }),

  member,
  memberCard: (memberId: string) => `${member(memberId)}/fiche`,
  editMemberCard: (memberId: string) => `${member(memberId)}/fiche/modifier`,
  editMemberContacts: (memberId: string) => `${member(memberId)}/fiche/contacts`,
  editMemberDesignation: (memberId: string) => `${member(memberId)}/fiche/designation`,
  memberProfile: (memberId: string) => `${member(memberId)}/profil`,
  exportMemberActions: (memberId: string, query: Query = {}) => withQuery(`${member(memberId)}/actions/export`, query),
  memberActions: (memberId: string, query: Query = {}) => withQuery(`${member(memberId)}/actions`, query),
  memberJournal: (memberId: string, query: Query = {}) => withQuery(`${member(memberId)}/journal`, query),
  memberStatistics: (memberId: string, query: Query = {}) => withQuery(`${member(memberId)}/statistiques`, query),

  register: (memberId: string, query: Query = {}) => withQuery(`${member(memberId)}/registre`, query),
  exportRegister: (memberId: string, query: Query = {}) => withQuery(`${member(memberId)}/registre/export`, query),
  exportForm: (memberId: string, query: Query = {}) => withQuery(`${member(memberId)}/registre/exporter`, query),
  exportFile: (memberId: string) => `${member(memberId)}/registre/exporter/export`,
  printRegister: (memberId: string, query: Query = {}) =>
    withQuery(`${member(memberId)}/registre/exporter/imprimer`, query),
  publication: (memberId: string, query: Query = {}) => withQuery(`${member(memberId)}/registre/publication`, query),
  edition: (memberId: string, number: number) => `${member(memberId)}/registre/publication/${number}`,
  editionFile: (memberId: string, number: number, format: string) =>
    withQuery(`${member(memberId)}/registre/publication/${number}/export`, { format }),
  publicRegister,
  embeddedRegister: (token: string) => `${publicRegister(token)}/integrer`,
  publicFile: (token: string, format: string) => withQuery(`${publicRegister(token)}/export`, { format }),
  publicStyle: () => "/registre-public.css",
  /** The quick entry of whoever is signed in: what an installed page opens. */
  noteFromPhone: () => "/noter",
  noteManifest: () => "/noter/manifest.webmanifest",
  icon: () => "/icon.svg",
  newEntry: (memberId: string, query: Query = {}) => withQuery(`${member(memberId)}/registre/nouveau`, query),
  importRegister: (memberId: string, query: Query = {}) => withQuery(`${member(memberId)}/registre/importer`, query),
  importFile: (memberId: string) => `${member(memberId)}/registre/importer/fichier`,
  registerImport: (memberId: string, importId: string) => `${member(memberId)}/registre/importer/${importId}`,
  importedEntries: (memberId: string, importId: string) => `${member(memberId)}/registre/importer/${importId}/fiches`,
  importedEntry: (memberId: string, importId: string, number: number) =>
    `${member(memberId)}/registre/importer/${importId}/fiches/${number}`,
  registerToDo: (memberId: string, query: Query = {}) => withQuery(`${member(memberId)}/registre/a-faire`, query),
  registerToApprove: (memberId: string) => `${member(memberId)}/registre/a-approuver`,
  approval: (memberId: string, approvalId: string) => `${member(memberId)}/registre/a-approuver/${approvalId}`,
  template: (memberId: string, templateId: string) => `${member(memberId)}/registre/traitement/${templateId}`,
  entry,
  entryQuestion: (memberId: string, entryId: string, step: string | number) =>
    `${entry(memberId, entryId)}/questions/${step}`,
  checkEntry: (memberId: string, entryId: string) => `${entry(memberId, entryId)}/verifier`,
  entryEdition: (memberId: string, entryId: string) => `${entry(memberId, entryId)}/edition`,
  promoteEntry: (memberId: string, entryId: string) => `${entry(memberId, entryId)}/modele`,
  editEntry: (memberId: string, entryId: string) => `${entry(memberId, entryId)}/modifier`,
  reviewEntry: (memberId: string, entryId: string, query: Query = {}) =>
    withQuery(`${entry(memberId, entryId)}/relire`, query),
  entryVersion: (memberId: string, entryId: string, number: number) => `${entry(memberId, entryId)}/versions/${number}`,
  entryVersions: (memberId: string, entryId: string, query: Query = {}) =>
    withQuery(`${entry(memberId, entryId)}/versions`, query),
  entryDifferences: (memberId: string, entryId: string, query: Query = {}) =>
    withQuery(`${entry(memberId, entryId)}/differences`, query),

  memberInterventions: (memberId: string, query: Query = {}) => withQuery(`${member(memberId)}/interventions`, query),
  memberIntervention: (memberId: string, id: string, query: Query = {}) =>
    withQuery(`${member(memberId)}/interventions/${id}`, query),
  editIntervention: (memberId: string, id: string) => `${member(memberId)}/interventions/${id}/modifier`,
  exportMemberInterventions: (memberId: string, query: Query = {}) =>
    withQuery(`${member(memberId)}/interventions/export`, query),
  interventions: (query: Query = {}) => withQuery("/interventions", query),
  newIntervention: (query: { adherent?: string; comme?: string } = {}) => withQuery("/interventions/nouvelle", query),
  week: (query: { semaine?: string } = {}) => withQuery("/interventions/semaine", query),
  exportInterventions: (query: Query = {}) => withQuery("/interventions/export", query),
  quickEntryLists: () => "/interventions/saisie",
  itRequests: (query: Query = {}) => withQuery("/demandes-informatiques", query),
  newItRequest: (query: { adherent?: string; comme?: string } = {}) =>
    withQuery("/demandes-informatiques/nouvelle", query),
  exportItRequests: (query: Query = {}) => withQuery("/demandes-informatiques/export", query),
  collectiveActs: (query: Query = {}) => withQuery("/actes-collectifs", query),
  exportCollectiveActs: (query: Query = {}) => withQuery("/actes-collectifs/export", query),
  newCollectiveAct: () => "/actes-collectifs/nouveau",
  collectiveAct: (id: string) => `/actes-collectifs/${id}`,

  documents: (memberId: string, query: Query = {}) => withQuery(`${member(memberId)}/documents`, query),
  attachDocument: (memberId: string, query: Query = {}) => withQuery(`${member(memberId)}/documents/joindre`, query),
  documentDeposit: (memberId: string) => `${member(memberId)}/documents/depot`,
  documentFile: (memberId: string, documentId: string) => `${member(memberId)}/documents/${documentId}/fichier`,

  ...visitRoutes,
  offlineVisit: () => OFFLINE_VISIT,
  prepareOffline: (memberId: string, visitId: string) => `${OFFLINE_VISIT}#preparer=${memberId}/${visitId}`,
  offlineManifest: () => `${OFFLINE_VISIT}/manifest.webmanifest`,

  memberContracts: (memberId: string, query: Query = {}) => withQuery(`${member(memberId)}/sous-traitants`, query),
  newContract: (memberId: string, query: Query = {}) => withQuery(`${member(memberId)}/sous-traitants/nouveau`, query),
  contract: (memberId: string, contractId: string) => `${member(memberId)}/sous-traitants/${contractId}`,
  editContract: (memberId: string, contractId: string) => `${member(memberId)}/sous-traitants/${contractId}/modifier`,
  checkContract: (memberId: string, contractId: string) => `${member(memberId)}/sous-traitants/${contractId}/clauses`,
  memberSoftware: (memberId: string, query: Query = {}) =>
    withQuery(`${member(memberId)}/sous-traitants/logiciels`, query),
  softwares: (query: Query = {}) => withQuery("/logiciels", query),
  exportSoftwares: (query: Query = {}) => withQuery("/logiciels/export", query),
  newSoftware: () => "/logiciels/nouveau",
  software: (id: string, query: Query = {}) => withQuery(`/logiciels/${id}`, query),
  secondRegister: (query: Query = {}) => withQuery("/registre-sous-traitant", query),
  exportSecondRegister: (format: string) => withQuery("/registre-sous-traitant/export", { format }),
  newService: () => "/registre-sous-traitant/nouvelle",
  service: (id: string, query: Query = {}) => withQuery(`/registre-sous-traitant/${id}`, query),
  processors: (query: Query = {}) => withQuery("/sous-traitants", query),
  exportProcessors: (query: Query = {}) => withQuery("/sous-traitants/export", query),
  newProcessor: () => "/sous-traitants/nouveau",
  processor: (id: string, query: Query = {}) => withQuery(`/sous-traitants/${id}`, query),
  editProcessor: (id: string) => `/sous-traitants/${id}/modifier`,

  exports: (query: Query = {}) => withQuery("/exporter", query),
  exportsOf: (memberIds: readonly string[]) => withList("/exporter", "adherent", memberIds),
  exportArchive: (exportId: string) => `/exporter/${exportId}/export`,
  registerSchema: () => "/api/schemas/registre-1.json",
  deadlines: (query: Query = {}) => withQuery("/echeances", query),
  search: (query: Query = {}) => withQuery("/recherche", query),
  liveSearch: () => "/recherche/resultats",
  templates: (query: Query = {}) => withQuery("/modeles", query),
  templateOfAll: (templateId: string) => `/modeles/${templateId}`,
  pushTemplate: (templateId: string, memberIds: readonly string[] = []) =>
    withList(`/modeles/${templateId}/diffuser`, "adherent", memberIds),
  templatePush: (pushId: string) => `/modeles/diffusions/${pushId}`,
  templateAdaptations: (templateId: string) => `/modeles/${templateId}/adaptations`,
  compareOnTemplate: (templateId: string, entryIds: readonly string[] = []) =>
    withList(`/modeles/${templateId}/comparer`, "fiche", entryIds),
  bulk: (query: Query = {}) => withQuery("/adherents/lot", query),
  updateRequests: () => "/adherents/demandes",
  updateRequest: (requestId: string) => `/adherents/demandes/${requestId}`,
  lists: () => "/listes",
  list: (list: string, query: Query = {}) => withQuery(`/listes/${list}`, query),
  statistics: (query: Query = {}) => withQuery("/statistiques", query),
  statisticsAxis: (query: Query = {}) => withQuery("/statistiques/reperes", query),
  statisticsRows: (query: Query) => withQuery("/statistiques/lignes", query),
  commission: (query: Query = {}) => withQuery("/commission", query),
  commissionTable: (code: string, query: Query = {}) => withQuery(`/commission/tableaux/${code}`, query),
  people: (query: Query = {}) => withQuery("/personnes", query),
  invitePerson: () => "/personnes/inviter",
  person: (personId: string) => `/personnes/${personId}`,
  journal: (query: Query = {}) => withQuery("/journal", query),
  settings: () => "/parametres",
  apiTokens: (query: Query = {}) => withQuery("/jetons", query),
  openApi: () => "/api/v1/openapi.json",
  signInHelp: () => "/connexion/aide",
};
