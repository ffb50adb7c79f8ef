/** What a source is asked for: how its figures are counted, and what its answer calls them. */
export interface FigureQuestion {
  counter: "epoch" | "round";
  figure: "revenueUsd" | "priceUsd";
}

export const revenueQuestion: FigureQuestion = { counter: "epoch", figure: "revenueUsd" };
export const priceQuestion: FigureQuestion = { counter: "round", figure: "priceUsd" };
