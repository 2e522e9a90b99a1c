/** The engine passes them over: what stands there is printed as it is. */
export const UNFILLED_PART = 'word/endnotes.xml';
