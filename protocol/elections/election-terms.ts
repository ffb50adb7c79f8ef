import { type Field, field } from "#protocol/input/field.ts";

/** What elections are held by, as contracts/committee/elections/ElectionTerms.sol has it, with the names of the fields. */
export const electionTermsTuple =
  "(uint8 seats, uint8 runnersUp, uint8 approvals, uint8 rule, uint8 organisationCap, uint8 leastSeats, uint8 exclusions, uint24 registration, uint24 endorsement, uint24 vetting, uint24 voting, uint24 extension, uint16 endorsementShare, uint16 combinationShare, uint16 turnoutFloor, uint16 bondReturn, uint16 decayFrom, address vetter, uint96 bond, uint32 term)";

/** The greatest number that so many bits hold. */
const most = (bits: number) => (2n ** BigInt(bits) - 1n).toString();

/** A ballot is shared out exactly among twelve at most. */
const MOST_SEATS = "12";

const rules = [
  { value: "0", label: "proportional" },
  { value: "1", label: "plain" },
];

/** In the same order. Bounds are those of every deployment, see TermsRails.sol; one's own are `readTermRails`. */
export function electionTermFields(): Field[] {
  return [
    count("seats", "Seats", "seats", "1", MOST_SEATS, "How many an election fills."),
    count(
      "runnersUp",
      "Runners-up",
      "candidates",
      "0",
      MOST_SEATS,
      "How many are ranked after the winners, for vacancies.",
    ),
    count("approvals", "Approvals", "candidates", "1", MOST_SEATS, "The most that a ballot may approve."),
    field({
      name: "rule",
      label: "Counting rule",
      kind: "choice",
      options: rules,
      help: "Proportional: a ballot counts less for its others once one of its candidates is elected. Plain: it always counts in full.",
    }),
    count(
      "organisationCap",
      "Cap of an organisation",
      "seats",
      "1",
      MOST_SEATS,
      "The most that one organisation wins. Organisations are what candidates say.",
    ),
    count("leastSeats", "Least seats", "seats", "1", MOST_SEATS, "An election that would fill fewer fails."),
    count("exclusions", "Exclusions", "candidates", "0", most(8), "The most that the vetter may exclude."),
    duration("registration", "Registration", most(24), "Candidates register."),
    duration("endorsement", "Endorsement", most(24), "Holders endorse candidates, and those with enough qualify."),
    duration("vetting", "Vetting", most(24), "The vetter may exclude candidates, with a reason."),
    duration("voting", "Voting", most(24), "Holders vote."),
    duration("extension", "Extension", most(24), "Added to the vote, once, if the turnout is below its floor."),
    share("endorsementShare", "Endorsement to qualify", "50", "10000", "0.5%", "Share of the votable supply."),
    share(
      "combinationShare",
      "Weight to open a combination",
      "5",
      "100",
      "0.05%",
      "Share of the votable supply. Whoever joins an open one needs none.",
    ),
    share("turnoutFloor", "Turnout floor", "0", "10000", "5%", "Share of the votable supply that has to vote."),
    share(
      "bondReturn",
      "Endorsement to have the bond back",
      "0",
      "10000",
      "0.25%",
      "Share of the votable supply, at most what it takes to qualify.",
    ),
    share(
      "decayFrom",
      "Full weight until",
      "2500",
      "10000",
      "75%",
      "How much of the vote has passed when later ballots begin to count less, to nothing at the end of an extension; 100% for never.",
    ),
    field({
      name: "vetter",
      label: "Vetter",
      kind: "address",
      allowZero: true,
      help: "Who may exclude candidates; the zero address for nobody.",
    }),
    field({
      name: "bond",
      label: "Bond",
      kind: "tokens",
      unit: "ETH",
      decimals: 18,
      min: "0",
      max: most(96),
      example: "0.1 ETH",
      help: "What a candidate leaves as a deposit.",
    }),
    { ...duration("term", "Term", most(32), "How long the winners sit."), example: "365 days" },
  ];
}

function count(name: string, label: string, unit: string, min: string, max: string, help: string): Field {
  return field({ name, label, kind: "integer", unit, min, max, help, example: `5 ${unit}` });
}

function duration(name: string, label: string, max: string, help: string): Field {
  return field({ name, label, kind: "seconds", max, help, example: "7 days" });
}

function share(name: string, label: string, min: string, max: string, example: string, help: string): Field {
  return field({ name, label, kind: "bps", min, max, example, help });
}
