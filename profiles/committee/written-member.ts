/** A founding member as a profile names it. */
export type WrittenMember = { account: string; organisation: string };
