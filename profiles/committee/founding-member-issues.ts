import { isAddress, zeroAddress } from "viem";
import { organisationId } from "#protocol/committee/organisation-id.ts";
import type { InputIssue } from "#protocol/input/input-error.ts";
import type { WrittenMember } from "./written-member.ts";

const MOST_SEATS = 12;
/** Ends the list of owners in a Safe. */
const SAFE_SENTINEL = "0x0000000000000000000000000000000000000001";

/** What is wrong with those who shall sit first, and with how many they are. */
export function foundingMemberIssues(members: readonly WrittenMember[], leastSeats: number): InputIssue[] {
  const issues: InputIssue[] = [];
  const complain = (message: string, ...place: (string | number)[]) =>
    issues.push({ path: ["foundingMembers", ...place], message });
  const seen = new Set<string>();
  for (const [index, { account, organisation }] of members.entries()) {
    if (!isAddress(account) || account === zeroAddress || account === SAFE_SENTINEL) {
      complain(`expected an address that can own a Safe, found ${account}`, index, "account");
    }
    if (seen.has(account.toLowerCase())) complain(`${account} is there twice`, index, "account");
    seen.add(account.toLowerCase());
    try {
      organisationId(organisation);
    } catch (error) {
      complain(error instanceof Error ? error.message : String(error), index, "organisation");
    }
  }
  if (members.length < leastSeats || members.length > MOST_SEATS) {
    complain(`expected ${leastSeats} (committee.leastSeats) to ${MOST_SEATS} members, found ${members.length}`);
  }
  return issues;
}
