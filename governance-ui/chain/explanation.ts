/** What went wrong, and what to do. */
export type Explanation = { message: string; hint: string };
