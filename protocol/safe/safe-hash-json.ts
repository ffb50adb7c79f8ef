import type { SafeReport } from "./safe-report.ts";

/** The report for programs: amounts are decimal strings, hashes lie side by side under the names that Safe gives them. */
export function safeHashJson(report: SafeReport): string {
  const plain = (_key: string, value: unknown) => (typeof value === "bigint" ? value.toString() : value);
  return JSON.stringify(flat(report), plain, 2);
}

function flat({ hashes, content, approvals, ...report }: SafeReport): object {
  const { domainHash, messageHash, hash } = hashes;
  const signed = content.kind === "transaction" ? { safeTxHash: hash } : { safeMessageHash: hash };
  return { ...report, ...content, domainHash, messageHash, ...signed, approvals: approvals.map(flat) };
}
