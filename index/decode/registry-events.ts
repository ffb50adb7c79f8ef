import { type Address, zeroAddress } from "viem";
import { providerRegistryAbi as abi } from "#protocol/chain/abi/ProviderRegistry.ts";
import { providerStatuses } from "#protocol/providers/provider-status.ts";
import { governedRails } from "./governed-rails.ts";
import { type LogHandler, on } from "./log-handler.ts";

/** Providers, their hardware, and the kinds of units that votes know. */
export function registryEvents(registry: Address): LogHandler[] {
  return [...ofProviders(registry), ...ofKinds(registry), ...ofAdmission(registry)];
}

function ofProviders(registry: Address): LogHandler[] {
  return [
    on(registry, abi, "StatusSet", (rows, { provider, newStatus }, place) => {
      const status = providerStatuses[newStatus];
      if (status !== undefined) rows.provider_statuses.push({ ...place, provider, status });
    }),
    // Operator, statement and status have events of their own.
    on(registry, abi, "ProviderRegistered", (rows, { provider, payee }, place) =>
      rows.provider_accounts.push({ ...place, provider, role: "payee", account: payee }),
    ),
    on(registry, abi, "PayeeSet", (rows, { provider, newPayee }, place) =>
      rows.provider_accounts.push({ ...place, provider, role: "payee", account: newPayee }),
    ),
    on(registry, abi, "OperatorSet", (rows, { provider, newOperator }, place) =>
      rows.provider_accounts.push({ ...place, provider, role: "operator", account: newOperator }),
    ),
    on(registry, abi, "OperatorProposed", (rows, { provider, operator }, place) =>
      rows.provider_accounts.push({ ...place, provider, role: "proposed-operator", account: operator }),
    ),
    on(registry, abi, "StatementSet", (rows, { provider, organisation, statementHash }, place) =>
      rows.provider_statements.push({ ...place, provider, organisation, statement_hash: statementHash }),
    ),
    on(registry, abi, "HardwareDeclared", (rows, { provider, kind, number, descriptionHash }, place) =>
      rows.provider_hardware.push({
        ...place,
        provider,
        kind,
        units: Number(number),
        description_hash: descriptionHash,
      }),
    ),
  ];
}

function ofKinds(registry: Address): LogHandler[] {
  return [
    on(registry, abi, "KindAdded", (rows, { kind, name }, place) =>
      rows.unit_kinds.push({ ...place, kind, name, listed: 1 }),
    ),
    on(registry, abi, "KindListed", (rows, { kind, listed }, place) =>
      rows.unit_kinds.push({ ...place, kind, name: null, listed: listed ? 1 : 0 }),
    ),
    on(registry, abi, "ParameterSet", (rows, { parameter, newValue }, place) =>
      rows.unit_terms.push({
        ...place,
        kind: Math.floor(parameter / 2),
        term: parameter % 2 === 0 ? "weight" : "stake",
        value: newValue.toString(),
      }),
    ),
    governedRails({ contract: "ProviderRegistry", address: registry, parameters: [] }),
  ];
}

function ofAdmission(registry: Address): LogHandler[] {
  return [
    on(registry, abi, "RegistrationSet", (rows, { open }, place) =>
      rows.provider_rules.push({ ...place, what: "open", account: null, allowed: open ? 1 : 0 }),
    ),
    on(registry, abi, "AdmissionSet", (rows, { account, admitted }, place) =>
      rows.provider_rules.push({
        ...place,
        what: "admitted",
        account: account === zeroAddress ? null : account,
        allowed: admitted ? 1 : 0,
      }),
    ),
  ];
}
