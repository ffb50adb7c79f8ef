import type { SubjectChange } from "#proposals/catalogue/action-effect.ts";
import { certificationStatuses, certificationStatusWords } from "#protocol/certification/certification-status.ts";
import {
  deadlineSeconds,
  firstDeadlineSeconds,
  requirementName,
  requirementsIn,
} from "#protocol/certification/requirement.ts";
import type { SweptStanding } from "./standings-after.ts";

type Change = Omit<SubjectChange, "name" | "account">;

/** What is lacking of requirements that are no certificate, by their numbers. */
const LACKING = ["too little own stake", "too few units", "available too little", "registered too late", "an outage"];
const FIRST_KIND = 8;

/** What becomes of a provider whose standing is another after an action than without it, in the order of the dates. */
export function standingChanges(before: SweptStanding, after: SweptStanding, kinds: readonly string[]): Change[] {
  const [was, is] = [statusOf(before), statusOf(after)];
  const lost = requirementsIn(after.unmet & ~before.unmet);
  const gained = requirementsIn(before.unmet & ~after.unmet);
  const lacks = (lost.length > 0 ? lost : requirementsIn(after.unmet))
    .map((number) => lacking(number, kinds))
    .join(", ");
  const change = (what: string, why = "", atSeconds: number | null = null): Change => ({ what, why, atSeconds });
  const deadline = firstDeadlineSeconds(after.deadlines);
  const isSuspended = deadline === null ? [] : [change("is Suspended unless it is met by then", lacks, deadline)];

  if (is === "removed")
    return was === "removed" ? [] : [change("is Removed, and earns nothing from the next epoch on")];
  if (was === "removed")
    return [
      change(
        `is let back, and is ${is === "grace" ? "in Grace" : certificationStatusWords[is]}`,
        lacksOf(after, kinds),
      ),
      ...isSuspended,
    ];
  if (is === "active") {
    const met = gained.map((number) => requirementName(number, kinds)).join(", ");
    const earns = was === "suspended" ? ", and earns from the next epoch on" : "";
    return [change(`is Active again${earns}`, met === "" ? "" : `${met} asked for no more`)];
  }
  if (is === "suspended") {
    return was === "suspended"
      ? later(lost, change, lacks)
      : [change("is Suspended at once, and earns nothing from the next epoch on", lacks)];
  }
  if (was === "active") return [change("leaves Active for Grace", lacks), ...isSuspended];
  if (was === "suspended")
    return [change("is in Grace again, and earns from the next epoch on", lacks), ...isSuspended];
  const old = firstDeadlineSeconds(before.deadlines);
  if (old !== deadline) return [change("has another date to meet what its tier asks for", lacks), ...isSuspended];
  return later(lost, change, lacks, deadlineOf(after, lost));
}

/** One that keeps its status, and lacks more, or less. */
function later(
  lost: readonly number[],
  change: (what: string, why?: string, atSeconds?: number | null) => Change,
  lacks: string,
  atSeconds: number | null = null,
): Change[] {
  return [lost.length > 0 ? change("lacks more", lacks, atSeconds) : change("lacks less than before", lacks)];
}

function deadlineOf({ deadlines }: SweptStanding, lost: readonly number[]): number | null {
  const [first] = lost;
  return first === undefined ? null : deadlineSeconds(deadlines, first);
}

function lacking(number: number, kinds: readonly string[]): string {
  if (number < FIRST_KIND) return LACKING[number] ?? `requirement ${number}`;
  return `no ${requirementName(number, kinds)}`;
}

function lacksOf({ unmet }: SweptStanding, kinds: readonly string[]): string {
  return requirementsIn(unmet)
    .map((number) => lacking(number, kinds))
    .join(", ");
}

function statusOf({ status }: SweptStanding) {
  return certificationStatuses[status] ?? "active";
}
