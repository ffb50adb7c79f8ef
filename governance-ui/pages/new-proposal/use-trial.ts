import { useQuery } from "@tanstack/react-query";
import { useClient } from "wagmi";
import { ApiError } from "#governance-ui/api/api-error.ts";
import { reportOfDraft } from "#governance-ui/api/draft-report.ts";
import type { EffectsReport } from "#governance-ui/api/report.ts";
import { useContract, useDeployment } from "#governance-ui/chain/deployment-context.ts";
import { type TriedCall, tryCalls } from "#governance-ui/chain/try-calls.ts";
import { callsHash } from "#protocol/chain/calls-hash.ts";
import type { CheckedDraft } from "./check-draft.ts";
import type { Draft } from "./draft.ts";

export type TrialResult =
  | { way: "fork"; report: EffectsReport }
  /** `why` says why there is no report. */
  | { way: "one-by-one"; tried: TriedCall[]; why: string };

export type Trial = {
  result: TrialResult | null;
  running: boolean;
  error: Error | null;
  /** Tries the calls as they are now. */
  run: () => Promise<TrialResult | null>;
};

/** Whether what was seen speaks against submitting it. */
export const isBad = (result: TrialResult): boolean =>
  result.way === "fork"
    ? !result.report.run.executed || result.report.findings.some(({ level }) => level === "error")
    : result.tried.some(({ outcome }) => outcome === "failed");

/** What the calls of a draft would do, tried before it is submitted: on a fork by the server, else one by one from here. */
export function useTrial(draft: Draft, { calls }: CheckedDraft): Trial {
  const client = useClient();
  const { draftReports } = useDeployment();
  const places = { governor: useContract("AlthingGovernor"), timelock: useContract("TimelockController") };
  const query = useQuery({
    queryKey: ["trial", calls === null ? null : callsHash(calls)],
    queryFn: async (): Promise<TrialResult> => {
      if (calls === null || !client) throw new Error("There is no connection to the chain.");
      const oneByOne = async (why: string): Promise<TrialResult> => ({
        way: "one-by-one",
        tried: await tryCalls(client, places, calls),
        why,
      });
      if (!draftReports) return oneByOne("This server makes no reports of drafts.");
      const { draftToYaml } = await import("./draft-file.ts");
      try {
        return { way: "fork", report: await reportOfDraft(draftToYaml({ ...draft, title: draft.title || "Draft" })) };
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        return oneByOne(`${error.message} ${error.hint}`.trim());
      }
    },
    enabled: false,
    retry: false,
    // The chain moves on: what was seen long ago is tried again.
    gcTime: 600_000,
  });
  return {
    result: query.data ?? null,
    running: query.isFetching,
    error: query.error,
    run: async () => (await query.refetch()).data ?? null,
  };
}
