/** As in contracts/committee/seats/SeatRecords.sol. */
export const CARETAKER_SECONDS = 90 * 86_400;

/** What every member's signature is good for, as `SeatRecords.standing` has it. */
export function committeeStanding(endsAt: number, now: number): "in-term" | "caretaker" | "lapsed" {
  if (now <= endsAt) return "in-term";
  return now <= endsAt + CARETAKER_SECONDS ? "caretaker" : "lapsed";
}
