import { expect, test } from "vitest";
import { PERSONAL_DATA_KINDS } from "@/lib/domain/intervention/personal-data";
import { PROBLEM_REASONS } from "@/lib/domain/intervention/problems";
import { INTERVENTION_STATUSES } from "@/lib/domain/intervention/status";
import { CARDS } from "@/lib/domain/statistics/card";
import { TABLE_CODES } from "@/lib/domain/statistics/table-shape";
import { interventionFr } from "./intervention";
import { statisticsFr } from "./statistics";

test("STA-06 every figure has a French name, its formula and its denominator in words", () => {
  expect(Object.keys(statisticsFr.cards)).toEqual(CARDS.map(({ code }) => code));
  expect(Object.keys(statisticsFr.tables)).toEqual([...TABLE_CODES]);
  expect(Object.keys(statisticsFr.heads)).toEqual([...TABLE_CODES]);
});

test("INT-03 every status, refusal and kind of personal data has its French words", () => {
  expect(Object.keys(interventionFr.statuses)).toEqual([...INTERVENTION_STATUSES]);
  expect(Object.keys(interventionFr.problems)).toEqual([...PROBLEM_REASONS]);
  expect(Object.keys(interventionFr.personalData.kinds)).toEqual([...PERSONAL_DATA_KINDS]);
});

test("STA-05 the sentence for the minutes reads as the secretary pastes it", () => {
  const sentence = statisticsFr.minutes({
    from: "1er janvier 2020",
    to: "15 novembre 2022",
    interventions: "200 interventions",
    members: "46 membres",
    membersTotal: "60",
    themes: statisticsFr.minutesThemes("Communication des données (37\u00a0%)"),
    visited: `11 ${statisticsFr.minutesVisited[1]}`,
  });
  expect(sentence).toBe(
    "Sur la période du 1er janvier 2020 au 15 novembre 2022, le DPO a réalisé 200 interventions auprès de 46 membres sur 60. Les principaux thèmes sont Communication des données (37\u00a0%). 11 membres ont accueilli au moins une visite.",
  );
});
