import { parseAbi } from "viem";

/** What every contract with parameters that votes move answers and says: contracts/governance/IGovernedParameters.sol. */
export const governedAbi = parseAbi([
  "struct Rail { uint128 min; uint128 max; uint16 maxStepBps; uint128 maxStep; uint32 minDelaySeconds; uint32 rampUpSeconds; uint32 rampDownSeconds; }",
  "struct Ramp { uint256 fromValue; uint256 toValue; uint256 fromSeconds; uint256 untilSeconds; }",
  "function parameter(uint8 parameter) view returns (uint256)",
  "function rail(uint8 parameter) view returns (Rail)",
  "function ramp(uint8 parameter) view returns (Ramp)",
  "event RailSet(uint8 indexed parameter, Rail rail)",
  "event ParameterSet(uint8 indexed parameter, uint256 oldValue, uint256 newValue, uint256 inForceSeconds, address indexed by)",
  "function nextChangeSeconds(uint8 parameter) view returns (uint256)",
]);
