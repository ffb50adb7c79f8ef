import { type Address, parseAbi } from "viem";
import { type LogHandler, on } from "./log-handler.ts";

/** contracts/token/IHeldVotes.sol */
const abi = parseAbi([
  "event SurrogateMade(address indexed surrogate, address indexed delegatee)",
  "event HeldChanged(address indexed holder, address indexed surrogate, uint256 oldTokens, uint256 newTokens)",
]);

/** Whose tokens a contract holds whose votes stay theirs, and where. */
export function heldEvents(keeper: Address): LogHandler[] {
  const at = keeper.toLowerCase();
  return [
    on(keeper, abi, "SurrogateMade", (rows, { surrogate, delegatee }, place) =>
      rows.surrogates.push({ ...place, keeper: at, surrogate, delegatee }),
    ),
    on(keeper, abi, "HeldChanged", (rows, { holder, surrogate, oldTokens, newTokens }, place) =>
      rows.held_tokens.push({ ...place, keeper: at, holder, surrogate, change: newTokens - oldTokens }),
    ),
  ];
}
