/** Somebody who stands in the local network's elections. */
export interface SeededCandidate {
  /** Index of the local account. */
  account: number;
  title: string;
  /** What it belongs to; empty for nothing. */
  organisation: string;
  text: string;
}

/** Nobody's programme: made up so that pages have something to show. */
export const seededCandidates: readonly SeededCandidate[] = [
  {
    account: 19,
    title: "Candidate in the north",
    organisation: "Northern providers",
    text: "I run capacity in three data centres and know what an outage costs.\n\n- publish the reason of every veto on the day it is given\n- never pause what a vote can settle in a week",
  },
  {
    account: 20,
    title: "Candidate in the south",
    organisation: "Southern providers",
    text: "Half of the network's customers are south of its data centres. I want the committee to hear them before it signs.",
  },
  {
    account: 21,
    title: "Candidate for small providers",
    organisation: "",
    text: "Whoever offers ten units has no lawyer. I read each proposal for what it asks of those who are small, and say so in public.",
  },
  {
    account: 22,
    title: "Candidate for customers",
    organisation: "Customers' circle",
    text: "A committee that only knows providers vetoes what customers need. My rule: **two readings, one signature**.",
  },
  {
    account: 23,
    title: "Candidate for open books",
    organisation: "Auditors",
    text: "Every resolution that this committee anchors should be one that anybody can read and check against its hash.",
  },
  {
    account: 24,
    title: "Candidate in the east",
    organisation: "Eastern providers",
    text: "I sign from a machine that is used for nothing else, and answer within a day.\n\n1. Check the calls.\n2. Check the hash.\n3. Sign, or say why not.",
  },
  {
    account: 25,
    title: "Candidate for short pauses",
    organisation: "",
    text: "A pause is for the hours in which nobody knows what happens, not for the days in which somebody could vote.",
  },
  {
    account: 26,
    title: "Candidate for the treasury",
    organisation: "Auditors",
    text: "I add up what was promised and compare it with what is there.",
  },
  {
    account: 27,
    title: "Second candidate in the north",
    organisation: "Northern providers",
    text: "Two of us stand so that one can step back. I take a seat that falls vacant.",
  },
  {
    account: 28,
    title: "Third candidate in the north",
    organisation: "Northern providers",
    text: "I would speak for every provider in the north.",
  },
  {
    account: 29,
    title: "Candidate for long leases",
    organisation: "Customers' circle",
    text: "Who leases for a year wants to know that the rules last as long. I would veto what changes them over night, and nothing else.",
  },
  {
    account: 30,
    title: "Candidate in the west",
    organisation: "Western providers",
    text: "New here, and therefore nobody's friend. I would ask for the reason first.",
  },
];
