import { agreementProgress as readProgress } from './commands/agreements/agreement-progress';
import { createAgreements as makeAgreements } from './commands/agreements/create-agreements';
import { planAgreements as plan } from './commands/agreements/plan-agreements';
import { checkRegister as examineRegister } from './commands/doctor/check-register';
import { repairRegister as mendRegister } from './commands/doctor/repair-register';
import { undoRepair as takeRepairBack } from './commands/doctor/undo-repair';
import { exportResults as exportRound } from './commands/export/export-results';
import { commitImport as acceptImport } from './commands/import/commit-import';
import { previewImport as lookAtImport } from './commands/import/preview-import';
import { overview as lookOver } from './commands/overview';
import { rollOver as turnYear } from './commands/roll-over/roll-over';
import { makeSarCard as makeCard } from './commands/rounds/make-sar-card';
import { openRound as open } from './commands/rounds/open-round';
import { ringDoorbell } from './commands/rounds/ring-doorbell';
import { explainScore as explain } from './commands/scores/explain-score';
import { nextSteps as findNextSteps } from './commands/scores/next-steps';
import { officeScore as scoreOffice } from './commands/scores/office-score';
import { whatIf as tryResult } from './commands/scores/what-if';
import { setUpYear as setUp } from './commands/set-up-year';
import { statusCard, troubleCard } from './commands/status-card';
import { acknowledgeDocument as acknowledge } from './commands/steps/acknowledge-document';
import { applyThresholds as writeThresholds } from './commands/steps/apply-thresholds';
import { checkBaselines } from './commands/steps/check-baselines';
import { checkCriteriaNotes } from './commands/steps/check-criteria-notes';
import { listAcknowledgements } from './commands/steps/list-acknowledgements';
import {
  makeKpiBooklet as makeBooklet,
  makeKpiTemplates as makeTemplates,
} from './commands/steps/make-kpi-templates';
import { makeOrder as makeOrderDocument } from './commands/steps/make-order';
import { proposeThresholdsFor } from './commands/steps/propose-thresholds';
import { sendKpiTemplates as sendTemplates } from './commands/steps/send-kpi-templates';
import { sweep as runSweep } from './commands/sweep/sweep';
import { takeOverTriggers as takeOver } from './commands/take-over-triggers';
import { answer, answerWithAllRights, show } from './google/answer';
import { askForAllRights } from './google/rights';
import { isTriggerEvent, registerEditOf } from './google/trigger-event';
import { buildCard } from './screens/card';
import { addMenu } from './screens/menu';
import { showSidebar } from './screens/sidebar';

/** The exports of this file are the only globals that Apps Script sees. */

export function onOpen() {
  addMenu(SpreadsheetApp.getUi());
}

export function onInstall() {
  addMenu(SpreadsheetApp.getUi());
}

export function homepageCard() {
  return buildCard(show(statusCard, troubleCard));
}

export function showAgreements() {
  askForAllRights();
  showSidebar('agreements');
}

export function showScores() {
  askForAllRights();
  showSidebar('scores');
}

export function showRounds() {
  askForAllRights();
  showSidebar('rounds');
}

export function showRegister() {
  askForAllRights();
  showSidebar('register');
}

export function showDocuments() {
  askForAllRights();
  showSidebar('documents');
}

export function showYear() {
  askForAllRights();
  showSidebar('year');
}

export function sweep(event?: unknown) {
  return answer((office) => runSweep(office, isTriggerEvent(event)), event);
}

export function onRegisterEdit(event?: unknown) {
  const edit = registerEditOf(event);
  return answer((office) => ringDoorbell(office, edit), event);
}

export function overview() {
  return answer(lookOver);
}

export function setUpYear(request: unknown) {
  return answerWithAllRights((office) => setUp(office, request));
}

export function takeOverTriggers() {
  return answerWithAllRights(takeOver);
}

export function planAgreements(request: unknown) {
  return answer((office) => plan(office, request));
}

export function createAgreements(request: unknown) {
  return answer((office) => makeAgreements(office, request));
}

export function agreementProgress() {
  return answer(readProgress);
}

export function openRound(request: unknown) {
  return answer((office) => open(office, request));
}

export function previewImport(request: unknown) {
  return answer((office) => lookAtImport(office, request));
}

export function commitImport(request: unknown) {
  return answer((office) => acceptImport(office, request));
}

export function checkRegister() {
  return answer(examineRegister);
}

export function repairRegister(request: unknown) {
  return answer((office) => mendRegister(office, request));
}

export function undoRepair() {
  return answer(takeRepairBack);
}

export function explainScore(request: unknown) {
  return answer((office) => explain(office, request));
}

export function whatIf(request: unknown) {
  return answer((office) => tryResult(office, request));
}

export function officeScore(request: unknown) {
  return answer((office) => scoreOffice(office, request));
}

export function nextSteps(request: unknown) {
  return answer((office) => findNextSteps(office, request));
}

export function exportResults(request: unknown) {
  return answer((office) => exportRound(office, request));
}

export function rollOver(request: unknown) {
  return answer((office) => turnYear(office, request));
}

export function makeOrder() {
  return answer(makeOrderDocument);
}

export function makeSarCard(request: unknown) {
  return answer((office) => makeCard(office, request));
}

export function makeKpiTemplates(request: unknown) {
  return answer((office) => makeTemplates(office, request));
}

export function makeKpiBooklet() {
  return answer(makeBooklet);
}

export function sendKpiTemplates() {
  return answer(sendTemplates);
}

export function acknowledgements() {
  return answer(listAcknowledgements);
}

export function acknowledgeDocument(request: unknown) {
  return answer((office) => acknowledge(office, request));
}

export function baselineChecklist() {
  return answer(checkBaselines);
}

export function criteriaNotes() {
  return answer(checkCriteriaNotes);
}

export function proposeThresholds(request: unknown) {
  return answer((office) => proposeThresholdsFor(office, request));
}

export function applyThresholds(request: unknown) {
  return answer((office) => writeThresholds(office, request));
}
