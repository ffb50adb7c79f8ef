import type { Address } from "viem";

/** What a network would do under one assumption, point by point: raw decimal strings. */
export type EffectScenario = {
  name: "same" | "doubled" | "halved";
  label: string;
  /** If nothing is decided. */
  old: string[];
  /** If the action had been executed at the block that was read. */
  new: string[];
};

/** What an amount would be from here on, under some assumptions. */
export type ScenarioEffect = {
  kind: "scenarios";
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

/** What becomes of somebody, and when. */
export type SubjectChange = {
  /** Whoever it is, or what an account is known by; perhaps a stranger's own words. */
  name: string;
  account: Address | null;
  /** "leaves Active". */
  what: string;
  /** "no ISO 27001"; empty where the action says it all. */
  why: string;
  /** Unix seconds; null at the execution, whenever that is. */
  atSeconds: number | null;
};

/** Whom an action would move, each with a date. */
export type SubjectEffect = {
  kind: "subjects";
  title: string;
  /** In the order of their dates; what comes at the execution first. */
  changes: SubjectChange[];
};

/** What an action would change from here on, as data that every surface shows alike. */
export type ActionEffect = ScenarioEffect | SubjectEffect;
