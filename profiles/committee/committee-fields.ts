import { electionTermFields } from "#protocol/elections/election-terms.ts";
import { type Field, field } from "#protocol/input/field.ts";

const day = 86_400;
/** CommitteeSeats takes no more. */
const mostFoundingDays = 180;
const mostLeadDays = 180;
const mostWindowSeconds = 2 ** 24 - 1;
const mostTermDays = 730;
/** RecallPetition takes no more. */
const mostPetitionShare = "3000";

/**
 * The figures that a deployment with a committee needs, by their keys in a profile: what its seats are held by, what its
 * first elections are held by, between which rails votes may set later ones, and what a petition needs.
 */
export function committeeFields(): ReadonlyMap<string, Field> {
  const terms = electionTermFields().map((term) => ({ ...term, name: `election.${term.name}` }));
  return new Map([...seatFields(), ...terms, ...railFields(), ...petitionFields()].map((item) => [item.name, item]));
}

function seatFields(): Field[] {
  return [
    count("committee.leastThreshold", "Least signatures that move the committee's Safe", 1, 12, "3"),
    count("committee.leastSeats", "Fewest members that take office together", 1, 12, "3"),
    count("committee.termLimit", "Terms that one may have in a row", 1, 254, "2"),
    seconds("committee.lead", "How long before the end of a term the next election may be opened", 0, mostLeadDays),
    seconds("committee.foundingTerm", "Term of the founding committee", 1, mostFoundingDays),
  ];
}

function railFields(): Field[] {
  const window = { kind: "seconds", min: "1", max: `${mostWindowSeconds}` } as const;
  return [
    field({
      ...window,
      name: "election.rail.leastWindow",
      label: "Shortest phase that votes may set",
      example: "3 days",
    }),
    field({
      ...window,
      name: "election.rail.mostWindow",
      label: "Longest phase that votes may set",
      example: "60 days",
    }),
    field({
      ...window,
      name: "election.rail.leastVoting",
      label:
        "Shortest vote that votes may set: what it takes to pass and execute that an excluded candidate is restored",
      example: "10 days",
    }),
    seconds("election.rail.leastTerm", "Shortest term that votes may set", 1, mostTermDays),
    seconds("election.rail.mostTerm", "Longest term that votes may set", 1, mostTermDays),
    field({
      name: "election.rail.mostBond",
      label: "Greatest bond that votes may set",
      kind: "tokens",
      unit: "ETH",
      decimals: 18,
      min: "0",
      max: `${2n ** 96n - 1n}`,
      example: "10 ETH",
    }),
    count("election.rail.mostExclusions", "Most exclusions that votes may set", 0, 255, "3"),
    share(
      "election.rail.mostEndorsementShare",
      "Greatest endorsement to qualify that votes may set",
      "50",
      "10000",
      "5%",
    ),
    share("election.rail.mostTurnoutFloor", "Greatest turnout floor that votes may set", "0", "10000", "20%"),
  ];
}

function petitionFields(): Field[] {
  return [
    share(
      "petition.openShare",
      "Share of the votable supply that opens a petition to recall",
      "1",
      mostPetitionShare,
      "0.1%",
    ),
    share("petition.share", "Share of the votable supply that has to sign one", "1", mostPetitionShare, "1%"),
    seconds("petition.window", "How long a petition runs", 1, 90),
  ];
}

function count(name: string, label: string, min: number, max: number, example: string): Field {
  return field({ name, label, kind: "integer", min: `${min}`, max: `${max}`, example });
}

function seconds(name: string, label: string, leastDays: number, mostDays: number): Field {
  return field({
    name,
    label,
    kind: "seconds",
    min: `${leastDays * day}`,
    max: `${mostDays * day}`,
    example: `${Math.min(mostDays, 60)} days`,
  });
}

function share(name: string, label: string, min: string, max: string, example: string): Field {
  return field({ name, label, kind: "bps", min, max, example });
}
