import { type Query, withQuery } from "./routes-query";

const meeting = (meetingId: string) => `/commission/seances/${meetingId}`;

/** Addresses of meetings and of annual reports: a part of `routes`, which is what everyone imports. */
export const commissionRoutes = {
  annualReport: (query: Query = {}) => withQuery("/rapport-annuel", query),
  annualReportFile: (query: Query) => withQuery("/rapport-annuel/export", query),
  givenReports: () => "/commission/rapports",
  exportGivenReports: () => "/commission/rapports/export",
  givenReport: (year: number, number: number) => `/commission/rapports/${year}/${number}`,
  givenReportFile: (year: number, number: number, format: string) =>
    withQuery(`/commission/rapports/${year}/${number}/export`, { format }),
  memberReports: (memberId: string) => `/membres/${memberId}/rapports`,
  draftReport: (memberId: string, query: Query = {}) => withQuery(`/membres/${memberId}/rapports/preparer`, query),
  draftReportFile: (memberId: string, query: Query) =>
    withQuery(`/membres/${memberId}/rapports/preparer/export`, query),
  sentReport: (memberId: string, year: number, number: number) => `/membres/${memberId}/rapports/${year}/${number}`,
  sentReportFile: (memberId: string, year: number, number: number, format: string) =>
    withQuery(`/membres/${memberId}/rapports/${year}/${number}/export`, { format }),
  meetings: (query: Query = {}) => withQuery("/commission/seances", query),
  exportMeetings: (query: Query = {}) => withQuery("/commission/seances/export", query),
  newMeeting: () => "/commission/seances/nouvelle",
  meeting,
  editMeeting: (meetingId: string) => `${meeting(meetingId)}/modifier`,
  meetingFigures: (meetingId: string) => `${meeting(meetingId)}/chiffres`,
  compareMeeting: (meetingId: string, query: Query = {}) => withQuery(`${meeting(meetingId)}/comparer`, query),
  meetingSlides: (meetingId: string) => `${meeting(meetingId)}/projection`,
  meetingFile: (meetingId: string, query: { format: string; figure?: string; rang?: number }) =>
    withQuery(`${meeting(meetingId)}/export`, query),
  linkedSnapshot: (token: string) => `/seance-commission/${token}`,
};
