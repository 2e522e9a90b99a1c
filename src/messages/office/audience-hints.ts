/** What may stand where one share lets in many, besides a word: told where something else does. */
export const AUDIENCE_HINTS = ['อีเมลของ Google Group', '@โดเมนของสำนักงาน'] as const;
