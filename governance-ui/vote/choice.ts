/** The governor's support values, in the order they are offered. */
export const CHOICES = [
  { support: 1, key: "for", label: "For" },
  { support: 0, key: "against", label: "Against" },
  { support: 2, key: "abstain", label: "Abstain" },
] as const;

export type ChoiceKey = (typeof CHOICES)[number]["key"];
