import { Link } from "wouter";
import type { ProviderSummary } from "#governance-ui/api/providers.ts";
import { StrangerText } from "#governance-ui/parts/stranger-text.tsx";

type Props = { of: Pick<ProviderSummary, "provider" | "organisation"> };

/** A provider's name, with its number, which alone nobody else can have. */
export function ProviderLink({ of: { provider, organisation } }: Props) {
  const name = organisation?.name ?? null;
  return (
    <Link href={`/providers/${provider}`} className="provider-link">
      {name === null ? `Provider ${provider}` : <StrangerText text={name} />}
      {name !== null && <span className="quiet"> #{provider}</span>}
    </Link>
  );
}
