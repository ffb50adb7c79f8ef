/** What a network would do under one assumption, point by point: raw decimal strings. */
export type EffectScenario = {
  name: "same" | "doubled" | "halved";
  label: string;
  /** If nothing is decided. */
  old: string[];
  /** If the action had been executed at the block that was read. */
  new: string[];
};

/** What an action would change from here on, as data that every surface shows alike. */
export type ActionEffect = {
  title: string;
  /** Of the raw values, and how many decimals they have. */
  unit: string;
  decimals: number;
  /** What each value of a scenario stands for, in words: "epoch 12". */
  points: string[];
  scenarios: EffectScenario[];
  /** The same in a sentence or two. */
  summary: string;
};
