import { formatEther } from "viem";
import { visibleText } from "#protocol/input/visible-text.ts";
import type { DecodedCall } from "#protocol/safe/calls/decode-call.ts";
import { hasChainInDomain } from "./domain-hash.ts";
import type { SafeMessage } from "./safe-message.ts";
import type { SafeReport } from "./safe-report.ts";
import { isBefore, parseSafeVersion } from "./safe-version.ts";

/** How a line is painted; a terminal without colours leaves the text as it is. */
export type Paint = (style: "red" | "yellow" | "green" | "bold", text: string) => string;

/** The report in the order in which a hardware wallet shows it: what is signed, the domain hash, the message hash. */
export function safeHashText(report: SafeReport, paint: Paint): string {
  return [...reportLines(report, paint, "Safe"), ...approvalLines(report, paint)].join("\n");
}

function reportLines(report: SafeReport, paint: Paint, title: string): string[] {
  const { content, hashes, warnings } = report;
  const isTransaction = content.kind === "transaction";
  return [
    paint("bold", `${title} ${report.safe}`),
    `  chain            ${chainText(report)}`,
    `  version          ${report.version ?? "not stated"}`,
    ...(isTransaction ? transactionLines(report, content) : messageLines(content.message, content.bytes)),
    "",
    ...warnings.map(({ level, call, text }) =>
      paint(
        level === "danger" ? "red" : "yellow",
        `${level === "danger" ? "DANGER" : "Caution"}: ${call === null ? "" : `call ${call}: `}${text}`,
      ),
    ),
    ...(warnings.length === 0 ? [] : [""]),
    `  domain hash      ${hashes.domainHash}`,
    `  message hash     ${hashes.messageHash}`,
    `  ${isTransaction ? "safeTxHash      " : "safeMessageHash "} ${paint("bold", hashes.hash)}`,
    ...statedLines(report, paint),
  ];
}

function statedLines({ matches, statedHash }: SafeReport, paint: Paint): string[] {
  if (matches === null) return [];
  return [
    matches
      ? paint("green", "  the file states the same hash")
      : paint("red", `  the file states  ${statedHash}: THEY DIFFER, do not sign`),
  ];
}

function approvalLines({ safe, approvals }: SafeReport, paint: Paint): string[] {
  return approvals.flatMap((approval) => [
    "",
    ...reportLines(approval, paint, `Owner of ${safe}: Safe`),
    ...approvalLines(approval, paint),
  ]);
}

function transactionLines(
  { version }: SafeReport,
  { transaction, call }: Extract<SafeReport["content"], { kind: "transaction" }>,
): string[] {
  const parsed = version === null ? null : parseSafeVersion(version);
  return [
    `  to               ${transaction.to}${call.toItself ? " (the Safe itself)" : contractText(call)}`,
    `  value            ${transaction.value} wei${transaction.value > 0n ? ` (${formatEther(transaction.value)} of the chain's coin)` : ""}`,
    `  data             ${transaction.data}`,
    `  operation        ${operationText(transaction.operation)}`,
    `  safeTxGas        ${transaction.safeTxGas}`,
    `  ${isBefore(parsed, [1, 0, 0]) ? "dataGas" : "baseGas"}          ${transaction.baseGas}`,
    `  gasPrice         ${transaction.gasPrice}`,
    `  gasToken         ${transaction.gasToken}`,
    `  refundReceiver   ${transaction.refundReceiver}`,
    `  nonce            ${transaction.nonce}`,
    ...(call.function === null ? [] : ["", ...functionLines(call, "  ")]),
  ];
}

function functionLines({ function: known, calls }: DecodedCall, indent: string): string[] {
  if (known === null) return [];
  if (calls.length > 0) {
    return [
      `${indent}${known.name} of ${calls.length} calls`,
      ...calls.flatMap((call, index) => innerLines(call, index, indent)),
    ];
  }
  return [
    `${indent}${known.name}`,
    ...known.args.map(({ name, type, value }) => `${indent}  ${type} ${name} = ${value}`),
  ];
}

function innerLines(call: DecodedCall, index: number, indent: string): string[] {
  const to = call.toItself ? `${call.to} (the Safe itself)` : `${call.to}${contractText(call)}`;
  const value = call.value > 0n ? `, ${call.value} wei` : "";
  const unknown = call.function === null ? [`${indent}     ${call.data}`] : [];
  return [
    `${indent}${index + 1}. ${operationText(call.operation)} to ${to}${value}`,
    ...unknown,
    ...functionLines(call, `${indent}   `),
  ];
}

function chainText({ chainId, version }: SafeReport): string {
  const signed = hasChainInDomain(version === null ? null : parseSafeVersion(version));
  return signed ? `${chainId}` : `${chainId ?? "any"} (not signed by this version)`;
}

function contractText({ contract }: DecodedCall): string {
  return contract === null ? "" : ` (${contract.name} ${contract.version})`;
}

function operationText(operation: number): string {
  return `${operation} (${["call", "DELEGATECALL", "CREATE"][operation] ?? "unknown"})`;
}

function messageLines(message: SafeMessage | null, bytes: string): string[] {
  return [...(message === null ? [] : contentLines(message)), `  message          ${bytes}`];
}

function contentLines(message: SafeMessage): string[] {
  if ("bytes" in message) return [];
  const text = "text" in message ? message.text : JSON.stringify(message.typedData, null, 2);
  const title =
    "text" in message
      ? "  text, whose EIP-191 hash is the message:"
      : "  typed data, whose EIP-712 hash is the message:";
  return [
    title,
    ...visibleText(text)
      .split("\n")
      .map((line) => `  | ${line}`),
  ];
}
