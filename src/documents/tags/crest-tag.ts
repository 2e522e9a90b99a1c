/** The alt text of the picture that the office's ตราครุฑ.png replaces. */
export const CREST_TAG = 'ตราครุฑ';
