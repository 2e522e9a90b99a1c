/** Stands at the end of a text that the script has composed and that is longer than a cell holds. */
export const CUT_TEXT = ' … (ยาวเกินหนึ่งช่อง ตัดส่วนท้ายออก)';
