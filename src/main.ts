import * as commands from './commands/entry-points';
import { statusCard, troubleCard } from './commands/status-card';
import { answer, answerEvent, answerWithAllRights, show } from './google/answer';
import { askForAllRights } from './google/rights';
import { noteMenu } from './google/seen';
import { isTriggerEvent, registerEditOf } from './google/trigger-event';
import { buildCard } from './screens/card';
import { addMenu } from './screens/menu';
import { showPanel } from './screens/sidebar';
import type { Panel } from './screens/wide-panels';

/** The exports of this file are the only globals that Apps Script sees. */

export function onOpen() {
  addMenu(SpreadsheetApp.getUi());
}

export function onInstall() {
  addMenu(SpreadsheetApp.getUi());
}

export function homepageCard(event?: unknown) {
  return buildCard(show(statusCard, troubleCard, event));
}

export function showMine() {
  openPanel('mine');
}

export function showDashboard() {
  openPanel('dashboard');
}

export function showAgreements() {
  openPanel('agreements');
}

export function showScores() {
  openPanel('scores');
}

export function showRounds() {
  openPanel('rounds');
}

export function showRegister() {
  openPanel('register');
}

export function showDocuments() {
  openPanel('documents');
}

export function showYear() {
  openPanel('year');
}

export function sweep(event?: unknown) {
  return answerEvent((office) => commands.sweep(office, isTriggerEvent(event)), event);
}

export function onRegisterEdit(event?: unknown) {
  return answerEvent((office) => commands.onRegisterEdit(office, () => registerEditOf(event)), event);
}

export function overview() {
  return answer(commands.overview);
}

export function selfTest() {
  return answer(commands.selfTest);
}

export function selfTestProgress() {
  return answer(commands.selfTestProgress);
}

export function setUpYear(request: unknown) {
  return answerWithAllRights(commands.setUpYear, request);
}

export function takeOverTriggers() {
  return answerWithAllRights(commands.takeOverTriggers);
}

export function planAgreements(request: unknown) {
  return answer(commands.planAgreements, request);
}

export function createAgreements(request: unknown) {
  return answer(commands.createAgreements, request);
}

export function checkDrift(request: unknown) {
  return answer(commands.checkDrift, request);
}

export function correctPapers(request: unknown) {
  return answer(commands.correctPapers, request);
}

export function templateTags(request: unknown) {
  return answer(commands.templateTags, request);
}

export function takeFromPaper(request: unknown) {
  return answer(commands.takeFromPaper, request);
}

export function previewAgreement(request: unknown) {
  return answer(commands.previewAgreement, request);
}

export function makePrintSet(request: unknown) {
  return answer(commands.makePrintSet, request);
}

export function showSigning() {
  openPanel('signing');
}

export function signingDay(request: unknown) {
  return answer(commands.signingDay, request);
}

export function attachScan(request: unknown) {
  return answer(commands.attachScan, request);
}

export function handOut(request: unknown) {
  return answer(commands.handOut, request);
}

export function markSigned(request: unknown) {
  return answer(commands.markSigned, request);
}

export function agreementProgress() {
  return answer(commands.agreementProgress);
}

export function openRound(request: unknown) {
  return answer(commands.openRound, request);
}

export function planClosing(request: unknown) {
  return answer(commands.planClosing, request);
}

export function closeRound(request: unknown) {
  return answer(commands.closeRound, request);
}

export function reopenReport(request: unknown) {
  return answer(commands.reopenReport, request);
}

export function restoreReports(request?: unknown) {
  return answer(commands.restoreReports, request);
}

export function moveDeadline(request: unknown) {
  return answer(commands.moveDeadline, request);
}

export function changePlan(request: unknown) {
  return answer(commands.changePlan, request);
}

export function handOver(request: unknown) {
  return answer(commands.handOver, request);
}

export function committeeGaps(request: unknown) {
  return answer(commands.committeeGaps, request);
}

export function judgeReport(request: unknown) {
  return answer(commands.judgeReport, request);
}

export function answerAppeal(request: unknown) {
  return answer(commands.answerAppeal, request);
}

export function requestAppeal(request: unknown) {
  return answer(commands.requestAppeal, request);
}

export function verifySeals() {
  return answer(commands.verifySeals);
}

export function previewImport(request: unknown) {
  return answer(commands.previewImport, request);
}

export function commitImport(request: unknown) {
  return answer(commands.commitImport, request);
}

export function undoImport() {
  return answer(commands.undoImport);
}

export function checkRegister() {
  return answer(commands.checkRegister);
}

export function repairRegister(request: unknown) {
  return answer(commands.repairRegister, request);
}

export function undoRepair() {
  return answer(commands.undoRepair);
}

export function myReports() {
  return answer(commands.myReports);
}

export function uploadEvidence(request: unknown) {
  return answer(commands.uploadEvidence, request);
}

export function explainScore(request: unknown) {
  return answer(commands.explainScore, request);
}

export function whatIf(request: unknown) {
  return answer(commands.whatIf, request);
}

export function officeScore(request: unknown) {
  return answer(commands.officeScore, request);
}

export function officeDashboard() {
  return answer(commands.officeDashboard);
}

export function nextSteps(request: unknown) {
  return answer(commands.nextSteps, request);
}

export function exportResults(request: unknown) {
  return answer(commands.exportResults, request);
}

export function resultsTable(request: unknown) {
  return answer(commands.resultsTable, request);
}

export function rollOver(request: unknown) {
  return answer(commands.rollOver, request);
}

export function makeOrder() {
  return answer(commands.makeOrder);
}

export function makeLetters(request: unknown) {
  return answer(commands.makeLetters, request);
}

export function recordLetter(request: unknown) {
  return answer(commands.recordLetter, request);
}

export function recordAttendance(request: unknown) {
  return answer(commands.recordAttendance, request);
}

export function makeSarCard(request: unknown) {
  return answer(commands.makeSarCard, request);
}

export function makeSummary(request: unknown) {
  return answer(commands.makeSummary, request);
}

export function makeKpiTemplates(request: unknown) {
  return answer(commands.makeKpiTemplates, request);
}

export function makeKpiBooklet() {
  return answer(commands.makeKpiBooklet);
}

export function sendKpiTemplates() {
  return answer(commands.sendKpiTemplates);
}

export function acknowledgements() {
  return answer(commands.acknowledgements);
}

export function acknowledgeDocument(request: unknown) {
  return answer(commands.acknowledgeDocument, request);
}

export function baselineChecklist() {
  return answer(commands.baselineChecklist);
}

export function criteriaNotes() {
  return answer(commands.criteriaNotes);
}

export function proposeThresholds(request: unknown) {
  return answer(commands.proposeThresholds, request);
}

export function applyThresholds(request: unknown) {
  return answer(commands.applyThresholds, request);
}

/** What each line of the menu does: rights are asked for where a person can still give them. */
function openPanel(panel: Panel): void {
  askForAllRights();
  noteMenu();
  showPanel(panel);
}
