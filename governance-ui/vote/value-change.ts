export type ValueChange = { old: string; new: string; changed: boolean };

const PART = ", ";

/**
 * A change part by part: a coupled value ("quorum 4%, majority 60%") has one entry for each of its parts,
 * so that what stays the same does not hide what changes. Any other value is one entry.
 */
export function valueChange(before: string | null, after: string): ValueChange[] {
  const old = before ?? "unset";
  const oldParts = old.split(PART);
  const newParts = after.split(PART);
  if (newParts.length === 1 || oldParts.length !== newParts.length)
    return [{ old, new: after, changed: old !== after }];
  return newParts.map((part, index) => ({
    old: oldParts[index] ?? "",
    new: part,
    changed: oldParts[index] !== part,
  }));
}
