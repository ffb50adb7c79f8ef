import { useMutation, useQueryClient } from "@tanstack/react-query";
import { chainNow } from "#governance-ui/api/chain-clock.ts";
import { useDeployment } from "#governance-ui/chain/deployment-context.ts";
import { skipTime } from "#governance-ui/chain/skip-time.ts";
import { readUrl } from "#governance-ui/chain/wallet-config.ts";
import { Icon } from "./icon.tsx";

type Props = { label: string; to?: number; by?: number };

/** Moves the local chain's clock to a moment or by a number of seconds. */
export function SkipButton({ label, to, by }: Props) {
  const url = readUrl(useDeployment()) ?? "";
  const queries = useQueryClient();
  const skip = useMutation({
    mutationFn: () => skipTime(url, to === undefined ? (by ?? 0) : to - chainNow()),
    onSuccess: () => queries.invalidateQueries(),
  });
  return (
    <button
      type="button"
      className="button small"
      onClick={() => skip.mutate()}
      disabled={skip.isPending}
      title={skip.isError ? "The local node did not answer. Is it running?" : "Moves the clock of the local chain"}
    >
      <Icon name={skip.isError ? "warning" : "skip"} size={14} />
      {label}
    </button>
  );
}
