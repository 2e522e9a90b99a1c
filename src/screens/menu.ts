import { MENU_TEXT } from '../messages/menu-text';

/** The menu คำรับรอง; each line opens the sidebar on its panel. It must not call any other service: onOpen may run without authorisation. */
export function addMenu(ui: GoogleAppsScript.Base.Ui): void {
  ui.createMenu(MENU_TEXT.title)
    .addItem(MENU_TEXT.mine, 'showMine')
    .addItem(MENU_TEXT.dashboard, 'showDashboard')
    .addSeparator()
    .addItem(MENU_TEXT.year, 'showYear')
    .addItem(MENU_TEXT.register, 'showRegister')
    .addItem(MENU_TEXT.documents, 'showDocuments')
    .addItem(MENU_TEXT.agreements, 'showAgreements')
    .addItem(MENU_TEXT.signing, 'showSigning')
    .addItem(MENU_TEXT.rounds, 'showRounds')
    .addItem(MENU_TEXT.scores, 'showScores')
    .addToUi();
}
