import type { ElectionSummary } from "#governance-ui/api/elections.ts";

export function electionName({ number, byElection }: Pick<ElectionSummary, "number" | "byElection">): string {
  return `${byElection ? "By-election" : "Election"} ${number}`;
}

const WORDS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/** 5 -> `five seats`, for a sentence. */
export function seatsInWords(seats: number): string {
  return `${WORDS[seats] ?? seats} ${seats === 1 ? "seat" : "seats"}`;
}

/** 5 -> `5 seats`, for a line of figures. */
export function seatsInFigures(seats: number): string {
  return `${seats} ${seats === 1 ? "seat" : "seats"}`;
}
