import { type Query, withQuery } from "./routes-query";

const visit = (memberId: string, visitId: string) => `/membres/${memberId}/visites/${visitId}`;

/** The visits, their report, the campaign and the calendar. */
export const visitRoutes = {
  memberVisits: (memberId: string, query: Query = {}) => withQuery(`/membres/${memberId}/visites`, query),
  exportMemberVisits: (memberId: string, query: Query = {}) => withQuery(`/membres/${memberId}/visites/export`, query),
  newVisit: (memberId: string) => `/membres/${memberId}/visites/nouvelle`,
  visit,
  visitQuestions: (memberId: string, visitId: string, query: Query = {}) =>
    withQuery(`${visit(memberId, visitId)}/questionnaire`, query),
  closeVisit: (memberId: string, visitId: string) => `${visit(memberId, visitId)}/cloture`,
  visitReport: (memberId: string, visitId: string) => `${visit(memberId, visitId)}/compte-rendu`,
  visitMovement: (memberId: string, visitId: string) => `${visit(memberId, visitId)}/evolution`,
  visitOffline: (memberId: string, visitId: string) => `${visit(memberId, visitId)}/hors-ligne`,
  visitKeptWork: (memberId: string, visitId: string) => `${visit(memberId, visitId)}/hors-ligne/export`,
  visitReportFile: (memberId: string, visitId: string, query: { format: "pdf" | "html"; reponses?: 1 }) =>
    withQuery(`${visit(memberId, visitId)}/compte-rendu/export`, query),
  linkedReport: (token: string, query: { fait?: 1 } = {}) => withQuery(`/compte-rendu/${token}`, query),
  proposeSlots: (memberId: string, query: Query = {}) => withQuery(`/membres/${memberId}/visites/creneaux`, query),
  visitSlots: (memberId: string, visitId: string) => `${visit(memberId, visitId)}/creneaux`,
  visitSlotsFile: (memberId: string, visitId: string) => `${visit(memberId, visitId)}/creneaux/export`,
  campaign: (query: Query = {}) => withQuery("/visites/campagne", query),
  exportCampaign: (query: Query = {}) => withQuery("/visites/campagne/export", query),
  visitCalendar: (query: { mois?: string } = {}) => withQuery("/visites/calendrier", query),
  ownCalendar: (query: Query = {}) => withQuery("/agenda", query),
  calendarFeed: (token: string) => `/agenda/${token}`,
  questionnaires: () => "/questionnaires",
  questionnaire: (id: string, query: Query = {}) => withQuery(`/questionnaires/${id}`, query),
  exportVisits: (query: Query = {}) => withQuery("/visites/export", query),
  visits: (query: Query = {}) => withQuery("/visites", query),
} as const;
