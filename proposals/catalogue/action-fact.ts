/** Something that only the chain can tell about an action, in words; a warning is why it may fail or do less than it says. */
export type ActionFact = { text: string; isWarning: boolean };

export const plainFact = (text: string): ActionFact => ({ text, isWarning: false });

export const warningFact = (text: string): ActionFact => ({ text, isWarning: true });
