/** "Person[2][]" is a list of any length of "Person[2]"; null when the type is no list. */
export function arrayType(type: string): { item: string; length: number | null } | null {
  const match = /^(.+)\[(\d{0,6})\]$/.exec(type);
  if (match?.[1] === undefined) return null;
  return { item: match[1], length: match[2] ? Number(match[2]) : null };
}
