import { parseAbi } from "viem";

/** What the emission controller of version 0.1.0 says otherwise than later ones. Contracts that stand keep their code. */
export const formerControllerAbi = parseAbi([
  "event ParameterSet(uint8 indexed parameter, uint256 oldValue, uint256 newValue)",
  "event RailSet(uint8 indexed parameter, uint256 min, uint256 max, uint256 maxStepBps)",
  "error Emission_OutsideRail(uint8 parameter, uint256 value, uint256 min, uint256 max)",
  "error Emission_StepTooLarge(uint8 parameter, uint256 oldValue, uint256 newValue, uint256 maxStep)",
  "error Emission_StepTooSoon(uint8 parameter, uint256 nowSeconds, uint256 readySeconds)",
]);

export const formerRailAbi = parseAbi([
  "struct Rail { uint96 min; uint96 max; uint16 maxStepBps; }",
  "function rail(uint8 parameter) view returns (Rail)",
]);
