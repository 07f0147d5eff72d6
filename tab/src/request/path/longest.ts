/** The most that one answer holds, in UTF-16 units (C3). */
export const longestText = 20_000;
