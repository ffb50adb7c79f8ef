import { useQuery } from "@tanstack/react-query";
import { useClient } from "wagmi";
import type { Action } from "#proposals/catalogue/action.ts";
import { parameterOf } from "./parameter-of.ts";

/** The present value of each field that shows one, raw, read from the chain. */
export function useCurrentValues(action: Action | null, texts: Record<string, string>): Record<string, string> {
  const client = useClient();
  const parameter = parameterOf(action, texts);
  const { data } = useQuery({
    queryKey: ["current", parameter?.id],
    queryFn: async () => (parameter && client ? parameter.read(client) : null),
    enabled: parameter !== null && client !== undefined,
    retry: false,
  });
  if (!parameter || typeof data !== "string") return {};
  const raw: unknown = parameter.components.length === 1 ? [data] : JSON.parse(data);
  if (!Array.isArray(raw)) return {};
  return Object.fromEntries(parameter.components.map(({ name }, index) => [name, String(raw[index])]));
}
