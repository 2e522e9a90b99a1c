/** Where a .docx has its body. */
export const MAIN_PART = 'word/document.xml';
