/** As CommitteeSeats has it: in one term no more are opened, the failed ones counted. */
export const MOST_BY_ELECTIONS = 2;

const FORTNIGHT = 14 * 86_400;

/** How long the bots wait after a by-election that failed, longer after each: whoever did not stand needs a reason to. */
export const patienceSeconds = (byElections: number): number => byElections * FORTNIGHT;
