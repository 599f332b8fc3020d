/** The trail of meetings and of annual reports: one sentence per service. */
export const commissionActsFr = {
  changeMeeting: "a modifié une séance de la commission",
  closeMeetingItem: "a clos un point de la commission",
  freezeSnapshot: "a figé les chiffres d’une séance",
  noteMeetingItem: "a noté une décision ou une question de la commission",
  openMeetingLink: "a créé une adresse de lecture d’une séance",
  prepareMeeting: "a préparé une séance de la commission",
  revokeMeetingLink: "a retiré une adresse de lecture d’une séance",
  acknowledgeAnnualReport: "a pris connaissance d’un rapport annuel",
  keepMemberReportText: "a écrit dans le rapport annuel d’une collectivité",
  keepReportText: "a écrit dans le rapport annuel de la commission",
  giveAnnualReport: "a remis un rapport annuel à la commission",
  sendAnnualReport: "a envoyé un rapport annuel",
} as const;
