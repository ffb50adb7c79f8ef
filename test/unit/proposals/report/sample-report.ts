import type { EffectsReport, Finding } from "#proposals/report/report.ts";

export function sampleFinding(part: Partial<Finding> = {}): Finding {
  const { title = "Voting period" } = part;
  return { check: "parameters", level: "info", key: "k", title, detail: "", change: null, mark: title, ...part };
}

export function sampleReport(findings: Finding[], part: Partial<EffectsReport> = {}): EffectsReport {
  return {
    version: 1,
    title: "A proposal",
    proposalId: null,
    state: null,
    network: { name: "local", chainId: 31_337 },
    block: { number: 10, hash: `0x${"0".repeat(64)}`, at: 1_700_000_000 },
    madeAt: 1_700_000_100,
    run: { way: "executed", executed: true, reason: null, at: 1_700_500_000, gasUsed: "90000" },
    sentences: [],
    findings,
    ...part,
  };
}
