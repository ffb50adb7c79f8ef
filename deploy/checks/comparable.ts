/** Numbers, addresses and structures of them, alike however they came. */
export function comparable(value: unknown): string {
  const text = JSON.stringify(value, (_, part: unknown) =>
    typeof part === "bigint" || typeof part === "number" ? `${part}` : part,
  );
  return text.toLowerCase();
}
