// Written by npm run build:contracts from contracts/providers/Commitments.sol; do not edit.
export const commitmentsAbi = [
  {
    "inputs": [
      {
        "internalType": "contract StakeVault",
        "name": "vault",
        "type": "address"
      },
      {
        "internalType": "contract IPriceFeed",
        "name": "feed",
        "type": "address"
      },
      {
        "internalType": "uint256[4]",
        "name": "values",
        "type": "uint256[4]"
      },
      {
        "components": [
          {
            "internalType": "uint128",
            "name": "min",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "max",
            "type": "uint128"
          },
          {
            "internalType": "uint16",
            "name": "maxStepBps",
            "type": "uint16"
          },
          {
            "internalType": "uint128",
            "name": "maxStep",
            "type": "uint128"
          },
          {
            "internalType": "uint32",
            "name": "minDelaySeconds",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "rampUpSeconds",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "rampDownSeconds",
            "type": "uint32"
          }
        ],
        "internalType": "struct IGovernedParameters.Rail[4]",
        "name": "rails",
        "type": "tuple[4]"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "constructor"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "pauses",
        "type": "address"
      }
    ],
    "name": "AsksPause_NoCode",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "module",
        "type": "address"
      }
    ],
    "name": "AsksPause_Paused",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "bps",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "mostBps",
        "type": "uint256"
      }
    ],
    "name": "Commitments_CommissionTooHigh",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "epochs",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "leastEpochs",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "mostEpochs",
        "type": "uint256"
      }
    ],
    "name": "Commitments_DurationOutOfBounds",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "untilEpoch",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "oldUntilEpoch",
        "type": "uint256"
      }
    ],
    "name": "Commitments_EndsEarlier",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint8",
        "name": "kind",
        "type": "uint8"
      },
      {
        "internalType": "uint256",
        "name": "units",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "declaredUnits",
        "type": "uint256"
      }
    ],
    "name": "Commitments_MoreThanDeclared",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "account",
        "type": "address"
      }
    ],
    "name": "Commitments_NoCode",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "Commitments_NoPriceFeed",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "Commitments_NoUnits",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint32",
        "name": "provider",
        "type": "uint32"
      }
    ],
    "name": "Commitments_NotAnnounced",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "caller",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "flagger",
        "type": "address"
      }
    ],
    "name": "Commitments_NotFlagger",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "epoch",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "nowSeconds",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "startSeconds",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "cutoffSeconds",
        "type": "uint256"
      }
    ],
    "name": "Commitments_NotOpen",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "caller",
        "type": "address"
      },
      {
        "internalType": "uint32",
        "name": "provider",
        "type": "uint32"
      }
    ],
    "name": "Commitments_NotOperator",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "caller",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "suspender",
        "type": "address"
      }
    ],
    "name": "Commitments_NotSuspender",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint32",
        "name": "provider",
        "type": "uint32"
      }
    ],
    "name": "Commitments_NothingChanges",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint32",
        "name": "provider",
        "type": "uint32"
      },
      {
        "internalType": "uint256",
        "name": "epoch",
        "type": "uint256"
      }
    ],
    "name": "Commitments_NothingToFlag",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "nowSeconds",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "readySeconds",
        "type": "uint256"
      }
    ],
    "name": "Commitments_NoticeRuns",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "untilEpoch",
        "type": "uint256"
      }
    ],
    "name": "Commitments_RunsUntil",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint32",
        "name": "provider",
        "type": "uint32"
      },
      {
        "internalType": "uint256",
        "name": "stakedTokens",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "neededTokens",
        "type": "uint256"
      }
    ],
    "name": "Commitments_StakeMissing",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint32",
        "name": "epochSeconds",
        "type": "uint32"
      },
      {
        "internalType": "uint32",
        "name": "windowSeconds",
        "type": "uint32"
      }
    ],
    "name": "EpochClock_BadSchedule",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "timelock",
        "type": "address"
      }
    ],
    "name": "OnlyTimelock_NoCode",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "caller",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "timelock",
        "type": "address"
      }
    ],
    "name": "OnlyTimelock_Refused",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint8",
        "name": "parameter",
        "type": "uint8"
      },
      {
        "internalType": "uint256",
        "name": "delaySeconds",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "leastSeconds",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "mostSeconds",
        "type": "uint256"
      }
    ],
    "name": "Parameter_BadDelay",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint8",
        "name": "parameter",
        "type": "uint8"
      },
      {
        "internalType": "uint256",
        "name": "min",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "max",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "least",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "most",
        "type": "uint256"
      }
    ],
    "name": "Parameter_BadRail",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint8",
        "name": "parameter",
        "type": "uint8"
      },
      {
        "internalType": "uint256",
        "name": "rampUpSeconds",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "rampDownSeconds",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "mostSeconds",
        "type": "uint256"
      }
    ],
    "name": "Parameter_BadRamp",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint8",
        "name": "parameter",
        "type": "uint8"
      }
    ],
    "name": "Parameter_Declared",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint8",
        "name": "parameter",
        "type": "uint8"
      }
    ],
    "name": "Parameter_NoStep",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint8",
        "name": "parameter",
        "type": "uint8"
      },
      {
        "internalType": "uint256",
        "name": "value",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "min",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "max",
        "type": "uint256"
      }
    ],
    "name": "Parameter_OutsideRail",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint8",
        "name": "parameter",
        "type": "uint8"
      },
      {
        "internalType": "uint256",
        "name": "oldValue",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "newValue",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "maxStep",
        "type": "uint256"
      }
    ],
    "name": "Parameter_StepTooLarge",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint8",
        "name": "parameter",
        "type": "uint8"
      },
      {
        "internalType": "uint256",
        "name": "nowSeconds",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "readySeconds",
        "type": "uint256"
      }
    ],
    "name": "Parameter_StepTooSoon",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint8",
        "name": "parameter",
        "type": "uint8"
      },
      {
        "internalType": "uint256",
        "name": "value",
        "type": "uint256"
      }
    ],
    "name": "Parameter_Unchanged",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint8",
        "name": "parameter",
        "type": "uint8"
      }
    ],
    "name": "Parameter_Unknown",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint8",
        "name": "bits",
        "type": "uint8"
      },
      {
        "internalType": "int256",
        "name": "value",
        "type": "int256"
      }
    ],
    "name": "SafeCastOverflowedIntDowncast",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint8",
        "name": "bits",
        "type": "uint8"
      },
      {
        "internalType": "uint256",
        "name": "value",
        "type": "uint256"
      }
    ],
    "name": "SafeCastOverflowedUintDowncast",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "value",
        "type": "uint256"
      }
    ],
    "name": "SafeCastOverflowedUintToInt",
    "type": "error"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint32",
        "name": "provider",
        "type": "uint32"
      },
      {
        "indexed": true,
        "internalType": "uint8",
        "name": "kind",
        "type": "uint8"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "units",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "untilEpoch",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "neededTokens",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "priceUsd8",
        "type": "uint256"
      }
    ],
    "name": "Activated",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint32",
        "name": "provider",
        "type": "uint32"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "oldBps",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "newBps",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "readySeconds",
        "type": "uint256"
      }
    ],
    "name": "CommissionAnnounced",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint32",
        "name": "provider",
        "type": "uint32"
      },
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "epoch",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "weight",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "bytes32",
        "name": "evidenceHash",
        "type": "bytes32"
      }
    ],
    "name": "EpochFlagged",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": false,
        "internalType": "address",
        "name": "oldFlagger",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "address",
        "name": "newFlagger",
        "type": "address"
      }
    ],
    "name": "FlaggerSet",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint8",
        "name": "parameter",
        "type": "uint8"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "oldValue",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "newValue",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "inForceSeconds",
        "type": "uint256"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "by",
        "type": "address"
      }
    ],
    "name": "ParameterSet",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": false,
        "internalType": "address",
        "name": "oldPauses",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "address",
        "name": "newPauses",
        "type": "address"
      }
    ],
    "name": "PausesSet",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": false,
        "internalType": "address",
        "name": "oldFeed",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "address",
        "name": "newFeed",
        "type": "address"
      }
    ],
    "name": "PriceFeedSet",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint8",
        "name": "parameter",
        "type": "uint8"
      },
      {
        "components": [
          {
            "internalType": "uint128",
            "name": "min",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "max",
            "type": "uint128"
          },
          {
            "internalType": "uint16",
            "name": "maxStepBps",
            "type": "uint16"
          },
          {
            "internalType": "uint128",
            "name": "maxStep",
            "type": "uint128"
          },
          {
            "internalType": "uint32",
            "name": "minDelaySeconds",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "rampUpSeconds",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "rampDownSeconds",
            "type": "uint32"
          }
        ],
        "indexed": false,
        "internalType": "struct IGovernedParameters.Rail",
        "name": "rail",
        "type": "tuple"
      }
    ],
    "name": "RailSet",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint32",
        "name": "provider",
        "type": "uint32"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "untilEpoch",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "oldNeededTokens",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "neededTokens",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "units",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "priceUsd8",
        "type": "uint256"
      }
    ],
    "name": "Renewed",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": false,
        "internalType": "address",
        "name": "oldSuspender",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "address",
        "name": "newSuspender",
        "type": "address"
      }
    ],
    "name": "SuspenderSet",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint32",
        "name": "provider",
        "type": "uint32"
      },
      {
        "indexed": false,
        "internalType": "bool",
        "name": "suspended",
        "type": "bool"
      }
    ],
    "name": "SuspensionSet",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint32",
        "name": "provider",
        "type": "uint32"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "fromEpoch",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "untilEpoch",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "weight",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "commissionBps",
        "type": "uint256"
      }
    ],
    "name": "TermsSet",
    "type": "event"
  },
  {
    "inputs": [],
    "name": "FIRST_EPOCH",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "REGISTRY",
    "outputs": [
      {
        "internalType": "contract IProviderRegistry",
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "TIMELOCK",
    "outputs": [
      {
        "internalType": "address",
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "VAULT",
    "outputs": [
      {
        "internalType": "contract StakeVault",
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint32",
        "name": "provider",
        "type": "uint32"
      },
      {
        "internalType": "uint8",
        "name": "kind",
        "type": "uint8"
      },
      {
        "internalType": "uint16",
        "name": "units",
        "type": "uint16"
      },
      {
        "internalType": "uint24",
        "name": "untilEpoch",
        "type": "uint24"
      }
    ],
    "name": "activate",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint32",
        "name": "provider",
        "type": "uint32"
      }
    ],
    "name": "commitmentOf",
    "outputs": [
      {
        "components": [
          {
            "internalType": "uint96",
            "name": "neededTokens",
            "type": "uint96"
          },
          {
            "internalType": "uint48",
            "name": "weight",
            "type": "uint48"
          },
          {
            "internalType": "uint24",
            "name": "untilEpoch",
            "type": "uint24"
          },
          {
            "internalType": "uint24",
            "name": "terms",
            "type": "uint24"
          },
          {
            "internalType": "uint16",
            "name": "commissionBps",
            "type": "uint16"
          },
          {
            "internalType": "uint16",
            "name": "nextCommissionBps",
            "type": "uint16"
          },
          {
            "internalType": "uint32",
            "name": "nextCommissionSeconds",
            "type": "uint32"
          },
          {
            "internalType": "bool",
            "name": "suspended",
            "type": "bool"
          }
        ],
        "internalType": "struct ICommitments.Commitment",
        "name": "",
        "type": "tuple"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint32",
        "name": "provider",
        "type": "uint32"
      }
    ],
    "name": "cover",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint32",
        "name": "provider",
        "type": "uint32"
      },
      {
        "internalType": "uint256",
        "name": "epoch",
        "type": "uint256"
      },
      {
        "internalType": "bytes32",
        "name": "evidenceHash",
        "type": "bytes32"
      }
    ],
    "name": "flag",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "flagger",
    "outputs": [
      {
        "internalType": "address",
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint8",
        "name": "parameter_",
        "type": "uint8"
      }
    ],
    "name": "nextChangeSeconds",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint8",
        "name": "parameter_",
        "type": "uint8"
      }
    ],
    "name": "parameter",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "pauses",
    "outputs": [
      {
        "internalType": "contract ICommitteePause",
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "priceFeed",
    "outputs": [
      {
        "internalType": "contract IPriceFeed",
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint8",
        "name": "parameter_",
        "type": "uint8"
      }
    ],
    "name": "rail",
    "outputs": [
      {
        "components": [
          {
            "internalType": "uint128",
            "name": "min",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "max",
            "type": "uint128"
          },
          {
            "internalType": "uint16",
            "name": "maxStepBps",
            "type": "uint16"
          },
          {
            "internalType": "uint128",
            "name": "maxStep",
            "type": "uint128"
          },
          {
            "internalType": "uint32",
            "name": "minDelaySeconds",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "rampUpSeconds",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "rampDownSeconds",
            "type": "uint32"
          }
        ],
        "internalType": "struct IGovernedParameters.Rail",
        "name": "",
        "type": "tuple"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint32",
        "name": "provider",
        "type": "uint32"
      }
    ],
    "name": "raiseCommission",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint8",
        "name": "parameter_",
        "type": "uint8"
      }
    ],
    "name": "ramp",
    "outputs": [
      {
        "components": [
          {
            "internalType": "uint256",
            "name": "fromValue",
            "type": "uint256"
          },
          {
            "internalType": "uint256",
            "name": "toValue",
            "type": "uint256"
          },
          {
            "internalType": "uint256",
            "name": "fromSeconds",
            "type": "uint256"
          },
          {
            "internalType": "uint256",
            "name": "untilSeconds",
            "type": "uint256"
          }
        ],
        "internalType": "struct IGovernedParameters.Ramp",
        "name": "",
        "type": "tuple"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint32",
        "name": "provider",
        "type": "uint32"
      },
      {
        "internalType": "uint24",
        "name": "untilEpoch",
        "type": "uint24"
      }
    ],
    "name": "renew",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint32",
        "name": "provider",
        "type": "uint32"
      }
    ],
    "name": "runningUnits",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "units",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "schedule",
    "outputs": [
      {
        "components": [
          {
            "internalType": "uint48",
            "name": "startSeconds",
            "type": "uint48"
          },
          {
            "internalType": "uint32",
            "name": "epochSeconds",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "windowSeconds",
            "type": "uint32"
          }
        ],
        "internalType": "struct IEpochClock.Schedule",
        "name": "",
        "type": "tuple"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint32",
        "name": "provider",
        "type": "uint32"
      },
      {
        "internalType": "uint16",
        "name": "bps",
        "type": "uint16"
      }
    ],
    "name": "setCommission",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "newFlagger",
        "type": "address"
      }
    ],
    "name": "setFlagger",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint8",
        "name": "parameter_",
        "type": "uint8"
      },
      {
        "internalType": "uint256",
        "name": "value",
        "type": "uint256"
      }
    ],
    "name": "setParameter",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "contract ICommitteePause",
        "name": "newPauses",
        "type": "address"
      }
    ],
    "name": "setPauses",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "contract IPriceFeed",
        "name": "feed",
        "type": "address"
      }
    ],
    "name": "setPriceFeed",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint32",
        "name": "provider",
        "type": "uint32"
      },
      {
        "internalType": "bool",
        "name": "suspended",
        "type": "bool"
      }
    ],
    "name": "setSuspended",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "newSuspender",
        "type": "address"
      }
    ],
    "name": "setSuspender",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "suspender",
    "outputs": [
      {
        "internalType": "address",
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint32",
        "name": "provider",
        "type": "uint32"
      },
      {
        "internalType": "uint256",
        "name": "number",
        "type": "uint256"
      }
    ],
    "name": "termsAt",
    "outputs": [
      {
        "components": [
          {
            "internalType": "uint24",
            "name": "fromEpoch",
            "type": "uint24"
          },
          {
            "internalType": "uint24",
            "name": "untilEpoch",
            "type": "uint24"
          },
          {
            "internalType": "uint48",
            "name": "weight",
            "type": "uint48"
          },
          {
            "internalType": "uint16",
            "name": "commissionBps",
            "type": "uint16"
          }
        ],
        "internalType": "struct ICommitments.Terms",
        "name": "",
        "type": "tuple"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint32",
        "name": "provider",
        "type": "uint32"
      },
      {
        "internalType": "uint256",
        "name": "epoch",
        "type": "uint256"
      }
    ],
    "name": "termsBefore",
    "outputs": [
      {
        "internalType": "bool",
        "name": "found",
        "type": "bool"
      },
      {
        "internalType": "uint256",
        "name": "number",
        "type": "uint256"
      },
      {
        "components": [
          {
            "internalType": "uint24",
            "name": "fromEpoch",
            "type": "uint24"
          },
          {
            "internalType": "uint24",
            "name": "untilEpoch",
            "type": "uint24"
          },
          {
            "internalType": "uint48",
            "name": "weight",
            "type": "uint48"
          },
          {
            "internalType": "uint16",
            "name": "commissionBps",
            "type": "uint16"
          }
        ],
        "internalType": "struct ICommitments.Terms",
        "name": "terms",
        "type": "tuple"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint32",
        "name": "provider",
        "type": "uint32"
      },
      {
        "internalType": "uint256",
        "name": "first",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "count",
        "type": "uint256"
      }
    ],
    "name": "termsFrom",
    "outputs": [
      {
        "components": [
          {
            "internalType": "uint24",
            "name": "fromEpoch",
            "type": "uint24"
          },
          {
            "internalType": "uint24",
            "name": "untilEpoch",
            "type": "uint24"
          },
          {
            "internalType": "uint48",
            "name": "weight",
            "type": "uint48"
          },
          {
            "internalType": "uint16",
            "name": "commissionBps",
            "type": "uint16"
          }
        ],
        "internalType": "struct ICommitments.Terms[]",
        "name": "terms",
        "type": "tuple[]"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "usd8",
        "type": "uint256"
      }
    ],
    "name": "tokensFor",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint32",
        "name": "provider",
        "type": "uint32"
      },
      {
        "internalType": "uint8",
        "name": "kind",
        "type": "uint8"
      }
    ],
    "name": "unitsOf",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "epoch",
        "type": "uint256"
      }
    ],
    "name": "weightsOf",
    "outputs": [
      {
        "internalType": "int64",
        "name": "change",
        "type": "int64"
      },
      {
        "internalType": "uint64",
        "name": "flaggedWeight",
        "type": "uint64"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  }
] as const;
