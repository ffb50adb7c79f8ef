import { parseAbi, zeroAddress } from "viem";
import { readContract } from "viem/actions";
import type { Action } from "#proposals/catalogue/action.ts";
import type { ActionContext } from "#proposals/catalogue/action-context.ts";
import { type ActionFact, warningFact } from "#proposals/catalogue/action-fact.ts";
import { callAction } from "#proposals/catalogue/call-action.ts";
import { parameterEvent } from "#protocol/chain/parameter-event.ts";
import { partParameters } from "#protocol/chain/part-parameters.ts";
import { viewParameter } from "#protocol/chain/view-parameter.ts";
import type { CommitteeContracts } from "#protocol/committee/committee-contracts.ts";
import { electionTermFields, electionTermsTuple } from "#protocol/elections/election-terms.ts";
import { readTermRails, type TermRail } from "#protocol/elections/term-rails.ts";
import type { Field } from "#protocol/input/field.ts";
import { formatFieldText } from "#protocol/input/field-text.ts";
import type { InputIssue } from "#protocol/input/input-error.ts";
import type { Inputs } from "#protocol/input/inputs.ts";

const id = "election.nextTerms";
const abi = parseAbi(["function LEAD_SECONDS() view returns (uint256)"]);

/** What later elections are held by: one call writes all of it. */
export function electionNextTerms({ timelock }: ActionContext, { elections, seats }: CommitteeContracts): Action {
  const fields = electionTermFields().map((term) => ({ ...term, kept: true }));
  const [first, ...others] = fields;
  if (first === undefined) throw new Error("Elections have no terms");
  const whole = viewParameter({
    id,
    label: "Terms of later elections",
    domain: "elections",
    contract: "Elections",
    address: elections,
    actionId: id,
    view: `nextTerms() view returns (${electionTermsTuple} terms)`,
    components: [first, ...others],
    event: parameterEvent({
      address: elections,
      event: `NextTermsSet(${electionTermsTuple} oldTerms, ${electionTermsTuple} newTerms)`,
      old: ["oldTerms"],
      new: ["newTerms"],
    }),
  });
  return callAction({
    id,
    domain: "elections",
    title: "Set the terms of later elections",
    description:
      "Cannot touch an election that runs: it keeps the terms it was opened with. All terms are written at once. Those you leave out are written as they are now, so if another vote changes one of them before this one is executed, this one sets it back.",
    fields,
    timelock,
    target: elections,
    function: `setNextTerms(${electionTermsTuple} terms)`,
    sentence: termsSentence,
    riskHint: "treasury",
    problems: problemsBetween,
    parameter: whole,
    parameters: [
      whole,
      ...partParameters(whole, {
        id: (name) => `election.${name}`,
        rails: (client, blockNumber) => readTermRails(client, elections, blockNumber),
        special: (name, value) => (name === "vetter" && value === zeroAddress ? "nobody" : null),
      }),
    ],
    facts: async (inputs, client) => [
      ...outsideRails(fields, inputs, await readTermRails(client, elections)),
      ...outsideLead(inputs, await readContract(client, { address: seats, abi, functionName: "LEAD_SECONDS" })),
    ],
  });
}

function termsSentence(words: Inputs, { vetter, decayFrom }: Inputs): string {
  return [
    `Hold later elections for ${words.seats} (at least ${words.leastSeats}, at most ${words.organisationCap} for one organisation) and a term of ${words.term}, with up to ${words.runnersUp} as runners-up and ${words.approvals} on a ballot, by the ${words.rule} rule`,
    `registration ${words.registration}, endorsement ${words.endorsement}, vetting ${words.vetting}, voting ${words.voting}, ${words.extension} more below a turnout of ${words.turnoutFloor}`,
    `${words.endorsementShare} to qualify, ${words.combinationShare} to open a combination, ballots in full weight ${decayFrom === "10000" ? "to the end" : `for the first ${words.decayFrom} of the vote`}`,
    `a bond of ${words.bond}, back from ${words.bondReturn} on`,
    vetter === zeroAddress ? "nobody excludes candidates" : `${words.vetter} excludes up to ${words.exclusions}`,
  ].join("; ");
}

/** Terms that another one bounds, as TermsRails.sol has it. */
const bounded = [
  ["approvals", "seats"],
  ["organisationCap", "seats"],
  ["leastSeats", "seats"],
  ["bondReturn", "endorsementShare"],
] as const;

function problemsBetween(inputs: Inputs): InputIssue[] {
  const byName = new Map(electionTermFields().map((term) => [term.name, term]));
  const words = (name: string, raw: string) => {
    const term = byName.get(name);
    return term === undefined ? raw : formatFieldText(term, raw);
  };
  return bounded.flatMap(([name, by]) => {
    const [value = "0", most = "0"] = [inputs[name], inputs[by]];
    if (BigInt(value) <= BigInt(most)) return [];
    const limit = `${words(by, most)}, the value of "${byName.get(by)?.label}"`;
    const message = `expected at most ${limit}; found ${words(name, value)}`;
    return [{ path: [name], message }];
  });
}

/** An election has to be held in the time before the end of a term in which it may be opened. */
function outsideLead(inputs: Inputs, leadSeconds: bigint): ActionFact[] {
  const windows = ["registration", "endorsement", "vetting", "voting", "extension"];
  const seconds = windows.reduce((sum, name) => sum + BigInt(inputs[name] ?? "0"), 0n);
  if (seconds <= leadSeconds) return [];
  const days = (value: bigint) => `${Math.ceil(Number(value) / 86_400)} days`;
  const text = `Such an election takes up to ${days(seconds)}, and is opened ${days(leadSeconds)} before the end of a term`;
  return [warningFact(`${text}: the call fails, and with it the whole proposal`)];
}

function outsideRails(fields: readonly Field[], inputs: Inputs, rails: ReadonlyMap<string, TermRail>): ActionFact[] {
  return fields.flatMap((term) => {
    const [value, rail] = [inputs[term.name], rails.get(term.name)];
    if (value === undefined || rail === undefined) return [];
    if (BigInt(value) >= BigInt(rail.min) && BigInt(value) <= BigInt(rail.max)) return [];
    const words = (raw: string) => formatFieldText(term, raw);
    return [
      warningFact(`${term.label}: these elections take ${words(rail.min)} to ${words(rail.max)}, not ${words(value)}`),
    ];
  });
}
